package app.tideline.journal;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import app.tideline.database.Later;
import app.tideline.database.Person;
import app.tideline.vault.Ids;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static app.tideline.database.Person.led;
import static app.tideline.database.Person.text;
import static org.assertj.core.api.Assertions.assertThat;

/** The journal, from the form to the table and back. */
abstract class JournalTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private EntityManagerFactory entities;

	@Autowired
	private Journal journal;

	private static Map<String, String> page(String text) {
		return Map.of("text", text, "day", "2026-03-01");
	}

	@Test
	void aPageIsWrittenReadListedAndChanged() {
		Person person = Person.in(this.mvc);
		String path = led(person.send("/journal/new", Map.of("text", "A *first* page", "day", "2026-03-01", "title",
				"Tuesday", "mood", "calm", "tags", "talks, me")));
		assertThat(text(person.get(path))).contains("<em>first</em>", "Tuesday", "felt calm", "talks");
		assertThat(text(person.get("/journal"))).contains("March 2026", "Tuesday", "A first page");
		assertThat(led(person.send(path + "/edit", Map.of("text", "Changed", "day", "2026-02-28", "version", "0"))))
			.isEqualTo(path);
		assertThat(text(person.get(path))).contains("Changed", "28 February 2026");
	}

	@Test
	void aPageFromAChaptersPromptShowsWhereItCameFrom() {
		Person person = Person.in(this.mvc);
		assertThat(text(person.get("/journal/new?prompt=3.1"))).contains("From chapter 3");
		String path = led(person.send("/journal/new",
				Map.of("text", "It went quiet.", "day", "2026-03-01", "prompt", "silence.prompt-1")));
		assertThat(text(person.get(path))).contains("From chapter 3");
		assertThat(text(person.get("/journal/new?prompt=nothing-like-it"))).doesNotContain("From chapter");
	}

	@Test
	void sendingTheSameFormTwiceMakesOnePage() {
		Person person = Person.in(this.mvc);
		String first = led(person.post("/journal/new", page("once only")));
		assertThat(led(person.post("/journal/new", page("once only")))).isEqualTo(first);
		assertThat(text(person.get("/journal")).split("once only", -1)).hasSize(2);
	}

	@Test
	void theSecondOfTwoTabsSeesBothTextsAndLosesNeither() {
		Person person = Person.in(this.mvc);
		String path = led(person.send("/journal/new", page("as it was")));
		person.send(path + "/edit", Map.of("text", "from the first tab", "day", "2026-03-01", "version", "0"));
		var conflict = person.send(path + "/edit",
				Map.of("text", "from the second tab", "day", "2026-03-01", "version", "0"));
		assertThat(conflict).hasStatus(409);
		assertThat(text(conflict)).contains("from the first tab", "from the second tab",
				"name=\"version\" value=\"1\"");
		assertThat(text(person.get(path))).contains("from the first tab");
		assertThat(led(person.send(path + "/edit",
				Map.of("text", "both, taken together", "day", "2026-03-01", "version", "1"))))
			.isEqualTo(path);
	}

	@Test
	void changingADeletedPageKeepsTheWords() {
		Person person = Person.in(this.mvc);
		String path = led(person.send("/journal/new", page("short life")));
		person.send(path + "/delete", Map.of("version", "0"));
		var gone = person.send(path + "/edit", Map.of("text", "still typed", "day", "2026-03-01", "version", "0"));
		assertThat(gone).hasStatus(404);
		assertThat(text(gone)).contains("still typed", "action=\"/journal/new\"");
	}

	@Test
	void aDeletedPageCanBeBroughtBackUntilItsOpeningEnds() {
		Person person = Person.in(this.mvc);
		String path = led(person.send("/journal/new", page("taken back")));
		assertThat(led(person.send(path + "/delete", Map.of("version", "0")))).startsWith("/journal?deleted=");
		assertThat(person.get(path)).hasStatus(404);
		assertThat(led(person.send(path + "/restore", Map.of()))).isEqualTo(path);
		assertThat(text(person.get(path))).contains("taken back");

		person.send(path + "/delete", Map.of("version", "0"));
		UUID id = UUID.fromString(path.substring("/journal/".length()));
		person.send("/lock", Map.of());
		assertThat(rows(id)).as("the page goes with the opening").isZero();
	}

	@Test
	void aDeletedPageIsGoneForGoodTenMinutesLater() {
		Person person = Person.in(this.mvc);
		String path = led(person.send("/journal/new", page("ten minutes")));
		UUID id = UUID.fromString(path.substring("/journal/".length()));
		person.send(path + "/delete", Map.of("version", "0"));
		this.journal.purge();
		assertThat(rows(id)).isOne();
		this.jdbc.sql("update entry set deleted_at = ? where id = ?")
			.params(OffsetDateTime.now(ZoneOffset.UTC).minusMinutes(11), id)
			.update();
		assertThat(text(person.send(path + "/restore", Map.of()))).contains("can’t be brought back");
		this.journal.purge();
		assertThat(rows(id)).isZero();
	}

	@Test
	void whatIsWrongIsSaidBesideTheFieldAndTheWordsStay() {
		Person person = Person.in(this.mvc);
		var empty = person.send("/journal/new", Map.of("text", " ", "day", "2026-03-01", "title", "kept title"));
		assertThat(empty).hasStatus(422);
		assertThat(text(empty)).contains("There is nothing on this page yet", "kept title", "Error: ");
		String longText = "words ".repeat(20_000);
		var tooLong = person.send("/journal/new", Map.of("text", longText, "day", "2026-03-01"));
		assertThat(tooLong).hasStatus(422);
		assertThat(text(tooLong)).contains("20,000 characters over", longText.strip());
		assertThat(text(person.send("/journal/new", Map.of("text", "kept", "day", "2026-02-31"))))
			.contains("Please write the day", "2026-02-31", "kept");
		assertThat(text(person.send("/journal/new", Map.of("text", "kept", "day", "2999-01-01"))))
			.contains("has not come yet");
	}

	@Test
	void aLetterThatIsNotSentStaysClosedUntilItsDayAndCanBeOpenedBefore() {
		Person person = Person.in(this.mvc);
		String until = LocalDate.now(ZoneOffset.UTC).plusDays(10).toString();
		String letter = led(person.send("/journal/new", Map.of("day", LocalDate.now(ZoneOffset.UTC).toString(), "title",
				"Dear you", "text", "what I never said", "until", until)));
		for (String page : List.of(letter, "/journal", "/today")) {
			assertThat(text(person.get(page))).as(page).doesNotContain("Dear you", "never said");
		}
		assertThat(led(person.get(letter + "/edit"))).isEqualTo(letter);
		assertThat(Later.days(11, () -> text(person.get(letter)))).contains("Dear you", "what I never said");
		person.send(letter + "/open", Map.of());
		assertThat(text(person.get(letter))).contains("Dear you", "what I never said");
		assertThat(text(person.get("/journal"))).contains("Dear you");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2020-01-01", "tomorrow", "2999-01-01" })
	void aPageIsClosedOnlyUntilADayToCome(String until) {
		Person person = Person.in(this.mvc);
		var page = person.send("/journal/new",
				Map.of("day", LocalDate.now(ZoneOffset.UTC).toString(), "text", "my words", "until", until));
		assertThat(page).hasStatus(422);
		assertThat(text(page)).contains("my words", until, "Please choose a day to come");
	}

	@Test
	void somebodyElsesPageIsNotFoundLikeOneThatNeverWas() {
		Person owner = Person.in(this.mvc);
		Person stranger = Person.in(this.mvc);
		String path = led(owner.send("/journal/new", page("mine alone")));
		for (String each : List.of(path, path + "/edit", "/journal/" + Ids.next())) {
			assertThat(stranger.get(each)).hasStatus(404);
		}
		assertThat(stranger.send(path + "/delete", Map.of("version", "0"))).hasStatus(404);
		assertThat(text(stranger.send(path + "/edit", Map.of("text", "x", "day", "2026-03-01", "version", "0"))))
			.doesNotContain("mine alone");
		assertThat(text(owner.get(path))).contains("mine alone");
	}

	@Test
	void aRowThatWasSwappedCannotBeOpenedAndTheRestOfTheListStillCan() {
		Person person = Person.in(this.mvc);
		String one = led(person.send("/journal/new", page("number one")));
		String two = led(person.send("/journal/new", page("number two")));
		String three = led(person.send("/journal/new", page("number three")));
		byte[] head = this.jdbc.sql("select head from entry where id = ?")
			.param(UUID.fromString(one.substring(9)))
			.query(byte[].class)
			.single();
		this.jdbc.sql("update entry set head = ? where id = ?")
			.params(head, UUID.fromString(two.substring(9)))
			.update();
		assertThat(text(person.get("/journal"))).contains("number one", "number three", "This page can’t be opened");
		assertThat(text(person.get(two))).contains("This page can’t be opened");
		assertThat(text(person.get(three))).contains("number three");
	}

	@Test
	void theListCostsTheSameAtTwentyAndAtTenThousandPages() {
		Person few = Person.in(this.mvc);
		Person many = Person.in(this.mvc);
		fill(few, 25);
		fill(many, 10_000);
		Cost little = cost(few);
		Cost much = cost(many);
		assertThat(much).isEqualTo(little);
		assertThat(much.statements()).as("three for the opening, and the page's own").isLessThanOrEqualTo(3 + 4);
		String list = text(many.get("/journal"));
		String older = list.replaceFirst("(?s).*href=\"(/journal\\?before=[^\"]+)\".*", "$1");
		assertThat(text(many.get(older))).contains("Older pages");
	}

	private record Cost(long statements, int lines) {
	}

	/** The least of three, because a job may run beside one. */
	private Cost cost(Person person) {
		return Stream.generate(() -> once(person))
			.limit(3)
			.min(Comparator.comparingLong(Cost::statements))
			.orElseThrow();
	}

	private Cost once(Person person) {
		Statistics statistics = this.entities.unwrap(SessionFactory.class).getStatistics();
		statistics.setStatisticsEnabled(true);
		statistics.clear();
		String list = text(person.get("/journal"));
		return new Cost(statistics.getPrepareStatementCount(), list.split("<article", -1).length - 1);
	}

	/**
	 * Copies one page many times: the rows do not open, but they are read all the same.
	 */
	private void fill(Person person, int pages) {
		UUID id = UUID.fromString(led(person.send("/journal/new", page("the original"))).substring(9));
		for (int from = 1; from < pages; from += 1_000) {
			int count = Math.min(1_000, pages - from);
			StringBuilder values = new StringBuilder();
			for (int row = 0; row < count; row++) {
				values.append((row == 0) ? "" : ", ").append("('").append(UUID.randomUUID()).append("')");
			}
			this.jdbc
				.sql("insert into entry (id, account_id, version, local_day, head, body) "
						+ "select cast(v.id as uuid), e.account_id, e.version, e.local_day, e.head, e.body "
						+ "from entry e, (values " + values + ") as v(id) where e.id = ?")
				.param(id)
				.update();
		}
	}

	private int rows(UUID id) {
		return this.jdbc.sql("select count(*) from entry where id = ?").param(id).query(Integer.class).single();
	}

}
