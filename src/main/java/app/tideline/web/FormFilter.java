package app.tideline.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;

import app.tideline.account.FormBody;
import app.tideline.account.ReadForm;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads every form before anything else looks for its fields. So passphrases and codes go
 * into bytes that are wiped after the request, and the other fields are its parameters.
 * And so a form takes memory as it comes in: the server's own reader makes room at once
 * for all that is announced, and two hundred connections that send nothing more would
 * leave none for anybody.
 */
final class FormFilter extends OncePerRequestFilter {

	private static final int FIRST_PIECE = 8 * 1024;

	/**
	 * Up to here a form needs nobody's leave, so that locking and opening get through.
	 */
	private static final int SMALL = 16 * 1024;

	/**
	 * How long a form may take, and how much longer for what has come of it: a slow line
	 * gets through, and nobody holds memory for others by sending a little now and then.
	 */
	private static final long GRACE = TimeUnit.SECONDS.toNanos(20);

	private static final long BYTES_A_SECOND = 8 * 1024;

	/** As the firewall has it for what the server reads. */
	private static final Pattern NAME = Pattern.compile("[\\p{IsAssigned}&&[^\\p{IsControl}]]*");

	private final FormRoom room;

	private final LongSupplier nanos;

	FormFilter(FormRoom room) {
		this(room, System::nanoTime);
	}

	FormFilter(FormRoom room, LongSupplier nanos) {
		this.room = room;
		this.nanos = nanos;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !request.getMethod().equals("POST") || LimitsFilter.isFile(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (!hasBody(request)) {
			pass(new FormBody(new byte[0]), request, response, chain);
		}
		else if (!isForm(request)) {
			response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
		}
		else {
			take(request, response, chain);
		}
	}

	private void take(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try (FormRoom.Share share = this.room.share()) {
			byte[] body = body(request, response, share);
			FormBody form = (body != null) ? read(body) : null;
			if (form != null) {
				pass(form, new ReadForm(request, form.fields()), response, chain);
			}
			else if (body != null) {
				response.sendError(HttpServletResponse.SC_BAD_REQUEST);
			}
		}
	}

	private static void pass(FormBody form, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try (form) {
			request.setAttribute(FormBody.ATTRIBUTE, form);
			chain.doFilter(request, response);
		}
		finally {
			request.removeAttribute(FormBody.ATTRIBUTE);
		}
	}

	private static boolean hasBody(HttpServletRequest request) {
		long length = request.getContentLengthLong();
		return length > 0 || (length < 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null);
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

	/** All of a body; nothing if it does not come whole, which is answered then. */
	private byte @Nullable [] body(HttpServletRequest request, HttpServletResponse response, FormRoom.Share share)
			throws IOException {
		try {
			byte[] body = whole(request, share);
			long announced = request.getContentLengthLong();
			if (body.length > LimitsFilter.largest(request)) {
				Arrays.fill(body, (byte) 0);
				response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
				return null;
			}
			if (body.length < announced) {
				Arrays.fill(body, (byte) 0);
				response.sendError(HttpServletResponse.SC_BAD_REQUEST);
				return null;
			}
			return body;
		}
		catch (IOException ex) {
			// The server has said why already, and would make a fault of ours of it.
			request.removeAttribute(RequestDispatcher.ERROR_EXCEPTION);
			if (!response.isCommitted()) {
				response.sendError(HttpServletResponse.SC_REQUEST_TIMEOUT);
			}
			return null;
		}
	}

	/**
	 * What comes of a body, or a little more than is taken of one that is too long. It
	 * grows as it comes in, and leaves no copy that is not wiped.
	 */
	private byte[] whole(HttpServletRequest request, FormRoom.Share share) throws IOException {
		InputStream stream = request.getInputStream();
		int most = (int) LimitsFilter.largest(request) + 1;
		int announced = (int) Math.min(request.getContentLengthLong(), most);
		long begun = this.nanos.getAsLong();
		byte[] body = new byte[(announced < 0) ? FIRST_PIECE : Math.min(announced, FIRST_PIECE)];
		int length = 0;
		try {
			while (length < most && length != announced) {
				if (length == body.length) {
					body = longer(body, (announced < 0) ? most : announced, share);
				}
				int read = stream.read(body, length, body.length - length);
				if (read < 0) {
					break;
				}
				length += read;
				if (this.nanos.getAsLong() - begun > GRACE + length * TimeUnit.SECONDS.toNanos(1) / BYTES_A_SECOND) {
					throw new IOException("Too slow");
				}
			}
			return (length == body.length) ? body : moved(body, length);
		}
		catch (IOException | RuntimeException ex) {
			Arrays.fill(body, (byte) 0);
			throw ex;
		}
	}

	private static byte[] longer(byte[] body, int most, FormRoom.Share share) {
		int length = Math.min(2 * body.length, most);
		if (length > SMALL) {
			share.grow(length - Math.max(body.length, SMALL));
		}
		return moved(body, length);
	}

	private static byte[] moved(byte[] body, int length) {
		byte[] moved = Arrays.copyOf(body, length);
		Arrays.fill(body, (byte) 0);
		return moved;
	}

	/** A form whose names and words can be read; else nothing. */
	private static @Nullable FormBody read(byte[] body) {
		try {
			FormBody form = new FormBody(body);
			if (form.fields().keySet().stream().allMatch((name) -> NAME.matcher(name).matches())) {
				return form;
			}
			form.close();
			return null;
		}
		catch (CharacterCodingException ex) {
			return null;
		}
	}

}
