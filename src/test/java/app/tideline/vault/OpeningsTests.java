package app.tideline.vault;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import app.tideline.Tries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.Mockito.mock;

/** How an opening begins, goes on, and ends. */
abstract class OpeningsTests {

	private static final int PLACES = 100;

	private static final int COOKIES = 1_000;

	private static final Duration IDLE = Duration.ofMinutes(10);

	@Autowired
	private OpeningRows rows;

	@Autowired
	private ServerKey server;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transactions;

	/** Far ahead, so that nothing here has ended by the real time. */
	private Instant now = Instant.parse("2100-05-04T21:03:07.123456Z");

	private final DataKey key = DataKey.fresh();

	private Openings openings;

	private AccountId account;

	@BeforeEach
	void anAccount() {
		this.openings = new Openings(this.rows, this.server, () -> this.now);
		this.account = TestAccounts.insert(this.jdbc);
	}

	@Test
	void itsCookieOpensTheVault() {
		Place place = new Place("entry", "body", Ids.next(), 1);
		byte[] sealed = this.key.vault(this.account).seal(place, "words");
		try (Opened opened = current(begin()).orElseThrow()) {
			assertThat(opened.vault().account()).isEqualTo(this.account);
			assertThat(opened.vault().open(place, sealed, String.class)).isEqualTo("words");
		}
	}

	@Test
	@Tries(COOKIES)
	void aRowWithoutItsCookieAndACookieWithoutItsRowOpenNothing() {
		List<String> cookies = Stream.generate(this::begin).limit(COOKIES).toList();
		for (int one = 0; one < cookies.size(); one++) {
			byte[] mixed = Base64.getUrlDecoder().decode(cookies.get(one));
			byte[] other = Base64.getUrlDecoder().decode(cookies.get((one + 1) % cookies.size()));
			System.arraycopy(other, 16, mixed, 16, 32);
			assertThat(current(Base64.getUrlEncoder().withoutPadding().encodeToString(mixed))).isEmpty();
		}
		assertThat(count()).isEqualTo(COOKIES);
		this.jdbc.sql("delete from opening where account_id = ?").param(this.account.value()).update();
		assertThat(cookies).allSatisfy((cookie) -> assertThat(current(cookie)).isEmpty());
	}

	@Test
	void itEndsAfterTheIdleTime() {
		String cookie = begin();
		pass(IDLE.minusNanos(1000));
		assertThat(current(cookie)).isPresent();
		pass(IDLE);
		assertThat(current(cookie)).isEmpty();
		assertThat(count()).isZero();
	}

	@Test
	void useKeepsItOpenUntilTwelveHours() {
		String cookie = begin();
		for (int minutes = 0; minutes < 12 * 60 - 8; minutes += 8) {
			assertThat(current(cookie)).isPresent();
			pass(Duration.ofMinutes(8));
		}
		pass(Duration.ofMinutes(8));
		assertThat(current(cookie)).isEmpty();
	}

	@Test
	void useIsWrittenDownAtMostOnceAMinute() {
		String cookie = begin();
		Instant begun = this.now;
		pass(Duration.ofSeconds(59));
		assertThat(current(cookie)).isPresent();
		assertThat(instant("last_used")).isEqualTo(begun);
		pass(Duration.ofSeconds(1));
		assertThat(current(cookie)).isPresent();
		assertThat(instant("last_used")).isEqualTo(this.now);
		assertThat(instant("idle_until")).isEqualTo(this.now.plus(IDLE));
		assertThat(instant("absolute_until")).isEqualTo(begun.plus(Duration.ofHours(12)));
	}

	@Test
	void anotherIdleTimeHoldsWhereverTheSpaceIsOpenCountedFromTheLastUse() {
		String here = begin();
		String elsewhere = begin();
		pass(Duration.ofMinutes(2));
		assertThat(current(here)).isPresent();
		this.transactions.executeWithoutResult((status) -> this.openings.endAfter(this.account, Duration.ofMinutes(5)));
		pass(Duration.ofMinutes(3));
		assertThat(current(elsewhere)).isEmpty();
		assertThat(current(here)).isPresent();
		pass(Duration.ofMinutes(4));
		assertThat(current(here)).isPresent();
		pass(Duration.ofMinutes(5));
		assertThat(current(here)).isEmpty();
	}

	@Test
	void aShorterIdleTimeIsNotUndoneByARequestThatHadBegunBefore() {
		String cookie = begin();
		pass(Duration.ofMinutes(2));
		OpeningRows slow = mock(OpeningRows.class, delegatesTo(this.rows));
		willAnswer((reading) -> {
			Optional<Opening> found = this.rows.find(reading.getArgument(0));
			TransactionTemplate another = new TransactionTemplate(
					Objects.requireNonNull(this.transactions.getTransactionManager()));
			another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
			another.executeWithoutResult((status) -> this.openings.endAfter(this.account, Duration.ofMinutes(5)));
			return found;
		}).given(slow).find(any());
		Openings late = new Openings(slow, this.server, () -> this.now);
		assertThat(inTransaction(() -> late.current(cookie))).isPresent();
		assertThat(instant("idle_until")).isEqualTo(this.now.plus(Duration.ofMinutes(3)));
	}

	@Test
	void lockingEndsThisOneOnly() {
		String here = begin();
		String elsewhere = begin();
		Opened opened = current(here).orElseThrow();
		this.transactions.executeWithoutResult((status) -> this.openings.end(opened));
		assertThat(current(here)).isEmpty();
		assertThat(current(elsewhere)).isPresent();
	}

	@Test
	void theOthersCanBeEndedAndAllOfThem() {
		String here = begin();
		String elsewhere = begin();
		Opened opened = current(here).orElseThrow();
		this.transactions.executeWithoutResult((status) -> this.openings.endOthers(opened));
		assertThat(current(elsewhere)).isEmpty();
		assertThat(current(here)).isPresent();
		this.transactions.executeWithoutResult((status) -> this.openings.endAll(this.account));
		assertThat(current(here)).isEmpty();
	}

	@Test
	void theirPlacesAreListedAndEachCanBeClosed() {
		begin();
		pass(Duration.ofMinutes(9));
		String here = begin();
		pass(Duration.ofMinutes(1));
		String elsewhere = begin();
		Opened opened = current(here).orElseThrow();
		List<OpenPlace> places = inTransaction(() -> this.openings.places(opened));
		assertThat(places).as("the first has lain idle").hasSize(2);
		assertThat(places).filteredOn(OpenPlace::here).singleElement().satisfies((place) -> {
			assertThat(place.browser()).isEqualTo("Firefox on Linux");
			assertThat(place.openedAt()).isEqualTo(this.now.minus(Duration.ofMinutes(1)));
			assertThat(place.lastUsed()).isEqualTo(this.now);
		});
		OpenPlace other = places.stream().filter((place) -> !place.here()).findFirst().orElseThrow();
		this.transactions.executeWithoutResult((status) -> this.openings.end(AccountId.fresh(), other.reference()));
		assertThat(current(elsewhere)).as("nobody else can close it").isPresent();
		this.transactions.executeWithoutResult((status) -> this.openings.end(this.account, other.reference()));
		assertThat(current(elsewhere)).isEmpty();
		assertThat(current(here)).isPresent();
	}

	@Test
	@Tries(PLACES)
	void aHundredPlacesThatAreClosedFromElsewhereAreShutOnTheirNextRequest() {
		Opened here = current(begin()).orElseThrow();
		List<String> closed = Stream.generate(this::begin).limit(PLACES / 2).toList();
		for (OpenPlace place : inTransaction(() -> this.openings.places(here))) {
			if (!place.here()) {
				this.transactions.executeWithoutResult((status) -> this.openings.end(this.account, place.reference()));
			}
		}
		List<String> together = Stream.generate(this::begin).limit(PLACES / 2).toList();
		assertThat(together).allSatisfy((cookie) -> assertThat(current(cookie)).isPresent());
		this.transactions.executeWithoutResult((status) -> this.openings.endOthers(here));
		assertThat(Stream.concat(closed.stream(), together.stream())).hasSize(PLACES)
			.allSatisfy((cookie) -> assertThat(current(cookie)).isEmpty());
		assertThat(count()).isOne();
	}

	@Test
	void aPlacesReferenceSaysNothingOfItsId() {
		Opened opened = current(begin()).orElseThrow();
		String reference = inTransaction(() -> this.openings.places(opened)).getFirst().reference();
		byte[] bytes = Base64.getUrlDecoder().decode(reference);
		assertThat(bytes).hasSize(16).isNotEqualTo(Arrays.copyOf(opened.id(), 16));
		Openings foreign = new Openings(this.rows, TestVaults.serverKey(9), () -> this.now);
		assertThat(inTransaction(() -> foreign.places(opened)).getFirst().reference()).isNotEqualTo(reference);
	}

	@Test
	void sweepingRemovesWhatHasEndedAndNothingElse() {
		begin();
		pass(IDLE.minusSeconds(1));
		String fresh = begin();
		pass(Duration.ofSeconds(1));
		this.transactions.executeWithoutResult((status) -> this.openings.sweep());
		assertThat(count()).isOne();
		assertThat(current(fresh)).isPresent();
	}

	@Test
	void aStolenRowDoesNotOpenOnAnotherServer() {
		String cookie = begin();
		Openings foreign = new Openings(this.rows, TestVaults.serverKey(9), () -> this.now);
		assertThat(inTransaction(() -> foreign.current(cookie))).isEmpty();
	}

	@Test
	void aRowThatWasGivenMoreTimeOrAnotherOwnerDoesNotOpen() {
		String cookie = begin();
		change("absolute_until = :value", instant("absolute_until").plusSeconds(60).atOffset(ZoneOffset.UTC));
		assertThat(current(cookie)).isEmpty();
		String other = begin();
		change("account_id = :value", TestAccounts.insert(this.jdbc).value());
		assertThat(current(other)).isEmpty();
	}

	@Test
	void aKeyMovedToAnotherRowDoesNotOpen() {
		String one = begin();
		byte[] sealed = this.jdbc.sql("select sealed_key from opening where account_id = :account")
			.param("account", this.account.value())
			.query((row, number) -> row.getBytes(1))
			.single();
		String two = begin();
		change("sealed_key = :value", sealed);
		assertThat(current(one)).isPresent();
		assertThat(current(two)).isEmpty();
	}

	@Test
	void formsCarryWhatBelongsToThisOpeningAndToThisAccount() {
		String here = begin();
		String elsewhere = begin();
		Opened one = current(here).orElseThrow();
		Opened two = current(elsewhere).orElseThrow();
		assertThat(one.hasCsrf(one.csrf())).isTrue();
		assertThat(one.hasCsrf(two.csrf())).isFalse();
		assertThat(one.hasCsrf("")).isFalse();
		assertThat(one.hasBinding(two.binding())).isTrue();
		AccountId another = TestAccounts.insert(this.jdbc);
		String theirs = inTransaction(() -> this.openings.begin(another, DataKey.fresh(), IDLE, "Firefox on Linux"));
		assertThat(one.hasBinding(current(theirs).orElseThrow().binding())).isFalse();
	}

	@Test
	void theDatabasesTimeIsCutToWhatItKeeps(@Autowired DatabaseTime time) {
		assertThat(time.now()).satisfies((read) -> assertThat(read).isEqualTo(read.truncatedTo(ChronoUnit.MICROS)));
	}

	private String begin() {
		return inTransaction(() -> this.openings.begin(this.account, this.key, IDLE, "Firefox on Linux"));
	}

	private Optional<Opened> current(String cookie) {
		return inTransaction(() -> this.openings.current(cookie));
	}

	private <T> T inTransaction(Supplier<T> work) {
		return Objects.requireNonNull(this.transactions.execute((status) -> work.get()));
	}

	private void pass(Duration time) {
		this.now = this.now.plus(time);
	}

	private void change(String assignment, Object value) {
		assertThat(this.jdbc.sql("update opening set " + assignment + " where account_id = :account")
			.param("account", this.account.value())
			.param("value", value)
			.update()).isPositive();
	}

	private long count() {
		return this.jdbc.sql("select count(*) from opening where account_id = :account")
			.param("account", this.account.value())
			.query((row, number) -> row.getLong(1))
			.single();
	}

	private Instant instant(String column) {
		return this.jdbc.sql("select " + column + " from opening where account_id = :account")
			.param("account", this.account.value())
			.query((row, number) -> row.getObject(1, java.time.OffsetDateTime.class).toInstant())
			.single();
	}

}
