package app.tideline.guidance;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import app.tideline.content.SeedNode;

/**
 * Reads the {@code when} of a rule and refuses what it cannot mean. What kinds there are
 * stands here; how each is read, in the reader of its family.
 */
final class ConditionReader {

	static final String SKIP = "rather-not";

	private final ScoresReader scores;

	private final SafetyReader safety;

	private final CircumstancesReader circumstances;

	ConditionReader(Vocabulary words) {
		this.scores = new ScoresReader(words);
		this.safety = new SafetyReader(words);
		this.circumstances = new CircumstancesReader(words);
	}

	/** A condition: a map whose first field says of what kind it is. */
	Condition read(SeedNode node) {
		String kind = node.fields()
			.keySet()
			.stream()
			.findFirst()
			.orElseThrow(() -> node.broken("a condition was expected"));
		return switch (kind) {
			case "all" -> new Condition.All(parts(node, kind));
			case "any" -> new Condition.Any(parts(node, kind));
			case "not" -> not(node);
			case "answer" -> this.scores.answer(node);
			case "recent" -> this.scores.recent(node);
			case "low-count" -> this.scores.lowCount(node.only(kind).get(kind));
			case "average" -> this.scores.average(node.only(kind).get(kind));
			case "review" -> this.scores.review(node.only(kind).get(kind));
			case "safety" -> this.safety.given(node);
			case "urgent" -> flag(node, kind, new OnSafety.Urgent());
			case "unsafe-plan" -> flag(node, kind, new OnSafety.UnsafePlan());
			case "held" -> flag(node, kind, new OnSafety.Held());
			case "self-harm" -> this.safety.selfHarm(node.only(kind).get(kind));
			case "level-at-least" -> this.safety.level(node.only(kind).get(kind));
			case "context" -> this.circumstances.context(node);
			case "stepped-back" -> this.circumstances.steppedBack(node.only(kind).get(kind));
			case "space-date" -> this.circumstances.spaceDate(node.only(kind).get(kind));
			case "check-ins" -> this.circumstances.checkIns(node.only(kind).get(kind));
			case "opened-in-7-days" -> this.circumstances.opened(node.only(kind).get(kind));
			default -> throw node.broken("unknown condition '" + kind + "'");
		};
	}

	/** Ids of answers, all of them known; a skip is not an answer. */
	static Set<String> ids(List<SeedNode> named, List<String> known) {
		for (SeedNode node : named) {
			if (!known.contains(node.text()) || node.text().equals(SKIP)) {
				throw node.broken("'" + node.text() + "' is not an answer that a rule may rest on");
			}
		}
		return named.stream().map(SeedNode::text).collect(Collectors.toUnmodifiableSet());
	}

	private List<Condition> parts(SeedNode node, String kind) {
		List<SeedNode> parts = node.only(kind).get(kind).list();
		if (parts.isEmpty()) {
			throw node.broken("'" + kind + "' of nothing");
		}
		return parts.stream().map(this::read).toList();
	}

	private Condition not(SeedNode node) {
		Condition part = read(node.only("not").get("not"));
		if (part.everything().anyMatch((within) -> within instanceof OnScores || within instanceof OnCircumstances)) {
			throw node.broken("'not' stands only before safety conditions: a skipped answer would count as given");
		}
		return new Condition.Not(part);
	}

	private static Condition flag(SeedNode node, String kind, Condition condition) {
		if (!node.only(kind).get(kind).flag()) {
			throw node.broken("'" + kind + "' is true, or stands within 'not'");
		}
		return condition;
	}

}
