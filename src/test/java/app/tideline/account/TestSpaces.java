package app.tideline.account;

import java.time.ZoneId;

import app.tideline.vault.AccountId;
import app.tideline.vault.Ids;
import app.tideline.vault.Passphrase;
import app.tideline.vault.RecoveryCode;
import app.tideline.vault.TestVaults;
import org.jspecify.annotations.Nullable;

import static app.tideline.vault.TestVaults.passphrase;
import static org.assertj.core.api.Assertions.assertThat;

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

	/** A space that is really stored, open in a first request. */
	public static OpenSpace made(Spaces spaces) {
		return spaces.current(cookie(spaces)).orElseThrow();
	}

	/** The cookie of a space that is really stored, made with some name. */
	public static String cookie(Spaces spaces) {
		try (Passphrase passphrase = passphrase("four words in a row")) {
			return spaces.make("Space " + Ids.next(), passphrase, ZoneId.of("Europe/London"), "Firefox on Linux")
				.orElseThrow();
		}
	}

	/** A recovery code of that space, confirmed and kept. */
	static RecoveryCode kept(RecoveryCodes codes, OpenSpace space) {
		RecoveryCode code = RecoveryCode.fresh();
		assertThat(codes.keep(space, shown(codes, space, code))).isTrue();
		return code;
	}

	/** The same code, as its page carries it until it is confirmed. */
	static RecoveryCodes.Shown shown(RecoveryCodes codes, OpenSpace space, RecoveryCode code) {
		return codes.unsealed(space, codes.sealed(space, code)).orElseThrow();
	}

}
