package app.tideline.account;

import java.util.Optional;

import app.tideline.vault.Passphrase;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Deletes a whole space. The passphrase is asked for once more, because somebody may hold
 * a device on which a space was left open.
 */
@Component
class Erasure {

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
		Optional<Refusal> refusal = this.again.refused(space, passphrase);
		if (refusal.isEmpty()) {
			this.transactions
				.executeWithoutResult((status) -> this.accounts.findById(space.id()).ifPresent((account) -> {
					// The one row that no account is named in.
					this.waits.succeeded(account.nameKey());
					this.accounts.remove(space.id());
				}));
			this.remains.of(space.id());
		}
		return refusal;
	}

}
