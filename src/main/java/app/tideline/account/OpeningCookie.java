package app.tideline.account;

import java.util.Arrays;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * The one cookie. It ends with the browser, is out of reach of scripts, and comes along
 * only with requests from our own pages. Over HTTPS its name carries the prefix that ties
 * it to this host; on plain loopback HTTP it cannot.
 */
public final class OpeningCookie {

	private static final String SECURE_NAME = "__Host-tideline";

	private static final String LOOPBACK_NAME = "tideline";

	private OpeningCookie() {
	}

	/** Its value in a request, if it came along. */
	public static Optional<String> read(HttpServletRequest request) {
		Cookie[] cookies = request.getCookies();
		return (cookies == null) ? Optional.empty()
				: Arrays.stream(cookies)
					.filter((cookie) -> cookie.getName().equals(name(request)))
					.map(Cookie::getValue)
					.findFirst();
	}

	/** Sets it. */
	public static void write(HttpServletRequest request, HttpServletResponse response, String value) {
		response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, value).build().toString());
	}

	/** Takes it back by name. */
	public static void expire(HttpServletRequest request, HttpServletResponse response) {
		response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, "").maxAge(0).build().toString());
	}

	private static ResponseCookie.ResponseCookieBuilder cookie(HttpServletRequest request, String value) {
		return ResponseCookie.from(name(request), value)
			.httpOnly(true)
			.secure(request.isSecure())
			.sameSite("Strict")
			.path("/");
	}

	private static String name(HttpServletRequest request) {
		return request.isSecure() ? SECURE_NAME : LOOPBACK_NAME;
	}

}
