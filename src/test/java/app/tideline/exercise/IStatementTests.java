package app.tideline.exercise;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class IStatementTests {

	private static Tried statement() {
		return Tried.of("i-statement", new IStatement());
	}

	private static Tried whole() {
		return statement().with("when", "we ate in different rooms on Monday.")
			.with("felt", "lonely", "worried")
			.with("need", "some time with you")
			.with("said", "I am tired these days")
			.with("ask", "take a walk with me on Saturday?")
			.with("check", "sound");
	}

	@Test
	void threeVersionsOfOneOpeningAreInTheOwnVoice() {
		assertThat(whole().says()).containsExactly(
				"As you wrote it: When we ate in different rooms on Monday, I felt lonely and worried, because I need some time with you. I can see that you said “I am tired these days”. Would you be willing to take a walk with me on Saturday? How does that sound to you?",
				"A softer version: There is something I’d like to say, and I may not have the whole picture. When we ate in different rooms on Monday, I felt lonely and worried, because I need some time with you. I can see that you said “I am tired these days”. If that is all right for you, would you be willing to take a walk with me on Saturday? How does that sound to you?",
				"A plainer version: When we ate in different rooms on Monday, I felt lonely and worried, because I need some time with you. Would you be willing to take a walk with me on Saturday?",
				"This is an opening, not a script; it may not be met well.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "when | it went quiet | I have been thinking about when it went quiet.",
			"felt | sad | I have felt sad.", "felt-own | on edge | I have felt on edge.",
			"need | an answer | I need an answer.", "ask | talk tonight | Would you be willing to talk tonight?" })
	void everyFieldCanStandAlone(String field, String words, String said) {
		assertThat(statement().with(field, words).says().getFirst()).isEqualTo("As you wrote it: " + said);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "check | see", "when | …", "ask | ?!" })
	void whereThereIsNoSentenceYetNoHeadingStandsEmpty(String field, String words) {
		assertThat(statement().with(field, words).says()).singleElement().asString().contains("no sentence yet");
	}

	@Test
	void severalFeelingsAreNamedInOneList() {
		assertThat(statement().with("felt", "sad", "tired").with("felt-own", "on edge").says().getFirst())
			.isEqualTo("As you wrote it: I have felt sad, tired and on edge.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "that you don’t care", "That you left", "like you are far away", "you pull back",
			"I feel that you don’t care", "feel like nobody", "“that you left”" })
	void aThoughtIsNotTakenForAFeeling(String thought) {
		Tried tried = statement().with("felt-own", thought);
		assertThat(tried.errors()).containsOnlyKeys("felt-own");
		assertThat(tried.errors().get("felt-own")).contains("Try a feeling word");
		assertThat(tried.sheet().text("felt-own")).isEqualTo(thought);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "when | you always leave | “Always” and “never”", "when | you NEVER call | “Always” and “never”",
					"when | you made me cry | “You make me”", "when | you’re making me wait | “You make me”",
					"need | you don’t want me | a guess about your partner",
					"need | they think I nag | a guess about your partner",
					"ask | walk with me and cook | two requests", "ask | call me? write to me? | two requests" })
	void wordsThatInviteAnArgumentAreFlagged(String field, String words, String flag) {
		assertThat(statement().with(field, words).says()).filteredOn((line) -> line.startsWith("! "))
			.singleElement()
			.asString()
			.contains(flag);
	}

	@Test
	void plainWordsRaiseNoFlag() {
		assertThat(whole().says()).noneMatch((line) -> line.startsWith("! "));
	}

	@Test
	void whatIsTypedIsNeverTakenForOurOwnSlots() {
		assertThat(statement().with("when", "[2] {partner} $1").with("felt", "sad").says().getFirst())
			.contains("When [2] {partner} $1, I felt sad");
	}

}
