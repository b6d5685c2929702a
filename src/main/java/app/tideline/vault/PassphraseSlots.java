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
	 * Wraps a data key under a passphrase, in the slot that the account has, if any.
	 * @throws Busy if too many are being opened or made at this moment
	 */
	public Prepared prepare(AccountId account, DataKey key, Passphrase passphrase) {
		KeySlot before = find(account).orElse(null);
		UUID id = (before != null) ? before.getId() : Ids.next();
		return new Prepared(account, id, wrap(account, id, key, passphrase), before);
	}

	/**
	 * Unlocks the data key of an account, or nothing if the passphrase is another one or
	 * the slot was damaged. Where there is no account, the same work is done for nothing.
	 * @throws Busy if too many are being opened or made at this moment
	 */
	public Optional<DataKey> unlock(Optional<AccountId> account, Passphrase passphrase) {
		Optional<KeySlot> slot = account.flatMap(this::find);
		Optional<Wrapped> wrapped = slot.flatMap(PassphraseSlots::read);
		if (slot.isEmpty() || wrapped.isEmpty()) {
			this.admission.admit(() -> this.current.stretch(passphrase, new byte[Wrapping.SALT_LENGTH]));
			return Optional.empty();
		}
		Wrapping wrapping = wrapping(account.orElseThrow(), slot.get().getId());
		return this.admission.admit(() -> wrapping.unwrap(wrapped.get(), passphrase));
	}

	/**
	 * Wraps anew where a slot asks for less work than new ones do, unless there is too
	 * much to do at this moment: the next opening will see to it.
	 */
	public void raise(AccountId account, DataKey key, Passphrase passphrase) {
		find(account).filter((slot) -> slot.wrapped().stretching().weakerThan(this.current)).ifPresent((slot) -> {
			try {
				Wrapped wrapped = wrap(account, slot.getId(), key, passphrase);
				replace(slot, wrapped);
			}
			catch (Busy ex) {
				log.debug("A key slot stays as it is for now");
			}
		});
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
