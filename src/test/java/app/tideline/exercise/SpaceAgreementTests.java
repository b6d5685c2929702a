package app.tideline.exercise;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SpaceAgreementTests {

	private static final List<String> ON_THE_DAY = List.of("We talk on Monday, 7 December 2026.",
			"Three questions for that day", "Did we keep to it?", "What did each of us notice?",
			"Do we extend it, change it or end it?");

	private static Tried agreement() {
		return Tried.of("space-agreement", new SpaceAgreement());
	}

	private static Tried dated() {
		return agreement().with("review", "2026-12-07");
	}

	@Test
	void anAgreementIsOnePageWithADayToTalk() {
		Tried tried = dated().with("who", "partner")
			.with("hoped", "Some rest {they} [1]")
			.with("contact", "few-days")
			.with("resting", "the flat\nthe summer")
			.with("keep.exclusive.what", "yes, both")
			.with("keep.pets.what", "I walk the dog")
			.with("urgent", "A fever")
			.with("agreed", "both");
		assertThat(tried.errors()).isEmpty();
		assertThat(tried.result().title()).isEqualTo("Our agreement on space");
		assertThat(tried.says())
			.startsWith("Who wants the space?", "Your partner does", "What it is hoped to do: Some rest {they} [1]",
					"How we keep in touch", "Every few days", "Topics on hold: the flat\nthe summer",
					"What both of us keep to", "Being exclusive: yes, both", "Pets: I walk the dog",
					"What counts as urgent: A fever")
			.endsWith(ON_THE_DAY.toArray(String[]::new));
	}

	@Test
	void theDayAloneIsAProposal() {
		assertThat(dated().says()).isEqualTo(ON_THE_DAY);
		assertThat(dated().result().title()).isEqualTo("My proposal");
	}

	@ParameterizedTest
	@CsvSource({ "both, Our agreement on space", "not-yet, My proposal" })
	void itIsAProposalUntilBothHaveAgreed(String agreed, String title) {
		assertThat(dated().with("agreed", agreed).result().title()).isEqualTo(title);
	}

	@Test
	void theDayIsTwoWeeksAheadToBeginWith() {
		Sheet start = agreement().exercises().start("space-agreement", Tried.TODAY);
		assertThat(start.day("review")).contains(LocalDate.of(2026, 12, 7));
		assertThat(start.values()).hasSize(1);
	}

	@Test
	void withoutADayItCannotBeFinished() {
		assertThat(agreement().with("hoped", "rest").errors()).containsOnlyKeys("review")
			.containsValue("Please choose a day to talk. Without a date this page cannot be finished.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2027-01-05", "2027-06-01" })
	void moreThanSixWeeksIsADecisionToTalkAbout(String day) {
		assertThat(agreement().with("review", day).errors()).containsOnlyKeys("review")
			.containsValue(
					"Longer than six weeks is a decision to talk about, and more than space. The last day to choose here is Monday, 4 January 2027.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-11-23", "2027-01-04" })
	void sixWeeksFromTodayAreTheMost(String day) {
		assertThat(agreement().with("review", day).errors()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "2026-11-22 | This day is over", "in a while | Please write the date" })
	void aDayThatCannotBeIsAnsweredAsEverywhere(String day, String error) {
		assertThat(agreement().with("review", day).errors()).hasEntrySatisfying("review",
				(text) -> assertThat(text).contains(error));
	}

	@Test
	void itIsAskedAboutOnTheDayItself() {
		Exercises exercises = agreement().exercises();
		Sheet sheet = dated().with("hoped", "some rest").sheet();
		assertThat(exercises.carried("space-agreement", sheet, Tried.TODAY))
			.contains(new Carried(LocalDate.of(2026, 12, 7), false));
		assertThat(exercises.carried("space-agreement", Sheet.EMPTY, Tried.TODAY)).isEmpty();
		assertThat(exercises.label("space-agreement", sheet)).isEqualTo("some rest");
		assertThat(exercises.followUp("space-agreement", "", (text) -> text)).isEqualTo(
				"The day to talk about space has come. Did you both keep to it? What did each of you notice? Do you extend it, change it or end it? How did the talk go?");
		assertThat(exercises.followUp("space-agreement", "some rest", (text) -> text))
			.startsWith("The day to talk about space (“some rest”) has come. Did you both keep to it?");
	}

}
