package app.tideline.vault;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;

/**
 * The way in by recovery code. The code is too long to be guessed, so it is not
 * stretched, and it needs nothing of this server. It opens once.
 */
@Component
public class RecoverySlots {

	private static final KeySlot.Kind KIND = KeySlot.Kind.RECOVERY;

	private static final SecureRandom RANDOM = new SecureRandom();

	private final KeySlots slots;

	RecoverySlots(KeySlots slots) {
		this.slots = slots;
	}

	/** A data key that a code unlocked; the caller closes it. */
	public final class Unlocked implements AutoCloseable {

		private final DataKey key;

		private final KeySlot slot;

		private Unlocked(DataKey key, KeySlot slot) {
			this.key = key;
			this.slot = slot;
		}

		public DataKey key() {
			return this.key;
		}

		/**
		 * Uses the code up, in the caller's transaction.
		 * @return whether it was there to be used: not if somebody else was faster
		 */
		public boolean spend() {
			return RecoverySlots.this.slots.remove(this.slot.getId(), this.slot.version()) == 1;
		}

		/** Wipes the key. */
		@Override
		public void close() {
			this.key.close();
		}

	}

	/** Whether an account has a code. */
	public boolean has(AccountId account) {
		return find(account).isPresent();
	}

	/** Tells the code of an account from every one before and after; nothing if none. */
	public Optional<UUID> current(AccountId account) {
		return find(account).map(KeySlot::getId);
	}

	/**
	 * Lets a code open an account, in the caller's transaction, in place of any other.
	 */
	public void keep(OpenVault vault, RecoveryCode code) {
		AccountId account = vault.account();
		UUID id = Ids.next();
		byte[] salt = new byte[Wrapping.SALT_LENGTH];
		RANDOM.nextBytes(salt);
		byte[] bound = associatedData(account, id);
		byte[] derived = derive(code, salt, bound);
		try (DataKey key = vault.dataKey()) {
			this.slots.removeAll(account.value(), KIND);
			this.slots.save(
					new KeySlot(id, account, KIND, salt, Commitment.of(derived), Commitment.seal(key, derived, bound)));
		}
		finally {
			Arrays.fill(derived, (byte) 0);
		}
	}

	/** Takes the code of an account out of use, in the caller's transaction. */
	public void remove(AccountId account) {
		this.slots.removeAll(account.value(), KIND);
	}

	/**
	 * Unlocks the data key of an account, or nothing if the code is another one. Where
	 * there is no account or no code, the same work is done for nothing.
	 */
	public Optional<Unlocked> unlock(Optional<AccountId> account, RecoveryCode code) {
		AccountId owner = account.orElseGet(AccountId::fresh);
		// Looked for also where there is none: the database is asked as often as else.
		Optional<KeySlot> found = find(owner);
		byte[] salt = found.map(KeySlot::salt).orElseGet(() -> new byte[Wrapping.SALT_LENGTH]);
		byte[] bound = associatedData(owner, found.map(KeySlot::getId).orElseGet(Ids::next));
		byte[] derived = derive(code, salt, bound);
		try {
			return found.flatMap((slot) -> Commitment.open(slot.wrappedKey(), derived, slot.commitment(), bound)
				.map((key) -> new Unlocked(key, slot)));
		}
		finally {
			Arrays.fill(derived, (byte) 0);
		}
	}

	private Optional<KeySlot> find(AccountId account) {
		return this.slots.find(account.value(), KIND);
	}

	private static byte[] derive(RecoveryCode code, byte[] salt, byte[] bound) {
		return Hkdf.derive(code.secret(), salt, Commitment.DERIVED, bound);
	}

	static byte[] associatedData(AccountId account, UUID slot) {
		return Hkdf.join(Hkdf.text("tideline/1 key slot"), Hkdf.id(account.value()), Hkdf.id(slot),
				Hkdf.text(KIND.name()));
	}

}
