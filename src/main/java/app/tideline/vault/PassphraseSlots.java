package app.tideline.vault;

import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The way in by passphrase. One Argon2id run serves both proof and unwrapping, and is
 * admitted before it is begun.
 */
@Component
public class PassphraseSlots {

	private static final Logger log = LoggerFactory.getLogger(PassphraseSlots.class);

	private final KeySlots slots;

	private final ServerKey server;

	private final Admission admission;

	private final Stretching current;

	PassphraseSlots(KeySlots slots, ServerKey server, Admission admission, Stretching current) {
		this.slots = slots;
		this.server = server;
		this.admission = admission;
		this.current = current;
	}

	/**
	 * A slot prepared outside any transaction: the work is done, and nothing is stored.
	 */
	public final class Prepared {

		private final AccountId account;

		private final UUID id;

		private final Wrapped wrapped;

		private final @Nullable KeySlot before;

		private Prepared(AccountId account, UUID id, Wrapped wrapped, @Nullable KeySlot before) {
			this.account = account;
			this.id = id;
			this.wrapped = wrapped;
			this.before = before;
		}

		/**
		 * Stores it, in the caller's transaction, in place of the one there was.
		 * @return whether it is stored: not if the one there was is another by now
		 */
		public boolean keep() {
			if (this.before != null) {
				return PassphraseSlots.this.replace(this.before, this.wrapped);
			}
			PassphraseSlots.this.slots.save(new KeySlot(this.id, this.account, KeySlot.Kind.PASSPHRASE, this.wrapped));
			return true;
		}

	}

	/**
	 * A data key that a passphrase unlocked, and the slot it came from; the caller closes
	 * it. Unlocking takes a while, and another request may store another slot meanwhile:
	 * what is made of the key counts only while the slot is the same.
	 */
	public final class Unlocked implements AutoCloseable {

		private final AccountId account;

		private final KeySlot slot;

		private final DataKey key;

		private Unlocked(AccountId account, KeySlot slot, DataKey key) {
			this.account = account;
			this.slot = slot;
			this.key = key;
		}

		public DataKey key() {
			return this.key;
		}

		/**
		 * Whether the slot is still the one there is; then it stays so until the caller's
		 * transaction ends.
		 */
		public boolean holds() {
			return PassphraseSlots.this.slots.hold(this.slot.getId(), this.slot.version()) == 1;
		}

		/**
		 * Wraps a data key under a passphrase, in the place of this slot.
		 * @throws Busy if too many are being opened or made at this moment
		 */
		public Prepared prepare(DataKey next, Passphrase passphrase) {
			return new Prepared(this.account, this.slot.getId(),
					wrap(this.account, this.slot.getId(), next, passphrase), this.slot);
		}

		/** Wipes the key. */
		@Override
		public void close() {
			this.key.close();
		}

	}

	/**
	 * Wraps a data key under a passphrase, in the slot that the account has, if any.
	 * @throws Busy if too many are being opened or made at this moment
	 */
	public Prepared prepare(AccountId account, DataKey key, Passphrase passphrase) {
		KeySlot before = find(account).orElse(null);
		UUID id = (before != null) ? before.getId() : Ids.next();
		return new Prepared(account, id, wrap(account, id, key, passphrase), before);
	}

	/** Whether the passphrase is the one with which the account was made. */
	public boolean isFirst(AccountId account) {
		return find(account).filter((slot) -> slot.version() == 0).isPresent();
	}

	/**
	 * Unlocks the data key of an account, or nothing if the passphrase is another one or
	 * the slot was damaged. Where there is no account, the same work is done for nothing.
	 * @throws Busy if too many are being opened or made at this moment
	 */
	public Optional<Unlocked> unlock(Optional<AccountId> account, Passphrase passphrase) {
		AccountId owner = account.orElseGet(AccountId::fresh);
		// Looked for also where there is none: the database is asked as often as else.
		Optional<KeySlot> slot = find(owner);
		Optional<Wrapped> wrapped = slot.flatMap(PassphraseSlots::read);
		if (slot.isEmpty() || wrapped.isEmpty()) {
			this.admission.admit(() -> this.current.stretch(passphrase, new byte[Wrapping.SALT_LENGTH]));
			return Optional.empty();
		}
		Wrapping wrapping = wrapping(owner, slot.get().getId());
		return this.admission.admit(() -> wrapping.unwrap(wrapped.get(), passphrase))
			.map((key) -> new Unlocked(owner, slot.get(), key));
	}

	/**
	 * Wraps anew where a slot asks for less work than new ones do, unless there is too
	 * much to do at this moment: the next opening will see to it.
	 */
	public void raise(Unlocked unlocked, Passphrase passphrase) {
		KeySlot slot = unlocked.slot;
		if (slot.wrapped().stretching().weakerThan(this.current)) {
			try {
				replace(slot, wrap(unlocked.account, slot.getId(), unlocked.key, passphrase));
			}
			catch (Busy ex) {
				log.debug("A key slot stays as it is for now");
			}
		}
	}

	private boolean replace(KeySlot before, Wrapped wrapped) {
		return this.slots.replace(before.getId(), before.version(), wrapped.stretching().memoryKib(),
				wrapped.stretching().passes(), wrapped.stretching().lanes(), wrapped.salt(), wrapped.commitment(),
				wrapped.key()) == 1;
	}

	private Wrapped wrap(AccountId account, UUID slot, DataKey key, Passphrase passphrase) {
		return this.admission.admit(() -> wrapping(account, slot).wrap(key, passphrase, this.current));
	}

	private Wrapping wrapping(AccountId account, UUID slot) {
		return new Wrapping(this.server, account, slot, KeySlot.Kind.PASSPHRASE);
	}

	private Optional<KeySlot> find(AccountId account) {
		return this.slots.find(account.value(), KeySlot.Kind.PASSPHRASE);
	}

	private static Optional<Wrapped> read(KeySlot slot) {
		try {
			return Optional.of(slot.wrapped());
		}
		catch (Unreadable ex) {
			log.warn("A key slot asks for more work than is allowed; it was not used");
			return Optional.empty();
		}
	}

}
