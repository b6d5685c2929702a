package app.tideline.guidance;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

import app.tideline.guidance.Situation.Week;

/**
 * The two groups of scored items and how many answers their mean needs (evidence 3.5).
 */
enum Group {

	BETWEEN_US("between-us", 5), YOU("you", 3);

	private final String id;

	private final int needed;

	Group(String id, int needed) {
		this.id = id;
		this.needed = needed;
	}

	static Optional<Group> named(String id) {
		return Arrays.stream(values()).filter((group) -> group.id.equals(id)).findFirst();
	}

	/** Its id in the content, where it is the part that the items stand in. */
	String id() {
		return this.id;
	}

	/** The mean of what was answered, unless that is too little. */
	OptionalDouble mean(Week week, Set<String> items) {
		double[] given = week.answers()
			.entrySet()
			.stream()
			.filter((answer) -> items.contains(answer.getKey()))
			.mapToDouble((answer) -> answer.getValue())
			.toArray();
		return (given.length >= this.needed) ? Arrays.stream(given).average() : OptionalDouble.empty();
	}

}
