package app.tideline.exercise;

import java.time.LocalDate;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class NoteToSelfTests {

	private static final String NO_DATE = "! Give it a date; waiting without one is hard.";

	private final NoteToSelf note = new NoteToSelf();

	private static Tried letter() {
		return Tried.of("note-to-self", new NoteToSelf());
	}

	@Test
	void aLetterIsInTheOwnWords() {
		Tried tried = letter().with("weeks", "4")
			.with("hope", "That we eat together again.\nOn Sundays, say.")
			.with("limit", "an answer about the flat")
			.with("meanwhile", "choir, on Wednesdays")
			.with("friend", "Sleep first, you.");
		assertThat(tried.result().title()).isEqualTo("A letter for later");
		assertThat(tried.says()).containsExactly("""
				Dear me: What I hope:
				That we eat together again.
				On Sundays, say.

				What I will not wait longer for:
				an answer about the flat

				What I’m doing for myself meanwhile:
				choir, on Wednesdays

				What a kind friend would say:
				Sleep first, you.""", "To open in four weeks.");
	}

	@ParameterizedTest
	@CsvSource({ "hope, What I hope", "limit, What I will not wait longer for",
			"meanwhile, What I’m doing for myself meanwhile", "friend, What a kind friend would say" })
	void onePartIsALetterToo(String field, String label) {
		assertThat(letter().with(field, "some words").says()).containsExactly("Dear me: " + label + ":\nsome words",
				NO_DATE);
	}

	@ParameterizedTest
	@CsvSource({ "2, 2026-12-07, two weeks", "4, 2026-12-21, four weeks", "6, 2027-01-04, six weeks" })
	void theWeeksAreCountedFromTheDayItIsKept(String weeks, LocalDate due, String said) {
		Tried tried = letter().with("weeks", weeks).with("hope", "rest");
		assertThat(this.note.carried(tried.sheet(), Tried.TODAY)).contains(new Carried(due, true));
		assertThat(this.note.carried(tried.sheet(), Tried.TODAY.plusDays(3)))
			.contains(new Carried(due.plusDays(3), true));
		assertThat(tried.says()).endsWith("To open in " + said + ".");
	}

	@Test
	void aDayOfOnesOwnStandsAboveTheWeeks() {
		Tried tried = letter().with("weeks", "2").with("open", "2027-03-01").with("hope", "rest");
		assertThat(tried.says()).endsWith("To open on 1 March 2027.");
		assertThat(this.note.carried(tried.sheet(), Tried.TODAY)).contains(new Carried(LocalDate.of(2027, 3, 1), true));
	}

	@Test
	void withoutADateItIsALetterThatAsksForOneAndLeadsToNoLaterDay() {
		Tried tried = letter().with("hope", "rest");
		assertThat(tried.errors()).isEmpty();
		assertThat(tried.says()).endsWith(NO_DATE);
		assertThat(this.note.carried(tried.sheet(), Tried.TODAY)).isEmpty();
	}

	@Test
	void todayCanBeChosenAndYesterdayNot() {
		assertThat(letter().with("open", "2026-11-23").errors()).isEmpty();
		assertThat(letter().with("open", "2026-11-22").errors()).containsOnlyKeys("open");
	}

	@Test
	void anEmptyLetterHasNoEmptyParts() {
		String empty = "Nothing is written yet. One line is enough for a letter.";
		assertThat(letter().says()).containsExactly(empty, NO_DATE);
		assertThat(letter().with("weeks", "2").says()).containsExactly(empty, "To open in two weeks.");
	}

	@Test
	void nothingOfItIsReadBeforeItsDay() {
		assertThat(this.note.label(letter().with("hope", "rest").with("friend", "sleep").sheet())).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "about the flat" })
	void onItsDayItAsksThreeThingsAndWhatCameOfThePlan(String label) {
		assertThat(letter().exercises().followUp("note-to-self", label, UnaryOperator.identity())).contains(label)
			.endsWith(
					"Still true? What has changed? What now? Did you do what you had planned for yourself meanwhile?");
	}

	@Test
	void whatIsTypedIsNeverTakenForOurOwnSlots() {
		assertThat(letter().with("hope", "[1] {partner} $1").says().getFirst())
			.isEqualTo("Dear me: What I hope:\n[1] {partner} $1");
	}

}
