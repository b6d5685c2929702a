package app.tideline.checkin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import app.tideline.content.CheckInItems;
import app.tideline.content.Content;
import app.tideline.database.Later;
import app.tideline.database.OnH2;
import app.tideline.database.Person;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static app.tideline.database.Person.led;
import static app.tideline.database.Person.text;
import static org.assertj.core.api.Assertions.assertThat;

/** What the monthly review says, on the result pages of the weeks it falls on. */
@OnH2
class ReviewedTests {

	private static final String LOWER = "check-ins about the two of you sit clearly lower than the ones before.";

	private static final String HIGHER = "check-ins about the two of you sit clearly higher than the ones before.";

	private static final String ME_LOWER = "check-ins about yourself sit clearly lower than the ones before.";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Content content;

	@Test
	void fourLowerWeeksStandOutAtTheEighthCheckInAndNotAgainAtTheNinth() {
		Person person = Person.in(this.mvc);
		List<String> pages = weeks(person, "", "between-us", 4, 4, 4, 4, 3, 3, 3, 3, 3);
		assertThat(pages.subList(0, 7)).noneMatch((page) -> page.contains("the ones before"));
		assertThat(pages.get(7)).contains(LOWER, "Lower than before", "about 75 of 100", "about 100 of 100",
				"Between us, all answers together:");
		assertThat(pages.get(8)).doesNotContain("the ones before");
	}

	@Test
	void fourHigherWeeksStandOutToo() {
		assertThat(weeks(Person.in(this.mvc), "", "between-us", 2, 2, 2, 2, 4, 4, 4, 4).getLast()).contains(HIGHER,
				"Higher than before");
	}

	@Test
	void whatIsAboutOneselfIsReviewedOnItsOwn() {
		assertThat(weeks(Person.in(this.mvc), "", "you", 4, 4, 4, 4, 2, 2, 2, 2).getLast())
			.contains(ME_LOWER, "Care for you, first", "Me, all answers together:")
			.doesNotContain("about the two of you sit");
	}

	@Test
	void oneSelfSenseThatPointsTheOtherWayKeepsItFromBeingSaid() {
		assertThat(weeks(Person.in(this.mvc), "much-easier", "between-us", 4, 4, 4, 4, 3, 3, 3, 3).getLast())
			.doesNotContain("the ones before");
	}

	@Test
	void weeksThatAreTooFewOrFarApartAreNeverCompared() {
		Person person = Person.in(this.mvc);
		List<String> pages = weeks(person, "", "between-us", 4, 4, 4, 3, 3, 3, 3);
		assertThat(pages).noneMatch((page) -> page.contains("the ones before"));
		String afterGap = Later.days(7 * 6 + 22, () -> page(person, "", "between-us", 3));
		assertThat(afterGap).doesNotContain("the ones before").doesNotContain("Too early to speak of change");
	}

	/** Check-ins a week apart, each with one value throughout; their result pages. */
	private List<String> weeks(Person person, String anchor, String group, Integer... values) {
		return Stream.iterate(0, (week) -> week < values.length, (week) -> week + 1)
			.map((week) -> Later.days(7 * week, () -> page(person, anchor, group, values[week])))
			.toList();
	}

	private String page(Person person, String anchor, String group, int value) {
		Map<String, String> form = new LinkedHashMap<>(Map.of("step", "SAFETY", "go", "next", "sf.fear", "no",
				"sf.freedom", "no", "sf.device", "no", "sf.harm", "no", "mo.anchor", anchor));
		for (CheckInItems.Item item : this.content.checkIn().itemsOf(group)) {
			form.put(item.id(), Integer.toString(value));
		}
		return text(person.get(led(person.send("/check-in", form))));
	}

}
