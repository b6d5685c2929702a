package app.tideline.account;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/** The one cookie. */
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
		assertThat(this.response.getHeader("Set-Cookie")).startsWith("__Host-tideline=; Path=/; Max-Age=0");
	}

}
