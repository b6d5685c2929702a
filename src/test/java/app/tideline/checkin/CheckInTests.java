package app.tideline.checkin;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import app.tideline.account.Changed;
import app.tideline.account.OpenSpace;
import app.tideline.account.Spaces;
import app.tideline.content.Wording;
import app.tideline.database.Later;
import app.tideline.database.Person;
import app.tideline.guidance.Rules;
import app.tideline.vault.Ids;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static app.tideline.database.Person.led;
import static app.tideline.database.Person.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The check-in, from its first screen to its history. */
abstract class CheckInTests {

	private static final Map<String, String> ALL_SAFE = Map.of("sf.fear", "no", "sf.freedom", "no", "sf.device", "no",
			"sf.harm", "no");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Rules rules;

	@Autowired
	private EntityManagerFactory entities;

	@Autowired
	private Spaces spaces;

	@Autowired
	private Beginning beginning;

	private static Map<String, String> at(Step step, String go, Map<String, String> answers) {
		Map<String, String> form = new LinkedHashMap<>(answers);
		form.put("step", step.name());
		form.put("go", go);
		return form;
	}

	private static Map<String, String> with(Map<String, String> answers, String... more) {
		Map<String, String> form = new LinkedHashMap<>(answers);
		for (int at = 0; at < more.length; at += 2) {
			form.put(more[at], more[at + 1]);
		}
		return form;
	}

	@Test
	void aFinishedCheckInIsKeptWithItsReasonsAndListedWithItsAnswers() {
		Person person = Person.in(this.mvc);
		String path = led(person.send("/check-in",
				at(Step.SAFETY, "next", with(ALL_SAFE, "ci.mine", "0", "ft.need", "a quiet evening"))));
		assertThat(text(person.get(path))).contains("Because you had one day or none that was only for you.", "“None”",
				"a quiet evening", "10 left out");
		assertThat(text(person.get("/check-ins"))).contains("On how many days did you do something", "None");
	}

	@Test
	void whatDoesNotApplyIsAnAnswerAndNotLeftOut() {
		Person person = Person.in(this.mvc);
		String path = led(
				person.send("/check-in", at(Step.SAFETY, "next", with(ALL_SAFE, "ci.mine", "0", "ci.reply", "na"))));
		assertThat(text(person.get(path))).contains("I didn’t reach out", "9 left out");
		assertThat(text(person.get("/check-ins"))).contains("I didn’t reach out");
	}

	@Test
	void everyRuleStandsOnThePageOfReasonsWithWhatItShowsAndWhy() {
		String page = text(Person.in(this.mvc).get("/reasons"));
		assertThat(this.rules.plain()).allSatisfy((rule) -> {
			assertThat(page).contains(Wording.NEUTRAL.of(rule.condition()) + ", we show:",
					">" + Wording.NEUTRAL.of(rule.because()) + "<");
			String title = rule.title();
			if (title != null) {
				assertThat(page).contains("“" + Wording.NEUTRAL.of(title) + "”");
			}
		});
		assertThat(page).contains("Too early to speak of change. Weeks vary.",
				"Because you have fewer than eight check-ins, so ups and downs may be ordinary.");
	}

	@Test
	void sendingTheLastScreenTwiceMakesOneCheckIn() {
		Person person = Person.in(this.mvc);
		String first = led(person.post("/check-in", at(Step.SAFETY, "next", ALL_SAFE)));
		assertThat(led(person.post("/check-in", at(Step.SAFETY, "next", ALL_SAFE)))).isEqualTo(first);
	}

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
	void aFollowUpComesOnlyAfterTheAnswerThatCallsForIt() {
		Person person = Person.in(this.mvc);
		assertThat(text(person.send("/check-in", at(Step.YOU, "next", Map.of("ci.mood", "0")))))
			.contains("Are you having thoughts of ending your life");
		assertThat(text(person.send("/check-in", at(Step.YOU, "next", Map.of("ci.mood", "1")))))
			.contains("Anything to write");
		assertThat(text(person.send("/check-in", at(Step.SAFETY, "next", with(ALL_SAFE, "sf.harm", "yes-once")))))
			.contains("Tick any that happened");
		String crisis = led(person.send("/check-in",
				at(Step.SAFETY, "next", with(ALL_SAFE, "ci.mood", "0", "ci.mood-detail", "not-sure"))));
		assertThat(text(person.get(crisis))).contains("Please don’t carry this alone");
		String changed = led(person.send("/check-in",
				at(Step.SAFETY, "next", with(ALL_SAFE, "ci.mood", "3", "ci.mood-detail", "yes"))));
		assertThat(text(person.get(changed))).doesNotContain("Please don’t carry this alone");
	}

	@Test
	void whoSteppedBackIsAskedOnlyAfterADisagreementThatHurtOrBrokeOff() {
		Person person = Person.in(this.mvc);
		for (String conflict : List.of("0", "1")) {
			assertThat(text(person.send("/check-in", at(Step.BETWEEN_US, "next", Map.of("ci.conflict", conflict)))))
				.contains("Who stepped back?", "name=\"ci.stepped-back\"", "My partner", "Skip this one");
		}
		for (Map<String, String> other : List.of(Map.of("ci.conflict", "2"), Map.of("ci.conflict", "na"),
				Map.of("ci.mood", "2"))) {
			assertThat(text(person.send("/check-in", at(Step.BETWEEN_US, "next", other))))
				.doesNotContain("Who stepped back?")
				.contains("How has your own mood been?");
		}
		String result = led(person.send("/check-in",
				at(Step.SAFETY, "next", with(ALL_SAFE, "ci.conflict", "1", "ci.stepped-back", "me"))));
		assertThat(text(person.get(result))).contains("If you step back another time", "Who stepped back?", "“Me”");
		String changed = led(person.send("/check-in",
				at(Step.SAFETY, "next", with(ALL_SAFE, "ci.conflict", "4", "ci.stepped-back", "me"))));
		assertThat(text(person.get(changed))).doesNotContain("Who stepped back?");
	}

	@Test
	void anOperationThatCannotBeReadLosesNothing() {
		Person person = Person.in(this.mvc);
		Map<String, String> form = new LinkedHashMap<>(
				at(Step.SAFETY, "next", with(ALL_SAFE, "ft.good", "my own words")));
		form.put("operation", "not-an-id");
		assertThat(text(person.get(led(person.send("/check-in", form))))).contains("my own words");
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
	void typedWordsAreAnsweredBesideTheirFieldAndStay() {
		Person person = Person.in(this.mvc);
		String words = "w".repeat(281);
		assertThat(text(person.send("/check-in", at(Step.WORDS, "next", Map.of("ft.camera", words)))))
			.contains("1 character over the limit", words, "Error: ");
		assertThat(text(person.send("/check-in",
				at(Step.BETWEEN_US, "next", Map.of("cx.space", "with-date", "cx.space.date", "next week")))))
			.contains("Please write the date", "next week");
	}

	@Test
	void whatNoPageOfOursOffersIsABadRequestThatLosesNothingElse() {
		Person person = Person.in(this.mvc);
		for (Map<String, String> answers : List.of(Map.of("ci.mood", "7"), Map.of("ci.mood", "-1"),
				Map.of("sf.fear", "maybe"), Map.of("cx.country", "XX"), Map.of("mo.anchor", "worse"))) {
			var refused = person.send("/check-in", at(Step.SAFETY, "next", with(answers, "ft.need", "a quiet day")));
			assertThat(refused).hasStatus(400);
			assertThat(text(refused)).contains("This answer could not be read. Please pick it again", "a quiet day",
					"href=\"#" + answers.keySet().iterator().next() + "\"");
		}
		assertThat(text(person.send("/check-in", at(Step.YOU, "next", Map.of("ci.unknown", "3")))))
			.contains("Anything to write");
		var nowhere = person.send("/check-in", Map.of("step", "NOWHERE", "ci.mood", "2"));
		assertThat(nowhere).hasStatus(400);
		assertThat(text(nowhere)).contains("It was not clear where this came from", "name=\"ci.mood\" value=\"2\"");
		assertThat(person.get("/check-ins/nothing")).hasStatus(404);
		assertThat(person.get("/check-ins/" + Ids.next())).hasStatus(404);
	}

	@Test
	void whereOneAnswerFitsTwoAreAskedForAgain() {
		var two = this.mvc.post()
			.uri("/check-in")
			.servletPath("/check-in")
			.header("Sec-Fetch-Site", "same-origin")
			.param("step", "SAFETY")
			.param("sf.device", "yes-once", "no")
			.exchange();
		assertThat(two).hasStatus(400);
		assertThat(text(two)).contains("This answer could not be read",
				"Do you think your partner looked at your phone");
	}

	@Test
	void partsThatComeInAnyOrderGetAPageOrAResult() {
		Person person = Person.in(this.mvc);
		for (Step step : Step.values()) {
			for (String go : List.of("next", "back", "save", "keep", "dont-keep", "skip-safety", "danger", "else",
					"")) {
				var answer = person.send("/check-in", at(step, go, with(ALL_SAFE, "sf.harm", "yes-once", "came-of.x",
						"did", "follow-up", "nothing", "ci.mood-detail", "yes")));
				assertThat(answer.getResponse().getStatus()).as(step + " " + go).isIn(200, 302, 303, 409);
			}
		}
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

	@Test
	void howThingsAreSetUpCanBeChangedAtAnyTimeAndNothingSavedIsLostByIt() {
		Person person = Person.in(this.mvc);
		String path = led(person.send("/check-in",
				at(Step.SAFETY, "next", with(ALL_SAFE, "asked", "context", "cx.status", "together"))));
		assertThat(text(person.get("/check-ins"))).contains("href=\"/check-in?part=context\"");
		assertThat(text(person.get(path))).contains("href=\"/check-in?part=context\"");
		person.send("/check-in", at(Step.WORDS, "save", Map.of("ci.mood", "2", "cx.status", "together")));
		assertThat(text(person.get("/check-in"))).contains("Anything to write");
		assertThat(text(person.get("/check-in?part=context"))).contains("How things are set up",
				"name=\"cx.status\" value=\"together\" checked", "name=\"ci.mood\" value=\"2\"");
	}

	@Test
	void whatWasSavedIsGoneOnWithForSixDaysAndThenOnlyItsWordsStay() {
		Person person = Person.in(this.mvc);
		person.send("/check-in", at(Step.WORDS, "save", Map.of("ci.mood", "1", "ft.good", "a long walk")));
		assertThat(Later.days(6, () -> text(person.get("/check-in")))).contains("Anything to write", "a long walk",
				"name=\"ci.mood\" value=\"1\"");
		assertThat(Later.days(7, () -> text(person.get("/check-in"))))
			.contains("is more than six days old, so this check-in begins anew", "a long walk")
			.doesNotContain("name=\"ci.mood\" value=\"1\"");
	}

	@Test
	void aFormThatIsSentOnALaterDayIsACheckInOfThatDay() {
		Person person = Person.in(this.mvc);
		person.get("/check-in");
		String path = Later.days(3, () -> led(person.post("/check-in", at(Step.SAFETY, "next", ALL_SAFE))));
		String today = LocalDate.now(ZoneOffset.UTC).plusDays(3).toString();
		assertThat(text(person.get(path))).contains("datetime=\"" + today + "\"");
	}

	@Test
	void somebodyElsesCheckInIsNotFound() {
		Person person = Person.in(this.mvc);
		String path = led(person.send("/check-in", at(Step.SAFETY, "next", ALL_SAFE)));
		assertThat(person.get(path)).hasStatusOk();
		assertThat(Person.in(this.mvc).get(path)).hasStatus(404);
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
	void charactersAreCountedAsAPersonCountsThem() {
		Person person = Person.in(this.mvc);
		assertThat(text(person.send("/check-in", at(Step.WORDS, "next", Map.of("ft.good", "🌊".repeat(280))))))
			.doesNotContain("over the limit");
		assertThat(text(person.send("/check-in", at(Step.WORDS, "next", Map.of("ft.good", "🌊".repeat(281))))))
			.contains("This is 1 character over the limit of 280");
		assertThat(text(person.send("/check-in", at(Step.WORDS, "back", Map.of("ft.good", "w".repeat(282))))))
			.contains("This is 2 characters over the limit of 280", "Five minutes is plenty.");
	}

	@Test
	void aReaderGetsTheResultOnThePageAndNothingIsKept() {
		int before = rows("check_in");
		var result = this.mvc.post()
			.uri("/check-in")
			.servletPath("/check-in")
			.header("Sec-Fetch-Site", "same-origin")
			.param("step", "SAFETY")
			.param("go", "next")
			.param("ci.mine", "0")
			.exchange();
		assertThat(text(result)).contains("This page is kept nowhere", "Because you had one day or none");
		assertThat(result.getResponse().getHeader("Set-Cookie")).isNull();
		assertThat(result.getResponse().getHeader("Cache-Control")).isEqualTo("no-store");
		assertThat(rows("check_in")).isEqualTo(before);
	}

	@Test
	void aFormWhoseOpeningEndedIsCarriedAndNeverTakenForAReaders() {
		Person person = Person.in(this.mvc);
		person.send("/lock", Map.of());
		var carried = person.send("/check-in", at(Step.SAFETY, "next", with(ALL_SAFE, "sf.fear", "yes-once")));
		assertThat(carried.getResponse().getForwardedUrl()).isEqualTo("/open");
		var danger = person.send("/check-in", at(Step.YOU, "danger", Map.of()));
		assertThat(text(danger)).contains("Support comes first");
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
	void goingOnIsTheFirstButtonOfEveryScreen() {
		Person person = Person.in(this.mvc);
		for (Step step : Step.values()) {
			String page = text(person.send("/check-in",
					at(step, "back", Map.of("sf.harm", "yes-once", "ci.mood", "0", "sf.fear", "yes-more"))));
			String form = page.substring(page.indexOf("action=\"/check-in\""));
			assertThat(form.substring(form.indexOf("<button"))).as(step.name())
				.startsWith("<button class=\"unseen\" name=\"go\" value=\"next\"");
		}
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
	void everythingSkippedIsAUsablePage() {
		Person person = Person.in(this.mvc);
		person.send("/check-in", at(Step.SAFETY, "next", Map.of()));
		String path = led(person.send("/check-in", at(Step.KEEP, "keep", Map.of())));
		assertThat(text(person.get(path))).contains("You skipped every question. That’s fine.")
			.doesNotContain("you are safe");
	}

	@Test
	void itsPagesAskTheDatabaseLittle() {
		Person person = Person.in(this.mvc);
		String path = led(person.send("/check-in", at(Step.SAFETY, "next", with(ALL_SAFE, "sf.fear", "not-sure"))));
		Statistics statistics = this.entities.unwrap(SessionFactory.class).getStatistics();
		statistics.setStatisticsEnabled(true);
		for (String page : List.of(path, "/check-ins", "/check-in")) {
			statistics.clear();
			person.get(page);
			assertThat(statistics.getPrepareStatementCount()).as(page).isLessThanOrEqualTo(3 + 4);
		}
	}

	@Test
	void whatIsAskedOnceIsAskedAgainWhenItIsFourWeeksOldHoweverOftenOneChecksIn() {
		Person person = Person.in(this.mvc);
		assertThat(text(person.get("/check-in"))).contains("How things are set up");
		Map<String, String> answers = with(ALL_SAFE, "asked", "context", "cx.status", "together", "ci.mood", "3");
		person.send("/check-in", at(Step.SAFETY, "next", answers));
		for (int week = 1; week <= 4; week++) {
			int days = 7 * week;
			String page = Later.days(days, () -> text(person.get("/check-in")));
			assertThat(page).as("week " + week).doesNotContain("How things are set up");
			Later.days(days, () -> person.send("/check-in", at(Step.SAFETY, "next", with(ALL_SAFE, "ci.mood", "3"))));
		}
		String due = Later.days(35, () -> text(person.get("/check-in")));
		assertThat(due).contains("How things are set up", "name=\"cx.status\" value=\"together\" checked");
	}

	@Test
	void nothingIsSuggestedMoreThanTwiceInFourWeeksUnlessItsAnswerGotWorse() {
		Person person = Person.in(this.mvc);
		String title = "A little time that is yours";
		List<Boolean> shown = new ArrayList<>();
		for (int week = 0; week < 6; week++) {
			int days = 7 * week;
			String mine = (week == 3) ? "0" : "1";
			String path = Later.days(days,
					() -> led(person.send("/check-in", at(Step.SAFETY, "next", with(ALL_SAFE, "ci.mine", mine)))));
			shown.add(text(person.get(path)).contains(title));
		}
		assertThat(shown).containsExactly(true, true, false, true, false, true);
	}

	@Test
	void everyFourthCheckInThatCountsAsksHowTheLastFourWeeksFeelAndKeepsTheAnswer() {
		Person person = Person.in(this.mvc);
		Map<String, String> words = at(Step.YOU, "next", Map.of());
		Map<String, String> answers = with(ALL_SAFE, "ci.mood", "3", "mo.anchor", "bit-harder");
		for (int week = 0; week < 3; week++) {
			int days = 7 * week;
			assertThat(Later.days(days, () -> text(person.send("/check-in", words)))).doesNotContain("mo.anchor");
			String path = Later.days(days, () -> led(person.send("/check-in", at(Step.SAFETY, "next", answers))));
			assertThat(text(person.get(path))).doesNotContain("four weeks ago", "A bit harder");
		}
		assertThat(Later.days(15, () -> text(person.send("/check-in", words)))).doesNotContain("mo.anchor");
		assertThat(Later.days(21, () -> text(person.send("/check-in", words)))).contains("Looking back", "mo.anchor");
		Later.days(21, () -> person.send("/check-in", at(Step.WORDS, "save", answers)));
		assertThat(Later.days(22, () -> text(person.get("/check-in")))).contains("value=\"bit-harder\" checked");
		String path = Later.days(22, () -> led(person.send("/check-in", at(Step.SAFETY, "next", answers))));
		assertThat(text(person.get(path))).contains("Compared with about four weeks ago", "A bit harder",
				"10 left out");
		assertThat(text(person.get("/check-ins"))).containsOnlyOnce("Compared with about four weeks ago");
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
	void aFormThatIsSentSeveralTimesAtOnceEndsInOneDraftAndNoFault() throws Exception {
		Person person = Person.in(this.mvc);
		Callable<MvcTestResult> save = () -> person.post("/check-in",
				at(Step.WORDS, "save", Map.of("ci.mood", "2", "ft.good", "a quiet hour")));
		try (ExecutorService pages = Executors.newFixedThreadPool(4)) {
			for (int round = 0; round < 5; round++) {
				for (Future<MvcTestResult> one : pages.invokeAll(Collections.nCopies(4, save))) {
					assertThat(led(one.get())).isEqualTo("/check-ins?saved");
				}
				person.send("/check-ins/unfinished", Map.of());
			}
		}
		assertThat(text(person.get("/check-ins?saved="))).contains("href=\"/help\"");
	}

	@Test
	void ofSeveralTabsThatAreSavedAtOnceOneIsAndTheOthersAreToldAndKeepTheirWords() throws Exception {
		Person person = Person.in(this.mvc);
		List<Callable<MvcTestResult>> tabs = new ArrayList<>();
		for (int tab = 0; tab < 4; tab++) {
			Map<String, String> form = at(Step.WORDS, "save", Map.of("ft.good", "words of tab " + tab));
			Person other = person.inAnotherTab();
			other.get("/check-in");
			tabs.add(() -> other.send("/check-in", form));
		}
		List<String> refused = new ArrayList<>();
		try (ExecutorService pages = Executors.newFixedThreadPool(4)) {
			for (Future<MvcTestResult> one : pages.invokeAll(tabs)) {
				if (one.get().getResponse().getStatus() == 409) {
					refused.add(text(one.get()));
				}
			}
		}
		assertThat(refused).hasSize(3)
			.allMatch((page) -> page.contains("words of tab") && page.contains("Another page of yours"));
		String kept = text(person.get("/check-in"));
		assertThat(Pattern.compile("words of tab \\d").matcher(kept).results()).hasSize(1);
	}

	@Test
	void aTabNeverSavesOverWhatAnotherHasSavedSinceItBegan() {
		Person one = Person.in(this.mvc);
		Person two = one.inAnotherTab();
		one.get("/check-in");
		two.get("/check-in");
		led(one.send("/check-in", at(Step.WORDS, "save", Map.of("ft.good", "from the first tab"))));
		var refused = two.send("/check-in",
				at(Step.WORDS, "save", Map.of("ft.good", "from the second tab", "ci.mood", "2")));
		assertThat(refused).hasStatus(409);
		assertThat(text(refused))
			.contains("Another page of yours has saved a check-in", "from the first tab", "from the second tab",
					"name=\"ci.mood\" value=\"2\"", "value=\"save-over\"")
			.doesNotContain("value=\"save\"");
		assertThat(text(one.get("/check-in"))).contains("from the first tab").doesNotContain("from the second tab");
		var unasked = two.send("/check-in", at(Step.WORDS, "save", Map.of("ft.good", "from the second tab")));
		assertThat(unasked).as("before the space locks").hasStatus(409);
		assertThat(text(one.get("/check-in"))).contains("from the first tab").doesNotContain("from the second tab");
	}

	@Test
	void whatAnotherTabHasSavedIsReplacedByAButtonThatSaysSo() {
		Person one = Person.in(this.mvc);
		Person two = one.inAnotherTab();
		one.get("/check-in");
		two.get("/check-in");
		led(one.send("/check-in", at(Step.WORDS, "save", Map.of("ft.good", "from the first tab"))));
		Map<String, String> words = Map.of("ft.good", "from the second tab");
		String over = field("over", text(two.send("/check-in", at(Step.WORDS, "save", words))));
		one.get("/check-in");
		led(one.send("/check-in", at(Step.WORDS, "save", Map.of("ft.good", "from the first tab, and more"))));
		var later = two.send("/check-in", at(Step.WORDS, "save-over", with(words, "over", over)));
		assertThat(later).as("saved once more meanwhile").hasStatus(409);
		assertThat(text(later)).contains("from the first tab, and more");
		led(two.send("/check-in", at(Step.WORDS, "save-over", with(words, "over", field("over", text(later))))));
		assertThat(text(one.get("/check-in"))).contains("from the second tab").doesNotContain("from the first tab");
	}

	@Test
	void whatAPageSavesUnaskedIsItsOwnWhenItGoesOn() {
		Person person = Person.in(this.mvc);
		person.get("/check-in");
		Map<String, String> words = Map.of("ft.good", "so far");
		led(person.post("/check-in", at(Step.YOU, "save", words)));
		led(person.post("/check-in", at(Step.YOU, "save", with(words, "ci.mood", "2"))));
		String next = text(person.post("/check-in", at(Step.YOU, "next", words)));
		assertThat(field("draft", next)).isNotEmpty().isEqualTo(field("draft", text(person.get("/check-in"))));
		led(person.send("/check-in", at(Step.WORDS, "save", Map.of("ft.good", "and further"))));
		assertThat(text(person.get("/check-in"))).contains("and further");
	}

	@Test
	void aCheckInThatIsFinishedTakesTheDraftAlongThatItsPageKnowsOf() {
		Person person = Person.in(this.mvc);
		person.send("/check-in", at(Step.WORDS, "save", Map.of("ft.good", "half")));
		int drafts = rows("check_in_draft");
		person.get("/check-in");
		assertThat(led(person.send("/check-in", at(Step.SAFETY, "next", ALL_SAFE)))).doesNotContain("?");
		assertThat(rows("check_in_draft")).isEqualTo(drafts - 1);
		person.get("/check-in");
		led(person.post("/check-in", at(Step.SAFETY, "save", ALL_SAFE)));
		assertThat(led(person.post("/check-in", at(Step.SAFETY, "next", ALL_SAFE)))).doesNotContain("?");
		assertThat(rows("check_in_draft")).isEqualTo(drafts - 1);
	}

	@Test
	void whatAnotherTabHasSavedMeanwhileOutlastsACheckInThatIsFinishedAndThatIsSaid() {
		Person one = Person.in(this.mvc);
		Person two = one.inAnotherTab();
		one.get("/check-in");
		two.get("/check-in");
		led(one.send("/check-in", at(Step.WORDS, "save", Map.of("ft.good", "from the first tab"))));
		String finished = led(two.send("/check-in", at(Step.SAFETY, "next", with(ALL_SAFE, "ft.good", "done"))));
		assertThat(text(two.get(finished + "="))).contains("This check-in is kept.", "had saved one half way meanwhile",
				"action=\"/check-ins/unfinished\"");
		assertThat(text(two.get("/check-in"))).contains("from the first tab");
		led(two.send("/check-ins/unfinished", Map.of()));
		assertThat(text(two.get(finished + "="))).doesNotContain("had saved one half way meanwhile");
	}

	@Test
	void aTabWhoseDraftWasFinishedInAnotherSavesItsOwnWords() {
		Person one = Person.in(this.mvc);
		one.send("/check-in", at(Step.WORDS, "save", Map.of("ft.good", "half")));
		Person two = one.inAnotherTab();
		one.get("/check-in");
		two.get("/check-in");
		led(one.send("/check-in", at(Step.SAFETY, "next", ALL_SAFE)));
		led(two.send("/check-in", at(Step.WORDS, "save", Map.of("ft.good", "half, and more"))));
		assertThat(text(one.get("/check-in"))).contains("half, and more");
	}

	@Test
	void aDraftThatWasDamagedIsReplacedWhileItsSpaceIsOpenAndNeverByARequestOfAFormerKey() {
		Person before = Person.in(this.mvc);
		before.send("/check-in", at(Step.WORDS, "save", Map.of("ft.good", "half")));
		OpenSpace late = this.spaces.current(before.cookie()).orElseThrow();
		Person now = before.withANewKey();
		assertThatExceptionOfType(Changed.class)
			.isThrownBy(() -> this.beginning.of(late, false, LocalDate.now(ZoneOffset.UTC)));
		assertThat(text(now.get("/check-in"))).contains("half");
		assertThat(this.jdbc.sql("update check_in_draft set body = ? where account_id = ?")
			.params(new byte[60], late.id())
			.update()).isOne();
		assertThat(text(now.get("/check-in"))).doesNotContain("half", "more than six days old");
		led(now.send("/check-in", at(Step.WORDS, "save", Map.of("ft.good", "anew"))));
		assertThat(text(now.get("/check-in"))).contains("anew");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "0", "x.y", "..", "018f0000-0000-7000-8000-000000000000.99999999999999999999" })
	void aDraftThatNobodyHasIsNoneThatStands(String draft) {
		Person person = Person.in(this.mvc);
		Map<String, List<String>> form = Map.of("step", List.of("WORDS"), "go", List.of("save"), "draft",
				List.of(draft), "ft.good", List.of("half"));
		assertThat(led(person.sendAll("/check-in", form))).isEqualTo("/check-ins?saved");
		assertThat(person.sendAll("/check-in", form)).hasStatus(409);
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

	@Test
	void theHistoryGoesOnWhereItsLinkSaysAndABrokenLinkBeginsAnew() {
		Person person = Person.in(this.mvc);
		for (int week = 0; week < 13; week++) {
			Later.days(7 * week,
					() -> person.send("/check-in", at(Step.SAFETY, "next", with(ALL_SAFE, "ci.mood", "3"))));
		}
		String first = text(person.get("/check-ins"));
		Matcher older = Pattern.compile("href=\"(/check-ins\\?before=[^\"]+)\"").matcher(first);
		assertThat(older.find()).isTrue();
		assertThat(text(person.get(older.group(1)))).containsOnlyOnce("<article class=\"card flow flow-s\"");
		for (String broken : List.of("+999999999-12-31.x", "x", "2026-11-23", "0000-00-00.0")) {
			assertThat(text(person.get("/check-ins?before=" + broken))).contains(older.group(1));
		}
	}

	private static String field(String name, String page) {
		Matcher field = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
		assertThat(field.find()).as(name).isTrue();
		return field.group(1);
	}

	private int rows(String table) {
		return this.jdbc.sql("select count(*) from " + table).query(Integer.class).single();
	}

}
