package app.tideline.guidance;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import app.tideline.content.Wording;
import app.tideline.guidance.Guidance.Card;
import app.tideline.guidance.Guidance.Note;
import app.tideline.guidance.Guidance.Panel;
import app.tideline.guidance.Guidance.Reason;
import app.tideline.guidance.Guidance.Shown;
import app.tideline.guidance.RuleCases.RuleCase;
import app.tideline.guidance.Situation.Week;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Each rule is shown for what it is meant for, quotes it, and stays away otherwise. */
class EveryRuleTests {

	@Test
	void everyRuleHasACase() {
		assertThat(RuleCases.all().map(RuleCase::rule))
			.containsExactlyElementsOf(TestEngine.RULES.all().stream().map(Rule::id).toList());
	}

	@ParameterizedTest
	@MethodSource("app.tideline.guidance.RuleCases#all")
	void aRuleIsShownWithTheAnswersItRestsOn(RuleCase rule) {
		Shown shown = TestEngine.ENGINE.evaluate(rule.fires()).shown();
		List<Reason> reasons = reasons(shown).filter((reason) -> reason.rule().equals(rule.rule())).distinct().toList();
		assertThat(reasons).hasSize(1);
		assertThat(reasons.getFirst().quotes()).extracting((quote) -> Wording.NEUTRAL.of(quote.answer()))
			.containsExactlyInAnyOrderElementsOf(rule.quoted());
		assertThat(reasons.getFirst().because()).isEqualTo("Because " + rule(rule.rule()).because() + ".");
	}

	@ParameterizedTest
	@MethodSource("app.tideline.guidance.RuleCases#all")
	void aNearMissDoesNotFireIt(RuleCase rule) {
		assertThat(rule(rule.rule()).when().met(new Facts(rule.misses(), TestEngine.RULES.words()))).isEmpty();
	}

	@Test
	void aQuietWeekShowsNothingAtAll() {
		assertThat(TestEngine.ENGINE.evaluate(RuleCases.quiet().build()).shown())
			.isEqualTo(new Shown(List.of(), List.of(), List.of(), List.of()));
	}

	@Test
	void everythingSkippedOnTheFirstDayStillGivesAPage() {
		Guidance guidance = TestEngine.ENGINE.evaluate(Situation.on(RuleCases.TODAY).build());
		assertThat(rules(guidance.shown())).containsExactlyInAnyOrder("r40-first", "r10-skipped", "r46-too-early");
	}

	@Test
	void aQuoteHasTheQuestionTheAnswerAndTheDay() {
		Situation situation = RuleCases.quiet()
			.context("cx.contact", RuleCases.TODAY.minusDays(5), Set.of("over-two-weeks"))
			.build();
		Reason reason = TestEngine.ENGINE.evaluate(situation).shown().cards().getFirst().reason();
		assertThat(reason.quotes()).containsExactly(new Quote("cx.contact", "When did you last have real contact?",
				"Over 2 weeks ago", RuleCases.TODAY.minusDays(5)));
	}

	@Test
	void aSignOfDangerToLifeIsUrgentWhateverElseWasAnswered() {
		for (String sign : List.of("neck", "weapon", "threat-to-kill")) {
			Situation situation = RuleCases.quiet().harmDetails(Set.of("hit", sign)).build();
			Panel panel = TestEngine.ENGINE.evaluate(situation).shown().panels().getFirst();
			assertThat(panel.kind()).isEqualTo(PanelKind.URGENT);
			assertThat(panel.reasons().getFirst().quotes()).singleElement()
				.extracting(Quote::item)
				.isEqualTo("sf.harm-detail");
		}
	}

	@Test
	void everyOtherWayIntoARuleIsOpenToo() {
		Situation respectTwice = RuleCases.quiet()
			.answer("ci.respect", 1)
			.past(List.of(new Week(RuleCases.TODAY.minusWeeks(1), Map.of("ci.respect", 1))))
			.build();
		assertThat(rules(TestEngine.ENGINE.evaluate(respectTwice).shown())).contains("r18-respect-zero");
	}

	static Stream<Reason> reasons(Shown shown) {
		return Stream
			.of(shown.panels().stream().map(Panel::reasons).flatMap(List::stream),
					shown.cards().stream().map(Card::reason),
					shown.exercises().stream().flatMap((exercise) -> exercise.reasons().stream()),
					shown.notes().stream().map(Note::reason))
			.flatMap((some) -> some);
	}

	static Set<String> rules(Shown shown) {
		return reasons(shown).map(Reason::rule).collect(Collectors.toSet());
	}

	private static Rule rule(String id) {
		return TestEngine.RULES.all().stream().filter((rule) -> rule.id().equals(id)).findFirst().orElseThrow();
	}

}
