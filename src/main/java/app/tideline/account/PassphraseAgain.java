package app.tideline.account;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

import app.tideline.vault.Busy;
import app.tideline.vault.Openings;
import app.tideline.vault.Passphrase;
import app.tideline.vault.PassphraseSlots;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Asks for the passphrase where a space is open already, before what nobody but its owner
 * may do. It waits after wrong ones as opening does, and counts together with it, so that
 * an open space is no better place to guess.
 */
@Component
public class PassphraseAgain {

	private final Accounts accounts;

	private final PassphraseSlots slots;

	private final Openings openings;

	private final Waits waits;

	private final TransactionOperations transactions;

	PassphraseAgain(Accounts accounts, PassphraseSlots slots, Openings openings, Waits waits,
			TransactionOperations transactions) {
		this.accounts = accounts;
		this.slots = slots;
		this.openings = openings;
		this.waits = waits;
		this.transactions = transactions;
	}

	/**
	 * Does what nobody but the owner of a space may do, if the passphrase is theirs. None
	 * at all is no wrong one, and does not count. To be called outside any transaction.
	 * @param deed what is done with the way in that the passphrase opens, which is closed
	 * after it; whether it was done
	 * @return why not; nothing if it is done
	 * @throws Changed if the space was deleted at this moment
	 */
	Optional<Refusal> ask(OpenSpace space, Passphrase passphrase, Predicate<PassphraseSlots.Unlocked> deed) {
		byte[] nameKey = this.accounts.findById(space.id()).orElseThrow(Changed::new).nameKey();
		if (passphrase.characters() == 0) {
			return Optional.of(Refusal.MISSING);
		}
		try {
			Optional<Duration> left = this.waits.left(nameKey);
			if (left.isPresent()) {
				return Optional.of(Refusal.waiting(left.get()));
			}
			try (PassphraseSlots.Unlocked way = this.slots.unlock(Optional.of(space.account()), passphrase)
				.orElse(null)) {
				Optional<Duration> meanwhile = this.waits.left(nameKey);
				if (meanwhile.isPresent()) {
					return Optional.of(Refusal.waiting(meanwhile.get()));
				}
				if (way == null) {
					this.waits.failed(nameKey);
					return Optional.of(Refusal.WRONG);
				}
				this.waits.succeeded(nameKey);
				return deed.test(way) ? Optional.empty() : Optional.of(Refusal.MEANWHILE);
			}
		}
		catch (Busy ex) {
			return Optional.of(Refusal.busy(ex));
		}
	}

	/**
	 * The same, where the key is not needed. A passphrase that was replaced while it was
	 * looked at does not count, nor one that was typed where the space was closed
	 * meanwhile. To be called outside any transaction.
	 * @return why not; nothing if the passphrase is theirs
	 */
	public Optional<Refusal> refused(OpenSpace space, Passphrase passphrase) {
		return ask(space, passphrase, (way) -> stands(space, way));
	}

	private boolean stands(OpenSpace space, PassphraseSlots.Unlocked way) {
		return Boolean.TRUE
			.equals(this.transactions.execute((status) -> this.openings.holds(space.opened()) && way.holds()));
	}

}
