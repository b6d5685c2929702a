package app.tideline.exercise;

import java.time.LocalDate;
import java.util.List;

import app.tideline.exercise.Field.One;
import app.tideline.exercise.Field.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ConversationPlannerTests {

	private static final String NO_RETURN = "! A pause without a time can feel like leaving.";

	private static Tried plan() {
		return Tried.of("conversation-planner", new ConversationPlanner());
	}

	private static Tried whole() {
		return plan().with("issues.0.what", "our evenings")
			.with("saw", "We have not had supper together since Sunday.")
			.with("like", "Supper together on Tuesday?")
			.with("day", "2026-11-28")
			.with("start", "19:30")
			.with("length", "30")
			.with("where", "walk")
			.with("asking", "Could we talk on Saturday?")
			.with("pause", "I’d like to stop here for a while.")
			.with("pause-length", "60")
			.with("restart", "partner")
			.with("back", "21:00")
			.with("unanswered", "I ring Ana.\nThen a bath.")
			.with("asked", "once");
	}

	@Test
	void thePlanIsOnePageFromTheFirstLineToTheEnd() {
		assertThat(whole().result().title()).isEqualTo("One conversation");
		assertThat(whole().says()).containsExactly("About: our evenings",
				"To ask for the time: Could we talk on Saturday?", "When and where", "Saturday, 28 November 2026",
				"19:30 to 20:00", "On a quiet walk", "My opening line: We have not had supper together since Sunday.",
				"My request: Supper together on Tuesday?", "My pause line: I’d like to stop here for a while.",
				"The pause", "How long: An hour", "It is up to my partner to start again", "We go on at 21:00",
				"If the answer is no, or silence: I ring Ana.\nThen a bath.");
	}

	@ParameterizedTest
	@CsvSource({ "19:30, 20, 19:30 to 19:50", "19:30, 25, 19:30 to 19:55", "09:45, 30, 09:45 to 10:15",
			"23:50, 20, 23:50 to 00:10" })
	void theEndIsTheStartAndTheLength(String start, String length, String times) {
		assertThat(plan().with("start", start).with("length", length).says()).containsExactly("When and where", times);
	}

	@Test
	void aStartOrALengthCanStandAlone() {
		assertThat(plan().with("start", "19:30").says()).containsExactly("When and where", "From 19:30");
		assertThat(plan().with("length", "20").says()).containsExactly("When and where", "For 20 minutes");
	}

	@ParameterizedTest
	@ValueSource(strings = { "half past seven", "24:00" })
	void whatIsNoTimeIsAnsweredBesideTheField(String time) {
		Tried tried = plan().with("start", time).with("back", time);
		assertThat(tried.errors()).containsOnlyKeys("start", "back");
		assertThat(tried.sheet().text("start")).isEqualTo(time);
	}

	@Test
	void ofSeveralIssuesTheFirstIsKeptAndTheRestAreParked() {
		Tried tried = plan().with("issues.0.what", "evenings").with("issues.1.what", "money");
		assertThat(tried.with("issues.2.what", "the car").says()).containsExactly("About: evenings",
				"Keep the first; park the rest.", "Parked", "money", "the car");
		assertThat(tried.errors()).isEmpty();
		assertThat(tried.with("issues.3.what", "the dog").errors()).containsOnlyKeys("issues");
	}

	@Test
	void oneIssueParksNothing() {
		assertThat(plan().with("issues.0.what", "evenings and money").says())
			.containsExactly("About: evenings and money");
	}

	@ParameterizedTest
	@CsvSource({ "pause, let’s stop", "pause-length, tomorrow", "restart, me" })
	void aPauseWithoutATimeCanFeelLikeLeaving(String field, String value) {
		Tried tried = plan().with(field, value);
		assertThat(tried.says()).contains(NO_RETURN);
		assertThat(tried.with("back", "20:15").says()).doesNotContain(NO_RETURN).contains("We go on at 20:15");
	}

	@Test
	void withoutAPauseNothingIsSaidOfOne() {
		assertThat(plan().with("like", "a walk").says()).containsExactly("My request: a walk");
	}

	@Test
	void whoStartsAgainIsNamed() {
		assertThat(plan().with("restart", "me").says()).contains("It is up to me to start again");
		assertThat(plan().with("restart", "partner").says()).contains("It is up to my partner to start again");
	}

	@Test
	void askedMoreThanOnceItSuggestsOneMessageAndADateToReview() {
		assertThat(plan().with("asked", "more").with("like", "a walk").says()).containsExactly(
				"! You have asked more than once and had no answer. One option is one written message, then a date to review, not more messages.",
				"My request: a walk");
	}

	@ParameterizedTest
	@ValueSource(strings = { "not-yet", "once" })
	void askedOnceOrNotYetItGoesOnAsPlanned(String asked) {
		assertThat(plan().with("asked", asked).with("like", "a walk").says()).containsExactly("My request: a walk");
	}

	@Test
	void placesWhereATalkIsNotSafeAreNotOffered() {
		One where = plan().exercises()
			.form("conversation-planner")
			.fields()
			.stream()
			.filter((field) -> field.id().equals("where"))
			.map(One.class::cast)
			.findFirst()
			.orElseThrow();
		assertThat(where.hint()).contains("private", "not in bed", "not driving", "sober");
		assertThat(where.options()).extracting(Option::label)
			.noneMatch((label) -> label.matches("(?i).*\\b(bed|bedroom|car|driving|drive|bar|pub|drinks?)\\b.*"));
		assertThat(plan().with("where", "bed").says()).isEqualTo(plan().says());
	}

	@Test
	void anEmptySheetSaysSo() {
		assertThat(plan().says())
			.isEqualTo(List.of("Nothing is planned yet. You can go back and begin with one issue."));
		assertThat(plan().with("asked", "not-yet").says()).isEqualTo(plan().says());
	}

	@Test
	void itIsCarriedOnToThePlannedDay() {
		Tried tried = whole();
		assertThat(tried.exercises().carried("conversation-planner", tried.sheet(), Tried.TODAY))
			.contains(new Carried(LocalDate.of(2026, 11, 28), false));
		assertThat(tried.exercises().carried("conversation-planner", Sheet.EMPTY, Tried.TODAY)).isEmpty();
	}

	@Test
	void itIsAskedAboutByItsFirstIssue() {
		Tried tried = whole();
		String label = tried.exercises().label("conversation-planner", tried.sheet());
		assertThat(label).isEqualTo("our evenings");
		assertThat(tried.exercises().followUp("conversation-planner", label, (text) -> text))
			.isEqualTo("You had planned a talk about “our evenings”. How did it go?");
		assertThat(tried.exercises().followUp("conversation-planner", "", (text) -> text))
			.isEqualTo("You had planned a talk. How did it go?");
		assertThat(tried.exercises().label("conversation-planner", Sheet.EMPTY)).isEmpty();
	}

	@Test
	void aDayThatIsOverIsAnsweredBesideTheField() {
		assertThat(plan().with("day", "2026-11-22").errors()).containsOnlyKeys("day");
		assertThat(plan().with("day", "2026-11-23").errors()).isEmpty();
	}

}
