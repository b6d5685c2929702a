package app.tideline.account;

import java.time.Duration;
import java.util.Optional;

import app.tideline.vault.AccountId;
import app.tideline.vault.DataKey;
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

	private final Accounts accounts;

	private final Spaces spaces;

	private final PassphraseAgain again;

	private final PassphraseSlots slots;

	private final RecoverySlots codes;

	private final Openings openings;

	private final Waits waits;

	private final ServerKey server;

	private final TransactionTemplate transactions;

	WaysIn(Accounts accounts, Spaces spaces, PassphraseAgain again, PassphraseSlots slots, RecoverySlots codes,
			Openings openings, Waits waits, ServerKey server, TransactionTemplate transactions) {
		this.accounts = accounts;
		this.spaces = spaces;
		this.again = again;
		this.slots = slots;
		this.codes = codes;
		this.openings = openings;
		this.waits = waits;
		this.server = server;
		this.transactions = transactions;
	}

	/**
	 * Opens a space with its recovery code, which is used up by that, and gives it
	 * another passphrase. It is closed everywhere else.
	 * @throws app.tideline.vault.Busy if too many are being opened at this moment; the
	 * code can be used again then
	 */
	Attempt recover(String name, RecoveryCode code, Passphrase fresh, String browser) {
		byte[] nameKey = SpaceName.key(name, this.server);
		Optional<Duration> left = this.waits.left(nameKey);
		if (left.isPresent()) {
			return new Attempt.Waiting(left.get());
		}
		Optional<Account> account = this.accounts.named(nameKey);
		Optional<RecoverySlots.Unlocked> unlocked = this.codes.unlock(account.map(Account::account), code);
		Optional<String> cookie = unlocked.flatMap((way) -> {
			try (way) {
				return account.flatMap((owner) -> recover(owner, way, fresh, browser));
			}
		});
		if (account.isEmpty() || cookie.isEmpty()) {
			this.waits.failed(nameKey);
			return new Attempt.Closed();
		}
		this.waits.succeeded(nameKey);
		return new Attempt.Open(cookie.get(), Openings.csrf(cookie.get()),
				this.openings.binding(account.get().account()));
	}

	private Optional<String> recover(Account owner, RecoverySlots.Unlocked way, Passphrase fresh, String browser) {
		AccountId id = owner.account();
		PassphraseSlots.Prepared slot = this.slots.prepare(id, way.key(), fresh);
		try (OpenVault vault = way.key().vault(id)) {
			Duration idle = this.spaces.idle(vault, owner);
			return Optional.ofNullable(this.transactions.execute((status) -> {
				if (!way.spend() || !slot.keep()) {
					status.setRollbackOnly();
					return null;
				}
				this.openings.endAll(id);
				return this.openings.begin(id, way.key(), idle, browser);
			}));
		}
	}

	/**
	 * Replaces the passphrase and closes the space everywhere but here. No record is
	 * touched, and a recovery code goes on working.
	 * @return why not; nothing if it is done
	 * @throws app.tideline.vault.Busy if too many are being opened at this moment
	 */
	Optional<Refusal> change(OpenSpace space, Passphrase old, Passphrase fresh) {
		return switch (this.again.ask(space, old)) {
			case Proof.Refused refused -> Optional.of(refused.why());
			case Proof.Given given -> {
				try (DataKey key = given.key()) {
					PassphraseSlots.Prepared slot = this.slots.prepare(space.account(), key, fresh);
					yield Boolean.TRUE.equals(this.transactions.execute((status) -> {
						if (!slot.keep()) {
							status.setRollbackOnly();
							return false;
						}
						this.openings.endOthers(space.opened());
						return true;
					})) ? Optional.empty() : Optional.of(Refusal.MEANWHILE);
				}
			}
		};
	}

}
