package app.tideline.account;

import app.tideline.vault.PassphraseSlots;

/** What came of asking for the passphrase of an open space once more. */
sealed interface Proof {

	/** It is theirs; whoever asked closes it. */
	record Given(PassphraseSlots.Unlocked way) implements Proof {
	}

	/** It is not, or it is too early to try again. */
	record Refused(Refusal why) implements Proof {
	}

}
