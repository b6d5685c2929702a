package app.tideline.review;

/**
 * Where a person's weeks ordinarily lie: two of their own swings to either side of the
 * mean of the earlier check-ins, within the scale.
 *
 * @param low its lower edge, in steps, 0 to 4
 * @param high its upper edge, in steps, 0 to 4
 */
public record Usual(double low, double high) {

	/** Whether a value lies within it. */
	public boolean holds(double value) {
		return value >= this.low && value <= this.high;
	}

}
