package app.tideline.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * The review held against a second implementation, written from the formulae of the
 * evidence base alone (section 3.6): arrays with holes, sums by hand, every day a number.
 * It shares no code with the first but the names of results.
 */
class SecondOpinionTests {

	private static final int SERIES = 10_000;

	private static final long SEED = 20261123;

	/**
	 * What the table says of weeks with values and holes (NaN).
	 * @param days day numbers, ascending
	 * @param x a value or a hole for each of them
	 * @param anchor -2 to 2, and 0 where there is nothing to go by
	 */
	private static String secondOpinion(long[] days, double[] x, double floor, double minimum, int anchor,
			double[] numbers) {
		double[] v = new double[x.length];
		long[] t = new long[x.length];
		int n = 0;
		for (int i = 0; i < x.length; i++) {
			if (!Double.isNaN(x[i])) {
				v[n] = x[i];
				t[n] = days[i];
				n++;
			}
		}
		if (n < 8) {
			return "tooearly";
		}
		int join = n - 4;
		int first = (join > 8) ? join - 8 : 0;
		boolean tornApart = t[n - 1] - t[first] < 49;
		for (int i = first + 1; i < n; i++) {
			tornApart |= t[i] - t[i - 1] >= 22;
		}
		if (tornApart) {
			return "apart";
		}
		double sumP = 0;
		double sumR = 0;
		double sumMoves = 0;
		int moves = 0;
		for (int i = first; i < n; i++) {
			if (i < join) {
				sumP += v[i];
			}
			else {
				sumR += v[i];
			}
			if (i > first && i != join) {
				sumMoves += Math.max(v[i], v[i - 1]) - Math.min(v[i], v[i - 1]);
				moves++;
			}
		}
		int nP = join - first;
		double d = sumR / 4 - sumP / nP;
		double s = sumMoves / moves / 1.128;
		if (s < floor) {
			s = floor;
		}
		double root = Math.pow(0.25 + 1.0 / nP, 0.5);
		double t2 = (2 * s * root > minimum) ? 2 * s * root : minimum;
		double t3 = (3 * s * root > minimum) ? 3 * s * root : minimum;
		numbers[0] = d;
		numbers[1] = s;
		numbers[2] = t2;
		numbers[3] = t3;
		double[] p = Arrays.copyOfRange(v, first, join);
		Arrays.sort(p);
		double median = (p[(nP - 1) / 2] + p[nP / 2]) / 2;
		int below = 0;
		int above = 0;
		for (int i = join; i < n; i++) {
			below += (median - v[i] > 1e-9) ? 1 : 0;
			above += (v[i] - median > 1e-9) ? 1 : 0;
		}
		boolean leans = d * d > (t2 - 1e-9) * (t2 - 1e-9);
		boolean clear = d * d > (t3 - 1e-9) * (t3 - 1e-9) && (d < 0 ? below >= 3 : above >= 3);
		if (leans && d * anchor < 0) {
			return "disagree";
		}
		if (clear) {
			return "standsout";
		}
		return (leans && d * anchor > 0) ? "maybeshifting" : "steady";
	}

	@Test
	void bothSayTheSameOfTenThousandSeries() {
		Random random = new Random(SEED);
		Map<Kind, Integer> seen = new EnumMap<>(Kind.class);
		for (int series = 0; series < SERIES; series++) {
			Drawn drawn = Drawn.from(random);
			double[] numbers = new double[4];
			boolean item = drawn.scale == Scale.ITEM;
			String second = secondOpinion(drawn.days, drawn.values, item ? 0.5 : 0.3, item ? 1 : 0.5, drawn.anchor,
					numbers);
			Review review = Review.of(drawn.points(), drawn.scale, drawn.sense());
			assertThat(review.getClass().getSimpleName().toLowerCase(Locale.ROOT)).as("series " + series)
				.isEqualTo(second);
			if (review instanceof Review.Compared compared) {
				Figures figures = compared.figures();
				assertThat(figures.difference()).isCloseTo(numbers[0], within(1e-9));
				assertThat(figures.swing()).isCloseTo(numbers[1], within(1e-9));
				assertThat(figures.threshold(2)).isCloseTo(numbers[2], within(1e-9));
				assertThat(figures.threshold(3)).isCloseTo(numbers[3], within(1e-9));
			}
			seen.merge(Kind.valueOf(second.toUpperCase(Locale.ROOT)), 1, Integer::sum);
		}
		assertThat(seen).as("every row of the table is among them").hasSize(Kind.values().length);
		assertThat(seen.values()).allSatisfy((times) -> assertThat(times).isGreaterThan(SERIES / 50));
	}

	private enum Kind {

		TOOEARLY, APART, STEADY, MAYBESHIFTING, STANDSOUT, DISAGREE

	}

	/** A series with holes, gaps, a scale, perhaps a step up or down, and an anchor. */
	private static final class Drawn {

		private final long[] days;

		private final double[] values;

		private final Scale scale;

		private final int anchor;

		Drawn(long[] days, double[] values, Scale scale, int anchor) {
			this.days = days;
			this.values = values;
			this.scale = scale;
			this.anchor = anchor;
		}

		static Drawn from(Random random) {
			int length = random.nextInt(4, 22);
			double holes = (random.nextInt(3) == 0) ? random.nextDouble(0.4) : 0;
			double step = random.nextInt(4) * 0.5 * (random.nextBoolean() ? 1 : -1);
			double swing = random.nextDouble(0.05, 1.2);
			double level = random.nextDouble(0.8, 3.2);
			boolean longGaps = random.nextInt(5) == 0;
			Scale scale = random.nextBoolean() ? Scale.ITEM : Scale.COMPOSITE;
			long[] days = new long[length];
			double[] values = new double[length];
			long day = LocalDate.of(2025, 1, 1).toEpochDay() + random.nextInt(700);
			for (int at = 0; at < length; at++) {
				day += longGaps ? random.nextInt(5, 26) : random.nextInt(6, 9);
				days[at] = day;
				double value = level + ((at >= length - 4) ? step : 0) + swing * random.nextGaussian();
				double parts = (scale == Scale.ITEM) ? 1 : 7;
				values[at] = (random.nextDouble() < holes) ? Double.NaN
						: Math.min(4, Math.max(0, Math.round(value * parts) / parts));
			}
			return new Drawn(days, values, scale, random.nextInt(-2, 3));
		}

		List<Point> points() {
			List<Point> points = new ArrayList<>();
			for (int at = 0; at < this.days.length; at++) {
				if (!Double.isNaN(this.values[at])) {
					points.add(new Point(LocalDate.ofEpochDay(this.days[at]), this.values[at]));
				}
			}
			return points;
		}

		Anchor sense() {
			return switch (this.anchor) {
				case -2 -> Anchor.MUCH_HARDER;
				case -1 -> Anchor.BIT_HARDER;
				case 1 -> Anchor.BIT_EASIER;
				case 2 -> Anchor.MUCH_EASIER;
				default -> (this.days[0] % 2 == 0) ? Anchor.SAME : Anchor.ABSENT;
			};
		}

	}

}
