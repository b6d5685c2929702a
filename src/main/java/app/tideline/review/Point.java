package app.tideline.review;

import java.time.LocalDate;

/**
 * What one check-in says of one thing. A check-in that says nothing of it has no point:
 * what is missing is never a zero.
 *
 * @param day its local day
 * @param value steps of the five-point scale, 0 to 4; higher is better for the person
 */
public record Point(LocalDate day, double value) {

	/** The top of the scale, in steps. */
	public static final double MOST = 4;

	/** A point on the scale. */
	public Point {
		if (!(value >= 0 && value <= MOST)) {
			throw new IllegalArgumentException("a value is 0 to 4");
		}
	}

	@Override
	public String toString() {
		return "Point";
	}

}
