package app.tideline.checkin;

import java.util.Map;

import app.tideline.database.Later;
import app.tideline.database.Person;
import app.tideline.vault.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static app.tideline.checkin.CheckInForm.ALL_SAFE;
import static app.tideline.checkin.CheckInForm.at;
import static app.tideline.checkin.CheckInForm.with;
import static app.tideline.database.Person.led;
import static app.tideline.database.Person.text;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is answered about safety: what follows from it, what is never kept of it, and that
 * nothing stands between a person and help.
 */
abstract class CheckInSafetyTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void answersToSafetyQuestionsAreNeverPartOfTheHistory() {
		Person person = Person.in(this.mvc);
		String path = led(person.send("/check-in",
				at(Step.SAFETY, "next", with(ALL_SAFE, "sf.fear", "yes-once", "ci.mood", "2"))));
		assertThat(text(person.get(path))).contains("Because you answered that you felt scared");
		assertThat(text(person.get("/check-ins"))).doesNotContain("scared", "Yes, once");
	}

	@Test
	void theReasonsOfSupportAreErasedWhenTheOpeningEnds() {
		Person person = Person.in(this.mvc);
		int before = rows("check_in_support");
		person.send("/check-in", at(Step.SAFETY, "next", with(ALL_SAFE, "sf.freedom", "not-sure")));
		assertThat(rows("check_in_support")).isEqualTo(before + 1);
		person.send("/lock", Map.of());
		assertThat(rows("check_in_support")).isEqualTo(before);
	}

	@Test
	void aConcernIsHeldAndCanBeCleared() {
		Person person = Person.in(this.mvc);
		led(person.send("/check-in", at(Step.SAFETY, "next", with(ALL_SAFE, "sf.freedom", "yes-once"))));
		String second = led(person.send("/check-in",
				at(Step.SAFETY, "next", with(ALL_SAFE, "ci.connection", "4", "ci.affection", "4"))));
		assertThat(text(person.get(second))).contains("Support comes first", "You can clear this if it was a mistake")
			.doesNotContain("A warm week");
		person.send("/check-ins/concern", Map.of());
		String third = led(person.send("/check-in",
				at(Step.SAFETY, "next", with(ALL_SAFE, "ci.connection", "4", "ci.affection", "4"))));
		assertThat(text(person.get(third))).contains("A warm week").doesNotContain("Support comes first");
	}

	@ParameterizedTest
	@ValueSource(strings = { "not-sure", "yes-once", "rather-not", "" })
	void whereTheDeviceMayBeLookedAtNotKeepingIsOfferedFirstAndNothingIsWritten(String device) {
		Person person = Person.in(this.mvc);
		Map<String, String> answers = with(ALL_SAFE, "sf.device", device, "ci.mood", "2");
		person.send("/check-in", at(Step.WORDS, "save", Map.of("ci.mood", "2")));
		int checkIns = rows("check_in");
		int drafts = rows("check_in_draft");
		String question = text(person.send("/check-in", at(Step.SAFETY, "next", answers)));
		assertThat(question.indexOf("value=\"dont-keep\"")).isPositive().isLessThan(question.indexOf("value=\"keep\""));
		var result = person.send("/check-in", at(Step.KEEP, "dont-keep", answers));
		assertThat(text(result)).contains("This page is kept nowhere");
		assertThat(rows("check_in")).isEqualTo(checkIns);
		assertThat(rows("check_in_draft")).isEqualTo(drafts - 1);
		assertThat(led(person.send("/check-in", at(Step.KEEP, "keep", answers)))).startsWith("/check-ins/");
	}

	@Test
	void aPlanThatIsNotTheirsRaisesNoConcern() {
		Person person = Person.in(this.mvc);
		String plan = Ids.next().toString();
		String result = led(person.send("/check-in",
				at(Step.SAFETY, "next", with(ALL_SAFE, "follow-up", plan, "came-of." + plan, "not-safe"))));
		assertThat(text(person.get(result))).doesNotContain("Support comes first");
		assertThat(text(person.get("/check-ins"))).doesNotContain("/check-ins/concern");
	}

	@Test
	void savingAndStoppingKeepsEverythingButTheSafetyAnswers() {
		Person person = Person.in(this.mvc);
		led(person.send("/check-in", at(Step.SAFETY, "save",
				with(ALL_SAFE, "sf.harm", "yes-once", "ci.mood", "1", "ft.good", "half said"))));
		String page = text(person.get("/check-in"));
		assertThat(page).contains("Feeling safe", "name=\"ci.mood\" value=\"1\"", "half said");
		assertThat(page).doesNotContain("value=\"yes-once\" checked");
	}

	@Test
	void dangerCanBeSaidOnEveryScreenAndOneCanGoBackToHowThingsAreSetUp() {
		Person person = Person.in(this.mvc);
		Map<String, String> follow = Map.of("sf.harm", "yes-once", "ci.mood", "0");
		for (Step step : Step.values()) {
			assertThat(text(person.send("/check-in", at(step, "back", follow)))).as(step.name())
				.contains("value=\"danger\"");
		}
		assertThat(text(person.send("/check-in", at(Step.KEEP, "next", follow)))).contains("value=\"danger\"");
		assertThat(text(person.send("/check-in", at(Step.BETWEEN_US, "back", Map.of("ci.mood", "3")))))
			.contains("How things are set up", "name=\"ci.mood\" value=\"3\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "not-sure", "yes-once", "yes-more", "rather-not" })
	void whereTheDeviceMayBeLookedAtEvenSavingHalfWayAsksFirst(String device) {
		Person person = Person.in(this.mvc);
		int drafts = rows("check_in_draft");
		String page = text(
				person.send("/check-in", at(Step.SAFETY, "save", with(ALL_SAFE, "sf.device", device, "ci.mood", "2"))));
		assertThat(page).contains("value=\"dont-keep\"", "name=\"ci.mood\" value=\"2\"");
		assertThat(rows("check_in_draft")).isEqualTo(drafts);
	}

	@Test
	void nothingStandsBetweenAPersonInDangerAndHelp() {
		Person person = Person.in(this.mvc);
		var result = person.send("/check-in",
				at(Step.BETWEEN_US, "danger", Map.of("cx.space.date", "123456-01-01", "ft.good", "w".repeat(300))));
		assertThat(result).hasStatusOk();
		assertThat(text(result)).contains("Support comes first");
	}

	@Test
	void aCallForHelpFromAPageThatIsTooOldIsAnsweredAtOnceAndNotKept() {
		Person person = Person.in(this.mvc);
		int before = rows("check_in");
		Map<String, String> answers = with(ALL_SAFE, "sf.fear", "yes-more");
		var answer = person.sendOld("/check-in", at(Step.SAFETY, "danger", answers));
		assertThat(answer).hasStatusOk();
		assertThat(text(answer)).contains("Support comes first", "This page is kept nowhere").contains(">Lock<");
		assertThat(rows("check_in")).isEqualTo(before);
		assertThat(person.sendOld("/check-in", at(Step.SAFETY, "next", answers))).hasStatus(403);
	}

	@Test
	void aDraftNeverTellsWhatWasAnsweredAboutSafety() {
		Person person = Person.in(this.mvc);
		person.send("/check-in", at(Step.HARM, "save", with(ALL_SAFE, "sf.harm", "yes-once")));
		assertThat(text(person.get("/check-in"))).contains("Feeling safe").doesNotContain("About what happened");
		person.send("/check-in", at(Step.WORDS, "save", Map.of("ci.mood", "0", "ci.mood-detail", "yes")));
		assertThat(text(person.get("/check-in"))).contains("How has your own mood been?");
	}

	@Test
	void theSafetyPartThatIsSkippedCountsForNothing() {
		Person person = Person.in(this.mvc);
		String page = text(
				person.send("/check-in", at(Step.SAFETY, "skip-safety", with(ALL_SAFE, "sf.harm", "yes-once"))));
		assertThat(page).contains("value=\"dont-keep\"").doesNotContain("Tick any that happened", "value=\"yes-once\"");
	}

	@Test
	void whetherToKeepItIsAskedAgainUntilItIsSaid() {
		Person person = Person.in(this.mvc);
		int before = rows("check_in");
		assertThat(text(person.send("/check-in", at(Step.KEEP, "next", Map.of("ci.mood", "2")))))
			.contains("value=\"dont-keep\"", "name=\"ci.mood\" value=\"2\"");
		assertThat(rows("check_in")).isEqualTo(before);
	}

	@Test
	void anEarlierResultShowsUnderAHeldConcernWhatThatLeavesOfIt() {
		Person person = Person.in(this.mvc);
		String warm = led(person.send("/check-in",
				at(Step.SAFETY, "next", with(ALL_SAFE, "ci.connection", "4", "ci.affection", "4"))));
		assertThat(text(person.get(warm))).contains("A warm week");
		Later.days(8,
				() -> person.send("/check-in", at(Step.SAFETY, "next", with(ALL_SAFE, "sf.freedom", "yes-once"))));
		String held = Later.days(9, () -> text(person.get(warm)));
		assertThat(held).contains("Support comes first").doesNotContain("A warm week");
		Later.days(9, () -> person.send("/check-ins/concern", Map.of()));
		String cleared = Later.days(9, () -> text(person.get(warm)));
		assertThat(cleared).contains("A warm week").doesNotContain("Support comes first");
	}

	@Test
	void helpWithoutKeepingSaysWhatWasSavedEarlierAndRemovesIt() {
		Person person = Person.in(this.mvc);
		person.send("/check-in", at(Step.WORDS, "save", Map.of("ci.mood", "2")));
		int drafts = rows("check_in_draft");
		var danger = person.send("/check-in", at(Step.YOU, "danger", Map.of()));
		assertThat(text(danger)).contains("What you saved earlier, when", "/check-ins/unfinished");
		assertThat(rows("check_in_draft")).isEqualTo(drafts);
		assertThat(led(person.send("/check-ins/unfinished", Map.of()))).isEqualTo("/check-ins?forgotten");
		assertThat(rows("check_in_draft")).isEqualTo(drafts - 1);
		assertThat(text(person.send("/check-in", at(Step.YOU, "danger", Map.of()))))
			.doesNotContain("What you saved earlier");
	}

	private int rows(String table) {
		return this.jdbc.sql("select count(*) from " + table).query(Integer.class).single();
	}

}
