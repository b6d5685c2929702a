package app.tideline.vault;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;

import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/** HKDF with SHA-256 (RFC 5869), for keys that are bound to what they are for. */
final class Hkdf {

	private Hkdf() {
	}

	/**
	 * Derives bytes.
	 * @param input the secret to derive from
	 * @param salt a second secret or a random value
	 * @param length how many bytes
	 * @param purpose what the bytes are for, part by part
	 */
	static byte[] derive(byte[] input, byte[] salt, int length, byte[]... purpose) {
		try {
			return KDF.getInstance("HKDF-SHA256")
				.deriveData(
						HKDFParameterSpec.ofExtract().addIKM(input).addSalt(salt).thenExpand(join(purpose), length));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("This Java runtime has no HKDF", ex);
		}
	}

	/** The parts, each with its length before it. */
	static byte[] join(byte[]... parts) {
		ByteArrayOutputStream joined = new ByteArrayOutputStream();
		for (byte[] part : parts) {
			joined.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
			joined.writeBytes(part);
		}
		return joined.toByteArray();
	}

	static byte[] text(String value) {
		return value.getBytes(StandardCharsets.UTF_8);
	}

	static byte[] id(UUID value) {
		return ByteBuffer.allocate(2 * Long.BYTES)
			.putLong(value.getMostSignificantBits())
			.putLong(value.getLeastSignificantBits())
			.array();
	}

}
