package app.tideline.account;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import app.tideline.vault.AccountId;
import app.tideline.vault.OpenVault;
import app.tideline.vault.Openings;
import app.tideline.vault.Passphrase;
import app.tideline.vault.PassphraseSlots;
import app.tideline.vault.RecoveryCode;
import app.tideline.vault.RecoverySlots;
import app.tideline.vault.ServerKey;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Another passphrase: by way of the one before, or by way of a recovery code. */
@Component
class WaysIn {

	/** The form whose ids are spent by changing the passphrase. */
	private static final String CHANGE = "passphrase";

	private final Accounts accounts;

	private final Spaces spaces;

	private final PassphraseAgain again;

	private final PassphraseSlots slots;

	private final RecoverySlots codes;

	private final Openings openings;

	private final Waits waits;

	private final ServerKey server;

	private final Operations operations;

	private final TransactionTemplate transactions;

	WaysIn(Accounts accounts, Spaces spaces, PassphraseAgain again, PassphraseSlots slots, RecoverySlots codes,
			Openings openings, Waits waits, ServerKey server, Operations operations, TransactionTemplate transactions) {
		this.accounts = accounts;
		this.spaces = spaces;
		this.again = again;
		this.slots = slots;
		this.codes = codes;
		this.openings = openings;
		this.waits = waits;
		this.server = server;
		this.operations = operations;
		this.transactions = transactions;
	}

	/**
	 * Opens a space with its recovery code, which is used up by that, and gives it
	 * another passphrase. It is closed everywhere else.
	 * @param form the id of the form; sent twice, it opens the space with that passphrase
	 * @throws app.tideline.vault.Busy if too many are being opened at this moment; the
	 * code can be used again then
	 */
	Attempt recover(String name, RecoveryCode code, Passphrase fresh, UUID form, String browser) {
		byte[] nameKey = SpaceName.key(name, this.server);
		Optional<Duration> left = this.waits.left(nameKey);
		if (left.isPresent()) {
			return new Attempt.Waiting(left.get());
		}
		Optional<Account> account = this.accounts.named(nameKey);
		Optional<RecoverySlots.Unlocked> unlocked = this.codes.unlock(account.map(Account::account), code);
		Attempt attempt = new Attempt.Closed();
		if (account.isPresent() && unlocked.isPresent()) {
			try (RecoverySlots.Unlocked way = unlocked.get()) {
				attempt = recover(account.get(), way, fresh, form, browser);
			}
		}
		else {
			this.waits.failed(nameKey);
		}
		if (attempt instanceof Attempt.Open) {
			this.waits.succeeded(nameKey);
		}
		boolean again = attempt instanceof Attempt.Closed
				&& account.filter((owner) -> this.operations.isSpent(owner.getId(), form)).isPresent();
		return again ? this.spaces.open(name, fresh, null, browser) : attempt;
	}

	private Attempt recover(Account owner, RecoverySlots.Unlocked way, Passphrase fresh, UUID form, String browser) {
		AccountId id = owner.account();
		PassphraseSlots.Prepared slot = this.slots.prepare(id, way.key(), fresh);
		try (OpenVault vault = way.key().vault(id)) {
			Duration idle = this.spaces.idle(vault, owner);
			return Objects.requireNonNull(this.transactions.execute((status) -> {
				if (this.accounts.hold(id.value()) == 0) {
					return new Attempt.Meanwhile();
				}
				this.openings.endAll(id);
				boolean kept = slot.keep();
				boolean spent = way.spend();
				if (!kept || !spent) {
					status.setRollbackOnly();
					return spent ? new Attempt.Meanwhile() : new Attempt.Closed();
				}
				this.operations.spend(id.value(), form);
				return new Attempt.Open(this.openings.begin(id, way.key(), idle, browser));
			}));
		}
	}

	/**
	 * Replaces the passphrase and closes the space everywhere but here. No record is
	 * touched, and a recovery code goes on working.
	 * @param operation the id that the form carried; sent twice, it takes effect once
	 * @return why not; nothing if it is done
	 */
	Optional<Refusal> change(OpenSpace space, UUID operation, Passphrase old, Passphrase fresh) {
		if (isDone(space, operation)) {
			return Optional.empty();
		}
		Optional<Refusal> refusal = this.again.ask(space, old,
				(way) -> replaced(space, operation, way.prepare(way.key(), fresh)));
		// The old passphrase opens nothing any more where the same press came before.
		return refusal.filter((why) -> !isDone(space, operation));
	}

	private boolean isDone(OpenSpace space, UUID operation) {
		return this.operations.result(space, operation, CHANGE).isPresent();
	}

	private boolean replaced(OpenSpace space, UUID operation, PassphraseSlots.Prepared slot) {
		try {
			this.operations.once(space, operation, CHANGE, () -> {
				if (this.accounts.hold(space.id()) == 0) {
					throw new Changed();
				}
				this.openings.endOthers(space.opened());
				if (!slot.keep()) {
					throw new Changed();
				}
				return "";
			});
			return true;
		}
		catch (Changed ex) {
			return false;
		}
	}

}
