package app.tideline.guidance;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a monthly review says stands out (evidence base, section 3.6): the last check-ins
 * of a group of items sit clearly lower or higher than the ones before. It says what
 * changed, never why.
 */
public record Change(Group group, Direction direction) {

	/**
	 * How many check-ins a review looks back on: the last four and up to eight before.
	 */
	static final int MOST = 12;

	/** How few it needs: four, and four before them. */
	static final int FEWEST = 8;

	/** Where the last check-ins sit, seen from the ones before. */
	public enum Direction {

		/** Worse for the person. */
		LOWER,

		/** Better for the person. */
		HIGHER;

		static Optional<Direction> named(String name) {
			return Arrays.stream(values())
				.filter((direction) -> direction.name().toLowerCase(Locale.ROOT).equals(name))
				.findFirst();
		}

	}

}
