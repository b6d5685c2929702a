package app.tideline.content;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The check-in, the reasons and the exercises read right in every wording. */
class WordedSeedsTests {

	/** What a word after "she" or "he" may be. Another one is looked at by a person. */
	private static final String AFTER_ONE = "is|was|has|does|says|isn’t|wasn’t|hasn’t|doesn’t|would|could|may|might|can"
			+ "|will|should|must|had|did|said|\\p{L}+ed";

	private static final String PLURAL = "are|were|have|do|aren’t|weren’t|haven’t|don’t|say|want|feel|think|need|tell"
			+ "|ask|seem|know|like|look|see|take|come|go|give|agree|answer";

	private static final String SINGULAR = "is|was|has|does|isn’t|wasn’t|hasn’t|doesn’t|says|wants|feels|thinks|needs"
			+ "|tells|asks|seems|knows|likes|looks|sees|takes|comes|goes|gives|agrees|answers";

	private static final String BEFORE_PLAIN_VERB = "(?<!\\b(?:did|does|will|would|can|could|may|might|should|must|let|help) )";

	private static final Map<String, Pattern> WRONG = Map.of( //
			"a brace that is left", Pattern.compile("[{}]"), //
			"she are", Pattern.compile("\\b([Ss]he|[Hh]e)\\b(?! (?:" + AFTER_ONE + ")\\b)"), //
			"they is", Pattern.compile("\\b[Tt]hey (?:" + SINGULAR + ")\\b"), //
			"Sam are",
			Pattern.compile("(?i)" + BEFORE_PLAIN_VERB + "\\b(?:Sam|your partner|my partner) (?:" + PLURAL + ")\\b"), //
			"with she", Pattern.compile("\\b(?:to|with|of|from|about|for|told|tell|ask|see) (?:they|she|he)\\b"), //
			"her is", Pattern.compile("\\b(?:[Tt]heir|[Hh]is|theirs|hers) (?:is|are|was|were|has|have|would|said)\\b"), //
			"your Sam", Pattern.compile("\\b(?:[Yy]our|[Mm]y|[Tt]he|a) (?:Sam|(?:your|my) partner)\\b"), //
			"a sentence that begins small", Pattern.compile("[.!?]”? (?:they|she|he|their|his|her|your partner)\\b"), //
			"a capital within a sentence", Pattern.compile("[\\p{Ll},] (?:They|She|He|Their|His|Her|Your partner)\\b"));

	static Stream<Wording> wordings() {
		return Arrays.stream(Pronoun.values())
			.flatMap((pronoun) -> Stream.of(new Wording(null, pronoun), new Wording("Sam", pronoun)));
	}

	@ParameterizedTest(name = "{index}")
	@MethodSource("wordings")
	void readRightInEveryWording(Wording wording) {
		assertThat(Texts.worded(wording)).hasSizeGreaterThan(12)
			.allSatisfy((text) -> assertThat(wrong(text.words())).as(text.file()).isEmpty());
	}

	@Test
	void speakOfThePartnerByNameAndPronounAndByNothingElse() {
		String words = String.join("\n",
				Texts.worded(new Wording("Sam", Pronoun.SHE)).stream().map(Texts.Text::words).toList());
		assertThat(words)
			.contains("how close did you feel to Sam?", "When Sam said she would do something",
					"a device Sam has never had in her hands", "(you, herself, others)", "One question I could ask Sam",
					"Because", "no effort from Sam")
			.doesNotContainIgnoringCase("your partner")
			.doesNotContainIgnoringCase("my partner");
	}

	@Test
	void theTableCatchesWhatIsWrongAndLetsPassWhatIsRight() {
		assertThat(List.of("Ask {her}.", "When she are late.", "If he have time.", "So she want more.", "They is here.",
				"Then they wants it.", "When Sam are late.", "If your partner have time.", "Talk with she.",
				"What his is worth.", "Ask your Sam.", "Wait. she said so.", "When Your partner is late."))
			.allSatisfy((sentence) -> assertThat(wrong(sentence)).as(sentence).isNotEmpty());
		assertThat(List.of("Ask her.", "When she is late.", "If he has time.", "They are here.", "When Sam is late.",
				"Did Sam say so?", "Would your partner like that?", "Wait. She said so.",
				"Talk with him about his day."))
			.allSatisfy((sentence) -> assertThat(wrong(sentence)).as(sentence).isEmpty());
	}

	private static List<String> wrong(String words) {
		return WRONG.entrySet()
			.stream()
			.flatMap((each) -> each.getValue()
				.matcher(words)
				.results()
				.map((found) -> each.getKey() + ": " + found.group()))
			.toList();
	}

}
