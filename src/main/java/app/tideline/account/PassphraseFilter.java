package app.tideline.account;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.Set;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the forms that carry a passphrase before anything else can: the passphrase goes
 * into bytes that are wiped after the request, the other fields stay ordinary parameters.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class PassphraseFilter extends OncePerRequestFilter {

	private static final Set<String> PATHS = Set.of("/new", "/open", "/recover", "/passphrase", "/recovery-code",
			"/recovery-code/keep", "/new-key", "/your-data/delete", "/your-data/plain", "/your-data/sealed");

	/**
	 * As large as any other form may be: one that was carried to the opening page comes
	 * along whole.
	 */
	private static final int LONGEST = 2 * 1024 * 1024;

	private static final int FIRST_PIECE = 8 * 1024;

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		// A form that is forwarded to the opening page was read before, by its own
		// reader.
		return request.getDispatcherType() != DispatcherType.REQUEST || !HttpMethod.POST.matches(request.getMethod())
				|| !PATHS.contains(request.getServletPath());
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (!isForm(request)) {
			response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
			return;
		}
		byte[] body = whole(request.getInputStream());
		if (body.length > LONGEST) {
			Arrays.fill(body, (byte) 0);
			response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
			return;
		}
		FormBody form = read(body);
		if (form == null) {
			response.sendError(HttpServletResponse.SC_BAD_REQUEST);
			return;
		}
		try (form) {
			request.setAttribute(FormBody.ATTRIBUTE, form);
			chain.doFilter(new ReadForm(request, form.fields()), response);
		}
		finally {
			request.removeAttribute(FormBody.ATTRIBUTE);
		}
	}

	private static boolean isForm(HttpServletRequest request) {
		try {
			return request.getContentType() != null && MediaType.APPLICATION_FORM_URLENCODED
				.isCompatibleWith(MediaType.parseMediaType(request.getContentType()));
		}
		catch (InvalidMediaTypeException ex) {
			return false;
		}
	}

	/**
	 * All of a body, or a little more than is taken of one that is too long. It grows as
	 * it comes in, and leaves no copy that is not wiped.
	 */
	private static byte[] whole(InputStream stream) throws IOException {
		byte[] body = new byte[FIRST_PIECE];
		try {
			int length = stream.readNBytes(body, 0, body.length);
			while (length == body.length && length <= LONGEST) {
				byte[] longer = Arrays.copyOf(body, Math.min(2 * length, LONGEST + 1));
				Arrays.fill(body, (byte) 0);
				body = longer;
				length += stream.readNBytes(body, length, body.length - length);
			}
			return Arrays.copyOf(body, length);
		}
		finally {
			Arrays.fill(body, (byte) 0);
		}
	}

	private static @Nullable FormBody read(byte[] body) {
		try {
			return new FormBody(body);
		}
		catch (CharacterCodingException ex) {
			return null;
		}
	}

}
