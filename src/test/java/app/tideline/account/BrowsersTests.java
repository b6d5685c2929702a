package app.tideline.account;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** Which kind of browser a space is open in. */
class BrowsersTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1 CriOS/140.0 Mobile Safari/604.1 | Chrome on iPhone",
			"Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1 FxiOS/140.0 Mobile Safari/605.1 | Firefox on iPhone",
			"Mozilla/5.0 (iPad; CPU OS 19_0 like Mac OS X) Version/19.0 EdgiOS/140.0 Mobile Safari/605.1 | Edge on iPad",
			"Mozilla/5.0 (Linux; Android 16) Chrome/140.0 Mobile Safari/537.36 EdgA/140.0 | Edge on Android",
			"Mozilla/5.0 (Linux; Android 16) SamsungBrowser/28.0 Chrome/130.0 Mobile Safari/537.36 | Samsung Internet on Android",
			"Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) Chrome/140.0 Safari/537.36 | Chrome on ChromeOS" })
	void oneThatCallsItselfByMoreThanOneNameIsCalledByItsOwn(String agent, String words) {
		assertThat(kind(agent)).isEqualTo(words);
	}

	@Test
	void isToldInWordsAPersonKnowsTheirsBy() {
		Map.of("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox on Windows",
				"Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0",
				"Edge on Windows", "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36",
				"Chrome on Linux",
				"Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36 OPR/91.0",
				"Opera on Android",
				"Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1 Version/19.0 Mobile Safari/604.1",
				"Safari on iPhone", "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/19.0 Safari/605.1",
				"Safari on Mac", "lynx", "A browser on some device")
			.forEach((agent, words) -> assertThat(kind(agent)).isEqualTo(words));
	}

	@Test
	void aBrowserThatSaysNothingIsABrowser() {
		assertThat(Browsers.kind(new MockHttpServletRequest())).isEqualTo("A browser");
	}

	private static String kind(String agent) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.addHeader("User-Agent", agent);
		return Browsers.kind(request);
	}

}
