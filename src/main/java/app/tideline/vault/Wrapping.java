package app.tideline.vault;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

import com.google.crypto.tink.subtle.AesGcmJce;

/**
 * Wraps the data key of one slot under a passphrase, and unwraps it. The stretched
 * passphrase and the server's pepper give a key and a commitment; the commitment is
 * compared first, because GCM does not commit to its key. Account, slot, kind and the
 * cost of stretching are bound into both.
 */
final class Wrapping {

	static final int SALT_LENGTH = 16;

	private static final int KEY_LENGTH = 32;

	private static final SecureRandom RANDOM = new SecureRandom();

	private final ServerKey server;

	private final AccountId account;

	private final UUID slot;

	private final KeySlot.Kind kind;

	Wrapping(ServerKey server, AccountId account, UUID slot, KeySlot.Kind kind) {
		this.server = server;
		this.account = account;
		this.slot = slot;
		this.kind = kind;
	}

	Wrapped wrap(DataKey key, Passphrase passphrase, Stretching stretching) {
		byte[] salt = new byte[SALT_LENGTH];
		RANDOM.nextBytes(salt);
		byte[] derived = derive(stretching, salt, passphrase);
		byte[] plain = key.bytes();
		try {
			return new Wrapped(stretching, salt, commitment(derived),
					cipher(derived).encrypt(plain, associatedData(stretching)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("This Java runtime cannot seal", ex);
		}
		finally {
			Arrays.fill(plain, (byte) 0);
			Arrays.fill(derived, (byte) 0);
		}
	}

	/** The data key, or nothing if this is another passphrase or not what was wrapped. */
	Optional<DataKey> unwrap(Wrapped wrapped, Passphrase passphrase) {
		byte[] derived = derive(wrapped.stretching(), wrapped.salt(), passphrase);
		try {
			if (!MessageDigest.isEqual(wrapped.commitment(), commitment(derived))) {
				return Optional.empty();
			}
			byte[] plain = cipher(derived).decrypt(wrapped.key(), associatedData(wrapped.stretching()));
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
		finally {
			Arrays.fill(derived, (byte) 0);
		}
	}

	private byte[] derive(Stretching stretching, byte[] salt, Passphrase passphrase) {
		byte[] stretched = stretching.stretch(passphrase, salt);
		byte[] pepper = this.server.derive(KEY_LENGTH, Hkdf.text("pepper"));
		try {
			return Hkdf.derive(stretched, pepper, 2 * KEY_LENGTH, associatedData(stretching));
		}
		finally {
			Arrays.fill(stretched, (byte) 0);
			Arrays.fill(pepper, (byte) 0);
		}
	}

	private static AesGcmJce cipher(byte[] derived) throws GeneralSecurityException {
		byte[] key = Arrays.copyOf(derived, KEY_LENGTH);
		try {
			return new AesGcmJce(key);
		}
		finally {
			Arrays.fill(key, (byte) 0);
		}
	}

	private static byte[] commitment(byte[] derived) {
		return Arrays.copyOfRange(derived, KEY_LENGTH, 2 * KEY_LENGTH);
	}

	private byte[] associatedData(Stretching stretching) {
		return Hkdf.join(Hkdf.text("tideline/1 key slot"), Hkdf.id(this.account), Hkdf.id(new AccountId(this.slot)),
				Hkdf.text(this.kind.name()), stretching.bytes());
	}

}
