package app.tideline.account;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

import app.tideline.Tries;
import app.tideline.content.Pronoun;
import app.tideline.database.Statements;
import app.tideline.vault.Ids;
import app.tideline.vault.Openings;
import app.tideline.vault.PassphraseSlots;
import app.tideline.vault.Rekeying;
import app.tideline.vault.ServerKey;
import jakarta.persistence.EntityManagerFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static app.tideline.vault.TestVaults.passphrase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

/** Private spaces, made, opened, kept and locked. */
abstract class SpacesTests {

	private static final int BESIDE = 4;

	private static final int SIGNS = 500_000;

	private static final String WORDS = "four words in a row";

	private static final ZoneId ZONE = ZoneId.of("Australia/Lord_Howe");

	@Autowired
	private Spaces spaces;

	@Autowired
	private Accounts accounts;

	@Autowired
	private Waits waits;

	@Autowired
	private ServerKey server;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private EntityManagerFactory entities;

	private final String name = "Harbour " + Ids.next();

	@Test
	void makingOneOpensIt() {
		OpenSpace space = current(make(this.name).orElseThrow()).orElseThrow();
		assertThat(space.settings()).isEqualTo(Settings.initial(ZONE));
		assertThat(space.concern()).isEmpty();
	}

	@Test
	void aNameCanBeTakenOnceHoweverItIsWritten() {
		assertThat(make(this.name)).isPresent();
		assertThat(make(this.name)).isEmpty();
		assertThat(make("  " + this.name.toUpperCase(java.util.Locale.ROOT) + " ")).isEmpty();
		assertThat(make("\ufeff\u00a0" + this.name + "\u3000\u200b")).isEmpty();
		assertThat(make(this.name + "é")).isPresent();
		assertThat(make(this.name + "e\u0301")).isEmpty();
	}

	/** Bringing half a million accents into order would take longer than a night. */
	@Test
	@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
	@Tries(SIGNS)
	void aNameThatIsFarTooLongIsNobodys() {
		String endless = "a" + "\u0301\u0316".repeat(SIGNS / 2);
		assertThat(open(endless, WORDS)).isEqualTo(new Attempt.Closed());
		assertThat(SpaceName.isTooLong(endless)).isTrue();
	}

	@Test
	void nameAndPassphraseTogetherOpenIt() {
		String made = make(this.name).orElseThrow();
		Attempt attempt = open(" " + this.name.toLowerCase(java.util.Locale.ROOT), WORDS);
		assertThat(attempt).isInstanceOf(Attempt.Open.class).hasToString("Open");
		OpenSpace again = current(((Attempt.Open) attempt).cookie()).orElseThrow();
		OpenSpace first = current(made).orElseThrow();
		assertThat(again.account()).isEqualTo(first.account());
		assertThat(again.hasBinding(first.binding())).isTrue();
		assertThat(again.hasCsrf(first.csrf())).isFalse();
	}

	@Test
	void anUnknownNameAndAWrongPassphraseAreAnsweredAlikeAndCounted() {
		assertThat(make(this.name)).isPresent();
		for (int time = 0; time < 3; time++) {
			this.waits.failed(SpaceName.key(this.name, this.server));
		}
		assertThat(open(this.name, "four words in a raw")).isEqualTo(new Attempt.Closed());
		assertThat(open(this.name, WORDS)).isInstanceOf(Attempt.Waiting.class);
		assertThat(open("Nobody " + this.name, WORDS)).isEqualTo(new Attempt.Closed());
	}

	@Test
	void forAnUnknownNameTheDatabaseIsAskedAsOftenAsForAWrongPassphrase() {
		assertThat(make(this.name)).isPresent();
		long wrong = Statements.of(this.entities,
				() -> assertThat(open(this.name, "four words in a raw")).isEqualTo(new Attempt.Closed()));
		long unknown = Statements.of(this.entities,
				() -> assertThat(open("Nobody " + this.name, WORDS)).isEqualTo(new Attempt.Closed()));
		assertThat(unknown).isEqualTo(wrong).isPositive();
	}

	@Test
	void tooManyWrongOnesMakeAnyNameWaitAndTheRightOneToo() {
		assertThat(make(this.name)).isPresent();
		for (String each : new String[] { this.name, "Nobody " + this.name }) {
			for (int time = 0; time < 4; time++) {
				this.waits.failed(SpaceName.key(each, this.server));
			}
			assertThat(open(each, WORDS)).isInstanceOf(Attempt.Waiting.class);
		}
	}

	@Test
	@Tries(BESIDE)
	void whoGuessesManyTimesAtOnceIsToldNoMoreThanWhoGuessesOnce() {
		PassphraseSlots slots = Mockito.mock(PassphraseSlots.class);
		given(slots.unlock(any(), any())).willAnswer((unlocking) -> {
			for (int other = 0; other < BESIDE; other++) {
				this.waits.failed(SpaceName.key(this.name, this.server));
			}
			return Optional.of(Mockito.mock(PassphraseSlots.Unlocked.class));
		});
		Spaces guessed = new Spaces(this.accounts, slots, Mockito.mock(Openings.class), this.waits, this.server,
				Clock.systemUTC(), Mockito.mock(TransactionTemplate.class), Mockito.mock(Rekeying.class),
				Mockito.mock(Operations.class));
		assertThat(make(this.name)).isPresent();
		assertThat(guessed.open(this.name, passphrase(WORDS), null, "Firefox on Linux"))
			.isInstanceOf(Attempt.Waiting.class);
	}

	@Test
	void openingForgetsTheWrongOnesBefore() {
		assertThat(make(this.name)).isPresent();
		for (int time = 0; time < 2; time++) {
			for (int wrong = 0; wrong < 3; wrong++) {
				this.waits.failed(SpaceName.key(this.name, this.server));
			}
			assertThat(open(this.name, WORDS)).isInstanceOf(Attempt.Open.class);
		}
	}

	@Test
	void whoHasToWaitCostsNoHash() {
		PassphraseSlots slots = Mockito.mock(PassphraseSlots.class);
		for (int time = 0; time < 4; time++) {
			this.waits.failed(SpaceName.key(this.name, this.server));
		}
		Spaces waited = new Spaces(this.accounts, slots, Mockito.mock(Openings.class), this.waits, this.server,
				Clock.systemUTC(), Mockito.mock(TransactionTemplate.class), Mockito.mock(Rekeying.class),
				Mockito.mock(Operations.class));
		assertThat(waited.open(this.name, passphrase(WORDS), null, "Firefox on Linux"))
			.isInstanceOf(Attempt.Waiting.class);
		Mockito.verifyNoInteractions(slots);
	}

	@Test
	void whatIsKeptIsThereInTheNextRequest() {
		String cookie = make(this.name).orElseThrow();
		HeldConcern concern = new HeldConcern(LocalDate.of(2026, 10, 25), 2);
		Settings settings = new Settings("Sam", Pronoun.SHE, "GB", null, 20, ZoneId.of("Europe/London"), Look.USUAL);
		this.spaces.keep(current(cookie).orElseThrow(), settings, concern);
		OpenSpace next = current(cookie).orElseThrow();
		assertThat(next.settings()).isEqualTo(settings);
		assertThat(next.concern()).contains(concern);
	}

	@Test
	void anotherIdleTimeHoldsAtOnce() {
		OpenSpace space = current(make(this.name).orElseThrow()).orElseThrow();
		this.spaces.keep(space, space.settings().lockingAfter(45), null);
		assertThat(this.jdbc.sql("select last_used, idle_until from opening where account_id = :id")
			.param("id", space.id())
			.query((row, number) -> Duration.between(row.getObject(1, OffsetDateTime.class),
					row.getObject(2, OffsetDateTime.class)))
			.single()).isEqualTo(Duration.ofMinutes(45));
	}

	@Test
	void settingsStoredBeforeThereWasAPronounSayThey() {
		String cookie = make(this.name).orElseThrow();
		OpenSpace space = current(cookie).orElseThrow();
		byte[] head = space.vault()
			.seal(Account.head(space.account(), 0), Map.of("settings", Map.of("partner", "Sam", "idleMinutes", 20)));
		assertThat(this.jdbc.sql("update account set head = :head where id = :id and version = 0")
			.param("head", head)
			.param("id", space.id())
			.update()).isOne();
		assertThat(current(cookie).orElseThrow().settings())
			.isEqualTo(new Settings("Sam", Pronoun.THEY, null, null, 20, null, Look.USUAL));
	}

	@Test
	void twoRequestsNeverOverwriteEachOther() {
		String cookie = make(this.name).orElseThrow();
		OpenSpace one = current(cookie).orElseThrow();
		OpenSpace two = current(cookie).orElseThrow();
		this.spaces.keep(one, one.settings().inCountry("GB"), null);
		assertThatExceptionOfType(Changed.class)
			.isThrownBy(() -> this.spaces.keep(two, two.settings().inCountry("FR"), null));
		assertThat(current(cookie).orElseThrow().settings().country()).isEqualTo("GB");
	}

	@Test
	void lockingEndsIt() {
		String cookie = make(this.name).orElseThrow();
		this.spaces.lock(current(cookie).orElseThrow());
		assertThat(current(cookie)).isEmpty();
	}

	@Test
	void aDamagedRowStillOpensAndHoldsAConcernToBeOnTheSafeSide() {
		String cookie = make(this.name).orElseThrow();
		OpenSpace space = current(cookie).orElseThrow();
		assertThat(this.jdbc.sql("update account set version = version + 1 where id = :id")
			.param("id", space.id())
			.update()).isOne();
		OpenSpace damaged = current(cookie).orElseThrow();
		assertThat(damaged.settings()).isEqualTo(Settings.initial(null));
		assertThat(damaged.concern()).isPresent();
	}

	@Test
	void nothingOfItIsStoredInTheClear() {
		String cookie = make(this.name).orElseThrow();
		OpenSpace space = current(cookie).orElseThrow();
		this.spaces.keep(space, new Settings("Samphire", Pronoun.THEY, "GB", null, 10, ZONE, Look.USUAL), null);
		byte[] row = this.jdbc.sql("select name_key, head from account where id = :id")
			.param("id", space.id())
			.query((found, number) -> join(found.getBytes(1), found.getBytes(2)))
			.single();
		assertThat(new String(row, StandardCharsets.ISO_8859_1)).doesNotContain("Harbour", "harbour", "Samphire",
				"Lord_Howe");
	}

	@Test
	void aCookieOfNobodyOpensNothing() {
		assertThat(current("")).isEmpty();
		assertThat(current("x".repeat(64))).isEmpty();
	}

	private Optional<String> make(String called) {
		return this.spaces.make(called, passphrase(WORDS), ZONE, "Firefox on Linux");
	}

	private Attempt open(String called, String words) {
		return this.spaces.open(called, passphrase(words), Ids.next(), "Firefox on Linux");
	}

	private Optional<OpenSpace> current(String cookie) {
		return this.spaces.current(cookie);
	}

	private static byte[] join(byte @Nullable [] one, byte @Nullable [] two) {
		java.io.ByteArrayOutputStream joined = new java.io.ByteArrayOutputStream();
		joined.writeBytes(java.util.Objects.requireNonNull(one));
		joined.writeBytes(java.util.Objects.requireNonNull(two));
		return joined.toByteArray();
	}

}
