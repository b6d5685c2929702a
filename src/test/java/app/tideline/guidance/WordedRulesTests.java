package app.tideline.guidance;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import app.tideline.content.Html;
import app.tideline.content.Pronoun;
import app.tideline.content.Wording;
import app.tideline.guidance.Guidance.Card;
import app.tideline.guidance.Guidance.Note;
import app.tideline.guidance.Guidance.Shown;
import app.tideline.guidance.RuleCases.RuleCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a rule shows speaks of the partner as the reader chose. */
class WordedRulesTests {

	private static final Wording SAM = new Wording("Sam", Pronoun.SHE);

	@ParameterizedTest
	@MethodSource("app.tideline.guidance.RuleCases#all")
	void everythingThatARuleShowsIsFilled(RuleCase rule) {
		Shown shown = TestEngine.ENGINE.evaluate(rule.fires()).shown();
		assertThat(texts(shown).map(SAM::of)).isNotEmpty().allSatisfy(WordedRulesTests::filled);
		assertThat(html(shown).map(SAM::html)).allSatisfy(WordedRulesTests::filled);
	}

	@Test
	void thePublicRulesReadInTheNeutralWording() {
		List<String> conditions = TestEngine.RULES.plain()
			.stream()
			.map((rule) -> Wording.NEUTRAL.of(rule.condition()))
			.toList();
		assertThat(conditions).contains("If you see no effort from your partner, and have done eight check-ins or more")
			.noneMatch((condition) -> condition.contains("{"));
	}

	private static void filled(String text) {
		assertThat(text).doesNotContain("{", "}").doesNotContainIgnoringCase("your partner");
	}

	private static Stream<String> texts(Shown shown) {
		return Stream
			.of(shown.cards().stream().map(Card::title), EveryRuleTests.reasons(shown)
				.flatMap((reason) -> Stream.concat(Stream.of(reason.because()),
						reason.quotes().stream().flatMap((quote) -> Stream.of(quote.question(), quote.answer())))),
					shown.panels().stream().map(Guidance.Panel::title))
			.flatMap((some) -> some)
			.filter(Objects::nonNull);
	}

	private static Stream<Html> html(Shown shown) {
		return Stream
			.of(shown.cards().stream().map(Card::text), shown.notes().stream().map(Note::text),
					shown.panels()
						.stream()
						.flatMap((panel) -> Stream.concat(Stream.of(panel.text()), panel.more().stream())))
			.flatMap((some) -> some);
	}

}
