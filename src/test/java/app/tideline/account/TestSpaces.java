package app.tideline.account;

import app.tideline.vault.AccountId;
import app.tideline.vault.TestVaults;

/** Open spaces for tests that need no database. */
public final class TestSpaces {

	private TestSpaces() {
	}

	/** The space of a fresh account. */
	public static OpenSpace open() {
		return open(AccountId.fresh());
	}

	/** The space of that account, with the settings of a new one. */
	public static OpenSpace open(AccountId account) {
		return new OpenSpace(TestVaults.opened(account), 0, Settings.initial(null), null);
	}

}
