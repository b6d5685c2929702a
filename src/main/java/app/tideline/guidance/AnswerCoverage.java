package app.tideline.guidance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import app.tideline.content.SeedNode;

/**
 * Holds every answer that can be given against the rules: one meets a rule, or stands
 * among those that lead to nothing on purpose. A low answer never may. Safety answers are
 * looked at together, by {@link RuleCoverage}.
 */
final class AnswerCoverage {

	private static final int POINTS = 5;

	private final List<Condition> conditions;

	private final Map<String, List<String>> answers = new LinkedHashMap<>();

	AnswerCoverage(List<Rule> rules, Vocabulary words) {
		this.conditions = rules.stream().flatMap(Rule::conditions).toList();
		List<String> values = IntStream.range(0, POINTS).mapToObj(Integer::toString).toList();
		words.items().forEach((item) -> this.answers.put(item.id(), values));
		this.answers.putAll(words.choices());
	}

	/**
	 * Refuses a gap, and an answer that is called quiet and is not.
	 * @param quiet answers that lead to nothing, by what was asked
	 */
	void check(SeedNode quiet) {
		quiet.fields().forEach((asked, node) -> node.list().forEach((answer) -> checkQuiet(asked, answer)));
		this.answers.forEach((asked, all) -> {
			Set<String> left = quiet.find(asked).map((node) -> Set.copyOf(node.texts())).orElse(Set.of());
			all.stream()
				.filter((answer) -> !answer.equals(ConditionReader.SKIP) && !left.contains(answer)
						&& !isUsed(asked, answer))
				.findFirst()
				.ifPresent((answer) -> {
					throw quiet.broken("no rule uses the answer '" + answer + "' to '" + asked + "'");
				});
		});
	}

	private void checkQuiet(String asked, SeedNode answer) {
		if (!this.answers.getOrDefault(asked, List.of()).contains(answer.text())) {
			throw answer.broken("'" + asked + "' has no answer '" + answer.text() + "'");
		}
		if (isUsed(asked, answer.text())) {
			throw answer.broken("a rule uses the answer '" + answer.text() + "' to '" + asked + "'");
		}
		if (OnScores.LOW.stream().anyMatch((low) -> answer.text().equals(low.toString()))) {
			throw answer.broken("a low answer leads somewhere");
		}
	}

	private boolean isUsed(String asked, String answer) {
		return this.conditions.stream().flatMap((condition) -> uses(condition, asked)).anyMatch(answer::equals);
	}

	private static Stream<String> uses(Condition condition, String asked) {
		return switch (condition) {
			case OnScores.Answer one when one.item().equals(asked) -> one.values().stream().map(Object::toString);
			case OnScores.Recent some when some.item().equals(asked) -> some.values().stream().map(Object::toString);
			case OnCircumstances.Context one when one.question().equals(asked) -> one.answers().stream();
			case OnCircumstances.SteppedBack back when asked.equals(Vocabulary.STEPPED_BACK) -> back.answers().stream();
			case OnSafety.SelfHarm harm when asked.equals(Vocabulary.SELF_HARM) -> harm.answers().stream();
			default -> Stream.of();
		};
	}

}
