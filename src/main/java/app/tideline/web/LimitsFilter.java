package app.tideline.web;

import java.io.IOException;
import java.util.Set;

import app.tideline.account.BroughtFile;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what no page of this application ever sends: other methods than GET, HEAD and
 * POST, bodies that are too large, files anywhere but where one is brought in, addresses
 * with fields that cannot be read, and forms with fields in their address. It reads no
 * body.
 */
final class LimitsFilter extends OncePerRequestFilter {

	/**
	 * What the longest text that is taken can grow to on its way: 100,000 characters of
	 * up to twelve bytes each, percent-encoded, with room for the other fields. The
	 * opening page may carry such a text.
	 */
	static final int LARGEST_BODY = 2 << 20;

	/** What is more than enough for passphrases, a code and a name. */
	static final int LARGEST_WITHOUT_WORDS = 64 << 10;

	/** How large all of a form with a file may be. */
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
			if (!BroughtFile.PATH.equals(request.getServletPath())) {
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
		else if (!request.getMethod().equals("POST") && hasUnreadableField(request)) {
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

	/** How long the body of a request may be. */
	static long largest(HttpServletRequest request) {
		String path = request.getServletPath();
		if (isFile(request)) {
			return BroughtFile.PATH.equals(path) ? LARGEST_FILE : LARGEST_BODY;
		}
		return Paths.isWithoutWords(path) ? LARGEST_WITHOUT_WORDS : LARGEST_BODY;
	}

	/**
	 * The first look at the fields of an address: the server throws here for all that is
	 * malformed.
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
