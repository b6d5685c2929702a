package app.tideline.account;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import app.tideline.vault.DataKey;
import app.tideline.vault.OpenVault;
import app.tideline.vault.Openings;
import app.tideline.vault.Passphrase;
import app.tideline.vault.PassphraseSlots;
import app.tideline.vault.RecoverySlots;
import app.tideline.vault.Rekeying;
import org.springframework.stereotype.Component;

/** A new data key for an account, and everything sealed anew under it. */
@Component
class NewKey {

	/** The form whose ids are spent by beginning. */
	private static final String BEGIN = "new key";

	/** As many rows as are sealed anew in one transaction. */
	private static final int BATCH = 100;

	/** As many batches as one request does, so that it ends in good time. */
	private static final int BATCHES = 20;

	private final Accounts accounts;

	private final PassphraseAgain again;

	private final RecoverySlots codes;

	private final Openings openings;

	private final Rekeying rekeying;

	private final Operations operations;

	NewKey(Accounts accounts, PassphraseAgain again, RecoverySlots codes, Openings openings, Rekeying rekeying,
			Operations operations) {
		this.accounts = accounts;
		this.again = again;
		this.codes = codes;
		this.openings = openings;
		this.rekeying = rekeying;
		this.operations = operations;
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

		/** The form was sent before, and took effect then. */
		record Done() implements Begun {
		}

		/** Nothing was changed. */
		record Refused(Refusal why) implements Begun {
		}

	}

	/**
	 * Gives the account another data key. The passphrase stays, the recovery code does
	 * not, and the space is closed everywhere but here.
	 * @param operation the id that the form carried; sent twice, it takes effect once
	 */
	Begun begin(OpenSpace space, UUID operation, Passphrase passphrase, String browser) {
		AtomicReference<String> cookie = new AtomicReference<>();
		Optional<Refusal> refusal = this.again.ask(space, passphrase, (way) -> {
			try (DataKey key = DataKey.fresh()) {
				return begin(space, operation, way.key(), key, way.prepare(key, passphrase), browser, cookie);
			}
		});
		if (refusal.isPresent()) {
			boolean again = this.operations.result(space, operation, BEGIN).isPresent();
			return again ? new Begun.Done() : new Begun.Refused(refusal.get());
		}
		return new Begun.Open(cookie.get());
	}

	private boolean begin(OpenSpace space, UUID operation, DataKey former, DataKey key, PassphraseSlots.Prepared slot,
			String browser, AtomicReference<String> cookie) {
		Duration idle = Duration.ofMinutes(space.settings().idleMinutes());
		try (OpenVault vault = key.vault(space.account())) {
			byte[] head = vault.seal(Account.head(space.account(), space.version() + 1),
					new Head(space.settings(), space.concern().orElse(null)));
			this.operations.once(space, operation, BEGIN, () -> {
				boolean begun = this.rekeying.begin(vault, former);
				this.openings.endAll(space.account());
				if (!begun || !slot.keep() || this.accounts.replace(space.id(), space.version(), head) == 0) {
					throw new Changed();
				}
				this.codes.remove(space.account());
				// What opens it is stored nowhere, and so comes with the first sending
				// alone.
				cookie.set(this.openings.begin(space.account(), key, idle, browser));
				return "";
			});
		}
		catch (Changed ex) {
			return false;
		}
		return cookie.get() != null;
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
