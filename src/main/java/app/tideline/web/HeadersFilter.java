package app.tideline.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Writes every header of every response before anything else happens, so that no error,
 * redirect or early end goes without them. What comes later may only make caching
 * stricter.
 */
final class HeadersFilter extends OncePerRequestFilter {

	static final String NEVER_STORE = "no-store";

	private static final String ROBOTS = "X-Robots-Tag";

	private static final String NOT_FOR_ROBOTS = "noindex, nofollow, noarchive";

	private static final String SWITCHED_OFF = List
		.of("accelerometer", "autoplay", "browsing-topics", "camera", "display-capture", "encrypted-media",
				"fullscreen", "gamepad", "geolocation", "gyroscope", "hid", "idle-detection", "local-fonts",
				"magnetometer", "microphone", "midi", "payment", "picture-in-picture", "screen-wake-lock", "serial",
				"storage-access", "usb", "window-management", "xr-spatial-tracking")
		.stream()
		.map((feature) -> feature + "=()")
		.collect(Collectors.joining(", "));

	/** Sent with everything. */
	static final Map<String, String> ALWAYS = Map.of("Content-Security-Policy",
			"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
					+ "connect-src 'self'; manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; "
					+ "base-uri 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
			"X-Content-Type-Options", "nosniff", "X-Frame-Options", "DENY", "Referrer-Policy", "same-origin",
			"Cross-Origin-Opener-Policy", "same-origin", "Cross-Origin-Resource-Policy", "same-origin",
			"Cross-Origin-Embedder-Policy", "require-corp", "Origin-Agent-Cluster", "?1", "Permissions-Policy",
			SWITCHED_OFF + ", publickey-credentials-create=(self), publickey-credentials-get=(self)");

	static final String HSTS = "max-age=31536000; includeSubDomains";

	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		writeAlways(request, response);
		String path = request.getServletPath();
		if (request.getDispatcherType() == DispatcherType.ERROR || isPersonal(request, path)) {
			neverStore(response);
		}
		else if (Paths.isHashedFile(path)) {
			response.setHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable");
		}
		else {
			response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
		}
		if (Paths.isStatic(path)) {
			// All of it is text: styles, scripts, drawings.
			response.setCharacterEncoding(StandardCharsets.UTF_8);
		}
		else {
			response.setHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
		}
		chain.doFilter(request, response);
	}

	/** What goes with every response, whoever answers. */
	static void writeAlways(HttpServletRequest request, HttpServletResponse response) {
		ALWAYS.forEach(response::setHeader);
		if (request.isSecure()) {
			response.setHeader("Strict-Transport-Security", HSTS);
		}
	}

	/**
	 * What answers a form is somebody's own, and so is all that lies behind the key. A
	 * page in which a passphrase was typed is not kept for Back, field and all.
	 */
	private static boolean isPersonal(HttpServletRequest request, String path) {
		return Paths.isPrivate(path) || path.equals(Paths.EXIT) || Paths.TAKING_SECRETS.contains(path)
				|| request.getMethod().equals("POST");
	}

	/** For a response that is nobody else's to see. */
	static void neverStore(HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, NEVER_STORE);
		response.setHeader(ROBOTS, NOT_FOR_ROBOTS);
	}

}
