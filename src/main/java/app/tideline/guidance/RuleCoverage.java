package app.tideline.guidance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import app.tideline.safety.Latch;
import app.tideline.safety.Level;
import app.tideline.safety.SafetyAnswer;
import app.tideline.safety.SafetyAnswers;

/**
 * Looks for what the rules leave out beside single answers: a group that a review finds
 * lower, and safety answers that would hide advice without putting support in its place.
 */
final class RuleCoverage {

	private static final LocalDate ANY_DAY = LocalDate.EPOCH;

	private RuleCoverage() {
	}

	/** The first gap, in words. */
	static Optional<String> check(List<Rule> rules, Vocabulary words) {
		List<Condition> conditions = rules.stream().flatMap((rule) -> rule.when().everything()).toList();
		return Stream.of(Group.values())
			.filter((group) -> !conditions.contains(new OnScores.Review(new Change(group, Change.Direction.LOWER))))
			.findFirst()
			.map((group) -> "no rule uses a review of '" + group.id() + "' that is lower")
			.or(() -> safetyGap(rules, words));
	}

	/** Every combination of safety answers that raises a concern must meet a panel. */
	private static Optional<String> safetyGap(List<Rule> rules, Vocabulary words) {
		List<Rule> panels = rules.stream().filter((rule) -> rule.panel() != null && rule.panel().safety()).toList();
		return situations().filter((situation) -> concern(situation).suppresses())
			.filter((situation) -> panels.stream()
				.noneMatch((rule) -> rule.when().met(new Facts(situation, words)).isPresent()))
			.findFirst()
			.map((situation) -> "no safety panel for " + described(situation));
	}

	private static Level concern(Situation situation) {
		return Latch.effective(situation.safety().level(), situation.held());
	}

	private static Stream<Situation> situations() {
		List<SafetyAnswer> answers = List.of(SafetyAnswer.values());
		return answers.stream()
			.flatMap((fear) -> answers.stream()
				.flatMap((freedom) -> answers.stream()
					.flatMap((device) -> answers.stream()
						.flatMap((harm) -> Stream.of(false, true)
							.map((urgent) -> new SafetyAnswers(fear, freedom, device, harm, urgent))))))
			.flatMap((safety) -> Stream.of(false, true)
				.map((held) -> Situation.on(ANY_DAY).safety(safety).held(held).build()));
	}

	private static String described(Situation situation) {
		SafetyAnswers safety = situation.safety();
		return Stream.of(safety.fear(), safety.freedom(), safety.device(), safety.harm()).map(SafetyAnswer::id).toList()
				+ (safety.urgent() ? " in danger" : "") + (situation.held() ? " with a held concern" : "");
	}

}
