package app.tideline.account;

import java.util.Arrays;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * The cookie of an opening. It ends with the browser, is out of reach of scripts, and
 * comes along only with requests from our own pages. Over HTTPS its name carries the
 * prefix that ties it to this host; on plain loopback HTTP it cannot.
 * <p>
 * Beside it may stand a mark that the page sets when somebody leaves quickly, without any
 * value of its own. A browser sends its word of leaving when it finds the time; the mark
 * comes along with whatever it asks for next, be that sooner.
 */
public final class OpeningCookie {

	private static final String SECURE_NAME = "__Host-tideline";

	private static final String LOOPBACK_NAME = "tideline";

	private static final String LEFT = "-left";

	private OpeningCookie() {
	}

	/** Its value in a request, if it came along. */
	public static Optional<String> read(HttpServletRequest request) {
		return read(request, name(request));
	}

	/** Whether somebody has left quickly, and the browser has not been told since. */
	public static boolean hasLeft(HttpServletRequest request) {
		return read(request, name(request) + LEFT).isPresent();
	}

	/** What a script sets as a cookie to say that somebody has left. */
	public static String leaving(HttpServletRequest request) {
		return base(request, name(request) + LEFT, "1").build().toString();
	}

	/** Sets it, in the place of all that came along. */
	public static void write(HttpServletRequest request, HttpServletResponse response, String value) {
		set(request, response, cookie(request, value).build());
	}

	/** Takes back by name all that came along. */
	public static void expire(HttpServletRequest request, HttpServletResponse response) {
		set(request, response, cookie(request, "").maxAge(0).build());
	}

	/** One line a name, whatever was set before in the same request. */
	private static void set(HttpServletRequest request, HttpServletResponse response, ResponseCookie cookie) {
		response.setHeader(HttpHeaders.SET_COOKIE, cookie.toString());
		if (hasLeft(request)) {
			response.addHeader(HttpHeaders.SET_COOKIE,
					base(request, name(request) + LEFT, "").maxAge(0).build().toString());
		}
	}

	private static Optional<String> read(HttpServletRequest request, String name) {
		Cookie[] cookies = request.getCookies();
		return (cookies == null) ? Optional.empty()
				: Arrays.stream(cookies)
					.filter((cookie) -> cookie.getName().equals(name))
					.map(Cookie::getValue)
					.findFirst();
	}

	private static ResponseCookie.ResponseCookieBuilder cookie(HttpServletRequest request, String value) {
		return base(request, name(request), value).httpOnly(true);
	}

	private static ResponseCookie.ResponseCookieBuilder base(HttpServletRequest request, String name, String value) {
		return ResponseCookie.from(name, value).secure(request.isSecure()).sameSite("Strict").path("/");
	}

	private static String name(HttpServletRequest request) {
		return request.isSecure() ? SECURE_NAME : LOOPBACK_NAME;
	}

}
