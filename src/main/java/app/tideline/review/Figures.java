package app.tideline.review;

import java.time.LocalDate;

/**
 * What a review rests on (evidence base, section 3.6). R are the last four points, P the
 * up to eight before them; everything is in steps of the five-point scale.
 *
 * @param scale what the series is made of
 * @param recent the mean of R
 * @param earlier the mean of P
 * @param swing s, how much neighbouring weeks ordinarily differ: the mean moving range
 * inside P and inside R, not across their join, over 1.128, and never less than the
 * scale's floor
 * @param before how many points P has, 4 to 8
 * @param beyond how many points of R lie beyond the median of P, on the side that the
 * difference leans to; a point on the median does not
 * @param from the day of the first point of P
 * @param since the day of the first point of R
 * @param until the day of the last point of R
 */
public record Figures(Scale scale, double recent, double earlier, double swing, int before, int beyond, LocalDate from,
		LocalDate since, LocalDate until) {

	private static final int RECENT = 4;

	/** Means of sevenths do not meet a threshold to the last bit. */
	private static final double ROUNDING = 1e-9;

	private static final int SWINGS_OF_THE_USUAL = 2;

	/** D, the recent mean less the earlier one, in steps. */
	public double difference() {
		return this.recent - this.earlier;
	}

	/** Which way the difference leans. */
	public Direction direction() {
		return (difference() < 0) ? Direction.LOWER : Direction.HIGHER;
	}

	/**
	 * T(k), the difference in steps that ordinary ups and downs rarely reach, and never
	 * less than the scale's minimum.
	 * @param k how rarely: 2 for leaning, 3 for standing out
	 */
	public double threshold(double k) {
		return Math.max(this.scale.minimum(), k * this.swing * Math.sqrt(1.0 / RECENT + 1.0 / this.before));
	}

	/** Whether the difference, either way, is at least T(k). */
	public boolean reaches(double k) {
		return Math.abs(difference()) >= threshold(k) - ROUNDING;
	}

	/** The person's own usual band. */
	public Usual usual() {
		double reach = SWINGS_OF_THE_USUAL * this.swing;
		return new Usual(Math.clamp(this.earlier - reach, 0, Point.MOST),
				Math.clamp(this.earlier + reach, 0, Point.MOST));
	}

	@Override
	public String toString() {
		return "Figures";
	}

}
