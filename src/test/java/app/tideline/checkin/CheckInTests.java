package app.tideline.checkin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import app.tideline.content.Wording;
import app.tideline.database.Person;
import app.tideline.guidance.Rules;
import app.tideline.vault.Ids;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static app.tideline.checkin.CheckInForm.ALL_SAFE;
import static app.tideline.checkin.CheckInForm.at;
import static app.tideline.checkin.CheckInForm.with;
import static app.tideline.database.Person.led;
import static app.tideline.database.Person.text;
import static org.assertj.core.api.Assertions.assertThat;

/** The check-in, from its first screen to its result and its place in the history. */
abstract class CheckInTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Rules rules;

	@Autowired
	private EntityManagerFactory entities;

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
	void somebodyElsesCheckInIsNotFound() {
		Person person = Person.in(this.mvc);
		String path = led(person.send("/check-in", at(Step.SAFETY, "next", ALL_SAFE)));
		assertThat(person.get(path)).hasStatusOk();
		assertThat(Person.in(this.mvc).get(path)).hasStatus(404);
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

	private int rows(String table) {
		return this.jdbc.sql("select count(*) from " + table).query(Integer.class).single();
	}

}
