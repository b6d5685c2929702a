package app.tideline.content;

import java.util.List;
import java.util.regex.Pattern;

import app.tideline.content.Texts.Text;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The tone (evidence base, section 7): plain, short, and the same for everybody. */
class WordsTests {

	private static final Pattern GENDERED = words("he|him|his|she|her|hers|himself|herself|husbands?|wife|wives"
			+ "|boyfriends?|girlfriends?|man|men|woman|women|guys?|males?|females?|mothers?|fathers?|mums?|dads?"
			+ "|brothers?|sisters?|lady|ladies|gentlem[ae]n|boys?|girls?");

	private static final Pattern TO_AVOID = words("toxic\\w*|narcissis\\w*|gaslight\\w*|needy|clingy|crazy|soulmates?"
			+ "|win (\\w+ )?back|make them|just|simply|at least");

	@Test
	void nobodyIsGivenAGender() {
		assertThat(Texts.all()).allSatisfy((text) -> assertThat(sentencesWith(GENDERED, text)).isEmpty());
	}

	@Test
	void noWordThatIsToBeAvoided() {
		assertThat(Texts.all()).allSatisfy((text) -> assertThat(sentencesWith(TO_AVOID, text)).isEmpty());
	}

	@Test
	void sentencesHaveFewerThanTwentyWordsOnAverage() {
		assertThat(Texts.seeds()).allSatisfy((text) -> {
			List<String> sentences = text.sentences();
			long words = sentences.stream().mapToLong((sentence) -> sentence.split(" ").length).sum();
			assertThat(words).isPositive().isLessThan(20L * sentences.size());
		});
	}

	@Test
	void aChapterHas450To800Words() {
		assertThat(Texts.bodies("chapters")).hasSize(11)
			.allSatisfy((text) -> assertThat(text.count()).as(text.file()).isBetween(450L, 800L));
	}

	@Test
	void anAnswerHas80To180Words() {
		assertThat(Texts.bodies("questions")).hasSize(10)
			.allSatisfy((text) -> assertThat(text.count()).as(text.file()).isBetween(80L, 180L));
	}

	private static List<String> sentencesWith(Pattern words, Text text) {
		return text.sentences().stream().filter((sentence) -> words.matcher(sentence).find()).toList();
	}

	private static Pattern words(String alternatives) {
		return Pattern.compile("\\b(?:" + alternatives + ")\\b", Pattern.CASE_INSENSITIVE);
	}

}
