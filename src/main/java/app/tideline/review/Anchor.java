package app.tideline.review;

import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The person's own sense of the last four weeks ({@code mo.anchor}, evidence base,
 * section 3.4): two steps to either side, none, or nothing to go by.
 */
public enum Anchor {

	/** Two steps down. */
	MUCH_HARDER("much-harder", -2),

	/** One step down. */
	BIT_HARDER("bit-harder", -1),

	/** Neither. */
	SAME("same", 0),

	/** One step up. */
	BIT_EASIER("bit-easier", 1),

	/** Two steps up. */
	MUCH_EASIER("much-easier", 2),

	/** Not asked, skipped, or not sure: it points nowhere, and is not "the same". */
	ABSENT("not-sure", 0);

	private final String id;

	private final int steps;

	Anchor(String id, int steps) {
		this.id = id;
		this.steps = steps;
	}

	/** The answer of that id; without one, or with any other, nothing to go by. */
	public static Anchor named(@Nullable String id) {
		return Arrays.stream(values()).filter((anchor) -> anchor.id.equals(id)).findFirst().orElse(ABSENT);
	}

	/** Which way it points, if it does. */
	public Optional<Direction> direction() {
		if (this.steps == 0) {
			return Optional.empty();
		}
		return Optional.of((this.steps < 0) ? Direction.LOWER : Direction.HIGHER);
	}

}
