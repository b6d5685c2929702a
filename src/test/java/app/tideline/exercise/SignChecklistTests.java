package app.tideline.exercise;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SignChecklistTests {

	private static final String ONE = "One sign on its own says little.";

	private static Tried list() {
		return Tried.of("sign-checklist", new SignChecklist());
	}

	private static Tried sign(Tried tried, String sign, String there, String since, String... began) {
		String row = (sign.equals("own") ? "own-sign." : "signs.") + sign;
		return tried.with(row + ".there", there).with(row + ".since", since).with(row + ".began", began);
	}

	@Test
	void signsFallIntoGroupsByTheirStart() {
		Tried tried = sign(list(), "talking", "clearly", "last-month");
		sign(tried, "touch", "bit", "one-to-six");
		sign(tried, "interest", "bit", "over-six");
		sign(tried, "elsewhere", "clearly", "always");
		tried.with("signs.avoiding.there", "bit").with("signs.mixed.there", "no").with("same", "Sunday breakfast.");
		assertThat(tried.result().title()).isEqualTo("What changed, and since when");
		assertThat(tried.says()).containsExactly("New", "Less talking (clearly, in the last month)",
				"Less touch or warmth (a bit, for one to six months)", "Long-standing",
				"Less interest in what you share (a bit, for over six months)", "More time elsewhere (clearly, always)",
				"There, with no start noted", "Avoiding talks (a bit)", "Not present", "Mixed signals or broken plans",
				"2 signs are new; 1 has been there from the start.",
				"One thing that has not changed: Sunday breakfast.");
	}

	@Test
	void longIsNotFromTheStartUnlessThePersonSaysAlways() {
		assertThat(sign(list(), "interest", "bit", "over-six").says()).containsExactly("Long-standing",
				"Less interest in what you share (a bit, for over six months)", ONE);
	}

	@Test
	void oneSignOfAKindIsCountedAsOne() {
		Tried tried = sign(list(), "talking", "bit", "last-month");
		assertThat(sign(tried, "touch", "bit", "always").says())
			.contains("1 sign is new; 1 has been there from the start.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "talking", "touch", "interest", "elsewhere", "avoiding", "mixed", "good-time", "apart" })
	void eachOfTheEightSignsIsAsked(String sign) {
		assertThat(list().with("signs." + sign + ".there", "bit").says()).hasSize(3)
			.startsWith("There, with no start noted")
			.endsWith(ONE);
	}

	@Test
	void whatWasLeftOutIsNeverCountedAsNo() {
		assertThat(list().with("signs.talking.there", "no").says()).containsExactly("Not present", "Less talking");
		assertThat(list().with("signs.talking.since", "always").with("signs.touch.began", "work").says())
			.containsExactly("Nothing is noted yet. You can go back and pick one sign.");
	}

	@Test
	void aSignThatIsNotThereHasNoStart() {
		Tried tried = sign(list(), "talking", "no", "last-month", "work");
		assertThat(tried.says()).containsExactly("Not present", "Less talking");
	}

	@Test
	void oneSignOnItsOwnSaysLittle() {
		Tried tried = sign(list(), "talking", "clearly", "last-month").with("signs.touch.there", "no");
		assertThat(tried.says()).contains(ONE);
		assertThat(tried.with("signs.apart.there", "bit").says()).doesNotContain(ONE);
		assertThat(list().with("same", "we sing").says()).containsExactly("One thing that has not changed: we sing");
	}

	@Test
	void theOwnSignCountsLikeTheOthers() {
		Tried tried = sign(list(), "own", "clearly", "last-month").with("own", "No more notes on the fridge");
		assertThat(tried.says()).containsExactly("New", "No more notes on the fridge (clearly, in the last month)",
				"1 sign is new; 0 have been there from the start.", ONE);
		assertThat(sign(list(), "own", "bit", "always").says()).contains("Your own sign (a bit, always)");
		assertThat(list().with("own", "No more notes").says())
			.containsExactly("Nothing is noted yet. You can go back and pick one sign.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "work | work", "health | health", "money | money", "loss | a loss",
			"baby | a baby", "move | a move", "argument | an argument" })
	void anEventThatMostStartsShareIsNamedWithoutACause(String event, String named) {
		Tried tried = sign(list(), "talking", "bit", "last-month", event);
		sign(tried, "touch", "bit", "over-six", event, "dont-know");
		sign(tried, "apart", "bit", "one-to-six");
		assertThat(tried.says()).contains("Several began around " + named + ". That may or may not be linked.");
	}

	@Test
	void halfOfTheStartsAreNotMost() {
		Tried tried = sign(list(), "talking", "bit", "last-month", "work");
		sign(tried, "touch", "bit", "last-month", "work");
		sign(tried, "apart", "bit", "last-month", "money");
		assertThat(tried.says()).anyMatch(SignChecklistTests::shared);
		assertThat(sign(tried, "mixed", "bit", "last-month").says()).noneMatch(SignChecklistTests::shared);
	}

	@Test
	void oneSignIsNotSeveral() {
		assertThat(sign(list(), "talking", "bit", "last-month", "work").says()).noneMatch(SignChecklistTests::shared);
	}

	@Test
	void whatWasAlwaysThereOrHasNoStartDidNotBeginAroundAnything() {
		Tried tried = sign(list(), "talking", "bit", "last-month", "work");
		sign(tried, "touch", "bit", "always", "work");
		tried.with("signs.apart.there", "bit").with("signs.apart.began", "work");
		assertThat(tried.says()).noneMatch(SignChecklistTests::shared);
		assertThat(sign(tried, "mixed", "bit", "over-six", "work").says()).anyMatch(SignChecklistTests::shared);
	}

	@Test
	void notKnowingIsNoEvent() {
		Tried tried = sign(list(), "talking", "bit", "last-month", "dont-know");
		assertThat(sign(tried, "touch", "bit", "last-month", "dont-know").says()).noneMatch(SignChecklistTests::shared);
	}

	@Test
	void twoSharedEventsStandInOneSentence() {
		Tried tried = sign(list(), "talking", "bit", "last-month", "money", "work");
		assertThat(sign(tried, "touch", "bit", "last-month", "work", "money").says())
			.contains("Several began around work and money. That may or may not be linked.");
	}

	@Test
	void itIsCalledByTheOwnSignOrByWhatHasHeld() {
		assertThat(label(list().with("same", "breakfast"))).isEqualTo("breakfast");
		assertThat(label(list().with("same", "breakfast").with("own", "no notes"))).isEqualTo("no notes");
		assertThat(label(list())).isEmpty();
	}

	@Test
	void whatIsTypedIsNeverTakenForOurOwnSlots() {
		assertThat(sign(list(), "own", "bit", "always").with("own", "[2] {partner} $1").says())
			.contains("[2] {partner} $1 (a bit, always)");
	}

	private static boolean shared(String line) {
		return line.startsWith("Several began");
	}

	private static String label(Tried tried) {
		return tried.exercises().label("sign-checklist", tried.sheet());
	}

}
