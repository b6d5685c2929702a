package app.tideline.journal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FirstWordsTests {

	@Test
	void areTheWordsWithoutTheMarkdown() {
		assertThat(FirstWords.of("# The walk\n\nWe *talked*, [at last](https://example.org).\n\n- one\n- `two`"))
			.isEqualTo("The walk · We talked, at last. one · two");
	}

	@Test
	void haveOneSignAtTheirEndWhereThePageGoesOn() {
		assertThat(FirstWords.of("one, ".repeat(50))).endsWith("one…").doesNotContain(",…");
		assertThat(FirstWords.of("It rains. ".repeat(50))).doesNotContain(".…");
		assertThat(FirstWords.of("# Monday\n\nIt rains.\n\nWhat now?\n\n> Said"))
			.isEqualTo("Monday · It rains. What now? Said");
	}

	@Test
	void endAtAWordWhereThePageGoesOn() {
		String words = FirstWords.of("seven letters each ".repeat(50));
		assertThat(words).hasSizeLessThanOrEqualTo(120).endsWith(" each…").startsWith("seven letters each seven");
	}

	@Test
	void neverCutACharacterInTwo() {
		String words = FirstWords.of("🌊".repeat(500));
		assertThat(words.codePointCount(0, words.length())).isEqualTo(120);
		assertThat(words).isEqualTo("🌊".repeat(119) + "…");
	}

	@Test
	void keepAShortPageWhole() {
		assertThat(FirstWords.of("  one\n two ")).isEqualTo("one two");
		assertThat(FirstWords.of("a".repeat(120))).isEqualTo("a".repeat(120));
	}

	@Test
	void keepTagsThatAPersonTyped() {
		assertThat(FirstWords.of("a <b>bold</b> move")).isEqualTo("a <b>bold</b> move");
	}

	@ParameterizedTest
	@ValueSource(strings = { "***", "> ", "#", "[a]: https://example.org" })
	void ofMarkdownWithoutWordsAreWhatWasTyped(String typed) {
		assertThat(FirstWords.of(typed)).isEqualTo(typed.strip());
	}

	@ParameterizedTest
	@ValueSource(strings = { ">", "*a ", "[", "- ", "**", "`", "<", "![", "&#", "_a" })
	void areFoundInAnything(String again) {
		assertThat(FirstWords.of(again.repeat(100_000 / again.length())).length()).isBetween(1, 120);
	}

}
