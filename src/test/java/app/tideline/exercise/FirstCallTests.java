package app.tideline.exercise;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FirstCallTests {

	private static final String WARNING = "! Seeing someone together is not for relationships with fear, pressure or harm. Talking to someone on your own is open to you either way.";

	private static final String REACH = "You can say how to reach you, if messages or letters could be seen. A call may stay in your phone’s call list.";

	private static Tried call() {
		return Tried.of("first-call", new FirstCall());
	}

	private static Tried alone() {
		return Tried.of("first-call-one-to-one", new FirstCall());
	}

	private static Tried filled(Tried tried) {
		return tried.with("help.0.thing", "we pass like ships")
			.with("help.1.thing", "money rows.")
			.with("tried", "A walk on Sundays.\nIt rained.")
			.with("must", "language", "online")
			.with("ask", "training", "approach", "safety", "alone", "fees", "stops")
			.with("own.0.question", "Do you work in the evening?");
	}

	@Test
	void aSheetForTwoBeginsWithWhomItIsNotForAndHasRoomForEveryAnswer() {
		Tried tried = filled(call().with("with", "together"));
		assertThat(tried.result().title()).isEqualTo("A sheet for the first call");
		assertThat(tried.says()).containsExactly(WARNING, "What we want help with", "we pass like ships", "money rows.",
				"What we have tried: A walk on Sundays.\nIt rained.", "Must-haves", "A language I am at ease in",
				"Online", "Questions, with room for the answers", "Question | Answer",
				"Name, number, day of the call | ", "What training and licence do you have? | ",
				"How do you work with couples? | ", "How do you handle safety? | ",
				"Do you see each of us alone first? | ", "What does it cost? | ",
				"What happens if one of us wants to stop? | ", "Do you work in the evening? | ");
	}

	@Test
	void theWarningSaysWhatTheGuideSaysElsewhere() {
		assertThat(WARNING).contains("not for relationships with fear, pressure or harm");
		assertThat(call().with("with", "together").says()).first().isEqualTo(WARNING);
	}

	@Test
	void whoMightNotSpeakFreelyIsGivenTheSheetForOne() {
		Tried tried = filled(call().with("with", "together").with("freely", "might-not"));
		assertThat(tried.result().title()).isEqualTo("A sheet for a call of my own");
		assertThat(tried.says()).startsWith(WARNING,
				"You might not speak freely there, so this is a sheet for you alone.", "What I want help with");
		assertThat(tried.says()).endsWith(filled(alone()).says().toArray(String[]::new));
	}

	@Test
	void onlyMeGivesWhatTheSheetForOneGives() {
		assertThat(filled(call().with("with", "only-me")).result()).isEqualTo(filled(alone()).result());
	}

	@Test
	void whoLeavesOpenWhoWouldGoIsGivenTheSheetForOne() {
		assertThat(filled(call()).result()).isEqualTo(filled(alone()).result());
		assertThat(call().with("freely", "might-not").says()).first()
			.isEqualTo("You might not speak freely there, so this is a sheet for you alone.");
	}

	@Test
	void theSheetForOneAsksNothingAboutTwo() {
		assertThat(filled(alone()).says()).containsExactly("What I want help with", "we pass like ships", "money rows.",
				"What I have tried: A walk on Sundays.\nIt rained.", "Must-haves", "A language I am at ease in",
				"Online", "Questions, with room for the answers", "Question | Answer",
				"Name, number, day of the call | ", "What training and licence do you have? | ",
				"How do you work with one person about a relationship? | ",
				"How do you help when somebody is frightened at home? | ",
				"What stays between us, and when would it not? | ", "What does it cost? | ",
				"What happens if I want to stop? | ", "Do you work in the evening? | ", REACH);
		assertThat(alone().exercises().form("first-call-one-to-one").fields()).extracting(Field::id)
			.containsExactly("help", "tried", "must", "ask", "own");
	}

	@ParameterizedTest
	@ValueSource(strings = { "training", "approach", "safety", "alone", "fees", "stops" })
	void aQuestionIsPrintedAsItsFormAskedIt(String question) {
		assertThat(alone().with("ask", question).says())
			.contains(alone().exercises().form("first-call-one-to-one").label("ask", question) + " | ");
		assertThat(call().with("with", "together").with("ask", question).says())
			.contains(call().exercises().form("first-call").label("ask", question) + " | ");
	}

	@ParameterizedTest
	@CsvSource({ "first-call, A sheet for a call of my own", "first-call-one-to-one, A sheet for a call of my own" })
	void anEmptySheetIsEnoughToStartACall(String exercise, String title) {
		Tried tried = Tried.of(exercise, new FirstCall());
		assertThat(tried.errors()).isEmpty();
		assertThat(tried.result().title()).isEqualTo(title);
		assertThat(tried.says()).containsExactly("“I don’t know where to begin” is enough to start a call.",
				"Questions, with room for the answers", "Question | Answer", "Name, number, day of the call | ", REACH);
	}

	@Test
	void threeThingsAndSixQuestionsAreTheMost() {
		Tried tried = call();
		List.of("0", "1", "2", "3").forEach((row) -> tried.with("help." + row + ".thing", "x"));
		List.of("0", "1", "2", "3", "4", "5", "6").forEach((row) -> tried.with("own." + row + ".question", "y"));
		assertThat(tried.errors()).containsExactlyInAnyOrderEntriesOf(Map.of("help",
				"3 is the most here. Please take out 1.", "own", "6 is the most here. Please take out 1."));
	}

	@Test
	void theFirstThingTellsItFromOthersAndItLeadsToNoLaterDay() {
		FirstCall call = new FirstCall();
		assertThat(call.label(filled(alone()).sheet())).isEqualTo("we pass like ships");
		assertThat(call.label(Sheet.EMPTY)).isEmpty();
		assertThat(call.carried(filled(call()).sheet(), Tried.TODAY)).isEmpty();
	}

	@Test
	void whatIsTypedIsNeverTakenForOurOwnSlots() {
		assertThat(alone().with("help.0.thing", "[1] {partner} $1").says()).contains("[1] {partner} $1");
	}

}
