package app.tideline.guidance;

import java.util.Map;

import app.tideline.guidance.Guidance.Card;
import app.tideline.guidance.Guidance.Shown;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Who stepped back picks words about a pause, and nothing else. */
class SteppedBackTests {

	@ParameterizedTest
	@CsvSource({ "1, me, If you step back another time", "1, partner, If {partner} steps back another time",
			"1, both, Where both step back", "0, me, Stepping back from a talk that hurts is allowed",
			"0, both, Stepping back from a talk that hurts is allowed",
			"0, partner, A talk that turned hurtful can rest" })
	void itAddsWordsAboutAPauseAndSaysWhy(int conflict, String answer, String words) {
		Card plain = card(conflict, null);
		Card card = card(conflict, answer);
		assertThat(card.text().safe()).startsWith(plain.text().safe()).contains(words);
		assertThat(card.reason().quotes()).extracting(Quote::item).containsExactly("ci.conflict", "ci.stepped-back");
		assertThat(card.reason().because()).isEqualTo(plain.reason().because());
	}

	@Test
	void notSureAddsNothing() {
		assertThat(card(1, "not-sure")).isEqualTo(card(1, null));
		assertThat(card(0, "not-sure")).isEqualTo(card(0, null));
	}

	@Test
	void itChoosesNothingByItself() {
		for (String answer : new String[] { "me", "partner", "both", "not-sure" }) {
			assertThat(shown(2, answer)).isEqualTo(shown(2, null));
			assertThat(shown(1, answer).rules()).isEqualTo(shown(1, null).rules());
			assertThat(shown(0, answer).rules()).isEqualTo(shown(0, null).rules());
		}
	}

	private static Card card(int conflict, @Nullable String answer) {
		return shown(conflict, answer).cards().getFirst();
	}

	private static Shown shown(int conflict, @Nullable String answer) {
		return TestEngine.ENGINE
			.evaluate(RuleCases.quiet().answers(Map.of("ci.conflict", conflict)).steppedBack(answer).build())
			.shown();
	}

}
