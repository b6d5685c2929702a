package app.tideline.vault;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * What the cookie of an opening carries: an id, of which the row keeps a hash, and a
 * secret, of which the row keeps nothing.
 */
final class Token implements AutoCloseable {

	private static final int ID_LENGTH = 16;

	private static final int SECRET_LENGTH = 32;

	private final byte[] bytes;

	private Token(byte[] bytes) {
		this.bytes = bytes;
	}

	static Token fresh() {
		byte[] bytes = new byte[ID_LENGTH + SECRET_LENGTH];
		new SecureRandom().nextBytes(bytes);
		return new Token(bytes);
	}

	/** The token of a cookie, if it is one. */
	static Optional<Token> parse(String cookie) {
		try {
			byte[] bytes = Base64.getUrlDecoder().decode(cookie);
			return (bytes.length == ID_LENGTH + SECRET_LENGTH) ? Optional.of(new Token(bytes)) : Optional.empty();
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	String cookie() {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(this.bytes);
	}

	/** The id under which the row is stored. */
	byte[] rowId() {
		try {
			return MessageDigest.getInstance("SHA-256").digest(Arrays.copyOf(this.bytes, ID_LENGTH));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("This Java runtime has no SHA-256", ex);
		}
	}

	byte[] secret() {
		return Arrays.copyOfRange(this.bytes, ID_LENGTH, this.bytes.length);
	}

	@Override
	public void close() {
		Arrays.fill(this.bytes, (byte) 0);
	}

	@Override
	public String toString() {
		return "Token";
	}

}
