package app.tideline.guidance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

import app.tideline.guidance.Guidance.Card;
import app.tideline.guidance.RuleCases.RuleCase;
import app.tideline.safety.SafetyAnswers;
import app.tideline.safety.SafetySpace;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static java.util.Comparator.naturalOrder;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The invariants over every combination of safety answers, urgent or not, held or not: on
 * the smallest situation of every rule, so that nothing is hidden by being cut instead of
 * suppressed, and on situations that fire many relational rules at once, with every
 * answer about respect and conflict, and with mood and self-harm at their worst.
 */
class SafetySpaceTests {

	/**
	 * A situation that broke an invariant. All are tried in one go: they are many.
	 */
	private static final Map<Invariant, String> BROKEN = new ConcurrentHashMap<>();

	private static final Set<String> LESS_SAFE = ConcurrentHashMap.newKeySet();

	@BeforeAll
	static void tryAll() {
		List<SafetyAnswers> safety = SafetySpace.all().toList();
		Many.tried(safety.size(),
				(number) -> TestSituations.relational(safety.get(number)).forEach(SafetySpaceTests::tried));
		List<RuleCase> rules = RuleCases.all().toList();
		Many.tried(rules.size(), (number) -> compare(rules.get(number)));
	}

	@ParameterizedTest
	@EnumSource
	void anInvariantHoldsEverywhere(Invariant invariant) {
		assertThat(BROKEN.getOrDefault(invariant, "")).isEmpty();
	}

	@Test
	void raisingASafetyAnswerNeverMakesAnythingLessSafe() { // I20
		assertThat(LESS_SAFE).isEmpty();
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

	private static Guidance tried(Situation situation) {
		Guidance guidance = TestEngine.ENGINE.evaluate(situation);
		for (Invariant invariant : Invariant.values()) {
			if (!invariant.holds(situation, guidance)) {
				BROKEN.merge(invariant, TestSituations.described(situation), BinaryOperator.minBy(naturalOrder()));
			}
		}
		return guidance;
	}

	/** Each with itself held, and with everything that is one step more worrying. */
	private static void compare(RuleCase rule) {
		Map<SafetyAnswers, Guidance> free = new HashMap<>();
		Map<SafetyAnswers, Guidance> held = new HashMap<>();
		SafetySpace.all().forEach((safety) -> {
			free.put(safety, tried(rule.with(safety, false)));
			held.put(safety, tried(rule.with(safety, true)));
		});
		free.forEach((safety, before) -> {
			Guidance beforeHeld = Objects.requireNonNull(held.get(safety));
			boolean all = asSafe(before, beforeHeld) && SafetySpace.raised(safety)
				.allMatch((raised) -> asSafe(before, Objects.requireNonNull(free.get(raised)))
						&& asSafe(beforeHeld, Objects.requireNonNull(held.get(raised))));
			if (!all) {
				LESS_SAFE.add(rule.rule());
			}
		});
	}

	private static boolean asSafe(Guidance before, Guidance after) {
		boolean levels = after.level().compareTo(before.level()) >= 0
				&& after.effective().compareTo(before.effective()) >= 0;
		boolean block = !Invariant.concern(before)
				|| after.shown().panels().getFirst().kind().compareTo(before.shown().panels().getFirst().kind()) <= 0;
		List<String> had = before.shown().cards().stream().map(Card::title).toList();
		boolean cards = !Invariant.concern(after) || after.shown()
			.cards()
			.stream()
			.allMatch((card) -> had.contains(card.title()) || Invariant.harmless(card));
		return levels && block && cards;
	}

}
