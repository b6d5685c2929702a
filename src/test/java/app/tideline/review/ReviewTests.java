package app.tideline.review;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static app.tideline.review.Series.START;
import static app.tideline.review.Series.on;
import static app.tideline.review.Series.weekly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

/** The result table of the evidence base, section 3.6, row by row and edge by edge. */
class ReviewTests {

	/** Earlier mean 3, recent mean 1.5, and hardly any swing. */
	private static final List<Point> CLEARLY_LOWER = weekly(3, 3, 3, 3, 1.5, 1.5, 1.5, 1.5);

	/**
	 * A difference of 0.6: more than T(2), which is 0.5, and less than T(3), which is
	 * 0.636.
	 */
	private static final List<Point> A_LITTLE_LOWER = weekly(3, 3, 3, 3, 2.4, 2.4, 2.4, 2.4);

	private static Review composite(List<Point> points, Anchor anchor) {
		return Review.of(points, Scale.COMPOSITE, anchor);
	}

	private static Figures figures(Review review) {
		assertThat(review).isInstanceOf(Review.Compared.class);
		return ((Review.Compared) review).figures();
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 4, 7 })
	void withFewerThanEightPointsItIsTooEarly(int points) {
		List<Point> few = weekly(4, 4, 4, 4, 0, 0, 0).subList(0, points);
		assertThat(composite(few, Anchor.MUCH_HARDER)).isEqualTo(new Review.TooEarly());
	}

	@Test
	void eightPointsAreEnough() {
		assertThat(composite(CLEARLY_LOWER, Anchor.ABSENT)).isInstanceOf(Review.StandsOut.class);
	}

	@Test
	void fewerThan49DaysAreNotComparedBy49TheyAre() {
		assertThat(composite(on(0, 7, 14, 21, 28, 35, 42, 48), Anchor.ABSENT))
			.isEqualTo(new Review.Apart(Review.Apart.Why.SHORT));
		assertThat(composite(on(0, 7, 14, 21, 28, 35, 42, 49), Anchor.ABSENT)).isInstanceOf(Review.Steady.class);
	}

	@Test
	void aGapOf21DaysIsBridgedAndOneOf22IsNot() {
		assertThat(composite(on(0, 7, 14, 21, 42, 49, 56, 63), Anchor.ABSENT)).isInstanceOf(Review.Steady.class);
		assertThat(composite(on(0, 7, 14, 21, 43, 50, 57, 64), Anchor.ABSENT))
			.isEqualTo(new Review.Apart(Review.Apart.Why.GAP));
		assertThat(composite(on(0, 22, 29, 36, 43, 50, 57, 64), Anchor.ABSENT))
			.isEqualTo(new Review.Apart(Review.Apart.Why.GAP));
		assertThat(composite(on(0, 7, 14, 21, 28, 35, 42, 64), Anchor.ABSENT))
			.isEqualTo(new Review.Apart(Review.Apart.Why.GAP));
	}

	@Test
	void aGapBeforeBothSpansChangesNothing() {
		assertThat(composite(on(0, 50, 57, 64, 71, 78, 85, 92, 99, 106, 113, 120, 127), Anchor.ABSENT))
			.isInstanceOf(Review.Steady.class);
	}

	@Test
	void theLastFourAreHeldAgainstUpToEightBeforeThem() {
		Figures figures = figures(composite(weekly(0, 0, 0, 3, 3, 3, 3, 3, 3, 3, 3, 1, 1, 1, 1), Anchor.ABSENT));
		assertThat(figures.before()).isEqualTo(8);
		assertThat(figures.earlier()).isEqualTo(3);
		assertThat(figures.recent()).isEqualTo(1);
		assertThat(figures.from()).isEqualTo(START.plusWeeks(3));
		assertThat(figures.since()).isEqualTo(START.plusWeeks(11));
		assertThat(figures.until()).isEqualTo(START.plusWeeks(14));
		assertThat(figures(composite(CLEARLY_LOWER, Anchor.ABSENT)).before()).isEqualTo(4);
	}

	@Test
	void theOrderInWhichPointsComeChangesNothing() {
		List<Point> points = weekly(3, 2.5, 3, 2, 2.5, 1, 2, 1);
		assertThat(composite(points.reversed(), Anchor.SAME)).isEqualTo(composite(points, Anchor.SAME));
	}

	@Test
	void movingRangesAreNotTakenAcrossTheJoin() {
		// Ranges 1, 1, 1 and 0.5, 0.5, 0.5; across the join it would be 3.
		Figures figures = figures(composite(weekly(4, 3, 4, 3, 0, 0.5, 0, 0.5), Anchor.ABSENT));
		assertThat(figures.swing()).isCloseTo(0.75 / 1.128, within(1e-12));
		assertThat(figures.threshold(3)).isCloseTo(3 * 0.75 / 1.128 * Math.sqrt(0.5), within(1e-12));
	}

	@ParameterizedTest
	@CsvSource({ "COMPOSITE, 0.3, 0.5, 0.6363961", "ITEM, 0.5, 1, 1.0606602" })
	void withoutAnySwingTheFloorAndTheMinimumStandIn(Scale scale, double floor, double leaning, double standing) {
		Figures figures = figures(Review.of(weekly(2, 2, 2, 2, 2, 2, 2, 2), scale, Anchor.ABSENT));
		assertThat(figures.swing()).isEqualTo(floor);
		assertThat(figures.threshold(2)).as("its minimum").isEqualTo(leaning);
		assertThat(figures.threshold(3)).as("its floor").isCloseTo(standing, within(1e-6));
	}

	@Test
	void longerBeforeMakesTheThresholdLower() {
		Figures figures = figures(composite(weekly(2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2), Anchor.ABSENT));
		assertThat(figures.threshold(3)).isCloseTo(0.9 * Math.sqrt(0.375), within(1e-12));
	}

	@ParameterizedTest
	@CsvSource({ "2.5, BIT_HARDER, true", "2.51, BIT_HARDER, false", "3.5, BIT_EASIER, true",
			"3.49, BIT_EASIER, false" })
	void halfAStepIsTheLeastThatLeans(double recent, Anchor anchor, boolean leans) {
		Review review = composite(weekly(3, 3, 3, 3, recent, recent, recent, recent), anchor);
		assertThat(review).isInstanceOf(leans ? Review.MayBeShifting.class : Review.Steady.class);
	}

	@ParameterizedTest
	@EnumSource(names = { "BIT_HARDER", "MUCH_HARDER" })
	void leaningTheSameWayAsOnesOwnSenseMayBeAShift(Anchor anchor) {
		Review review = composite(A_LITTLE_LOWER, anchor);
		assertThat(review).isInstanceOf(Review.MayBeShifting.class);
		assertThat(figures(review).direction()).isEqualTo(Direction.LOWER);
	}

	@ParameterizedTest
	@EnumSource(names = { "BIT_EASIER", "MUCH_EASIER" })
	void leaningTheOtherWayThanOnesOwnSenseIsToDiffer(Anchor anchor) {
		assertThat(composite(A_LITTLE_LOWER, anchor)).isInstanceOf(Review.Disagree.class);
		assertThat(composite(CLEARLY_LOWER, anchor)).as("however large").isInstanceOf(Review.Disagree.class);
	}

	@ParameterizedTest
	@EnumSource(names = { "SAME", "ABSENT" })
	void withNothingThatPointsTheSameWayALeanIsNoClearChange(Anchor anchor) {
		assertThat(composite(A_LITTLE_LOWER, anchor)).isInstanceOf(Review.Steady.class);
		assertThat(composite(CLEARLY_LOWER, anchor)).isInstanceOf(Review.StandsOut.class);
	}

	@ParameterizedTest
	@EnumSource
	void ownSenseAloneSaysNothing(Anchor anchor) {
		assertThat(composite(weekly(3, 3, 3, 3, 2.6, 2.6, 2.6, 2.6), anchor)).isInstanceOf(Review.Steady.class);
	}

	@Test
	void upwardsIsMeasuredLikeDownwards() {
		Review higher = composite(weekly(1, 1, 1, 1, 2.5, 2.5, 2.5, 2.5), Anchor.BIT_EASIER);
		assertThat(higher).isInstanceOf(Review.StandsOut.class);
		assertThat(figures(higher).direction()).isEqualTo(Direction.HIGHER);
		assertThat(composite(weekly(2, 2, 2, 2, 2.6, 2.6, 2.6, 2.6), Anchor.MUCH_EASIER))
			.isInstanceOf(Review.MayBeShifting.class);
		assertThat(composite(weekly(2, 2, 2, 2, 2.6, 2.6, 2.6, 2.6), Anchor.MUCH_HARDER))
			.isInstanceOf(Review.Disagree.class);
	}

	@Test
	void standingOutNeedsThreeOfTheFourBeyondTheMedianOfTheEarlier() {
		// Medians 2.5 and 2; the differences are large either way.
		Review three = composite(weekly(2.5, 2.5, 2.5, 2.5, 2.5, 1, 1, 1), Anchor.ABSENT);
		assertThat(figures(three).beyond()).isEqualTo(3);
		assertThat(three).isInstanceOf(Review.StandsOut.class);
		Review two = composite(weekly(2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0), Anchor.ABSENT);
		assertThat(figures(two).reaches(3)).isTrue();
		assertThat(figures(two).beyond()).as("a point on the median does not count").isEqualTo(2);
		assertThat(two).isInstanceOf(Review.Steady.class);
		assertThat(composite(weekly(2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0), Anchor.BIT_HARDER))
			.isInstanceOf(Review.MayBeShifting.class);
	}

	@Test
	void theMedianOfAnEvenNumberLiesHalfWayBetweenTheTwoInTheMiddle() {
		// Sorted: 1, 2, 3, 4: the median is 2.5, so 2.4 lies beyond it.
		assertThat(figures(composite(weekly(4, 3, 2, 1, 2.4, 2.4, 2.4, 2.5), Anchor.ABSENT)).beyond()).isEqualTo(3);
	}

	@Test
	void theMedianOfAnOddNumberIsTheOneInTheMiddle() {
		assertThat(figures(composite(weekly(4, 3, 2, 1, 3.5, 2.9, 2.9, 3, 1.5), Anchor.ABSENT)).beyond()).isEqualTo(3);
	}

	@Test
	void aSingleItemNeedsAWholeStep() {
		List<Point> step = weekly(3, 3, 3, 3, 2, 2, 2, 2);
		assertThat(Review.of(step, Scale.ITEM, Anchor.ABSENT)).isInstanceOf(Review.Steady.class);
		assertThat(Review.of(step, Scale.ITEM, Anchor.BIT_HARDER)).isInstanceOf(Review.MayBeShifting.class);
		assertThat(Review.of(step, Scale.COMPOSITE, Anchor.ABSENT)).isInstanceOf(Review.StandsOut.class);
		assertThat(Review.of(weekly(3, 3, 3, 3, 1, 1, 1, 1), Scale.ITEM, Anchor.ABSENT))
			.isInstanceOf(Review.StandsOut.class);
	}

	@Test
	void weeksThatSwingWidelyStandOutLater() {
		List<Point> wide = weekly(4, 2, 4, 2, 3, 1, 3, 0);
		assertThat(figures(composite(wide, Anchor.ABSENT)).reaches(2)).isFalse();
		assertThat(composite(wide, Anchor.ABSENT)).isInstanceOf(Review.Steady.class);
	}

	@Test
	void meansOfSeventhsMeetTheirThreshold() {
		double down = 3 - 1.0 / 7 - 2.5 / 7;
		assertThat(composite(weekly(3, 3, 3, 3, down, down, down, down), Anchor.BIT_HARDER))
			.isInstanceOf(Review.MayBeShifting.class);
	}

	@Test
	void theUsualBandIsTwoSwingsToEitherSideWithinTheScale() {
		Usual usual = figures(composite(weekly(2, 2, 2, 2, 2, 2, 2, 2), Anchor.ABSENT)).usual();
		assertThat(usual.low()).isCloseTo(1.4, within(1e-12));
		assertThat(usual.high()).isCloseTo(2.6, within(1e-12));
		assertThat(usual.holds(1.5)).isTrue();
		assertThat(usual.holds(1.3)).isFalse();
		assertThat(usual.holds(2.7)).isFalse();
		assertThat(figures(composite(weekly(4, 4, 4, 4, 4, 4, 4, 4), Anchor.ABSENT)).usual().high()).isEqualTo(4);
		assertThat(figures(composite(weekly(0, 0, 0, 0, 0, 0, 0, 0), Anchor.ABSENT)).usual().low()).isZero();
	}

	@Test
	void theUsualBandIsThatOfTheEarlierWeeks() {
		assertThat(figures(composite(CLEARLY_LOWER, Anchor.ABSENT)).usual().holds(1.5)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(doubles = { -0.01, 4.01, Double.NaN, Double.POSITIVE_INFINITY })
	void thereIsNoPointOutsideTheScale(double value) {
		assertThatIllegalArgumentException().isThrownBy(() -> new Point(START, value));
	}

	@ParameterizedTest
	@CsvSource({ "much-harder, MUCH_HARDER, LOWER", "bit-harder, BIT_HARDER, LOWER", "same, SAME,",
			"bit-easier, BIT_EASIER, HIGHER", "much-easier, MUCH_EASIER, HIGHER", "not-sure, ABSENT,",
			"anything, ABSENT,", ", ABSENT," })
	void anAnswerPointsDownUpOrNowhere(String id, Anchor anchor, Direction direction) {
		assertThat(Anchor.named(id)).isEqualTo(anchor);
		assertThat(anchor.direction().orElse(null)).isEqualTo(direction);
	}

	@Test
	void nothingThatAPersonSaidIsPrinted() {
		assertThat(CLEARLY_LOWER.getFirst()).hasToString("Point");
		assertThat(composite(CLEARLY_LOWER, Anchor.ABSENT).toString()).contains("Figures").doesNotContain("1.5");
	}

}
