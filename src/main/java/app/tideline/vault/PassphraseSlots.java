package app.tideline.vault;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

import com.google.crypto.tink.subtle.AesGcmJce;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way in by passphrase. One Argon2id run serves both proof and unwrapping: its result
 * and the server's pepper give a key that unwraps the data key, and a commitment that is
 * compared first, because GCM does not commit to its key.
 */
@Component
public class PassphraseSlots {

	private static final int SALT_LENGTH = 16;

	private static final int KEY_LENGTH = 32;

	private final KeySlots slots;

	private final ServerKey server;

	private final Admission admission;

	private final SecureRandom random = new SecureRandom();

	PassphraseSlots(KeySlots slots, ServerKey server, Admission admission) {
		this.slots = slots;
		this.server = server;
		this.admission = admission;
	}

	/**
	 * A slot prepared outside any transaction: the work is done, and nothing is stored.
	 */
	public final class Prepared {

		private final AccountId account;

		private final UUID id;

		private final Wrapped wrapped;

		private Prepared(AccountId account, UUID id, Wrapped wrapped) {
			this.account = account;
			this.id = id;
			this.wrapped = wrapped;
		}

		/** Stores it, in the caller's transaction. */
		public void keep() {
			PassphraseSlots.this.slots.save(new KeySlot(this.id, this.account, KeySlot.Kind.PASSPHRASE, this.wrapped));
		}

	}

	/**
	 * Wraps a data key under a passphrase.
	 * @throws Busy if too many are being opened or made at this moment
	 */
	public Prepared prepare(AccountId account, DataKey key, Passphrase passphrase) {
		UUID id = Ids.next();
		return new Prepared(account, id, this.admission.admit(() -> wrap(account, id, key, passphrase)));
	}

	/**
	 * Unlocks the data key of an account, or nothing if the passphrase is another one.
	 * Where there is no account, the same work is done for nothing.
	 * @throws Busy if too many are being opened or made at this moment
	 */
	public Optional<DataKey> unlock(Optional<AccountId> account, Passphrase passphrase) {
		Optional<KeySlot> slot = account.flatMap((id) -> this.slots.find(id.value(), KeySlot.Kind.PASSPHRASE));
		if (slot.isEmpty()) {
			this.admission.admit(() -> Stretching.CURRENT.stretch(passphrase, new byte[SALT_LENGTH]));
			return Optional.empty();
		}
		return this.admission.admit(() -> unwrap(account.get(), slot.get(), passphrase));
	}

	/** Wraps anew where a slot asks for less work than new ones do. */
	@Transactional
	public void raise(AccountId account, DataKey key, Passphrase passphrase) {
		this.slots.find(account.value(), KeySlot.Kind.PASSPHRASE)
			.filter((slot) -> slot.wrapped().stretching().weakerThan(Stretching.CURRENT))
			.ifPresent((slot) -> {
				Wrapped wrapped = this.admission.admit(() -> wrap(account, slot.getId(), key, passphrase));
				this.slots.replace(slot.getId(), slot.version(), wrapped.stretching().memoryKib(),
						wrapped.stretching().passes(), wrapped.stretching().lanes(), wrapped.salt(),
						wrapped.commitment(), wrapped.key());
			});
	}

	private Wrapped wrap(AccountId account, UUID slot, DataKey key, Passphrase passphrase) {
		byte[] salt = new byte[SALT_LENGTH];
		this.random.nextBytes(salt);
		byte[] derived = derive(account, slot, Stretching.CURRENT, salt, passphrase);
		byte[] plain = key.bytes();
		try {
			byte[] wrapped = new AesGcmJce(Arrays.copyOf(derived, KEY_LENGTH)).encrypt(plain,
					associatedData(account, slot, Stretching.CURRENT));
			return new Wrapped(Stretching.CURRENT, salt, Arrays.copyOfRange(derived, KEY_LENGTH, 2 * KEY_LENGTH),
					wrapped);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("This Java runtime cannot seal", ex);
		}
		finally {
			Arrays.fill(plain, (byte) 0);
			Arrays.fill(derived, (byte) 0);
		}
	}

	private Optional<DataKey> unwrap(AccountId account, KeySlot slot, Passphrase passphrase) {
		Wrapped wrapped = slot.wrapped();
		byte[] derived = derive(account, slot.getId(), wrapped.stretching(), wrapped.salt(), passphrase);
		try {
			if (!MessageDigest.isEqual(wrapped.commitment(), Arrays.copyOfRange(derived, KEY_LENGTH, 2 * KEY_LENGTH))) {
				return Optional.empty();
			}
			return Optional.of(DataKey.of(new AesGcmJce(Arrays.copyOf(derived, KEY_LENGTH)).decrypt(wrapped.key(),
					associatedData(account, slot.getId(), wrapped.stretching()))));
		}
		catch (GeneralSecurityException ex) {
			throw new Unreadable();
		}
		finally {
			Arrays.fill(derived, (byte) 0);
		}
	}

	private byte[] derive(AccountId account, UUID slot, Stretching stretching, byte[] salt, Passphrase passphrase) {
		byte[] stretched = stretching.stretch(passphrase, salt);
		byte[] pepper = this.server.derive(KEY_LENGTH, Hkdf.text("pepper"));
		try {
			return Hkdf.derive(stretched, pepper, 2 * KEY_LENGTH, associatedData(account, slot, stretching));
		}
		finally {
			Arrays.fill(stretched, (byte) 0);
			Arrays.fill(pepper, (byte) 0);
		}
	}

	private static byte[] associatedData(AccountId account, UUID slot, Stretching stretching) {
		return Hkdf.join(Hkdf.text("tideline/1 key slot"), Hkdf.id(account), Hkdf.id(new AccountId(slot)),
				Hkdf.text(KeySlot.Kind.PASSPHRASE.name()), stretching.bytes());
	}

}
