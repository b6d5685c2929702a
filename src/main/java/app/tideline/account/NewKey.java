package app.tideline.account;

import java.time.Duration;
import java.util.Optional;

import app.tideline.vault.DataKey;
import app.tideline.vault.OpenVault;
import app.tideline.vault.Openings;
import app.tideline.vault.Passphrase;
import app.tideline.vault.PassphraseSlots;
import app.tideline.vault.RecoverySlots;
import app.tideline.vault.Rekeying;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A new data key for an account, and everything sealed anew under it. */
@Component
class NewKey {

	/** As many rows as are sealed anew in one transaction. */
	private static final int BATCH = 100;

	/** As many batches as one request does, so that it ends in good time. */
	private static final int BATCHES = 20;

	private final Accounts accounts;

	private final PassphraseAgain again;

	private final RecoverySlots codes;

	private final Openings openings;

	private final Rekeying rekeying;

	private final TransactionTemplate transactions;

	NewKey(Accounts accounts, PassphraseAgain again, RecoverySlots codes, Openings openings, Rekeying rekeying,
			TransactionTemplate transactions) {
		this.accounts = accounts;
		this.again = again;
		this.codes = codes;
		this.openings = openings;
		this.rekeying = rekeying;
		this.transactions = transactions;
	}

	/** What came of beginning. */
	sealed interface Begun {

		/** The space is open here under the new key, with another cookie. */
		record Open(String cookie) implements Begun {

			/** Without its secrets. */
			@Override
			public String toString() {
				return "Open";
			}

		}

		/** Nothing was changed. */
		record Refused(Refusal why) implements Begun {
		}

	}

	/**
	 * Gives the account another data key. The passphrase stays, the recovery code does
	 * not, and the space is closed everywhere but here.
	 * @throws app.tideline.vault.Busy if too many are being opened at this moment
	 */
	Begun begin(OpenSpace space, Passphrase passphrase, String browser) {
		return switch (this.again.ask(space, passphrase)) {
			case Proof.Refused refused -> new Begun.Refused(refused.why());
			case Proof.Given given -> {
				try (PassphraseSlots.Unlocked way = given.way(); DataKey key = DataKey.fresh()) {
					PassphraseSlots.Prepared slot = way.prepare(key, passphrase);
					yield begin(space, way.key(), key, slot, browser).<Begun>map(Begun.Open::new)
						.orElseGet(() -> new Begun.Refused(Refusal.MEANWHILE));
				}
			}
		};
	}

	private Optional<String> begin(OpenSpace space, DataKey former, DataKey key, PassphraseSlots.Prepared slot,
			String browser) {
		Duration idle = Duration.ofMinutes(space.settings().idleMinutes());
		try (OpenVault vault = key.vault(space.account())) {
			byte[] head = vault.seal(Account.head(space.account(), space.version() + 1),
					new Head(space.settings(), space.concern().orElse(null)));
			return Optional.ofNullable(this.transactions.execute((status) -> {
				boolean begun = this.rekeying.begin(vault, former);
				this.openings.endAll(space.account());
				if (!begun || !slot.keep() || this.accounts.replace(space.id(), space.version(), head) == 0) {
					status.setRollbackOnly();
					return null;
				}
				this.codes.remove(space.account());
				return this.openings.begin(space.account(), key, idle, browser);
			}));
		}
	}

	/** Whether the former key is still kept. */
	boolean isUnderWay(OpenSpace space) {
		return this.accounts.findById(space.id()).orElseThrow(Changed::new).formerKey() != null;
	}

	/** How many records still have the former key. */
	long left(OpenSpace space) {
		return this.rekeying.left(space.vault());
	}

	/** Goes on from where it stopped, some way or to the end. */
	void goOn(OpenSpace space) {
		int batches = 0;
		while (batches < BATCHES && this.rekeying.batch(space.vault(), BATCH) > 0) {
			batches++;
		}
	}

}
