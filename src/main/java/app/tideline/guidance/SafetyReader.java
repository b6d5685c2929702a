package app.tideline.guidance;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import app.tideline.content.SeedNode;
import app.tideline.safety.Level;
import app.tideline.safety.SafetyAnswer;
import app.tideline.safety.SafetyItem;

/** Reads conditions on safety answers and what stands beside them. */
final class SafetyReader {

	private final Vocabulary words;

	SafetyReader(Vocabulary words) {
		this.words = words;
	}

	Condition given(SeedNode node) {
		Set<SafetyAnswer> answers = EnumSet.noneOf(SafetyAnswer.class);
		node.only("safety", "is").get("is").list().forEach((answer) -> answers.add(answer(answer)));
		if (answers.isEmpty()) {
			throw node.broken("'is' names no answer");
		}
		String item = node.get("safety").text();
		return switch (item) {
			case "none" -> new OnSafety.NoneGiven(answers);
			case "any" -> new OnSafety.Given(EnumSet.allOf(SafetyItem.class), answers);
			default -> new OnSafety.Given(EnumSet.of(item(node.get("safety"))), answers);
		};
	}

	Condition selfHarm(SeedNode node) {
		return new OnSafety.SelfHarm(ConditionReader.ids(node.list(), this.words.selfHarm()));
	}

	Condition level(SeedNode node) {
		return new OnSafety.LevelAtLeast(List.of(Level.values()).get(ScoresReader.value(node)));
	}

	private static SafetyItem item(SeedNode node) {
		return EnumSet.allOf(SafetyItem.class)
			.stream()
			.filter((item) -> item.id().equals(node.text()))
			.findFirst()
			.orElseThrow(() -> node.broken("unknown safety question '" + node.text() + "'"));
	}

	private static SafetyAnswer answer(SeedNode node) {
		return EnumSet.complementOf(EnumSet.of(SafetyAnswer.SKIPPED))
			.stream()
			.filter((answer) -> answer.id().equals(node.text()))
			.findFirst()
			.orElseThrow(() -> node.broken("'" + node.text() + "' is not an answer that a rule may rest on"));
	}

}
