package app.tideline.guidance;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import app.tideline.guidance.Guidance.Card;
import app.tideline.safety.SafetyAnswers;
import app.tideline.safety.SafetySpace;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The invariants over every combination of safety answers, urgent or not, held or not: on
 * the smallest situation of every rule, so that nothing is hidden by being cut instead of
 * suppressed, and on situations that fire many relational rules at once, with respect,
 * conflict, mood and self-harm at their lowest, missing and fair.
 */
class SafetySpaceTests {

	/**
	 * The first situation that broke an invariant. All are tried in one go: they are
	 * many.
	 */
	private static final Map<Invariant, Situation> BROKEN = new EnumMap<>(Invariant.class);

	@BeforeAll
	static void tryAll() {
		TestSituations.everywhere().forEach((situation) -> {
			Guidance guidance = TestEngine.ENGINE.evaluate(situation);
			for (Invariant invariant : Invariant.values()) {
				if (!invariant.holds(situation, guidance)) {
					BROKEN.putIfAbsent(invariant, situation);
				}
			}
		});
	}

	@ParameterizedTest
	@EnumSource
	void anInvariantHoldsEverywhere(Invariant invariant) {
		Situation broken = BROKEN.get(invariant);
		assertThat((broken != null) ? TestSituations.described(broken) : "").isEmpty();
	}

	@ParameterizedTest
	@MethodSource("app.tideline.guidance.RuleCases#all")
	void raisingASafetyAnswerNeverMakesAnythingLessSafe(RuleCases.RuleCase rule) { // I20
		Map<SafetyAnswers, Guidance> free = new HashMap<>();
		Map<SafetyAnswers, Guidance> held = new HashMap<>();
		SafetySpace.all().forEach((safety) -> {
			free.put(safety, TestEngine.ENGINE.evaluate(rule.with(safety, false)));
			held.put(safety, TestEngine.ENGINE.evaluate(rule.with(safety, true)));
		});
		free.forEach((safety, before) -> {
			check(rule, safety, before, Objects.requireNonNull(held.get(safety)));
			SafetySpace.raised(safety).forEach((raised) -> {
				check(rule, safety, before, Objects.requireNonNull(free.get(raised)));
				check(rule, safety, Objects.requireNonNull(held.get(safety)), Objects.requireNonNull(held.get(raised)));
			});
		});
	}

	@Test
	void theSituationsTriedHereWouldShowWhatIsSuppressed() {
		Set<String> shown = TestSituations.relational()
			.map((from) -> from.safety(SafetySpace.allNo()).build())
			.flatMap((situation) -> EveryRuleTests.rules(TestEngine.ENGINE.evaluate(situation).shown()).stream())
			.collect(Collectors.toSet());
		assertThat(shown).contains("r41-joint-help", "r43-good-news", "r35-space-with-date", "r32-little-time",
				"r26-not-raised-yet", "r16-unclear");
	}

	private static void check(RuleCases.RuleCase rule, SafetyAnswers safety, Guidance before, Guidance after) {
		if (!asSafe(before, after)) {
			throw new AssertionError(rule + " shows less support than " + safety.level() + " " + safety.fear() + " "
					+ safety.freedom() + " " + safety.device() + " " + safety.harm());
		}
	}

	private static boolean asSafe(Guidance before, Guidance after) {
		boolean levels = after.level().compareTo(before.level()) >= 0
				&& after.effective().compareTo(before.effective()) >= 0;
		boolean block = !Invariant.concern(before)
				|| after.shown().panels().getFirst().kind().compareTo(before.shown().panels().getFirst().kind()) <= 0;
		Set<String> had = before.shown().cards().stream().map(Card::title).collect(Collectors.toSet());
		boolean cards = !Invariant.concern(after) || after.shown()
			.cards()
			.stream()
			.allMatch((card) -> had.contains(card.title()) || Invariant.harmless(card));
		return levels && block && cards;
	}

}
