package app.tideline.vault;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;

import com.google.crypto.tink.subtle.AesGcmJce;

/**
 * Seals a data key under what was derived from a secret: one half is the key, the other a
 * commitment that is stored beside and compared first, because GCM does not commit to its
 * key.
 */
final class Commitment {

	private static final int LENGTH = 32;

	/** How many bytes to derive. */
	static final int DERIVED = 2 * LENGTH;

	private Commitment() {
	}

	static byte[] of(byte[] derived) {
		return Arrays.copyOfRange(derived, LENGTH, DERIVED);
	}

	static byte[] seal(DataKey key, byte[] derived, byte[] associatedData) {
		byte[] plain = key.bytes();
		try {
			return cipher(derived).encrypt(plain, associatedData);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("This Java runtime cannot seal", ex);
		}
		finally {
			Arrays.fill(plain, (byte) 0);
		}
	}

	/** The data key, or nothing if it is another secret or not what was sealed. */
	static Optional<DataKey> open(byte[] sealed, byte[] derived, byte[] commitment, byte[] associatedData) {
		if (!MessageDigest.isEqual(commitment, of(derived))) {
			return Optional.empty();
		}
		try {
			byte[] plain = cipher(derived).decrypt(sealed, associatedData);
			try {
				return Optional.of(DataKey.of(plain));
			}
			finally {
				Arrays.fill(plain, (byte) 0);
			}
		}
		catch (GeneralSecurityException ex) {
			return Optional.empty();
		}
	}

	private static AesGcmJce cipher(byte[] derived) throws GeneralSecurityException {
		byte[] key = Arrays.copyOf(derived, LENGTH);
		try {
			return new AesGcmJce(key);
		}
		finally {
			Arrays.fill(key, (byte) 0);
		}
	}

}
