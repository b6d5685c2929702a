package app.tideline.guidance;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import app.tideline.content.CheckInItems.Choice;
import app.tideline.content.CheckInItems.ContextQuestion;
import app.tideline.content.SeedNode;
import app.tideline.safety.Level;
import app.tideline.safety.SafetyAnswer;
import app.tideline.safety.SafetyItem;

/** Reads the {@code when} of a rule and refuses what it cannot mean. */
final class ConditionReader {

	private static final int HIGHEST = 4;

	private static final String SKIP = "rather-not";

	private final Vocabulary words;

	ConditionReader(Vocabulary words) {
		this.words = words;
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
			case "answer" -> new OnScores.Answer(item(node, kind), values(node, kind, "is", "at-most", "at-least"));
			case "recent" -> recent(node);
			case "low-count" -> lowCount(node.only(kind).get(kind).only("group", "at-least"));
			case "average" -> average(node.only(kind).get(kind).only("group", "at-most", "times"));
			case "safety" -> safety(node);
			case "urgent" -> flag(node, kind, new OnSafety.Urgent());
			case "unsafe-plan" -> flag(node, kind, new OnSafety.UnsafePlan());
			case "held" -> flag(node, kind, new OnSafety.Held());
			case "self-harm" -> selfHarm(node);
			case "level-at-least" ->
				new OnSafety.LevelAtLeast(List.of(Level.values()).get(value(node.only(kind).get(kind))));
			case "context" -> context(node);
			case "space-date" -> spaceDate(node.only(kind).get(kind));
			case "check-ins" -> checkIns(node.only(kind).get(kind).only("at-least", "fewer-than", "exactly"));
			case "opened-in-7-days" ->
				new OnCircumstances.Opened(node.only(kind).get(kind).only("more-than").get("more-than").number());
			default -> throw node.broken("unknown condition '" + kind + "'");
		};
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

	private Condition recent(SeedNode node) {
		Set<Integer> values = values(node.only("recent", "at-most", "at-least", "is", "times", "of"), "recent", "is",
				"at-most", "at-least", "times", "of");
		int times = node.get("times").number();
		int of = node.get("of").number();
		if (times < 1 || times > of) {
			throw node.broken("'times' is 1 to 'of'");
		}
		return new OnScores.Recent(item(node, "recent"), values, times, of);
	}

	private Condition lowCount(SeedNode node) {
		return new OnScores.LowCount(group(node), atLeastOne(node.get("at-least")));
	}

	private Condition average(SeedNode node) {
		return new OnScores.Average(group(node), node.get("at-most").decimal(), atLeastOne(node.get("times")));
	}

	private Condition safety(SeedNode node) {
		Set<SafetyAnswer> answers = EnumSet.noneOf(SafetyAnswer.class);
		node.only("safety", "is").get("is").list().forEach((answer) -> answers.add(safetyAnswer(answer)));
		if (answers.isEmpty()) {
			throw node.broken("'is' names no answer");
		}
		String item = node.get("safety").text();
		return switch (item) {
			case "none" -> new OnSafety.NoneGiven(answers);
			case "any" -> new OnSafety.Given(EnumSet.allOf(SafetyItem.class), answers);
			default -> new OnSafety.Given(EnumSet.of(safetyItem(node.get("safety"))), answers);
		};
	}

	private Condition selfHarm(SeedNode node) {
		List<SeedNode> answers = node.only("self-harm").get("self-harm").list();
		return new OnSafety.SelfHarm(ids(answers, this.words.selfHarm()));
	}

	private Condition context(SeedNode node) {
		SeedNode question = node.only("context", "is").get("context");
		if (!this.words.hasContext(question.text())) {
			throw question.broken("unknown question '" + question.text() + "'");
		}
		ContextQuestion asked = this.words.context(question.text());
		return new OnCircumstances.Context(asked.id(),
				ids(node.get("is").list(), asked.answers().stream().map(Choice::id).toList()));
	}

	private static Condition spaceDate(SeedNode node) {
		return switch (node.text()) {
			case "ahead" -> new OnCircumstances.SpaceDate(false);
			case "passed" -> new OnCircumstances.SpaceDate(true);
			default -> throw node.broken("'ahead' or 'passed' was expected");
		};
	}

	private static Condition checkIns(SeedNode node) {
		String kind = node.fields().keySet().stream().findFirst().orElseThrow(() -> node.broken("how many?"));
		int number = node.only(kind).get(kind).number();
		return switch (kind) {
			case "at-least" -> new OnCircumstances.CheckIns(number, Integer.MAX_VALUE);
			case "fewer-than" -> new OnCircumstances.CheckIns(0, number - 1);
			default -> new OnCircumstances.CheckIns(number, number);
		};
	}

	private static Condition flag(SeedNode node, String kind, Condition condition) {
		if (!node.only(kind).get(kind).flag()) {
			throw node.broken("'" + kind + "' is true, or stands within 'not'");
		}
		return condition;
	}

	private String item(SeedNode node, String kind) {
		SeedNode item = node.get(kind);
		if (!this.words.hasItem(item.text())) {
			throw item.broken("unknown item '" + item.text() + "'");
		}
		return item.text();
	}

	private static Set<Integer> values(SeedNode node, String... known) {
		node.only(known);
		Optional<SeedNode> is = node.find("is");
		Optional<SeedNode> atMost = node.find("at-most");
		Optional<SeedNode> atLeast = node.find("at-least");
		if (is.stream().count() + atMost.stream().count() + atLeast.stream().count() != 1) {
			throw node.broken("one of 'is', 'at-most' and 'at-least' was expected");
		}
		return is.map((list) -> list.list().stream().map(ConditionReader::value).collect(Collectors.toSet()))
			.or(() -> atMost.map((highest) -> range(0, value(highest))))
			.or(() -> atLeast.map((lowest) -> range(value(lowest), HIGHEST)))
			.filter((values) -> !values.isEmpty())
			.orElseThrow(() -> node.broken("'is' names no value"));
	}

	private static Set<Integer> range(int lowest, int highest) {
		return IntStream.rangeClosed(lowest, highest).boxed().collect(Collectors.toSet());
	}

	private static int value(SeedNode node) {
		int value = node.number();
		if (value < 0 || value > HIGHEST) {
			throw node.broken("0 to " + HIGHEST + " was expected");
		}
		return value;
	}

	private static int atLeastOne(SeedNode node) {
		if (node.number() < 1) {
			throw node.broken("1 or more was expected");
		}
		return node.number();
	}

	private static Group group(SeedNode node) {
		SeedNode group = node.get("group");
		return Group.named(group.text()).orElseThrow(() -> group.broken("unknown group '" + group.text() + "'"));
	}

	private static SafetyItem safetyItem(SeedNode node) {
		return EnumSet.allOf(SafetyItem.class)
			.stream()
			.filter((item) -> item.id().equals(node.text()))
			.findFirst()
			.orElseThrow(() -> node.broken("unknown safety question '" + node.text() + "'"));
	}

	private static SafetyAnswer safetyAnswer(SeedNode node) {
		return EnumSet.complementOf(EnumSet.of(SafetyAnswer.SKIPPED))
			.stream()
			.filter((answer) -> answer.id().equals(node.text()))
			.findFirst()
			.orElseThrow(() -> node.broken("'" + node.text() + "' is not an answer that a rule may rest on"));
	}

	/** Known ids of answers; a skip is not an answer. */
	private static Set<String> ids(List<SeedNode> nodes, List<String> known) {
		for (SeedNode node : nodes) {
			if (!known.contains(node.text()) || node.text().equals(SKIP)) {
				throw node.broken("'" + node.text() + "' is not an answer that a rule may rest on");
			}
		}
		return nodes.stream().map(SeedNode::text).collect(Collectors.toUnmodifiableSet());
	}

}
