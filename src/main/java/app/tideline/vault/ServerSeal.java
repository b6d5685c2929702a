package app.tideline.vault;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

import com.google.crypto.tink.subtle.AesGcmJce;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seals what waits outside of here while its space is locked, such as in a page that
 * anybody may look at. This server alone opens it, and it opens it for whoever brings it:
 * whose it is has to stand in it.
 */
@Component
public final class ServerSeal {

	private static final int KEY_LENGTH = 32;

	private static final JsonMapper JSON = new JsonMapper();

	private final ServerKey server;

	ServerSeal(ServerKey server) {
		this.server = server;
	}

	/**
	 * Seals a record of plain values, made small and padded, as text.
	 * @param purpose what it is for: for another purpose it does not open
	 */
	public String seal(String purpose, Object value) {
		byte[] plain = JSON.writeValueAsBytes(value);
		try {
			byte[] sealed = cipher(purpose).encrypt(Padding.pad(small(plain)), Hkdf.text(purpose));
			return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("This Java runtime cannot seal", ex);
		}
		finally {
			Arrays.fill(plain, (byte) 0);
		}
	}

	/** What was sealed for that purpose; nothing if this is anything else. */
	public <T> Optional<T> open(String purpose, String sealed, Class<T> type) {
		try {
			byte[] padded = cipher(purpose).decrypt(Base64.getUrlDecoder().decode(sealed), Hkdf.text(purpose));
			return Optional.of(JSON.readValue(large(Padding.strip(padded)), type));
		}
		catch (IllegalArgumentException | GeneralSecurityException | JacksonException | Unreadable ex) {
			return Optional.empty();
		}
	}

	/** A form must not outgrow, by being sealed, what a form may be. */
	private static byte[] small(byte[] plain) {
		ByteArrayOutputStream small = new ByteArrayOutputStream();
		try (DeflaterOutputStream deflating = new DeflaterOutputStream(small)) {
			deflating.write(plain);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return small.toByteArray();
	}

	private static byte[] large(byte[] small) {
		try (InflaterInputStream inflating = new InflaterInputStream(new ByteArrayInputStream(small))) {
			return inflating.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private AesGcmJce cipher(String purpose) throws GeneralSecurityException {
		byte[] key = this.server.derive(KEY_LENGTH, Hkdf.text("server seal"), Hkdf.text(purpose));
		try {
			return new AesGcmJce(key);
		}
		finally {
			Arrays.fill(key, (byte) 0);
		}
	}

	@Override
	public String toString() {
		return "ServerSeal";
	}

}
