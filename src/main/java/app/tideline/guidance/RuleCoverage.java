package app.tideline.guidance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import app.tideline.content.CheckInItems.ContextQuestion;
import app.tideline.content.CheckInItems.Item;
import app.tideline.safety.Latch;
import app.tideline.safety.Level;
import app.tideline.safety.SafetyAnswer;
import app.tideline.safety.SafetyAnswers;

/**
 * Looks for what the rules leave out: a low answer, a group that a review finds lower or
 * a context question that none uses, and safety answers that would hide advice without
 * putting support in its place.
 */
final class RuleCoverage {

	private static final LocalDate ANY_DAY = LocalDate.EPOCH;

	private RuleCoverage() {
	}

	/** The first gap, in words. */
	static Optional<String> check(List<Rule> rules, Vocabulary words) {
		List<Condition> conditions = rules.stream().flatMap((rule) -> rule.when().everything()).toList();
		Stream<String> items = words.items().stream().map(Item::id).flatMap((id) -> low(conditions, id));
		Stream<String> reviews = Stream.of(Group.values())
			.filter((group) -> !conditions.contains(new OnScores.Review(new Change(group, Change.Direction.LOWER))))
			.map((group) -> "a review of '" + group.id() + "' that is lower");
		Stream<String> context = words.context()
			.stream()
			.filter((question) -> !question.answers().isEmpty())
			.map(ContextQuestion::id)
			.filter((id) -> !circumstance(conditions, id))
			.map((id) -> "'" + id + "'");
		return Stream.of(items, reviews, context)
			.flatMap((gaps) -> gaps)
			.findFirst()
			.map((gap) -> "no rule uses " + gap)
			.or(() -> safetyGap(rules, words));
	}

	/** The low answers to an item that lead nowhere. */
	private static Stream<String> low(List<Condition> conditions, String item) {
		return OnScores.LOW.stream()
			.sorted()
			.filter((value) -> conditions.stream().noneMatch((condition) -> switch (condition) {
				case OnScores.Answer answer -> answer.item().equals(item) && answer.values().contains(value);
				case OnScores.Recent recent -> recent.item().equals(item) && recent.values().contains(value);
				default -> false;
			}))
			.map((value) -> "the answer " + value + " to '" + item + "'");
	}

	private static boolean circumstance(List<Condition> conditions, String question) {
		return conditions.stream()
			.anyMatch((condition) -> condition instanceof OnCircumstances.Context context
					&& context.question().equals(question));
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
