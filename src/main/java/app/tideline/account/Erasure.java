package app.tideline.account;

import java.util.Optional;

import app.tideline.vault.Passphrase;
import app.tideline.vault.PassphraseSlots;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Deletes a whole space. The passphrase is asked for once more, because somebody may hold
 * a device on which a space was left open.
 */
@Component
class Erasure {

	/** As often as it is tried once more where somebody else was at work. */
	private static final int AGAIN = 2;

	private final Accounts accounts;

	private final PassphraseAgain again;

	private final Waits waits;

	private final Remains remains;

	private final TransactionOperations transactions;

	Erasure(Accounts accounts, PassphraseAgain again, Waits waits, Remains remains,
			TransactionOperations transactions) {
		this.accounts = accounts;
		this.again = again;
		this.waits = waits;
		this.remains = remains;
		this.transactions = transactions;
	}

	/**
	 * Deletes everything of this account at once, wherever it is open.
	 * @return why not, if it was not done
	 */
	Optional<Refusal> erase(OpenSpace space, Passphrase passphrase) {
		return this.again.ask(space, passphrase, (way) -> erased(space, way));
	}

	private boolean erased(OpenSpace space, PassphraseSlots.Unlocked way) {
		boolean erased = insisting(space, way);
		if (erased) {
			this.remains.of(space.id());
		}
		return erased;
	}

	/**
	 * Whoever saves something at this moment may have rows that this waits for, and wait
	 * for rows of this. The database then ends one of the two, and all that this one had
	 * done is undone.
	 */
	private boolean insisting(OpenSpace space, PassphraseSlots.Unlocked way) {
		for (int again = 0;; again++) {
			try {
				return remove(space, way);
			}
			catch (TransientDataAccessException ex) {
				if (again == AGAIN) {
					throw ex;
				}
			}
		}
	}

	/** Not by a passphrase that has been replaced since it was asked for. */
	private boolean remove(OpenSpace space, PassphraseSlots.Unlocked way) {
		return Boolean.TRUE.equals(this.transactions.execute((status) -> {
			Optional<byte[]> nameKey = this.accounts.seize(space.id());
			if (nameKey.isPresent()) {
				if (!way.holds()) {
					return false;
				}
				// The one row that no account is named in.
				this.waits.succeeded(nameKey.get());
				this.accounts.remove(space.id());
			}
			return true;
		}));
	}

}
