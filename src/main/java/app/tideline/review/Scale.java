package app.tideline.review;

/** What a series is made of, which says how rough it is (evidence base, section 3.6). */
public enum Scale {

	/** The mean of several answers. */
	COMPOSITE(0.3, 0.5),

	/** One answer, which moves in whole steps. */
	ITEM(0.5, 1);

	private final double floor;

	private final double minimum;

	Scale(double floor, double minimum) {
		this.floor = floor;
		this.minimum = minimum;
	}

	/** The least ordinary swing that anyone is taken to have, in steps. */
	public double floor() {
		return this.floor;
	}

	/** The least difference that is ever spoken of, in steps. */
	public double minimum() {
		return this.minimum;
	}

}
