package app.tideline.exercise;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class KnowAssumeSorterTests {

	private static final String UNSETTLED = "Nothing here is settled yet.";

	private static Tried sorter() {
		return Tried.of("know-assume-sorter", new KnowAssumeSorter());
	}

	private static Tried statement(Tried tried, int row, String text, String kind) {
		return tried.with("statements." + row + ".text", text).with("statements." + row + ".kind", kind);
	}

	@Test
	void statementsFallIntoWhatIsKnownWhatIsGuessedAndWhatCanBeAsked() {
		Tried tried = statement(sorter(), 0, "“I need some air.”", "heard");
		statement(tried, 1, "Supper was at eight on Monday.", "saw");
		statement(tried, 2, "I am boring now.", "guess").with("statements.2.other-1", "tired")
			.with("statements.2.other-2", "a hard week at work");
		statement(tried, 3, "This is the end.", "fear").with("statements.3.other-2", "don’t know");
		tried.with("question", "How was your week?");
		assertThat(tried.result().title()).isEqualTo("What I know, what I guess");
		assertThat(tried.says()).containsExactly("Know", "“I need some air.”", "Supper was at eight on Monday.",
				"Guess", "I am boring now. (could also be: tired; or: a hard week at work)",
				"This is the end. (could also be: don’t know)", "Ask", "How was your week?",
				"You have 2 facts and 2 guesses.");
	}

	@ParameterizedTest
	@CsvSource({ "heard, You have 1 fact and 0 guesses.", "saw, You have 1 fact and 0 guesses.",
			"guess, You have 0 facts and 1 guess.", "fear, You have 0 facts and 1 guess." })
	void aFearCountsWithTheGuesses(String kind, String count) {
		assertThat(statement(sorter(), 0, "one", kind).says()).contains(count);
	}

	@ParameterizedTest
	@ValueSource(strings = { "guess", "fear" })
	void withoutAFactNothingIsSettledYet(String kind) {
		Tried tried = statement(sorter(), 0, "one", kind);
		assertThat(tried.says()).contains(UNSETTLED);
		assertThat(statement(tried, 1, "two", "saw").says()).doesNotContain(UNSETTLED);
	}

	@Test
	void noGuessIsCalledLikely() {
		Tried tried = statement(sorter(), 0, "one", "guess").with("statements.0.other-1", "two");
		assertThat(String.join(" ", tried.says())).doesNotContainIgnoringCase("likely")
			.doesNotContainIgnoringCase("probab");
	}

	@Test
	void theWordsOfAStatementDoNotSortIt() {
		assertThat(statement(sorter(), 0, "I’m guessing that I am afraid", "heard").says()).containsExactly("Know",
				"I’m guessing that I am afraid", "You have 1 fact and 0 guesses.");
	}

	@Test
	void whatWasNotMarkedIsNeitherAFactNorAGuess() {
		assertThat(sorter().with("statements.0.text", "It is quiet.").says()).containsExactly("Not sorted yet",
				"It is quiet.");
		assertThat(statement(sorter(), 0, "one", "saw").with("statements.1.text", "two").says()).containsExactly("Know",
				"one", "You have 1 fact and 0 guesses.", "Not sorted yet", "two");
	}

	@Test
	void aMarkWithoutAStatementIsNotCounted() {
		Tried tried = sorter().with("statements.0.kind", "guess").with("statements.0.other-1", "tired");
		assertThat(tried.says()).containsExactly("Nothing is written down yet. You can go back and add a sentence.");
	}

	@Test
	void aFactHasNoOtherExplanation() {
		assertThat(statement(sorter(), 0, "one", "saw").with("statements.0.other-1", "tired").says())
			.containsExactly("Know", "one", "You have 1 fact and 0 guesses.");
	}

	@Test
	void theQuestionCanStandAlone() {
		assertThat(sorter().with("question", "How are you?").says()).containsExactly("Ask", "How are you?");
	}

	@Test
	void eightStatementsAreTheMost() {
		Tried tried = sorter();
		for (int row = 0; row < 8; row++) {
			statement(tried, row, "one", "saw");
		}
		assertThat(tried.errors()).isEmpty();
		statement(tried, 8, "one too many", "saw");
		assertThat(tried.errors()).containsOnlyKeys("statements");
		assertThat(tried.sheet().rows("statements")).hasSize(9);
	}

	@Test
	void itIsCalledByItsQuestionOrItsFirstStatement() {
		Tried tried = statement(sorter(), 0, "one", "saw");
		assertThat(label(tried)).isEqualTo("one");
		assertThat(label(tried.with("question", "How are you?"))).isEqualTo("How are you?");
		assertThat(label(sorter())).isEmpty();
	}

	@Test
	void itLeadsToNoLaterDay() {
		Tried tried = statement(sorter(), 0, "one", "saw");
		assertThat(tried.exercises().carried("know-assume-sorter", tried.sheet(), Tried.TODAY)).isEmpty();
	}

	@Test
	void whatIsTypedIsNeverTakenForOurOwnSlots() {
		assertThat(statement(sorter(), 0, "[2] {partner} $1", "guess").with("statements.0.other-1", "[1]").says())
			.contains("[2] {partner} $1 (could also be: [1])");
	}

	private static String label(Tried tried) {
		return tried.exercises().label("know-assume-sorter", tried.sheet());
	}

}
