package app.tideline.reminder;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The weekly rhythm of one person: a day, a local time and the zone they are meant in. A
 * time that the clocks leave out comes later by what they leave out; of a time that comes
 * twice it is the first.
 *
 * @param time to the minute
 * @param pausedUntil the rhythm rests until its first time on or after that local day, or
 * null
 */
record Rhythm(DayOfWeek day, LocalTime time, ZoneId zone, @Nullable LocalDate pausedUntil) {

	/** For how many weeks it may rest. */
	static final Set<Integer> PAUSES = Set.of(2, 4);

	/** Of a week that may have begun, four that rest, and a day that clocks may add. */
	private static final int LONGEST_REST = 7 + 4 * 7 + 1;

	/** What holds until a person says otherwise. */
	static Rhythm usual(ZoneId zone) {
		return new Rhythm(DayOfWeek.SUNDAY, LocalTime.of(19, 0), zone, null);
	}

	/** The last time that has come: at or before that instant. */
	ZonedDateTime opened(Instant now) {
		return around(now).filter((time) -> !time.toInstant().isAfter(now)).reduce((a, b) -> b).orElseThrow();
	}

	/** The first time that is still to come: after that instant. */
	ZonedDateTime next(Instant now) {
		return around(now).filter((time) -> time.toInstant().isAfter(now)).findFirst().orElseThrow();
	}

	/** The next times that count, in order; none of a pause. */
	List<ZonedDateTime> upcoming(Instant now, int count) {
		LocalDate day = dayOf(resumes(now).orElseGet(() -> next(now)));
		return Stream.iterate(day, (date) -> date.plusWeeks(1)).limit(count).map(this::on).toList();
	}

	/** When a pause that holds at that instant ends; empty where none does. */
	Optional<ZonedDateTime> resumes(Instant now) {
		return Optional.ofNullable(this.pausedUntil)
			.map((until) -> on(until.with(TemporalAdjusters.nextOrSame(this.day))))
			.filter((time) -> time.toInstant().isAfter(now));
	}

	/** The same, resting for as many times as there are weeks. */
	Rhythm pausedFor(int weeks, Instant now) {
		LocalDate until = dayOf(next(now)).plusWeeks(weeks);
		return new Rhythm(this.day, this.time, this.zone, until);
	}

	/** Whether it rests for longer than a pause that begins on that day. */
	boolean restsTooLong(LocalDate today) {
		return this.pausedUntil != null && this.pausedUntil.isAfter(today.plusDays(LONGEST_REST));
	}

	/** The same, going on at once. */
	Rhythm unpaused() {
		return new Rhythm(this.day, this.time, this.zone, null);
	}

	/** The local day of that instant. */
	LocalDate today(Instant now) {
		return now.atZone(this.zone).toLocalDate();
	}

	/**
	 * The day on which a time of this rhythm stands in the calendar. It is the day before
	 * the time's own where the clocks leave out the chosen time and midnight with it.
	 */
	LocalDate dayOf(ZonedDateTime time) {
		return time.toLocalDate().with(TemporalAdjusters.previousOrSame(this.day));
	}

	/**
	 * Times before and after that instant. Two on either side are enough wherever a
	 * change of clocks puts the local day forward or back.
	 */
	private Stream<ZonedDateTime> around(Instant now) {
		LocalDate day = today(now).with(TemporalAdjusters.previousOrSame(this.day));
		return IntStream.rangeClosed(-1, 2).mapToObj(day::plusWeeks).map(this::on);
	}

	private ZonedDateTime on(LocalDate date) {
		return ZonedDateTime.of(date, this.time, this.zone);
	}

}
