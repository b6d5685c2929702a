package app.tideline.guidance;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import app.tideline.content.SeedNode;

/** Reads conditions on the scored items. */
final class ScoresReader {

	private static final int HIGHEST = 4;

	private final Vocabulary words;

	ScoresReader(Vocabulary words) {
		this.words = words;
	}

	Condition answer(SeedNode node) {
		return new OnScores.Answer(item(node, "answer"), values(node, "answer", "is", "at-most", "at-least"));
	}

	Condition recent(SeedNode node) {
		Set<Integer> values = values(node, "recent", "is", "at-most", "at-least", "times", "of");
		int times = node.get("times").number();
		int of = node.get("of").number();
		if (times < 1 || times > of) {
			throw node.broken("'times' is 1 to 'of'");
		}
		return new OnScores.Recent(item(node, "recent"), values, times, of);
	}

	Condition lowCount(SeedNode node) {
		return new OnScores.LowCount(group(node.only("group", "at-least")), atLeastOne(node.get("at-least")));
	}

	Condition average(SeedNode node) {
		return new OnScores.Average(group(node.only("group", "at-most", "times")), node.get("at-most").decimal(),
				atLeastOne(node.get("times")));
	}

	Condition review(SeedNode node) {
		SeedNode direction = node.only("group", "is").get("is");
		return new OnScores.Review(new Change(group(node), Change.Direction.named(direction.text())
			.orElseThrow(() -> direction.broken("'lower' or 'higher' was expected"))));
	}

	/** A value that an answer may have. */
	static int value(SeedNode node) {
		int value = node.number();
		if (value < 0 || value > HIGHEST) {
			throw node.broken("0 to " + HIGHEST + " was expected");
		}
		return value;
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
		return is.map((list) -> list.list().stream().map(ScoresReader::value).collect(Collectors.toSet()))
			.or(() -> atMost.map((highest) -> range(0, value(highest))))
			.or(() -> atLeast.map((lowest) -> range(value(lowest), HIGHEST)))
			.filter((values) -> !values.isEmpty())
			.orElseThrow(() -> node.broken("'is' names no value"));
	}

	private static Set<Integer> range(int lowest, int highest) {
		return IntStream.rangeClosed(lowest, highest).boxed().collect(Collectors.toSet());
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

}
