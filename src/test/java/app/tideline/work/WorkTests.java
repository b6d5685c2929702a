package app.tideline.work;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import app.tideline.database.Later;
import app.tideline.database.Person;
import app.tideline.vault.Ids;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static app.tideline.database.Person.led;
import static app.tideline.database.Person.text;
import static org.assertj.core.api.Assertions.assertThat;

/** What is kept of an exercise, from its form to the day it leads to. */
abstract class WorkTests {

	private static final String SENTENCE = "/guide/7/exercise";

	private static final String TALK = "/guide/3/exercise";

	private static final String LETTER = "/guide/10/exercise";

	private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private EntityManagerFactory entities;

	private static Map<String, String> fields(String... fields) {
		Map<String, String> form = new LinkedHashMap<>();
		for (int at = 0; at < fields.length; at += 2) {
			form.put(fields[at], fields[at + 1]);
		}
		return form;
	}

	private static String in(int days) {
		return LocalDate.now(ZoneOffset.UTC).plusDays(days).toString();
	}

	private static String version(String page) {
		Matcher version = VERSION.matcher(page);
		assertThat(version.find()).isTrue();
		return version.group(1);
	}

	private static void concern(Person person) {
		led(person.send("/guide/11/exercise", fields("go", "keep", "signs.threats.seen", "repeated")));
	}

	private static String talk(Person person) {
		return led(person.send(TALK, fields("go", "keep", "issues.0.what", "our evenings", "day", in(3))));
	}

	@Test
	void whatIsKeptIsListedShownChangedAndDeleted() {
		Person person = Person.in(this.mvc);
		String path = led(person.send(SENTENCE, fields("go", "keep", "when", "it went quiet", "felt", "lonely")));
		assertThat(text(person.get(path))).contains("When it went quiet, I felt lonely.");
		assertThat(text(person.get("/made"))).contains(path, "it went quiet");
		assertThat(text(person.get("/guide/7"))).contains(path, "What you made here");
		String form = text(person.get(path + "/edit"));
		assertThat(form).contains("value=\"it went quiet\"");
		assertThat(led(person.send(path + "/edit",
				fields("version", version(form), "when", "you left the room", "felt", "lonely"))))
			.isEqualTo(path);
		String changed = text(person.get(path));
		assertThat(changed).contains("When you left the room, I felt lonely.").doesNotContain("went quiet");
		int rows = rows();
		assertThat(led(person.send(path + "/delete", fields("version", version(changed))))).isEqualTo("/made?deleted");
		assertThat(rows()).isEqualTo(rows - 1);
		assertThat(person.get(path)).hasStatus(404);
	}

	@Test
	void aSpaceThatHoldsNothingButWorkIsNotCalledEmpty() {
		Person person = Person.in(this.mvc);
		assertThat(text(person.get("/today"))).contains("It is empty");
		talk(person);
		assertThat(text(person.get("/today"))).doesNotContain("It is empty", "This space is yours");
	}

	@Test
	void onlyWhatAPersonChoosesToKeepIsStored() {
		Person person = Person.in(this.mvc);
		int rows = rows();
		person.send(SENTENCE, fields("when", "it went quiet"));
		person.send(SENTENCE, fields("go", "dont-keep", "when", "it went quiet"));
		person.send(SENTENCE, fields("go", "change", "when", "it went quiet"));
		person.send(SENTENCE, fields("go", "keep", "felt-own", "that you left"));
		assertThat(rows()).isEqualTo(rows);
		String first = led(person.post(SENTENCE, fields("go", "keep", "when", "it went quiet")));
		assertThat(led(person.post(SENTENCE, fields("go", "keep", "when", "it went quiet")))).isEqualTo(first);
		assertThat(rows()).isEqualTo(rows + 1);
	}

	@Test
	void theSecondOfTwoTabsIsToldAndNothingIsOverwrittenUnseen() {
		Person person = Person.in(this.mvc);
		String path = led(person.send(SENTENCE, fields("go", "keep", "when", "it went quiet")));
		String version = version(text(person.get(path + "/edit")));
		person.send(path + "/edit", fields("version", version, "when", "the first tab"));
		MvcTestResult second = person.send(path + "/edit", fields("version", version, "when", "the second tab"));
		assertThat(second).hasStatus(409);
		assertThat(text(second)).contains("the second tab", "changed in another tab");
		assertThat(text(person.get(path))).contains("the first tab");
		assertThat(led(person.send(path + "/edit", fields("version", version(text(second)), "when", "the second tab"))))
			.isEqualTo(path);
	}

	@Test
	void aFormWhoseWorkWasDeletedMeanwhileGivesItsWordsBack() {
		Person person = Person.in(this.mvc);
		String path = led(person.send(SENTENCE, fields("go", "keep", "when", "it went quiet")));
		String form = text(person.get(path + "/edit"));
		person.send(path + "/delete", fields("version", version(form)));
		assertThat(form).contains("name=\"exercise\" value=\"i-statement\"");
		MvcTestResult late = person.send(path + "/edit",
				fields("version", version(form), "exercise", "i-statement", "when", "an hour of words"));
		assertThat(late).hasStatus(404);
		assertThat(text(late)).contains("value=\"an hour of words\"", "deleted in another tab",
				"action=\"" + SENTENCE + "\"");
	}

	@Test
	void aFormThatWasClosedWhileItWasFilledInGivesItsWordsBack() {
		Person person = Person.in(this.mvc);
		String path = led(person.send(SENTENCE, fields("go", "keep", "when", "it went quiet")));
		concern(person);
		for (String form : List.of(SENTENCE, path + "/edit")) {
			assertThat(text(person.send(form, fields("version", "0", "when", "an hour of words", "felt", "sad"))))
				.contains("Someone to talk to", "What you had written", "an hour of words")
				.doesNotContain("<button class=\"btn\">");
		}
		assertThat(text(person.get(SENTENCE))).doesNotContain("What you had written");
	}

	@Test
	void whoeverChangesNothingComesBackToWhatIsKept() {
		Person person = Person.in(this.mvc);
		String path = led(person.send(SENTENCE, fields("go", "keep", "when", "it went quiet")));
		assertThat(text(person.get(path + "/edit"))).contains("href=\"" + path + "\">Back without saving");
		assertThat(person.send(path + "/edit", fields("version", "0"))).hasStatus(422);
		assertThat(text(person.get(path))).contains("it went quiet");
	}

	@Test
	void olderWorkStandsOnAPageOfItsOwn() {
		Person person = Person.in(this.mvc);
		String first = led(person.send(SENTENCE, fields("go", "keep", "when", "it went quiet")));
		for (int more = 0; more < 20; more++) {
			person.send(SENTENCE, fields("go", "keep", "when", "it went quiet again"));
		}
		String page = text(person.get("/made"));
		assertThat(page).doesNotContain(first);
		Matcher older = Pattern.compile("href=\"([^\"]+)\">Older ones").matcher(page);
		assertThat(older.find()).isTrue();
		assertThat(text(person.get(older.group(1)))).contains(first);
	}

	@Test
	void aTableGetsOneMoreRowWithoutScriptAndKeepsWhatWasTyped() {
		Person person = Person.in(this.mvc);
		Map<String, String> form = fields("add", "statements");
		for (int at = 0; at < 3; at++) {
			form.put("statements." + at + ".text", "thought " + at);
		}
		String page = text(person.send("/guide/2/exercise", form));
		assertThat(page).contains("value=\"thought 2\"", "name=\"statements.3.text\"")
			.doesNotContain("name=\"statements.4.text\"");
	}

	@Test
	void aTableGetsOneMoreRowThoughOthersAreEmptyAndKeepsThoseOfOtherTables() {
		Person person = Person.in(this.mvc);
		Map<String, String> form = fields("add", "conditions", "conditions.0.what", "");
		for (int at = 0; at < 4; at++) {
			form.put("stay-good." + at + ".what", "");
		}
		assertThat(text(person.send("/guide/1/exercise", form)))
			.contains("name=\"conditions.1.what\"", "name=\"stay-good.3.what\"")
			.doesNotContain("name=\"conditions.2.what\"", "name=\"stay-good.4.what\"");
		form.put("conditions.1.what", "");
		form.put("conditions.2.what", "");
		assertThat(text(person.send("/guide/1/exercise", form))).doesNotContain("name=\"conditions.3.what\"",
				"value=\"conditions\"");
	}

	@Test
	void aNinthStatementADayThatIsOverAndALongTextAreAnsweredBesideTheirFields() {
		Person person = Person.in(this.mvc);
		Map<String, String> nine = fields();
		for (int at = 0; at < 9; at++) {
			nine.put("statements." + at + ".text", "thought " + at);
		}
		MvcTestResult many = person.send("/guide/2/exercise", nine);
		assertThat(many).hasStatus(422);
		assertThat(text(many)).contains("8 is the most here. Please take out 1.", "href=\"#statements\"",
				"value=\"thought 8\"");
		MvcTestResult past = person.send(TALK, fields("issues.0.what", "our evenings", "day", in(-1)));
		assertThat(text(past)).contains("This day is over.", "href=\"#day\"", "our evenings", in(-1));
		String words = "w".repeat(300);
		assertThat(text(person.send(SENTENCE, fields("when", words)))).contains("60 characters over the limit", words);
	}

	@Test
	void aPlannedTalkStandsOnTodayAndIsAskedAboutInTheNextCheckIn() {
		Person person = Person.in(this.mvc);
		String path = talk(person);
		assertThat(text(person.get("/today"))).doesNotContain(path);
		assertThat(text(person.get("/check-in"))).doesNotContain("came-of.");
		Later.days(3, () -> {
			assertThat(text(person.get("/today"))).contains(path, "our evenings");
			String first = text(person.send("/check-in", fields("step", "CONTEXT", "follow-up", id(path))));
			assertThat(first).contains("What you had planned", "came-of." + id(path), "It was not safe to");
			String result = led(
					person.send("/check-in", fields("step", "SAFETY", "follow-up", id(path), "came-of." + id(path),
							"partly", "sf.fear", "no", "sf.freedom", "no", "sf.device", "no", "sf.harm", "no")));
			assertThat(text(person.get(result))).doesNotContain("Support comes first");
			assertThat(text(person.get("/today"))).doesNotContain(path);
			assertThat(text(person.get(path))).contains("What came of it: Partly");
			return person;
		});
	}

	@Test
	void notSafeToIsAConcernInACheckInAndIsNotKept() {
		Person person = Person.in(this.mvc);
		String path = talk(person);
		Later.days(4, () -> {
			String result = led(person.send("/check-in",
					fields("step", "SAFETY", "follow-up", id(path), "came-of." + id(path), "not-safe", "sf.fear", "no",
							"sf.freedom", "no", "sf.device", "no", "sf.harm", "no", "ci.connection", "4",
							"ci.affection", "4")));
			assertThat(text(person.get(result)))
				.contains("Support comes first", "Because you said that something you had planned was not safe to do.",
						"“It was not safe to”")
				.doesNotContain("A warm week");
			assertThat(text(person.get(TALK))).contains("Someone to talk to").doesNotContain("action=\"" + TALK);
			assertThat(text(person.get(path))).doesNotContain("What came of it");
			return person;
		});
	}

	@Test
	void notSafeToIsAConcernOnThePageOfTheWorkToo() {
		Person person = Person.in(this.mvc);
		String path = talk(person);
		Later.days(4, () -> {
			assertThat(text(person.get(path))).contains("It was not safe to");
			assertThat(led(person.send(path + "/came-of", fields("answer", "not-safe")))).isEqualTo("/today");
			assertThat(text(person.get("/today"))).contains("That was a mistake: clear it").doesNotContain(path);
			return person;
		});
	}

	@Test
	void whileAConcernIsHeldNothingIsAskedAboutAGatedExercise() {
		Person person = Person.in(this.mvc);
		String path = talk(person);
		person.send("/check-in", fields("step", "SAFETY", "sf.fear", "no", "sf.freedom", "yes-once", "sf.device", "no",
				"sf.harm", "no"));
		Later.days(8, () -> {
			assertThat(text(person.get("/today"))).doesNotContain(path);
			assertThat(text(person.get("/check-in"))).doesNotContain("came-of.");
			assertThat(text(person.get(path))).contains("our evenings").doesNotContain("It was not safe to");
			person.send("/check-ins/concern", Map.of());
			assertThat(text(person.get("/today"))).contains(path);
			return person;
		});
	}

	@Test
	void aLetterStaysClosedUntilItsDayAndCanBeOpenedBefore() {
		Person person = Person.in(this.mvc);
		String path = led(person.send(LETTER, fields("go", "keep", "hope", "a quiet spring", "open", in(20))));
		for (String page : List.of(path, "/made", "/guide/10", "/today")) {
			assertThat(text(person.get(page))).as(page).doesNotContain("a quiet spring");
		}
		assertThat(text(person.get(path))).contains("This stays closed until");
		assertThat(led(person.get(path + "/edit"))).isEqualTo(path);
		Later.days(20, () -> {
			assertThat(text(person.get("/today"))).contains(path);
			assertThat(text(person.get(path))).contains("a quiet spring");
			return person;
		});
		person.send(path + "/open", Map.of());
		assertThat(text(person.get(path))).contains("a quiet spring");
		assertThat(Later.days(20, () -> text(person.get("/today")))).contains(path);
	}

	@Test
	void somebodyElsesWorkIsNotFoundLikeOneThatNeverWas() {
		String path = talk(Person.in(this.mvc));
		Person stranger = Person.in(this.mvc);
		for (String id : List.of(id(path), Ids.next().toString(), "nothing")) {
			assertThat(stranger.get("/made/" + id)).hasStatus(404);
			assertThat(stranger.get("/made/" + id + "/edit")).hasStatus(404);
			assertThat(stranger.send("/made/" + id + "/came-of", fields("answer", "did"))).hasStatus(404);
			assertThat(stranger.send("/made/" + id + "/open", Map.of())).hasStatus(404);
			assertThat(stranger.send("/made/" + id + "/edit", fields("version", "0", "when", "x"))).hasStatus(404);
		}
		int rows = rows();
		stranger.send("/made/" + id(path) + "/delete", fields("version", "0"));
		assertThat(rows()).isEqualTo(rows);
		assertThat(led(stranger.send("/check-in",
				fields("step", "SAFETY", "follow-up", id(path), "came-of." + id(path), "did", "sf.device", "no"))))
			.startsWith("/check-ins/");
	}

	@Test
	void ideasForTimeTogetherStayClosedAfterAHurtfulWeek() {
		Person person = Person.in(this.mvc);
		assertThat(text(person.get("/guide/8/exercise"))).contains("action=\"/guide/8/exercise\"");
		person.send("/check-in", fields("step", "SAFETY", "ci.respect", "0", "sf.fear", "no", "sf.freedom", "no",
				"sf.device", "no", "sf.harm", "no"));
		assertThat(text(person.get("/guide/8/exercise"))).contains("Time together can wait")
			.doesNotContain("action=\"/guide/8/exercise\"");
		assertThat(text(person.get(TALK))).contains("action=\"" + TALK);
	}

	@Test
	void aRedFlagReviewThatBecameSupportIsAConcernOnceItIsKept() {
		Person person = Person.in(this.mvc);
		Map<String, String> form = fields("signs.threats.seen", "repeated");
		String result = text(person.send("/guide/11/exercise", form));
		assertThat(result.indexOf("value=\"dont-keep\"")).isPositive().isLessThan(result.indexOf("value=\"keep\""));
		assertThat(text(person.get("/guide/3/exercise"))).contains("action=\"/guide/3/exercise\"");
		form.put("go", "keep");
		led(person.send("/guide/11/exercise", form));
		assertThat(text(person.get("/guide/3/exercise"))).contains("Someone to talk to");
	}

	@Test
	void aRedFlagReviewThatBecomesSupportWhenItIsChangedIsAConcernToo() {
		Person person = Person.in(this.mvc);
		String path = led(person.send("/guide/11/exercise", fields("go", "keep", "signs.contact.seen", "repeated")));
		assertThat(text(person.get(TALK))).contains("action=\"" + TALK);
		led(person.send(path + "/edit", fields("version", "0", "signs.threats.seen", "not-sure")));
		assertThat(text(person.get(TALK))).contains("Someone to talk to").doesNotContain("action=\"" + TALK);
	}

	@Test
	void itsPagesAskTheDatabaseLittle() {
		Person person = Person.in(this.mvc);
		String path = talk(person);
		Statistics statistics = this.entities.unwrap(SessionFactory.class).getStatistics();
		statistics.setStatisticsEnabled(true);
		for (String page : List.of(path, path + "/edit", "/made", TALK, "/guide/3", "/guide")) {
			statistics.clear();
			person.get(page);
			assertThat(statistics.getPrepareStatementCount()).as(page).isLessThanOrEqualTo(3 + 4);
		}
	}

	private static String id(String path) {
		return path.substring(path.lastIndexOf('/') + 1);
	}

	private int rows() {
		return this.jdbc.sql("select count(*) from work").query(Integer.class).single();
	}

}
