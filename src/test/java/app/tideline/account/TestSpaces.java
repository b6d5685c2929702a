package app.tideline.account;

import app.tideline.vault.AccountId;
import app.tideline.vault.TestVaults;
import org.jspecify.annotations.Nullable;

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

	/** The space of a fresh account with these settings and what is held for it. */
	public static OpenSpace open(Settings settings, @Nullable HeldConcern concern) {
		return new OpenSpace(TestVaults.opened(AccountId.fresh()), 0, settings, concern);
	}

}
