package app.tideline.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Series of points for tests, one a week unless it is said otherwise. */
final class Series {

	static final LocalDate START = LocalDate.of(2026, 1, 4);

	private Series() {
	}

	/** One value a week. */
	static List<Point> weekly(double... values) {
		List<Point> points = new ArrayList<>();
		for (double value : values) {
			points.add(new Point(START.plusWeeks(points.size()), value));
		}
		return points;
	}

	/** The same value on each of these days, counted from the first. */
	static List<Point> on(int... days) {
		List<Point> points = new ArrayList<>();
		for (int day : days) {
			points.add(new Point(START.plusDays(day), 2));
		}
		return points;
	}

}
