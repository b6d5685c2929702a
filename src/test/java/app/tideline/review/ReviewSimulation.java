package app.tideline.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How often the review claims a change where nothing has changed, and how often it finds
 * one: the table of the evidence base, section 3.6, simulated with the review itself.
 * Runs under {@code -Psimulation} only, and prints what it finds into
 * {@code target/review-simulation.txt}.
 * <p>
 * The noise. Seven items, each week: 3 + sd × (√½ × shared + √½ × its own), rounded to
 * the nearest of the five answers, 0 to 4. "Shared" is one standard normal draw for all
 * seven, "its own" one for each item, so items share half their weekly variance. "Weeks
 * correlated 0.3" makes the shared part an autoregression of that lag-1 correlation; what
 * is an item's own stays independent. The value of a week is the mean of the seven; all
 * are answered, a week apart. "sd" is 0.6, 0.8 and 1.0 steps, and the range of a cell
 * goes from the least to the most of the three.
 * <p>
 * "Per review" is the share of the five reviews at check-ins 8 to 24; "any" is the share
 * of people with one or more claims in them. For detection sd is 0.8, weeks are
 * independent, everything drops after the eighth check-in, and the review is the one at
 * the twelfth: the first at which both spans are full, with the drop at their join.
 * <p>
 * The rules "k alone" are |D| ≥ T(k). The one in use, k = 3, is what the result table
 * calls standing out: three of the four recent points beyond the median of the earlier
 * ones as well.
 */
class ReviewSimulation {

	private static final long SEED = 36;

	private static final int PEOPLE = 2_500;

	private static final int ITEMS = 7;

	private static final double LEVEL = 3;

	private static final double SLACK = 5;

	private static final double[] SWINGS = { 0.6, 0.8, 1.0 };

	private static final List<Rule> RULES = List.of(new Rule("k = 2 alone", reaching(2)),
			new Rule("k = 2.5 alone", reaching(2.5)), new Rule("k = 3 alone", reaching(3)),
			new Rule("k = 3, as in use", Review.StandsOut.class::isInstance));

	/** The table's ranges in percent, column by column, for k = 2, 2.5 and 3. */
	private static final double[][] K2 = { { 5, 10 }, { 11, 18 }, { 23, 32 }, { 44, 58 }, { 73, 73 }, { 96, 96 } };

	private static final double[][] K25 = { { 3, 5 }, { 7, 11 }, { 14, 17 }, { 35, 40 }, { 57, 57 }, { 89, 89 } };

	private static final double[][] K3 = { { 1, 3 }, { 4, 7 }, { 6, 9 }, { 20, 26 }, { 44, 44 }, { 78, 78 } };

	private static final List<double[][]> TABLE = List.of(K2, K25, K3, K3);

	private final Random random = new Random(SEED);

	private record Rule(String name, Predicate<Review> claims) {
	}

	private record Range(double least, double most) {

		static Range of(double... shares) {
			double[] percent = Arrays.stream(shares).map((share) -> 100 * share).sorted().toArray();
			return new Range(percent[0], percent[percent.length - 1]);
		}

		@Override
		public String toString() {
			return (this.most - this.least < 0.05) ? String.format(Locale.ROOT, "%.1f", this.least)
					: String.format(Locale.ROOT, "%.1f to %.1f", this.least, this.most);
		}

	}

	private static Predicate<Review> reaching(double k) {
		return (review) -> review instanceof Review.Compared compared && compared.figures().reaches(k);
	}

	@Test
	void theErrorRatesAreThoseOfTheTable() throws IOException {
		List<List<Range>> found = found();
		StringBuilder printed = new StringBuilder(
				String.format(Locale.ROOT, "Seed %d, %d people in each cell, percent.%n%n", SEED, PEOPLE));
		printed.append("| rule | per review | weeks correlated 0.3 | any of five | weeks correlated 0.3"
				+ " | finds a drop of 1 | of 1.5 |\n|---|---|---|---|---|---|---|\n");
		for (int rule = 0; rule < RULES.size(); rule++) {
			printed.append("| ").append(RULES.get(rule).name());
			found.get(rule).forEach((range) -> printed.append(" | ").append(range));
			printed.append(" |\n");
		}
		Files.writeString(Path.of("target/review-simulation.txt"), printed);
		System.out.print(printed);
		for (int rule = 0; rule < RULES.size(); rule++) {
			for (int column = 0; column < K3.length; column++) {
				Range range = found.get(rule).get(column);
				double[] table = TABLE.get(rule)[column];
				String cell = RULES.get(rule).name() + ", column " + (column + 1);
				assertThat(range.least()).as(cell).isBetween(table[0] - SLACK, table[1] + SLACK);
				assertThat(range.most()).as(cell).isBetween(table[0] - SLACK, table[1] + SLACK);
			}
		}
	}

	private List<List<Range>> found() {
		List<List<Range>> columns = new ArrayList<>();
		List<List<Range>> any = new ArrayList<>();
		for (double correlation : new double[] { 0, 0.3 }) {
			double[][] perReview = new double[RULES.size()][SWINGS.length];
			double[][] anyOfFive = new double[RULES.size()][SWINGS.length];
			for (int swing = 0; swing < SWINGS.length; swing++) {
				count(SWINGS[swing], correlation, swing, perReview, anyOfFive);
			}
			columns.add(Arrays.stream(perReview).map(Range::of).toList());
			any.add(Arrays.stream(anyOfFive).map(Range::of).toList());
		}
		columns.addAll(any);
		columns.add(detected(1));
		columns.add(detected(1.5));
		return IntStream.range(0, RULES.size())
			.mapToObj((rule) -> columns.stream().map((column) -> column.get(rule)).toList())
			.toList();
	}

	private void count(double swing, double correlation, int cell, double[][] perReview, double[][] anyOfFive) {
		for (int person = 0; person < PEOPLE; person++) {
			List<Point> weeks = weeks(24, swing, correlation, 0);
			List<Review> reviews = IntStream.of(8, 12, 16, 20, 24).mapToObj((at) -> review(weeks, at)).toList();
			for (int rule = 0; rule < RULES.size(); rule++) {
				long claims = reviews.stream().filter(RULES.get(rule).claims()).count();
				perReview[rule][cell] += (double) claims / reviews.size() / PEOPLE;
				anyOfFive[rule][cell] += (claims > 0) ? 1.0 / PEOPLE : 0;
			}
		}
	}

	private List<Range> detected(double drop) {
		double[] found = new double[RULES.size()];
		for (int person = 0; person < PEOPLE; person++) {
			Review review = review(weeks(12, 0.8, 0, drop), 12);
			for (int rule = 0; rule < RULES.size(); rule++) {
				found[rule] += RULES.get(rule).claims().test(review) ? 1.0 / PEOPLE : 0;
			}
		}
		return Arrays.stream(found).mapToObj(Range::of).toList();
	}

	private static Review review(List<Point> weeks, int at) {
		return Review.of(weeks.subList(0, at), Scale.COMPOSITE, Anchor.ABSENT);
	}

	/** Weeks of somebody, with everything lower from the ninth on. */
	private List<Point> weeks(int number, double swing, double correlation, double drop) {
		double[] means = new double[number];
		double shared = this.random.nextGaussian();
		for (int week = 0; week < number; week++) {
			if (week > 0) {
				shared = correlation * shared + Math.sqrt(1 - correlation * correlation) * this.random.nextGaussian();
			}
			double level = LEVEL - ((week >= 8) ? drop : 0);
			for (int item = 0; item < ITEMS; item++) {
				double noise = Math.sqrt(0.5) * (shared + this.random.nextGaussian());
				means[week] += (double) Math.clamp(Math.round(level + swing * noise), 0, 4) / ITEMS;
			}
		}
		return Series.weekly(means);
	}

}
