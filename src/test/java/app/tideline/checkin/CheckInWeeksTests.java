package app.tideline.checkin;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import app.tideline.database.Later;
import app.tideline.database.Person;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static app.tideline.checkin.CheckInForm.ALL_SAFE;
import static app.tideline.checkin.CheckInForm.at;
import static app.tideline.checkin.CheckInForm.with;
import static app.tideline.database.Person.led;
import static app.tideline.database.Person.text;
import static org.assertj.core.api.Assertions.assertThat;

/** Check-ins day after day and week after week. */
abstract class CheckInWeeksTests {

	@Autowired
	private MockMvcTester mvc;

	@Test
	void aFormThatIsSentOnALaterDayIsACheckInOfThatDay() {
		Person person = Person.in(this.mvc);
		person.get("/check-in");
		String path = Later.days(3, () -> led(person.post("/check-in", at(Step.SAFETY, "next", ALL_SAFE))));
		String today = LocalDate.now(ZoneOffset.UTC).plusDays(3).toString();
		assertThat(text(person.get(path))).contains("datetime=\"" + today + "\"");
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

}
