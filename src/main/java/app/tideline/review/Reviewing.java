package app.tideline.review;

import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import app.tideline.review.Review.Apart;
import app.tideline.review.Review.Disagree;
import app.tideline.review.Review.MayBeShifting;
import app.tideline.review.Review.StandsOut;
import app.tideline.review.Review.Steady;
import app.tideline.review.Review.TooEarly;

/** The two windows of a review, and the formulae of section 3.6. */
final class Reviewing {

	private static final int RECENT = 4;

	private static final int EARLIER_AT_MOST = 8;

	private static final int POINTS_NEEDED = 8;

	private static final int DAYS_NEEDED = 49;

	private static final int LONGEST_GAP = 21;

	private static final int LEANS = 2;

	private static final int STANDS_OUT = 3;

	private static final int BEYOND_NEEDED = 3;

	/** Turns a mean moving range into a standard deviation. */
	private static final double RANGES_PER_DEVIATION = 1.128;

	/** Means of sevenths do not equal each other to the last bit. */
	private static final double ROUNDING = 1e-9;

	private final List<Point> both;

	Reviewing(List<Point> points) {
		List<Point> sorted = points.stream().sorted(Comparator.comparing(Point::day)).toList();
		this.both = sorted.subList(Math.max(0, sorted.size() - RECENT - EARLIER_AT_MOST), sorted.size());
	}

	Review review(Scale scale, Anchor anchor) {
		if (this.both.size() < POINTS_NEEDED) {
			return new TooEarly();
		}
		if (IntStream.range(1, this.both.size()).anyMatch((at) -> days(at - 1, at) > LONGEST_GAP)) {
			return new Apart(Apart.Why.GAP);
		}
		if (days(0, this.both.size() - 1) < DAYS_NEEDED) {
			return new Apart(Apart.Why.SHORT);
		}
		Figures figures = figures(scale);
		Optional<Direction> sense = anchor.direction();
		if (!figures.reaches(LEANS)) {
			return new Steady(figures);
		}
		if (sense.isPresent() && sense.get() != figures.direction()) {
			return new Disagree(figures);
		}
		if (figures.reaches(STANDS_OUT) && figures.beyond() >= BEYOND_NEEDED) {
			return new StandsOut(figures);
		}
		return sense.isPresent() ? new MayBeShifting(figures) : new Steady(figures);
	}

	private Figures figures(Scale scale) {
		List<Point> earlier = this.both.subList(0, this.both.size() - RECENT);
		List<Point> recent = this.both.subList(this.both.size() - RECENT, this.both.size());
		double swing = DoubleStream.concat(ranges(earlier), ranges(recent)).average().orElseThrow()
				/ RANGES_PER_DEVIATION;
		double difference = mean(recent) - mean(earlier);
		double median = median(earlier);
		long beyond = recent.stream()
			.filter((point) -> (point.value() - median) * Math.signum(difference) > ROUNDING)
			.count();
		return new Figures(scale, mean(recent), mean(earlier), Math.max(scale.floor(), swing), earlier.size(),
				(int) beyond, earlier.getFirst().day(), recent.getFirst().day(), recent.getLast().day());
	}

	private long days(int from, int to) {
		return ChronoUnit.DAYS.between(this.both.get(from).day(), this.both.get(to).day());
	}

	private static double mean(List<Point> points) {
		return points.stream().mapToDouble(Point::value).average().orElseThrow();
	}

	private static double median(List<Point> points) {
		double[] sorted = points.stream().mapToDouble(Point::value).sorted().toArray();
		int middle = sorted.length / 2;
		return (sorted.length % 2 == 0) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle];
	}

	private static DoubleStream ranges(List<Point> points) {
		return IntStream.range(1, points.size())
			.mapToDouble((at) -> Math.abs(points.get(at).value() - points.get(at - 1).value()));
	}

}
