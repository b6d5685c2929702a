package app.tideline.account;

import java.time.Duration;
import java.util.Optional;

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
	 * To be called outside any transaction.
	 * @throws app.tideline.vault.Busy if too many are being opened at this moment
	 * @throws Changed if the space was deleted at this moment
	 */
	Proof ask(OpenSpace space, Passphrase passphrase) {
		byte[] nameKey = this.accounts.findById(space.id()).orElseThrow(Changed::new).nameKey();
		Optional<Duration> left = this.waits.left(nameKey);
		if (left.isPresent()) {
			return new Proof.Refused(Refusal.waiting(left.get()));
		}
		Optional<PassphraseSlots.Unlocked> way = this.slots.unlock(Optional.of(space.account()), passphrase);
		Optional<Duration> meanwhile = this.waits.left(nameKey);
		if (meanwhile.isPresent()) {
			way.ifPresent(PassphraseSlots.Unlocked::close);
			return new Proof.Refused(Refusal.waiting(meanwhile.get()));
		}
		if (way.isEmpty()) {
			this.waits.failed(nameKey);
			return new Proof.Refused(Refusal.WRONG);
		}
		this.waits.succeeded(nameKey);
		return new Proof.Given(way.get());
	}

	/**
	 * The same, where the key is not needed. A passphrase that was replaced while it was
	 * looked at does not count, nor one that was typed where the space was closed
	 * meanwhile. To be called outside any transaction.
	 * @return why not; nothing if the passphrase is theirs
	 */
	public Optional<Refusal> refused(OpenSpace space, Passphrase passphrase) {
		try {
			return switch (ask(space, passphrase)) {
				case Proof.Refused refused -> Optional.of(refused.why());
				case Proof.Given given -> {
					try (PassphraseSlots.Unlocked way = given.way()) {
						yield stands(space, way) ? Optional.empty() : Optional.of(Refusal.MEANWHILE);
					}
				}
			};
		}
		catch (Busy ex) {
			return Optional.of(Refusal.busy(ex));
		}
	}

	private boolean stands(OpenSpace space, PassphraseSlots.Unlocked way) {
		return Boolean.TRUE
			.equals(this.transactions.execute((status) -> this.openings.holds(space.opened()) && way.holds()));
	}

}
