package app.tideline.checkin;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

import app.tideline.review.Figures;
import app.tideline.review.Point;
import app.tideline.review.Usual;
import org.jspecify.annotations.Nullable;

/**
 * Draws series of weeks. A line goes from one check-in to the next, and breaks where more
 * than three weeks lie between them or where one between them has no value: what was not
 * said is never drawn.
 */
final class Drawing {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

	private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);

	private static final int LONGEST_GAP = 21;

	private static final int FEWEST = 2;

	private static final double EDGE = 6;

	private static final double TITLE = 32;

	private static final double PLOT = 108;

	private static final double BASE = 36;

	private static final double DATES = 18;

	private static final double MARK = 3.2;

	/**
	 * Room that the first and the last day take, and that months keep from each other.
	 */
	private static final double ENDS = 95;

	private static final double APART = 45;

	private final List<LocalDate> days;

	/** Draws over these days, on each of which somebody checked in. */
	Drawing(List<LocalDate> days) {
		this.days = days.stream().sorted().toList();
	}

	/**
	 * A series.
	 *
	 * @param kind us, me or one
	 * @param points in any order
	 * @param joined whether there are enough for a line
	 * @param compared what the usual band comes from, or null
	 */
	record Series(String name, String kind, String higher, String lower, List<Point> points, boolean joined,
			@Nullable Figures compared) {
	}

	/** The drawing; nothing where there is too little to draw. */
	Optional<Chart> of(String id, String title, String description, List<Series> series) {
		if (this.days.size() < FEWEST || series.stream().allMatch((each) -> each.points().isEmpty())) {
			return Optional.empty();
		}
		double panel = TITLE + PLOT + BASE;
		List<Chart.Panel> panels = IntStream.range(0, series.size())
			.mapToObj((at) -> panel(series.get(at), at * panel + TITLE))
			.toList();
		return Optional.of(new Chart(id, title, description, number(series.size() * panel + DATES),
				number(series.size() * panel + DATES - 4), panels, months(), DAY.format(this.days.getFirst()),
				DAY.format(this.days.getLast())));
	}

	private Chart.Panel panel(Series series, double top) {
		List<Point> points = series.points().stream().sorted(Comparator.comparing(Point::day)).toList();
		return new Chart.Panel(series.name(), series.kind(), number(top - 12),
				IntStream.rangeClosed(0, (int) Point.MOST).mapToObj((step) -> number(y(step, top))).toList().reversed(),
				series.higher(), series.lower(), number(top + PLOT + 21), band(series.compared(), top),
				series.joined() ? lines(points, top) : List.of(),
				points.stream().map((point) -> mark(x(point.day()), y(point.value(), top))).toList());
	}

	private static Chart.Mark mark(double x, double y) {
		return new Chart.Mark(number(x), number(y), number(x - MARK), number(y - MARK));
	}

	private Chart.@Nullable Band band(@Nullable Figures compared, double top) {
		if (compared == null) {
			return null;
		}
		Usual usual = compared.usual();
		double left = x(compared.from().isBefore(this.days.getFirst()) ? this.days.getFirst() : compared.from());
		double right = Chart.WIDTH - EDGE;
		double upper = y(usual.high(), top);
		double under = y(usual.low(), top);
		return new Chart.Band(number(left), number(upper), number(right - left), number(under - upper), number(under),
				number(right));
	}

	private List<String> lines(List<Point> points, double top) {
		List<String> lines = new ArrayList<>();
		StringBuilder line = new StringBuilder();
		for (int at = 0; at < points.size(); at++) {
			Point point = points.get(at);
			boolean goesOn = at > 0 && neighbours(points.get(at - 1).day(), point.day());
			if (!goesOn && !line.isEmpty()) {
				lines.add(line.toString());
				line.setLength(0);
			}
			line.append(goesOn ? " L" : "M")
				.append(number(x(point.day())))
				.append(' ')
				.append(number(y(point.value(), top)));
		}
		lines.add(line.toString());
		return lines.stream().filter((each) -> each.contains("L")).toList();
	}

	private boolean neighbours(LocalDate one, LocalDate other) {
		return ChronoUnit.DAYS.between(one, other) <= LONGEST_GAP
				&& this.days.stream().noneMatch((day) -> day.isAfter(one) && day.isBefore(other));
	}

	private List<Chart.Month> months() {
		List<Chart.Month> months = new ArrayList<>();
		double taken = ENDS;
		LocalDate month = this.days.getFirst().withDayOfMonth(1).plusMonths(1);
		for (; !month.isAfter(this.days.getLast()); month = month.plusMonths(1)) {
			double x = x(month);
			boolean room = x >= taken && x <= Chart.WIDTH - ENDS;
			months.add(new Chart.Month(number(x), room ? MONTH.format(month) : ""));
			taken = room ? x + APART : taken;
		}
		return months;
	}

	private double x(LocalDate day) {
		double all = ChronoUnit.DAYS.between(this.days.getFirst(), this.days.getLast());
		return EDGE + (Chart.WIDTH - 2 * EDGE) * ChronoUnit.DAYS.between(this.days.getFirst(), day) / all;
	}

	private static double y(double value, double top) {
		return top + PLOT * (1 - value / Point.MOST);
	}

	private static String number(double units) {
		return String.format(Locale.ROOT, "%.1f", units);
	}

}
