package app.tideline.vault;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * Wraps the data key of one slot under a passphrase, and unwraps it. The stretched
 * passphrase and the server's pepper give a key and a commitment. Account, slot, kind and
 * the cost of stretching are bound into both.
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
		try {
			return new Wrapped(stretching, salt, Commitment.of(derived),
					Commitment.seal(key, derived, associatedData(stretching)));
		}
		finally {
			Arrays.fill(derived, (byte) 0);
		}
	}

	/** The data key, or nothing if this is another passphrase or not what was wrapped. */
	Optional<DataKey> unwrap(Wrapped wrapped, Passphrase passphrase) {
		byte[] derived = derive(wrapped.stretching(), wrapped.salt(), passphrase);
		try {
			return Commitment.open(wrapped.key(), derived, wrapped.commitment(), associatedData(wrapped.stretching()));
		}
		finally {
			Arrays.fill(derived, (byte) 0);
		}
	}

	private byte[] derive(Stretching stretching, byte[] salt, Passphrase passphrase) {
		byte[] stretched = stretching.stretch(passphrase, salt);
		byte[] pepper = this.server.derive(KEY_LENGTH, Hkdf.text("pepper"));
		try {
			return Hkdf.derive(stretched, pepper, Commitment.DERIVED, associatedData(stretching));
		}
		finally {
			Arrays.fill(stretched, (byte) 0);
			Arrays.fill(pepper, (byte) 0);
		}
	}

	private byte[] associatedData(Stretching stretching) {
		return Hkdf.join(Hkdf.text("tideline/1 key slot"), Hkdf.id(this.account.value()), Hkdf.id(this.slot),
				Hkdf.text(this.kind.name()), stretching.bytes());
	}

}
