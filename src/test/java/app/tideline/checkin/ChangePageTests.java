package app.tideline.checkin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import app.tideline.content.Content;
import app.tideline.database.Later;
import app.tideline.database.Person;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static app.tideline.database.Person.led;
import static app.tideline.database.Person.text;
import static org.assertj.core.api.Assertions.assertThat;

/** The longer view on the page of check-ins. */
abstract class ChangePageTests {

	private static final String SLOW = "This view is slow on purpose. It misses many real smaller changes. "
			+ "Trust a serious event over any chart.";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private EntityManagerFactory entities;

	@Autowired
	private Content content;

	private void checkIn(Person person, int day, int value, String... more) {
		Map<String, String> form = new HashMap<>(Map.of("step", "SAFETY", "go", "next", "sf.fear", "no", "sf.freedom",
				"no", "sf.device", "no", "sf.harm", "no"));
		this.content.checkIn().items().forEach((item) -> form.put(item.id(), Integer.toString(value)));
		for (int at = 0; at < more.length; at += 2) {
			form.put(more[at], more[at + 1]);
		}
		Later.days(day, () -> led(person.send("/check-in", form)));
	}

	private Person weekly(int... values) {
		Person person = Person.in(this.mvc);
		for (int week = 0; week < values.length; week++) {
			checkIn(person, 7 * week, values[week]);
		}
		return person;
	}

	private static String page(Person person, int day) {
		return page(person, day, "/check-ins");
	}

	private static String page(Person person, int day, String path) {
		return Later.days(day, () -> text(person.get(path)));
	}

	private static String part(String page, String id) {
		int from = page.indexOf("id=\"" + id + "\"");
		assertThat(from).as(id).isPositive();
		return page.substring(from, page.indexOf("</section>", from));
	}

	private static int count(String page, String mark) {
		return (int) Pattern.compile(Pattern.quote(mark)).matcher(page).results().count();
	}

	@Test
	void beforeTheFirstCheckInThereIsNothingToLookAt() {
		assertThat(page(Person.in(this.mvc), 0)).contains("Nothing here yet").doesNotContain("Looking at change");
	}

	@Test
	void beforeEightItIsTooEarlyAndThereAreDotsAlone() {
		String page = part(page(weekly(4, 4, 3, 4, 0, 0, 0), 43), "change");
		assertThat(page).contains("Looking at change", "Too early to speak of change. Weeks vary.", SLOW, "<svg")
			.doesNotContain("class=\"line\"", "class=\"band\"", "Last looked at", "clearly");
		assertThat(count(page, "<circle class=\"mark\"")).isEqualTo(7);
		assertThat(count(page, "<rect class=\"mark\"")).isEqualTo(7);
	}

	@Test
	void fromTheEighthOnItSaysWhatTheReviewSays() {
		Person person = weekly(4, 4, 4, 4, 2, 2, 2, 2);
		String page = part(page(person, 50), "change");
		assertThat(page).contains("Your last four sit clearly lower than the ones before.", "It shows most in: ", SLOW,
				"Last looked at with your check-in of",
				"The band with dotted edges is where your own weeks usually lie.");
		assertThat(count(page, "class=\"line\"")).isEqualTo(2);
		assertThat(count(page, "class=\"band\"")).isEqualTo(2);
		checkIn(person, 56, 2);
		assertThat(part(page(person, 57), "change")).contains("Your last four sit clearly lower");
	}

	@Test
	void theDrawingHasATitleAndADescriptionAndTheSameStandsInATable() {
		String page = part(page(weekly(3, 3, 3, 3, 3, 3, 3, 3), 50), "change");
		assertThat(page).contains("role=\"img\"", "aria-labelledby=\"weeks-title weeks-about\"",
				"<title id=\"weeks-title\">Between us, and me</title>", "<desc id=\"weeks-about\">From ",
				"Higher is easier for you.", "<caption>", "<th scope=\"col\">Between us</th>",
				"<th scope=\"col\">Me</th>");
		assertThat(count(page, "<td>about 75</td>")).isEqualTo(16);
	}

	@Test
	void whereAnswersAndOwnSenseDifferBothStandThere() {
		Person person = weekly(4, 4, 4, 4, 2, 2, 2);
		checkIn(person, 49, 2, "mo.anchor", "bit-easier");
		assertThat(part(page(person, 50), "change")).contains("Your answers and your own sense differ. Both are shown.",
				"Your answers lean lower.", "“A bit easier”");
	}

	@Test
	void aLongGapIsAGapAndNothingMore() {
		Person person = weekly(4, 4, 4, 4, 2, 2, 2, 2);
		checkIn(person, 49 + 30, 2);
		checkIn(person, 49 + 37, 2);
		String page = part(page(person, 90), "change");
		assertThat(page).contains("are not compared").doesNotContain("clearly", "class=\"band\"", "missed");
		assertThat(count(page, "class=\"line\"")).isEqualTo(4);
		assertThat(count(page, "<tr>")).isEqualTo(1 + 10);
	}

	@Test
	void whatWasLeftOutIsNeverZero() {
		Person person = weekly(3, 3, 3, 3, 3, 3, 3, 3);
		checkIn(person, 56, 3, "ci.mood", "", "ci.mine", "");
		checkIn(person, 63, 3);
		String page = part(page(person, 64), "change");
		assertThat(count(page, "too few answers")).isEqualTo(1);
		assertThat(page).doesNotContain("about 0<");
		assertThat(count(page, "<circle class=\"mark\"")).isEqualTo(10);
		assertThat(count(page, "<rect class=\"mark\"")).isEqualTo(9);
	}

	@Test
	void notesAreNoPartOfIt() {
		Person person = weekly(3, 3);
		checkIn(person, 9, 0);
		String page = page(person, 10);
		assertThat(page).contains("a note");
		assertThat(count(part(page, "change"), "<circle class=\"mark\"")).isEqualTo(2);
		assertThat(count(part(page, "change"), "<tr>")).isEqualTo(1 + 2);
	}

	@Test
	void oneQuestionIsShownWhereItIsAskedForWithoutAWordOfChange() {
		Person person = weekly(4, 0, 2);
		checkIn(person, 21, 3, "ci.reply", "na");
		String question = part(page(person, 22, "/check-ins?item=2"), "question");
		assertThat(question)
			.contains("One step on one question is ordinary.", "I didn’t reach out", "Easy back and forth",
					"value=\"2\" selected")
			.doesNotContainIgnoringCase("change")
			.doesNotContain("class=\"line\"");
		assertThat(count(question, "class=\"mark\"")).isEqualTo(3);
		for (String unknown : List.of("sf.fear", "ci.reply", "0", "12", "", "%3Cb%3E")) {
			assertThat(part(page(person, 22, "/check-ins?item=" + unknown), "question")).doesNotContain("<svg",
					"<table", "&lt;b");
		}
	}

	@Test
	void whileAConcernIsHeldThePageWorksAndLeadsToSupport() { // I11
		Person person = weekly(3, 3, 3, 3, 3, 3, 3);
		checkIn(person, 49, 3, "sf.freedom", "yes-once");
		String page = page(person, 50);
		assertThat(page).contains("Support comes first for now", "About the same as before");
		assertThat(page.indexOf("href=\"/help\">See who you can reach")).isPositive()
			.isLessThan(page.indexOf("class=\"weeks-chart\""));
		assertThat(page).doesNotContain("limit who you see", "Yes, once");
		assertThat(part(page, "question")).doesNotContain("sf.");
	}

	@Test
	void onlyTheFirstPageOfTheHistoryHasIt() {
		Person person = weekly(3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3);
		var older = Pattern.compile("href=\"(/check-ins\\?before=[^\"]+)\"").matcher(page(person, 85));
		assertThat(older.find()).isTrue();
		assertThat(page(person, 85, Objects.requireNonNull(older.group(1))))
			.doesNotContain("<svg class=\"weeks-chart\"");
	}

	@Test
	void itAsksTheDatabaseLittle() {
		Person person = weekly(3, 3, 3, 3, 3, 3, 3, 3);
		Statistics statistics = this.entities.unwrap(SessionFactory.class).getStatistics();
		statistics.setStatisticsEnabled(true);
		statistics.clear();
		page(person, 50, "/check-ins?item=8");
		assertThat(statistics.getPrepareStatementCount()).isLessThanOrEqualTo(3 + 4);
	}

}
