package app.tideline.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The rhythm of one person held against the days of their check-ins.
 *
 * @param days local days of check-ins, in any order, from {@link #from} on
 */
record Weeks(Rhythm rhythm, Instant now, List<LocalDate> days) {

	private static final int SHOWN = 12;

	/** The first day that matters: that of the oldest week shown. */
	static LocalDate from(Rhythm rhythm, Instant now) {
		return rhythm.dayOf(rhythm.opened(now)).minusWeeks(SHOWN - 1);
	}

	/** How this week stands. */
	WeekState state() {
		return this.rhythm.resumes(this.now)
			.map((until) -> new WeekState(WeekState.Kind.PAUSED, until))
			.or(() -> this.days.stream().max(LocalDate::compareTo).map(this::after))
			.orElseGet(() -> new WeekState(WeekState.Kind.FIRST, this.now.atZone(this.rhythm.zone())));
	}

	/**
	 * A check-in on the day itself fills the week before and after its hour: one is
	 * enough.
	 */
	private WeekState after(LocalDate last) {
		ZonedDateTime opened = this.rhythm.opened(this.now);
		if (last.isBefore(this.rhythm.dayOf(opened))) {
			return new WeekState(WeekState.Kind.OPEN, opened);
		}
		List<ZonedDateTime> next = this.rhythm.upcoming(this.now, 2);
		boolean early = !last.isBefore(this.rhythm.dayOf(next.getFirst()));
		return new WeekState(WeekState.Kind.DONE, early ? next.getLast() : next.getFirst());
	}

	/** The last twelve weeks, the oldest first and this one last. */
	List<Week> last() {
		LocalDate first = from(this.rhythm, this.now);
		return IntStream.range(0, SHOWN).mapToObj(first::plusWeeks).map(this::week).toList();
	}

	/** This week takes in what was said early, on the day of the next. */
	private Week week(LocalDate from) {
		LocalDate until = from.isBefore(this.rhythm.dayOf(this.rhythm.opened(this.now))) ? from.plusWeeks(1)
				: LocalDate.MAX;
		return new Week(from, this.days.stream().anyMatch((day) -> !day.isBefore(from) && day.isBefore(until)));
	}

	/**
	 * One week of the person's rhythm.
	 *
	 * @param from its first local day
	 * @param filled whether it holds a check-in; a week that does not is a gap, nothing
	 * more
	 */
	record Week(LocalDate from, boolean filled) {

		/** Its first day in words. */
		public String when() {
			return Words.date(this.from);
		}

	}

}
