package app.tideline.guidance;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import app.tideline.guidance.Situation.Week;

/**
 * The two groups of scored items and how many answers their mean needs (evidence 3.5).
 */
public enum Group {

	/** The seven about the two of them. */
	BETWEEN_US("between-us", "Between us, all answers together:", 5),

	/** The four about the person who answers. */
	YOU("you", "Me, all answers together:", 3);

	private final String id;

	private final String words;

	private final int needed;

	Group(String id, String words, int needed) {
		this.id = id;
		this.words = words;
		this.needed = needed;
	}

	static Optional<Group> named(String id) {
		return Arrays.stream(values()).filter((group) -> group.id.equals(id)).findFirst();
	}

	/** Its id in the content, where it is the part that the items stand in. */
	public String id() {
		return this.id;
	}

	/** What its answers together are called beside a mean. */
	String words() {
		return this.words;
	}

	/** The mean of what was answered to these items, unless that is too little. */
	public OptionalDouble mean(Week week, List<String> items) {
		int given = 0;
		double sum = 0;
		for (String item : items) {
			Integer value = week.answers().get(item);
			if (value != null) {
				given++;
				sum += value;
			}
		}
		return (given >= this.needed) ? OptionalDouble.of(sum / given) : OptionalDouble.empty();
	}

}
