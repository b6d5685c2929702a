package app.tideline.account;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/** The cookie of an opening, and the mark beside it that somebody has left. */
class OpeningCookieTests {

	private final MockHttpServletRequest request = new MockHttpServletRequest();

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	@Test
	void overHttpsItIsTiedToThisHostAndNeverSentInTheClear() {
		this.request.setSecure(true);
		OpeningCookie.write(this.request, this.response, "value");
		assertThat(this.response.getHeader("Set-Cookie"))
			.isEqualTo("__Host-tideline=value; Path=/; Secure; HttpOnly; SameSite=Strict");
	}

	@Test
	void onPlainLoopbackItGoesWithoutWhatABrowserWouldRefuse() {
		OpeningCookie.write(this.request, this.response, "value");
		assertThat(this.response.getHeader("Set-Cookie"))
			.isEqualTo("tideline=value; Path=/; HttpOnly; SameSite=Strict");
	}

	@Test
	void overHttpsOneWithoutThePrefixIsNotBelieved() {
		this.request.setCookies(new Cookie("tideline", "planted"));
		assertThat(OpeningCookie.read(this.request)).contains("planted");
		this.request.setSecure(true);
		assertThat(OpeningCookie.read(this.request)).isEmpty();
	}

	@Test
	void itIsTakenBackByName() {
		this.request.setSecure(true);
		OpeningCookie.expire(this.request, this.response);
		assertThat(this.response.getHeaders("Set-Cookie")).singleElement()
			.asString()
			.startsWith("__Host-tideline=; Path=/; Max-Age=0");
	}

	@Test
	void theMarkOfLeavingHasNoSecretInItAndGoesNowhereElse() {
		assertThat(OpeningCookie.leaving(this.request)).isEqualTo("tideline-left=1; Path=/; SameSite=Strict");
		this.request.setSecure(true);
		assertThat(OpeningCookie.leaving(this.request))
			.isEqualTo("__Host-tideline-left=1; Path=/; Secure; SameSite=Strict");
		assertThat(OpeningCookie.hasLeft(this.request)).isFalse();
		this.request.setCookies(new Cookie("__Host-tideline-left", "1"));
		assertThat(OpeningCookie.hasLeft(this.request)).isTrue();
	}

	@Test
	void whatTakesOneBackTakesTheOtherToo() {
		this.request.setCookies(new Cookie("tideline", "value"), new Cookie("tideline-left", "1"));
		OpeningCookie.expire(this.request, this.response);
		OpeningCookie.write(this.request, this.response, "fresh");
		assertThat(this.response.getHeaders("Set-Cookie")).hasSize(2)
			.satisfies((cookies) -> assertThat(cookies.getFirst()).startsWith("tideline=fresh; "),
					(cookies) -> assertThat(cookies.getLast()).startsWith("tideline-left=; Path=/; Max-Age=0"));
	}

}
