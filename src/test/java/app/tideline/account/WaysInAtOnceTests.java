package app.tideline.account;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;

import app.tideline.vault.Ids;
import app.tideline.vault.Openings;
import app.tideline.vault.Passphrase;
import app.tideline.vault.PassphraseSlots;
import app.tideline.vault.RecoveryCode;
import app.tideline.vault.RecoverySlots;
import app.tideline.vault.Rekeying;
import app.tideline.vault.ServerKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mockito.Mockito;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static app.tideline.account.TestSpaces.kept;
import static app.tideline.account.TestSpaces.shown;
import static app.tideline.database.AtOnce.atOnce;
import static app.tideline.vault.TestVaults.passphrase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;

/** Two requests that change the ways into one space at one moment. */
@Timeout(300)
abstract class WaysInAtOnceTests {

	private static final String WORDS = "four words in a row";

	private static final String OTHER = "lantern otter gravel plum";

	private static final String BROWSER = "Firefox on Linux";

	@Autowired
	private Accounts accounts;

	@Autowired
	private Spaces spaces;

	@Autowired
	private WaysIn ways;

	@Autowired
	private RecoveryCodes codes;

	@Autowired
	private NewKey newKey;

	@Autowired
	private PassphraseSlots slots;

	@Autowired
	private RecoverySlots recovery;

	@Autowired
	private Openings openings;

	@Autowired
	private Waits waits;

	@Autowired
	private ServerKey server;

	@Autowired
	private Rekeying rekeying;

	@Autowired
	private Operations operations;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transactions;

	private final String name = "Harbour " + Ids.next();

	private OpenSpace space;

	@BeforeEach
	void aSpaceWithSomethingInIt() {
		String cookie = this.spaces.make(this.name, passphrase(WORDS), ZoneId.of("Europe/London"), BROWSER)
			.orElseThrow();
		OpenSpace fresh = this.spaces.current(cookie).orElseThrow();
		this.spaces.keep(fresh, fresh.settings().inCountry("GB"), null);
		this.space = this.spaces.current(cookie).orElseThrow();
	}

	@Test
	void aPassphraseThatIsChangedWhileANewKeyIsMadeLocksNobodyOut() {
		WaysIn slow = new WaysIn(this.accounts, this.spaces, meanwhile(() -> begunNewKey()), this.slots, this.recovery,
				this.openings, this.waits, this.server, this.operations, this.transactions);
		assertThat(slow.change(this.space, Ids.next(), passphrase(WORDS), passphrase(OTHER)))
			.contains(Refusal.MEANWHILE);
		assertThat(open(OTHER)).isEqualTo(new Attempt.Closed());
		assertWhole(open(WORDS));
	}

	@Test
	void aNewKeyThatIsMadeWhileThePassphraseIsChangedBringsNoOldPassphraseBack() {
		NewKey slow = new NewKey(this.accounts, meanwhile(this::change), this.recovery, this.openings, this.rekeying,
				this.operations);
		assertThat(slow.begin(this.space, Ids.next(), passphrase(WORDS), BROWSER))
			.isEqualTo(new NewKey.Begun.Refused(Refusal.MEANWHILE));
		assertThat(open(WORDS)).isEqualTo(new Attempt.Closed());
		assertWhole(open(OTHER));
	}

	@Test
	void whoOpensWithThePassphraseThatIsChangedAtThisMomentStaysOut() {
		int before = openings();
		assertThat(openMeanwhile(this::change)).isEqualTo(new Attempt.Meanwhile());
		assertThat(openings()).isEqualTo(before);
		assertWhole(open(OTHER));
	}

	@Test
	void whoOpensWhileANewKeyIsMadeGetsNoOpeningOfTheFormerOne() {
		assertThat(openMeanwhile(this::begunNewKey)).isEqualTo(new Attempt.Meanwhile());
		assertThat(openings()).as("where the new key was made").isOne();
		assertWhole(open(WORDS));
	}

	@Test
	void aCodeThatIsRightIsNotCalledWrongBecauseThePassphraseIsChangedAtThisMoment() {
		RecoveryCode code = kept(this.codes, this.space);
		PassphraseSlots slow = Mockito.spy(this.slots);
		Mockito.doAnswer((preparing) -> {
			Object prepared = preparing.callRealMethod();
			change();
			return prepared;
		}).when(slow).prepare(any(), any(), any());
		WaysIn beside = new WaysIn(this.accounts, this.spaces,
				new PassphraseAgain(this.accounts, slow, this.openings, this.waits, this.transactions), slow,
				this.recovery, this.openings, this.waits, this.server, this.operations, this.transactions);
		assertThat(beside.recover(this.name, code, passphrase("meadow quilt badger seven"), Ids.next(), BROWSER))
			.isEqualTo(new Attempt.Meanwhile());
		assertThat(open("meadow quilt badger seven")).isEqualTo(new Attempt.Closed());
		assertWhole(open(OTHER));
		assertWhole(this.ways.recover(this.name, code, passphrase("meadow quilt badger seven"), Ids.next(), BROWSER));
	}

	@Test
	void aCodeThatIsConfirmedWhileANewKeyIsMadeDoesNotCount() {
		RecoveryCode code = RecoveryCode.fresh();
		RecoveryCodes.Shown shown = shown(this.codes, this.space, code);
		begunNewKey();
		assertThat(this.codes.keep(this.space, shown)).isFalse();
		assertThat(this.recovery.has(this.space.account())).isFalse();
	}

	@Test
	void aCodeThatAnotherOneReplacedIsNotBroughtBackByItsOldPage() {
		RecoveryCode first = RecoveryCode.fresh();
		RecoveryCodes.Shown old = shown(this.codes, this.space, first);
		assertThat(this.codes.keep(this.space, old)).isTrue();
		assertThat(this.codes.keep(this.space, old)).as("the button was pressed twice").isTrue();
		RecoveryCode second = kept(this.codes, this.space);
		assertThat(this.codes.keep(this.space, old)).isFalse();
		assertThat(this.ways.recover(this.name, first, passphrase(OTHER), Ids.next(), BROWSER))
			.isEqualTo(new Attempt.Closed());
		assertWhole(this.ways.recover(this.name, second, passphrase(OTHER), Ids.next(), BROWSER));
	}

	@Test
	void aFirstCodeThatIsConfirmedTwiceAtOnceIsKeptOnce() throws Exception {
		OpenSpace elsewhere = this.spaces.current(cookie(open(WORDS))).orElseThrow();
		RecoveryCode code = RecoveryCode.fresh();
		RecoveryCodes.Shown here = shown(this.codes, this.space, code);
		RecoveryCodes.Shown there = shown(this.codes, elsewhere, RecoveryCode.fresh());
		List<Boolean> kept = atOnce(
				List.of(() -> this.codes.keep(this.space, here), () -> this.codes.keep(this.space, here),
						() -> this.codes.keep(this.space, here), () -> this.codes.keep(elsewhere, there)));
		assertThat(kept.subList(0, 3)).containsOnly(!kept.getLast());
		assertThat(this.recovery.has(this.space.account())).isTrue();
	}

	@Test
	void aCodeThatIsUsedManyTimesAtOnceOpensOnce() throws Exception {
		RecoveryCode code = kept(this.codes, this.space);
		Callable<Attempt> use = () -> this.ways.recover(this.name, code, passphrase(OTHER), Ids.next(), BROWSER);
		List<Attempt> attempts = atOnce(List.of(use, use, use, use));
		assertThat(attempts).filteredOn(Attempt.Open.class::isInstance).hasSize(1);
		assertThat(attempts).filteredOn(Predicate.not(Attempt.Open.class::isInstance))
			.containsOnly(new Attempt.Closed());
		assertThat(openings()).isOne();
		assertWhole(open(OTHER));
	}

	@Test
	void aPassphraseThatIsChangedInManyPlacesAtOnceIsOneOfThem() throws Exception {
		List<Callable<Optional<Refusal>>> changes = new ArrayList<>();
		for (String next : List.of(OTHER, "meadow quilt badger seven", "copper violin thursday map")) {
			OpenSpace place = this.spaces.current(cookie(open(WORDS))).orElseThrow();
			changes.add(() -> this.ways.change(place, Ids.next(), passphrase(WORDS), passphrase(next)));
		}
		List<Optional<Refusal>> refusals = atOnce(changes);
		assertThat(refusals).filteredOn(Optional::isEmpty).hasSize(1);
		assertThat(refusals).filteredOn(Optional::isPresent)
			.allMatch((refusal) -> List.of(Refusal.MEANWHILE, Refusal.WRONG).contains(refusal.orElseThrow()));
		assertThat(openings()).isOne();
		int done = refusals.indexOf(Optional.empty());
		assertWhole(open(List.of(OTHER, "meadow quilt badger seven", "copper violin thursday map").get(done)));
	}

	@Test
	void whateverComesTogetherTheSpaceStaysWholeAndOneWayInOpensIt() throws Exception {
		for (int round = 0; round < 6; round++) {
			RecoveryCode code = kept(this.codes, this.space);
			OpenSpace here = this.space;
			RecoveryCodes.Shown shown = shown(this.codes, here, RecoveryCode.fresh());
			List<Callable<Object>> together = List.of(
					() -> this.ways.change(here, Ids.next(), passphrase(WORDS), passphrase(WORDS)),
					() -> this.newKey.begin(here, Ids.next(), passphrase(WORDS), BROWSER),
					() -> this.ways.recover(this.name, code, passphrase(WORDS), Ids.next(), BROWSER),
					() -> this.codes.keep(here, shown), () -> open(WORDS));
			assertThat(atOnce(together)).hasSize(5);
			this.waits.succeeded(SpaceName.key(this.name, this.server));
			Attempt after = open(WORDS);
			assertWhole(after);
			this.space = this.spaces.current(cookie(after)).orElseThrow();
			this.newKey.goOn(this.space);
			this.jdbc.sql("update account set former_key = null where id = ?").param(this.space.id()).update();
			assertWhole(open(WORDS));
		}
	}

	@Test
	void whoGuessesManyTimesAtOnceInAnOpenSpaceIsToldNoMoreThanWhoGuessesOnce() {
		PassphraseSlots slow = Mockito.spy(this.slots);
		Mockito.doAnswer((unlocking) -> {
			Object unlocked = unlocking.callRealMethod();
			for (int other = 0; other < 4; other++) {
				this.waits.failed(SpaceName.key(this.name, this.server));
			}
			return unlocked;
		}).when(slow).unlock(any(), any());
		PassphraseAgain guessed = new PassphraseAgain(this.accounts, slow, this.openings, this.waits,
				this.transactions);
		for (int time = 0; time < 2; time++) {
			assertThat(guessed.refused(this.space, passphrase(WORDS)))
				.hasValueSatisfying((refusal) -> assertThat(refusal.status().value()).isEqualTo(429));
		}
		Mockito.verify(slow, Mockito.times(1)).unlock(any(), any());
	}

	@Test
	void aSpaceThatIsGoneIsSaidToHaveChanged() {
		this.transactions.executeWithoutResult((status) -> this.accounts.remove(this.space.id()));
		assertThatExceptionOfType(Changed.class).isThrownBy(() -> this.newKey.isUnderWay(this.space));
		assertThatExceptionOfType(Changed.class).isThrownBy(() -> this.codes.isNew(this.space));
	}

	@Test
	void aFormerKeyThatWasDamagedTakesNothingElseAway() {
		begunNewKey();
		assertThat(this.jdbc.sql("update account set former_key = ? where id = ?")
			.params(new byte[90], this.space.id())
			.update()).isOne();
		assertWhole(open(WORDS));
	}

	/** Asks for the passphrase, and lets something else happen before it is told. */
	private PassphraseAgain meanwhile(Runnable something) {
		return new PassphraseAgain(this.accounts, this.slots, this.openings, this.waits, this.transactions) {
			@Override
			Optional<Refusal> ask(OpenSpace asking, Passphrase passphrase, Predicate<PassphraseSlots.Unlocked> deed) {
				return super.ask(asking, passphrase, (way) -> {
					something.run();
					return deed.test(way);
				});
			}
		};
	}

	private Attempt openMeanwhile(Runnable something) {
		PassphraseSlots slow = Mockito.spy(this.slots);
		Mockito.doAnswer((unlocking) -> {
			Object unlocked = unlocking.callRealMethod();
			something.run();
			return unlocked;
		}).when(slow).unlock(any(), any());
		return new Spaces(this.accounts, slow, this.openings, this.waits, this.server, java.time.Clock.systemUTC(),
				this.transactions, this.rekeying, this.operations)
			.open(this.name, passphrase(WORDS), null, BROWSER);
	}

	private void change() {
		assertThat(this.ways.change(this.space, Ids.next(), passphrase(WORDS), passphrase(OTHER))).isEmpty();
	}

	private void begunNewKey() {
		assertThat(this.newKey.begin(this.space, Ids.next(), passphrase(WORDS), BROWSER))
			.isInstanceOf(NewKey.Begun.Open.class);
	}

	private void assertWhole(Attempt attempt) {
		OpenSpace opened = this.spaces.current(cookie(attempt)).orElseThrow();
		assertThat(opened.settings().country()).isEqualTo("GB");
	}

	private static String cookie(Attempt attempt) {
		assertThat(attempt).isInstanceOf(Attempt.Open.class);
		return ((Attempt.Open) attempt).cookie();
	}

	private Attempt open(String words) {
		return this.spaces.open(this.name, passphrase(words), null, BROWSER);
	}

	private int openings() {
		return this.jdbc.sql("select count(*) from opening where account_id = ?")
			.param(this.space.id())
			.query(Integer.class)
			.single();
	}

}
