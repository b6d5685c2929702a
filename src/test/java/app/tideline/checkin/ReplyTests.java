package app.tideline.checkin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import app.tideline.database.Later;
import app.tideline.database.Person;
import app.tideline.vault.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static app.tideline.database.AtOnce.atOnce;
import static app.tideline.database.Person.led;
import static app.tideline.database.Person.text;
import static org.assertj.core.api.Assertions.assertThat;

/** What a person says about suggestions, and what comes of it. */
abstract class ReplyTests {

	private static final String TIME = "r13-no-time-for-you";

	private static final String TIME_TITLE = "A little time that is yours";

	private static final String LIST = "/check-ins/replies";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void whatIsNotTrueForSomebodyComesLastAndSaysSoUntilItIsUndone() {
		Person person = Person.in(this.mvc);
		String path = checkIn(person, 0, "ci.mine", "1");
		assertThat(led(say(person, path, TIME, "not-true"))).isEqualTo(path + "#card-" + TIME);
		assertThat(text(person.get(path))).contains("not true for you", "aria-label=\"Undo: " + TIME_TITLE)
			.doesNotContain("aria-label=\"Helped: " + TIME_TITLE);
		String[] four = { "ci.mine", "1", "ci.headspace", "1", "ci.clarity", "1", "ci.connection", "3", "ci.affection",
				"3" };
		assertThat(text(person.get(checkIn(person, 7, four)))).contains("A warm week").doesNotContain(TIME_TITLE);
		assertThat(led(say(person, path, TIME, "undo"))).startsWith(path);
		assertThat(text(person.get(path))).contains("aria-label=\"Not true for me: " + TIME_TITLE)
			.doesNotContain("not true for you");
		assertThat(text(person.get(checkIn(person, 14, four)))).contains(TIME_TITLE).doesNotContain("A warm week");
	}

	@Test
	void whatIsNotWantedNowRestsForFourWeeksAndCanBeWantedAgain() {
		Person person = Person.in(this.mvc);
		String path = checkIn(person, 0, "ci.mine", "1");
		say(person, path, TIME, "not-now");
		assertThat(text(person.get(path))).contains("so this rests until");
		assertThat(text(person.get(checkIn(person, 7, "ci.mine", "0")))).doesNotContain(TIME_TITLE);
		assertThat(text(person.get(checkIn(person, 28, "ci.mine", "1")))).contains(TIME_TITLE);
		assertThat(Later.days(28, () -> text(person.get(path)))).doesNotContain("so this rests until");
		say(person, path, TIME, "not-now");
		say(person, path, TIME, "undo");
		assertThat(text(person.get(checkIn(person, 35, "ci.mine", "1")))).contains(TIME_TITLE);
	}

	@Test
	void thatSomethingHelpedIsRememberedAndChangesNothing() {
		Person person = Person.in(this.mvc);
		String path = checkIn(person, 0, "ci.mine", "1");
		say(person, path, TIME, "helped");
		assertThat(text(person.get(path))).contains("You said that this helped.");
		assertThat(text(person.get(checkIn(person, 7, "ci.mine", "1")))).contains(TIME_TITLE,
				"You said that this helped.");
	}

	@Test
	void todaySuggestsNothingThatRestsAndWhatIsNotTrueBehindTheOthers() {
		Person person = Person.in(this.mvc);
		String path = checkIn(person, 0, "ci.mine", "1", "ci.headspace", "1");
		assertThat(text(person.get("/today"))).contains(TIME_TITLE, "What you can know, and what you can’t");
		say(person, path, TIME, "not-true");
		assertThat(text(person.get("/today"))).contains("What you can know, and what you can’t", "A place to begin")
			.doesNotContain(TIME_TITLE);
		say(person, path, "r14-head-full", "not-now");
		assertThat(text(person.get("/today"))).contains(TIME_TITLE, "A place to begin")
			.doesNotContain("What you can know, and what you can’t");
	}

	@Test
	void everythingThatWasSaidStandsOnOneListAndCanBeUndoneThere() {
		Person person = Person.in(this.mvc);
		assertThat(text(person.get(LIST))).contains("Nothing here yet.");
		String path = checkIn(person, 0, "ci.mine", "1", "ci.headspace", "1");
		say(person, path, TIME, "not-true");
		say(person, path, "r14-head-full", "helped");
		assertThat(text(person.get(LIST))).contains(TIME_TITLE, "What you can know, and what you can’t");
		assertThat(text(person.get("/check-ins"))).contains("href=\"" + LIST + "\"");
		assertThat(led(person.send(LIST, Map.of("rule", TIME, "reply", "undo")))).isEqualTo(LIST);
		assertThat(text(person.get(LIST))).doesNotContain(TIME_TITLE).contains("What you can know, and what you can’t");
		assertThat(person.send(LIST, Map.of("rule", "r99-unknown"))).hasStatus(400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "r06-device", "r04-fear", "r11-very-low", "r10-skipped", "r40-first", "r99-unknown", "" })
	void nothingCanBeSaidAboutSafetyACrisisOrWhatIsNotShown(String rule) {
		Person person = Person.in(this.mvc);
		int before = rows();
		String path = checkIn(person, 0, "sf.device", "not-sure", "sf.fear", "yes-once", "ci.mood", "0", "ci.mine",
				"1");
		assertThat(text(person.get(path))).doesNotContain("Helped: A safer device", "Helped: One small thing");
		for (String reply : List.of("helped", "not-true", "not-now", "undo")) {
			assertThat(say(person, path, rule, reply)).hasStatus(400);
		}
		assertThat(rows()).isEqualTo(before);
	}

	@Test
	void whatNoPageOfOursOffersIsABadRequest() {
		Person person = Person.in(this.mvc);
		String path = checkIn(person, 0, "ci.mine", "1");
		assertThat(say(person, path, TIME, "perhaps")).hasStatus(400);
		assertThat(person.send(path + "/reply", Map.of("rule", TIME))).hasStatus(400);
		assertThat(person.send(path + "/reply", Map.of())).hasStatus(400);
	}

	@Test
	void somebodyElsesCheckInIsNotFound() {
		Person person = Person.in(this.mvc);
		String path = checkIn(person, 0, "ci.mine", "1");
		Person other = Person.in(this.mvc);
		for (String foreign : List.of(path, "/check-ins/" + Ids.next(), "/check-ins/nothing")) {
			assertThat(say(other, foreign, TIME, "not-true")).hasStatus(404);
		}
		assertThat(text(person.get(path))).doesNotContain("not true for you");
	}

	@Test
	void underAHeldConcernOnlyWhatIsShownCanBeAnswered() {
		Person person = Person.in(this.mvc);
		String path = checkIn(person, 0, "ci.mine", "1", "ci.connection", "3", "ci.affection", "3");
		say(person, path, "r43-good-news", "helped");
		checkIn(person, 8, "sf.freedom", "yes-once");
		assertThat(text(person.get(path))).contains("aria-label=\"Helped: " + TIME_TITLE).doesNotContain("A warm week");
		assertThat(text(person.get(LIST))).doesNotContain("A warm week");
		assertThat(say(person, path, "r43-good-news", "undo")).hasStatus(400);
		assertThat(led(say(person, path, TIME, "helped"))).startsWith(path);
		person.send("/check-ins/concern", Map.of());
		assertThat(text(person.get(LIST))).contains("A warm week");
	}

	@Test
	void aResultThatIsKeptNowhereTakesNoReply() {
		Person person = Person.in(this.mvc);
		assertThat(text(
				person.send("/check-in", form("sf.device", "", "ci.mine", "1", "step", "KEEP", "go", "dont-keep"))))
			.contains(TIME_TITLE)
			.doesNotContain("Not true for me");
	}

	@Test
	void repliesThatAreSentAtOnceAllTakeEffectOrAskToBeSentAgain() throws Exception {
		Person person = Person.in(this.mvc);
		String path = checkIn(person, 0, "ci.mine", "1", "ci.headspace", "1");
		Callable<MvcTestResult> reply = () -> person.post(path + "/reply", Map.of("rule", TIME, "reply", "helped"));
		assertThat(atOnce(4, reply)).allSatisfy((one) -> assertThat(one.getResponse().getStatus()).isIn(302, 303, 409));
		assertThat(text(person.get(path))).contains("You said that this helped.");
	}

	@Test
	void repliesGoWithTheAccount() {
		Person person = Person.in(this.mvc);
		int before = rows();
		say(person, checkIn(person, 0, "ci.mine", "1"), TIME, "helped");
		assertThat(rows()).isEqualTo(before + 1);
		this.jdbc.sql("delete from account where id = (select account_id from card_reply order by id desc limit 1)")
			.update();
		assertThat(rows()).isEqualTo(before);
	}

	private static MvcTestResult say(Person person, String path, String rule, String reply) {
		return person.send(path + "/reply", Map.of("rule", rule, "reply", reply));
	}

	private static String checkIn(Person person, int day, String... answers) {
		return Later.days(day, () -> led(person.send("/check-in", form(answers))));
	}

	private static Map<String, String> form(String... answers) {
		Map<String, String> form = new LinkedHashMap<>(Map.of("sf.fear", "no", "sf.freedom", "no", "sf.device", "no",
				"sf.harm", "no", "step", "KEEP", "go", "keep"));
		for (int at = 0; at < answers.length; at += 2) {
			form.put(answers[at], answers[at + 1]);
		}
		return form;
	}

	private int rows() {
		return this.jdbc.sql("select count(*) from card_reply").query(Integer.class).single();
	}

}
