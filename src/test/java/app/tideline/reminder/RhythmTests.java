package app.tideline.reminder;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RhythmTests {

	/** Sundays at seven in the evening, each row across one change of clocks. */
	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					Europe/London       | 2026-03-18T00:00:00Z | 2026-03-22T19:00Z           2026-03-29T19:00+01:00      2026-04-05T19:00+01:00      2026-04-12T19:00+01:00
					Europe/London       | 2026-10-14T00:00:00Z | 2026-10-18T19:00+01:00      2026-10-25T19:00Z           2026-11-01T19:00Z           2026-11-08T19:00Z
					Europe/London       | 2027-03-17T00:00:00Z | 2027-03-21T19:00Z           2027-03-28T19:00+01:00      2027-04-04T19:00+01:00      2027-04-11T19:00+01:00
					Europe/London       | 2027-10-20T00:00:00Z | 2027-10-24T19:00+01:00      2027-10-31T19:00Z           2027-11-07T19:00Z           2027-11-14T19:00Z
					America/New_York    | 2026-02-25T00:00:00Z | 2026-03-01T19:00-05:00      2026-03-08T19:00-04:00      2026-03-15T19:00-04:00      2026-03-22T19:00-04:00
					America/New_York    | 2026-10-21T00:00:00Z | 2026-10-25T19:00-04:00      2026-11-01T19:00-05:00      2026-11-08T19:00-05:00      2026-11-15T19:00-05:00
					America/New_York    | 2027-03-03T00:00:00Z | 2027-03-07T19:00-05:00      2027-03-14T19:00-04:00      2027-03-21T19:00-04:00      2027-03-28T19:00-04:00
					America/New_York    | 2027-10-27T00:00:00Z | 2027-10-31T19:00-04:00      2027-11-07T19:00-05:00      2027-11-14T19:00-05:00      2027-11-21T19:00-05:00
					Australia/Lord_Howe | 2026-03-25T00:00:00Z | 2026-03-29T19:00+11:00      2026-04-05T19:00+10:30      2026-04-12T19:00+10:30      2026-04-19T19:00+10:30
					Australia/Lord_Howe | 2026-09-23T00:00:00Z | 2026-09-27T19:00+10:30      2026-10-04T19:00+11:00      2026-10-11T19:00+11:00      2026-10-18T19:00+11:00
					Australia/Lord_Howe | 2027-03-24T00:00:00Z | 2027-03-28T19:00+11:00      2027-04-04T19:00+10:30      2027-04-11T19:00+10:30      2027-04-18T19:00+10:30
					Australia/Lord_Howe | 2027-09-22T00:00:00Z | 2027-09-26T19:00+10:30      2027-10-03T19:00+11:00      2027-10-10T19:00+11:00      2027-10-17T19:00+11:00
					Africa/Lagos        | 2026-03-18T00:00:00Z | 2026-03-22T19:00+01:00      2026-03-29T19:00+01:00      2026-04-05T19:00+01:00      2026-04-12T19:00+01:00
					Asia/Tokyo          | 2026-10-14T00:00:00Z | 2026-10-18T19:00+09:00      2026-10-25T19:00+09:00      2026-11-01T19:00+09:00      2026-11-08T19:00+09:00
					""")
	void keepsItsHourAcrossAChangeOfClocks(ZoneId zone, Instant now, String expected) {
		assertThat(offsets(Rhythm.usual(zone).upcoming(now, 4))).containsExactly(expected.split("\\s+"));
	}

	/** A time that the clocks leave out: the week before, the night itself, after it. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Europe/London       | 01:30 | 2026-03-24T00:00:00Z | 2026-03-29T02:30+01:00 2026-04-05T01:30+01:00
			Europe/London       | 01:30 | 2027-03-23T00:00:00Z | 2027-03-28T02:30+01:00 2027-04-04T01:30+01:00
			America/New_York    | 02:15 | 2026-03-04T00:00:00Z | 2026-03-08T03:15-04:00 2026-03-15T02:15-04:00
			America/New_York    | 02:15 | 2027-03-10T00:00:00Z | 2027-03-14T03:15-04:00 2027-03-21T02:15-04:00
			Australia/Lord_Howe | 02:10 | 2026-09-30T00:00:00Z | 2026-10-04T02:40+11:00 2026-10-11T02:10+11:00
			Australia/Lord_Howe | 02:10 | 2027-09-29T00:00:00Z | 2027-10-03T02:40+11:00 2027-10-10T02:10+11:00
			""")
	void comesLaterByTheGapWhereTheClocksLeaveItsTimeOut(ZoneId zone, LocalTime time, Instant now, String expected) {
		assertThat(offsets(sundays(time, zone).upcoming(now, 2))).containsExactly(expected.split(" "));
	}

	/** A time that comes twice. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Europe/London       | 01:30 | 2026-10-21T00:00:00Z | 2026-10-25T01:30+01:00 2026-11-01T01:30Z
			Europe/London       | 01:30 | 2027-10-27T00:00:00Z | 2027-10-31T01:30+01:00 2027-11-07T01:30Z
			America/New_York    | 01:30 | 2026-10-28T00:00:00Z | 2026-11-01T01:30-04:00 2026-11-08T01:30-05:00
			America/New_York    | 01:30 | 2027-11-03T00:00:00Z | 2027-11-07T01:30-04:00 2027-11-14T01:30-05:00
			Australia/Lord_Howe | 01:45 | 2026-04-01T00:00:00Z | 2026-04-05T01:45+11:00 2026-04-12T01:45+10:30
			Australia/Lord_Howe | 01:45 | 2027-03-31T00:00:00Z | 2027-04-04T01:45+11:00 2027-04-11T01:45+10:30
			""")
	void takesTheFirstOfTwoEqualTimes(ZoneId zone, LocalTime time, Instant now, String expected) {
		assertThat(offsets(sundays(time, zone).upcoming(now, 2))).containsExactly(expected.split(" "));
	}

	@Test
	void hasOpenedFromItsVeryInstantOn() {
		Rhythm rhythm = Rhythm.usual(ZoneId.of("Europe/London"));
		Instant due = Instant.parse("2026-10-25T19:00:00Z");

		assertThat(rhythm.opened(due)).isEqualTo("2026-10-25T19:00Z[Europe/London]");
		assertThat(rhythm.next(due)).isEqualTo("2026-11-01T19:00Z[Europe/London]");
		assertThat(rhythm.opened(due.minusMillis(1))).isEqualTo("2026-10-18T19:00+01:00[Europe/London]");
		assertThat(rhythm.next(due.minusMillis(1))).isEqualTo("2026-10-25T19:00Z[Europe/London]");
	}

	@Test
	void doesNotOpenAgainWhenTheHourComesASecondTime() {
		Rhythm rhythm = sundays(LocalTime.of(1, 30), ZoneId.of("Europe/London"));

		assertThat(rhythm.opened(Instant.parse("2026-10-25T01:30:00Z"))).isEqualTo("2026-10-25T01:30+01:00");
		assertThat(rhythm.next(Instant.parse("2026-10-25T00:30:00Z"))).isEqualTo("2026-11-01T01:30Z");
	}

	@Test
	void stillHasItsDayWhereTheGapCarriesItPastMidnight() {
		Rhythm saturdays = new Rhythm(DayOfWeek.SATURDAY, LocalTime.of(23, 30), ZoneId.of("America/Nuuk"), null);
		ZonedDateTime late = saturdays.next(Instant.parse("2027-03-25T00:00:00Z"));

		assertThat(late).isEqualTo("2027-03-28T00:30-01:00[America/Nuuk]");
		assertThat(saturdays.dayOf(late)).isEqualTo("2027-03-27");
		assertThat(saturdays.next(late.toInstant())).isEqualTo("2027-04-03T23:30-01:00[America/Nuuk]");
	}

	@Test
	void comesADayLaterWhereAWholeDayIsLeftOut() {
		Rhythm fridays = new Rhythm(DayOfWeek.FRIDAY, LocalTime.NOON, ZoneId.of("Pacific/Apia"), null);

		assertThat(offsets(fridays.upcoming(Instant.parse("2011-12-25T00:00:00Z"), 2)))
			.containsExactly("2011-12-31T12:00+14:00", "2012-01-06T12:00+14:00");
	}

	@Test
	void leavesOutAsManyTimesAsThereAreWeeksInAPause() {
		Instant now = Instant.parse("2026-10-14T00:00:00Z");
		Rhythm paused = Rhythm.usual(ZoneId.of("Europe/London")).pausedFor(2, now);

		assertThat(paused.pausedUntil()).isEqualTo("2026-11-01");
		assertThat(paused.resumes(now)).contains(ZonedDateTime.parse("2026-11-01T19:00Z[Europe/London]"));
		assertThat(offsets(paused.upcoming(now, 2))).containsExactly("2026-11-01T19:00Z", "2026-11-08T19:00Z");
	}

	@Test
	void goesOnByItselfWhenAPauseEnds() {
		Rhythm paused = Rhythm.usual(ZoneId.of("Asia/Tokyo")).pausedFor(4, Instant.parse("2026-10-14T00:00:00Z"));
		Instant end = Instant.parse("2026-11-15T10:00:00Z");

		assertThat(paused.resumes(end.minusMillis(1))).isPresent();
		assertThat(paused.resumes(end)).isEmpty();
		assertThat(paused.opened(end).toInstant()).isEqualTo(end);
		assertThat(paused.upcoming(end, 1)).containsExactly(paused.next(end));
	}

	@Test
	void goesOnAtOnceWhenAskedTo() {
		Instant now = Instant.parse("2026-10-14T00:00:00Z");
		Rhythm usual = Rhythm.usual(ZoneId.of("Africa/Lagos"));

		assertThat(usual.pausedFor(2, now).unpaused()).isEqualTo(usual);
	}

	@Test
	void noPauseThatBeginsOnADayRestsTooLong() {
		Instant now = Instant.parse("2026-10-14T23:59:00Z");
		for (DayOfWeek day : DayOfWeek.values()) {
			Rhythm late = new Rhythm(day, LocalTime.of(0, 30), ZoneId.of("Pacific/Kiritimati"), null);
			assertThat(late.restsTooLong(late.today(now))).isFalse();
			assertThat(late.pausedFor(4, now).restsTooLong(late.today(now))).isFalse();
			assertThat(late.pausedFor(6, now).restsTooLong(late.today(now))).isTrue();
		}
	}

	@Test
	void restsUntilItsOwnDayWhenTheDayIsChangedInAPause() {
		Rhythm wednesdays = new Rhythm(DayOfWeek.WEDNESDAY, LocalTime.of(8, 0), ZoneId.of("Asia/Tokyo"),
				LocalDate.of(2026, 11, 1));

		assertThat(wednesdays.resumes(Instant.parse("2026-10-20T00:00:00Z")))
			.contains(ZonedDateTime.parse("2026-11-04T08:00+09:00[Asia/Tokyo]"));
	}

	private static Rhythm sundays(LocalTime time, ZoneId zone) {
		return new Rhythm(DayOfWeek.SUNDAY, time, zone, null);
	}

	private static List<String> offsets(List<ZonedDateTime> times) {
		return times.stream().map((time) -> time.toOffsetDateTime().toString()).toList();
	}

}
