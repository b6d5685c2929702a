package app.tideline.account;

import java.time.ZoneId;
import java.util.UUID;

import app.tideline.vault.Ids;
import app.tideline.vault.RecoveryCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static app.tideline.account.TestSpaces.kept;
import static app.tideline.vault.TestVaults.passphrase;
import static org.assertj.core.api.Assertions.assertThat;

/** Another passphrase, a code and a new key, as they are stored. */
abstract class WaysInTests {

	private static final String WORDS = "four words in a row";

	private static final String OTHER = "lantern otter gravel plum";

	@Autowired
	private Spaces spaces;

	@Autowired
	private WaysIn ways;

	@Autowired
	private RecoveryCodes codes;

	@Autowired
	private NewKey newKey;

	private final String name = "Harbour " + Ids.next();

	@Test
	void aCodeBringsBackTheSameSpaceOnce() {
		OpenSpace space = made();
		RecoveryCode code = kept(this.codes, space);
		for (int wrong = 0; wrong < 3; wrong++) {
			assertThat(recover(RecoveryCode.fresh())).isEqualTo(new Attempt.Closed());
		}
		Attempt attempt = recover(code);
		assertThat(attempt).isInstanceOf(Attempt.Open.class);
		OpenSpace back = this.spaces.current(((Attempt.Open) attempt).cookie()).orElseThrow();
		assertThat(back.account()).isEqualTo(space.account());
		assertThat(back.settings()).isEqualTo(space.settings());
		assertThat(this.codes.has(back)).isFalse();
		assertThat(recover(code)).isEqualTo(new Attempt.Closed());
		assertThat(open(WORDS)).isEqualTo(new Attempt.Closed());
		assertThat(open(OTHER)).isInstanceOf(Attempt.Open.class);
	}

	@Test
	void anotherPassphraseLeavesTheCodeAsItIs() {
		OpenSpace space = made();
		RecoveryCode code = kept(this.codes, space);
		assertThat(this.ways.change(space, Ids.next(), passphrase(OTHER), passphrase(OTHER))).contains(Refusal.WRONG);
		assertThat(open(WORDS)).isInstanceOf(Attempt.Open.class);
		assertThat(this.ways.change(space, Ids.next(), passphrase(WORDS), passphrase(OTHER))).isEmpty();
		assertThat(open(WORDS)).isEqualTo(new Attempt.Closed());
		assertThat(open(OTHER)).isInstanceOf(Attempt.Open.class);
		assertThat(recover(code)).isInstanceOf(Attempt.Open.class);
	}

	@Test
	void aNewKeyOpensWithTheSamePassphraseAndEverythingOld() {
		OpenSpace space = made();
		this.spaces.keep(space, space.settings().inCountry("GB"), null);
		OpenSpace changed = this.spaces.current(((Attempt.Open) open(WORDS)).cookie()).orElseThrow();
		RecoveryCode code = kept(this.codes, changed);
		NewKey.Begun begun = this.newKey.begin(changed, Ids.next(), passphrase(WORDS), "Firefox on Linux");
		assertThat(begun).isInstanceOf(NewKey.Begun.Open.class).hasToString("Open");
		OpenSpace now = this.spaces.current(((NewKey.Begun.Open) begun).cookie()).orElseThrow();
		assertThat(now.settings().country()).isEqualTo("GB");
		assertThat(this.newKey.isUnderWay(now)).isTrue();
		this.newKey.goOn(now);
		assertThat(this.newKey.left(now)).isZero();
		assertThat(recover(code)).isEqualTo(new Attempt.Closed());
		RecoveryCode later = kept(this.codes, now);
		OpenSpace again = this.spaces.current(((Attempt.Open) recover(later)).cookie()).orElseThrow();
		assertThat(again.settings().country()).isEqualTo("GB");
	}

	@Test
	void aSpaceThatWasChangedMeanwhileGetsNoNewKeyAndStaysWhole() {
		OpenSpace space = made();
		this.spaces.keep(space, space.settings().inCountry("GB"), null);
		assertThat(this.newKey.begin(space, Ids.next(), passphrase(WORDS), "Firefox on Linux"))
			.isEqualTo(new NewKey.Begun.Refused(Refusal.MEANWHILE));
		OpenSpace same = this.spaces.current(((Attempt.Open) open(WORDS)).cookie()).orElseThrow();
		assertThat(this.newKey.isUnderWay(same)).isFalse();
		assertThat(same.settings().country()).isEqualTo("GB");
	}

	private OpenSpace made() {
		String cookie = this.spaces.make(this.name, passphrase(WORDS), ZoneId.of("Europe/London"), "Firefox on Linux")
			.orElseThrow();
		return this.spaces.current(cookie).orElseThrow();
	}

	@Test
	void whatIsSentTwiceTakesEffectOnceAndGetsOneAnswer() {
		OpenSpace space = made();
		RecoveryCode code = kept(this.codes, space);
		UUID recovery = Ids.next();
		for (int time = 0; time < 2; time++) {
			assertThat(this.ways.recover(this.name, code, passphrase(WORDS), recovery, "Firefox on Linux"))
				.isInstanceOf(Attempt.Open.class);
		}
		space = this.spaces.current(((Attempt.Open) open(WORDS)).cookie()).orElseThrow();
		UUID change = Ids.next();
		assertThat(this.ways.change(space, change, passphrase(WORDS), passphrase(OTHER))).isEmpty();
		assertThat(this.ways.change(space, change, passphrase(WORDS), passphrase(OTHER))).isEmpty();
		assertThat(this.ways.change(space, Ids.next(), passphrase(WORDS), passphrase(OTHER))).contains(Refusal.WRONG);
		UUID begin = Ids.next();
		assertThat(this.newKey.begin(space, begin, passphrase(OTHER), "Firefox on Linux"))
			.isInstanceOf(NewKey.Begun.Open.class);
		assertThat(this.newKey.begin(space, begin, passphrase(OTHER), "Firefox on Linux"))
			.isEqualTo(new NewKey.Begun.Done());
	}

	private Attempt recover(RecoveryCode code) {
		return this.ways.recover(this.name, code, passphrase(OTHER), Ids.next(), "Firefox on Linux");
	}

	private Attempt open(String words) {
		return this.spaces.open(this.name, passphrase(words), Ids.next(), "Firefox on Linux");
	}

}
