package app.tideline.web;

import java.io.IOException;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what no page of this application ever sends: other methods than GET, HEAD and
 * POST, bodies over 2 MiB (33 MiB where a file is brought in), files anywhere else,
 * fields that cannot be read, and forms with fields in their address.
 */
final class LimitsFilter extends OncePerRequestFilter {

	/**
	 * What the longest text that is taken can grow to on its way: 100,000 characters of
	 * up to twelve bytes each, percent-encoded, with room for the other fields. Forms
	 * with a passphrase, which may carry such a text, and the server have the same limit.
	 */
	static final long LARGEST_BODY = 2 << 20;

	/** The only path to which a file is sent, and how large all of it may be. */
	static final String FILE_PATH = "/your-data/bring-in";

	static final long LARGEST_FILE = 33L << 20;

	private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (!METHODS.contains(request.getMethod())) {
			response.setHeader(HttpHeaders.ALLOW, "GET, HEAD, POST");
			response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
		}
		else if (request.getMethod().equals("POST") && request.getQueryString() != null) {
			response.sendError(HttpServletResponse.SC_BAD_REQUEST);
		}
		else if (request.getContentLengthLong() > largest(request)) {
			response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
		}
		else if (isFile(request)) {
			if (!FILE_PATH.equals(request.getServletPath())) {
				response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
			}
			else if (request.getContentLengthLong() < 0) {
				response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
			}
			else {
				// Its own filter reads it, once it is known who sent it.
				chain.doFilter(request, response);
			}
		}
		else {
			read(request, response, chain);
		}
	}

	private static void read(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (hasUnreadableField(request)) {
			response.sendError(HttpServletResponse.SC_BAD_REQUEST);
		}
		else {
			chain.doFilter(request, response);
		}
	}

	static boolean isFile(HttpServletRequest request) {
		String type = request.getContentType();
		return type != null && type.regionMatches(true, 0, "multipart/", 0, "multipart/".length());
	}

	private static long largest(HttpServletRequest request) {
		return isFile(request) && FILE_PATH.equals(request.getServletPath()) ? LARGEST_FILE : LARGEST_BODY;
	}

	/**
	 * The first look at the fields: the server throws here for all that is malformed.
	 * Forms with a passphrase were read before, by their own parser.
	 */
	private static boolean hasUnreadableField(HttpServletRequest request) {
		return request.getParameterMap()
			.entrySet()
			.stream()
			.anyMatch((field) -> hasNull(field.getKey()) || hasNull(field.getValue()));
	}

	private static boolean hasNull(String... values) {
		for (String value : values) {
			if (value.indexOf('\0') >= 0) {
				return true;
			}
		}
		return false;
	}

}
