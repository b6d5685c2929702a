package app.tideline.account;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import app.tideline.database.Person;
import app.tideline.vault.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static app.tideline.database.AtOnce.atOnce;
import static app.tideline.database.Person.led;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** A form takes effect once, however often it is sent. */
@Timeout(120)
abstract class OperationsTests {

	private static final String FORM = "one form";

	private static final Map<String, String> PAGE = Map.of("day", "2026-01-05", "text", "some words", "version", "0");

	private static final AtomicInteger MARKS = new AtomicInteger(1_000_000);

	@Autowired
	private Operations operations;

	@Autowired
	private Spaces spaces;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MockMvcTester mvc;

	private final int mark = MARKS.incrementAndGet();

	private final UUID operation = Ids.next();

	private OpenSpace space;

	@BeforeEach
	void aSpace() {
		this.space = TestSpaces.made(this.spaces);
	}

	@Test
	void sendingTwiceGivesTheFirstResult() {
		assertThat(this.operations.once(this.space, this.operation, FORM, effect("first"))).isEqualTo("first");
		assertThat(this.operations.once(this.space, this.operation, FORM, effect("second"))).isEqualTo("first");
		assertThat(effects()).isOne();
	}

	@Test
	void sendingAtTheSameMomentDoesToo() throws Exception {
		for (int round = 0; round < 5; round++) {
			UUID same = Ids.next();
			int before = effects();
			List<String> results = atOnce(6,
					() -> this.operations.once(this.space, same, FORM, effect(Ids.next().toString())));
			assertThat(new HashSet<>(results)).hasSize(1);
			assertThat(effects()).isEqualTo(before + 1);
		}
	}

	@Test
	void aSecondSendingDoesNothingItself() throws Exception {
		AtomicInteger done = new AtomicInteger();
		Supplier<String> work = () -> "number " + done.incrementAndGet();
		assertThat(this.operations.once(this.space, this.operation, FORM, work)).isEqualTo("number 1");
		assertThat(this.operations.once(this.space, this.operation, FORM, work)).isEqualTo("number 1");
		for (int round = 2; round < 7; round++) {
			UUID same = Ids.next();
			assertThat(atOnce(4, () -> this.operations.once(this.space, same, FORM, work)))
				.containsOnly("number " + round);
		}
		assertThat(done).hasValue(6);
	}

	@Test
	void whatIsSentWhenTheSpaceIsGoneIsSaidToHaveChanged() {
		UUID sent = this.space.id();
		assertThat(this.jdbc.sql("delete from account where id = ?").param(sent).update()).isOne();
		assertThatExceptionOfType(Changed.class)
			.isThrownBy(() -> this.operations.once(this.space, this.operation, FORM, () -> {
				throw new AssertionError("Nothing is to be done");
			}));
	}

	@Test
	void aSecondSendingThatFindsTheThingChangedGivesTheFirstResultToo() throws Exception {
		Supplier<String> change = () -> {
			this.spaces.keep(this.space, this.space.settings().inCountry("GB"), null);
			return "changed";
		};
		assertThat(this.operations.once(this.space, this.operation, FORM, change)).isEqualTo("changed");
		assertThat(this.operations.once(this.space, this.operation, FORM, change)).isEqualTo("changed");
		assertThatExceptionOfType(Changed.class)
			.isThrownBy(() -> this.operations.once(this.space, Ids.next(), FORM, change));
	}

	@Test
	void changesSentAtTheSameMomentTakeEffectOnceToo() throws Exception {
		List<String> results = atOnce(4, () -> this.operations.once(this.space, this.operation, FORM, () -> {
			this.spaces.keep(this.space, this.space.settings().inCountry("GB"), null);
			return Ids.next().toString();
		}));
		assertThat(new HashSet<>(results)).hasSize(1);
	}

	@Test
	void anIdIsSpentOnlyWhenItsWorkWasKept() {
		assertThatIllegalStateException()
			.isThrownBy(() -> this.operations.once(this.space, this.operation, FORM, () -> {
				assertThat(effect("lost").get()).isEqualTo("lost");
				throw new IllegalStateException("half way");
			}));
		assertThat(effects()).isZero();
		assertThat(this.operations.once(this.space, this.operation, FORM, effect("kept"))).isEqualTo("kept");
		assertThat(effects()).isOne();
	}

	@Test
	void anIdThatAnotherFormSpentChangesNothing() {
		assertThat(this.operations.once(this.space, this.operation, FORM, effect("first"))).isEqualTo("first");
		assertThatExceptionOfType(Changed.class)
			.isThrownBy(() -> this.operations.once(this.space, this.operation, "another form", effect("second")));
		assertThat(effects()).isOne();
		assertThat(this.operations.once(this.space, this.operation, FORM, effect("third"))).isEqualTo("first");
		UUID opened = Ids.next();
		assertThat(this.operations.spend(this.space.id(), opened)).isTrue();
		assertThatExceptionOfType(Changed.class)
			.isThrownBy(() -> this.operations.once(this.space, opened, FORM, effect("fourth")));
	}

	@Test
	void whichFormItWasIsNotToBeReadAndTwoOfAKindLookDifferent() {
		UUID another = Ids.next();
		for (UUID id : List.of(this.operation, another)) {
			assertThat(this.operations.once(this.space, id, FORM, () -> "x".repeat(100))).hasSize(100);
		}
		List<String> stored = this.jdbc.sql("select result from operation where account_id = ?")
			.param(this.space.id())
			.query((row, number) -> Objects.requireNonNull(row.getString(1)))
			.list();
		assertThat(stored).hasSize(2)
			.doesNotHaveDuplicates()
			.allMatch((result) -> result.length() < 150 && !result.contains(FORM));
	}

	@Test
	void oneIdInTwoFormsOfTheSiteIsAConflictAndTheSecondIsNotSilentlyDropped() {
		Map<String, Map<String, String>> forms = Map.of("/journal/new", PAGE, "ONE/edit", PAGE, "OTHER/edit", PAGE,
				"/guide/7/exercise", Map.of("go", "keep", "when", "it went quiet"), "/guide/3/exercise",
				Map.of("go", "keep", "issues.0.what", "our evenings"), "/settings",
				Map.of("pronoun", "THEY", "minutes", "10", "theme", "DEVICE", "size", "USUAL", "tab", "TIDELINE",
						"exit", "www.example.org", "version", "0"));
		forms.forEach((first, fields) -> {
			Person person = Person.in(this.mvc);
			String one = led(person.send("/journal/new", PAGE));
			String other = led(person.send("/journal/new", PAGE));
			person.get("/journal/new");
			led(person.post(first.replace("ONE", one).replace("OTHER", other), fields));
			forms.forEach((second, more) -> {
				if (!second.equals(first)) {
					assertThat(person.post(second.replace("ONE", one).replace("OTHER", other), more))
						.as(first + ", then " + second)
						.hasStatus(409);
				}
			});
		});
	}

	@Test
	void thatSomebodyElseUsesTheSameIdDoesNotMatter() {
		OpenSpace other = TestSpaces.made(this.spaces);
		assertThat(this.operations.once(this.space, this.operation, FORM, effect("mine"))).isEqualTo("mine");
		assertThat(this.operations.once(other, this.operation, FORM, effect("theirs"))).isEqualTo("theirs");
	}

	@Test
	void aFormThatIsNotBehindTheKeyIsSpentAfterTenSeconds() {
		assertThat(this.operations.spend(this.space.id(), this.operation)).isTrue();
		assertThat(this.operations.spend(this.space.id(), this.operation)).as("the same press").isTrue();
		older("11' second");
		assertThat(this.operations.spend(this.space.id(), this.operation)).isFalse();
		assertThat(this.operations.spend(this.space.id(), Ids.next())).isTrue();
		assertThat(this.operations.spend(TestSpaces.made(this.spaces).id(), this.operation)).isTrue();
	}

	@Test
	void anIdIsForgottenAfterTwoDays() {
		assertThat(this.operations.once(this.space, this.operation, FORM, effect("first"))).isEqualTo("first");
		older("47' hour");
		this.operations.sweep();
		assertThat(this.operations.once(this.space, this.operation, FORM, effect("second"))).isEqualTo("first");
		older("2' hour");
		this.operations.sweep();
		assertThat(this.operations.once(this.space, this.operation, FORM, effect("second"))).isEqualTo("second");
	}

	private void older(String by) {
		assertThat(this.jdbc
			.sql("update operation set made_at = made_at - interval '" + by + " where account_id = :account")
			.param("account", this.space.id())
			.update()).isPositive();
	}

	/** Something that can be counted; any table without an owner does. */
	private Supplier<String> effect(String result) {
		return () -> {
			assertThat(this.jdbc
				.sql("insert into opening_wait (name_key, failures, wait_until) "
						+ "values (:key, :mark, timestamp with time zone '2100-01-01 00:00:00+00:00')")
				.param("key", Ids.next().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))
				.param("mark", this.mark)
				.update()).isOne();
			return result;
		};
	}

	private int effects() {
		return this.jdbc.sql("select count(*) from opening_wait where failures = :mark")
			.param("mark", this.mark)
			.query((row, number) -> row.getInt(1))
			.single();
	}

}
