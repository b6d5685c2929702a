package app.tideline.account;

import java.net.URI;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Where "leave quickly" may go. */
class ExitAddressTests {

	@ParameterizedTest
	@CsvSource({ "https://www.bbc.com/, https://www.bbc.com/", "www.bbc.com, https://www.bbc.com",
			"' bbc.com/weather ', https://bbc.com/weather", "HTTPS://bbc.com/, HTTPS://bbc.com/",
			"https://a.example/?day=1&x#top, https://a.example/?day=1&x#top",
			"https://xn--mnchen-3ya.de/, https://xn--mnchen-3ya.de/", "https://a.example/ö, https://a.example/%C3%B6",
			"https://bücher.example/, https://xn--bcher-kva.example/",
			"пример.рф/погода, https://xn--e1afmkfd.xn--p1ai/%D0%BF%D0%BE%D0%B3%D0%BE%D0%B4%D0%B0" })
	void aPublicSiteByHttps(String typed, String address) {
		assertThat(ExitAddress.read(typed)).contains(URI.create(address));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "http://www.bbc.com/", "ftp://a.example/", "javascript:alert(1)",
			"data:text/html,x", "//a.example/", "https:a.example", "https:///x", "https://user@a.example/",
			"https://user:word@a.example/", "https://a.example:8443/", "https://localhost/", "https://127.0.0.1/",
			"https://[::1]/", "https://a.example\\@b.example/", "https://a b.example/", "https://a.example/\r\nX: y",
			"https://.example/", "https://a..example/", "https://bücher@a.example/", "https://bücher.example:8443/",
			"https://bü cher.example/", "/today", "mailto:a@b.example" })
	void nothingElse(String typed) {
		assertThat(ExitAddress.read(typed)).isEmpty();
	}

	@Test
	void upToTwoThousandCharactersAsTheyAreSent() {
		String start = "https://a.example/";
		String longest = start + "a".repeat(ExitAddress.LONGEST - start.length());
		assertThat(ExitAddress.read(longest)).isPresent();
		assertThat(ExitAddress.read(longest + "a")).isEmpty();
		assertThat(ExitAddress.read(start + "ж".repeat(ExitAddress.LONGEST / 6))).isEmpty();
	}

	/** What is stored is read again, and so is what was taken out in a file. */
	@ParameterizedTest
	@ValueSource(strings = { "www.bbc.com", "https://bücher.example/öl",
			"https://ru.wikipedia.example/wiki/Список_городов_России_с_населением_более_ста_тысяч_жителей" })
	void whatIsTakenIsTakenAgainAsItIsStored(String typed) {
		URI taken = ExitAddress.read(typed).orElseThrow();
		assertThat(ExitAddress.read(taken.toString())).contains(taken);
	}

	@Test
	void whatWasStoredIsHeldAgainstTheSameRule() {
		Settings settings = Settings.initial(null);
		assertThat(settings.exit()).isEmpty();
		assertThat(settings.leavingFor("https://a.example/").exit()).contains(URI.create("https://a.example/"));
		assertThat(settings.leavingFor("http://a.example/").exit()).isEmpty();
		assertThat(settings.leavingFor("not an address").exit()).isEmpty();
	}

}
