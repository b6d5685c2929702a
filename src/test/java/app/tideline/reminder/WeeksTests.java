package app.tideline.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

import app.tideline.reminder.WeekState.Kind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Sundays at 19:00 in London; Sunday 25 October 2026 is the day the clocks go back. */
class WeeksTests {

	private static final Rhythm RHYTHM = Rhythm.usual(ZoneId.of("Europe/London"));

	@Test
	void wantNothingBeforeTheFirstCheckIn() {
		WeekState state = weeks("2026-10-28T09:00:00Z").state();

		assertThat(state.kind()).isEqualTo(Kind.FIRST);
		assertThat(state.open()).isTrue();
		assertThat(state.at()).isEqualTo("2026-10-28T09:00Z[Europe/London]");
	}

	@Test
	void areOpenFromTheHourOn() {
		assertState("2026-10-25T18:59:59Z", Kind.DONE, "2026-10-25T19:00Z", "2026-10-18");
		assertState("2026-10-25T19:00:00Z", Kind.OPEN, "2026-10-25T19:00Z", "2026-10-18");
		assertState("2026-10-31T23:00:00Z", Kind.OPEN, "2026-10-25T19:00Z", "2026-10-18");
	}

	@Test
	void areDoneOnceThereIsACheckIn() {
		assertState("2026-10-28T09:00:00Z", Kind.DONE, "2026-11-01T19:00Z", "2026-10-25", "2026-10-18");
		assertState("2026-10-28T09:00:00Z", Kind.DONE, "2026-11-01T19:00Z", "2026-10-18", "2026-10-27");
	}

	@Test
	void countACheckInEarlyOnTheDayForTheHourThatIsToCome() {
		assertState("2026-10-25T12:00:00Z", Kind.DONE, "2026-11-01T19:00Z", "2026-10-25");
		assertState("2026-10-25T20:00:00Z", Kind.DONE, "2026-11-01T19:00Z", "2026-10-25");
	}

	@Test
	void neverAskForMoreThanOneAfterAGap() {
		assertState("2026-10-28T09:00:00Z", Kind.OPEN, "2026-10-25T19:00Z", "2026-09-07");
	}

	@Test
	void restInAPauseWhateverIsOpen() {
		Instant now = Instant.parse("2026-10-28T09:00:00Z");
		WeekState state = new Weeks(RHYTHM.pausedFor(2, now), now, List.of(LocalDate.parse("2026-10-18"))).state();

		assertThat(state.kind()).isEqualTo(Kind.PAUSED);
		assertThat(state.open()).isFalse();
		assertThat(state.at()).isEqualTo("2026-11-15T19:00Z[Europe/London]");
	}

	@Test
	void areTwelveWithThisOneLast() {
		List<Weeks.Week> last = weeks("2026-10-28T09:00:00Z").last();

		assertThat(last).hasSize(12);
		assertThat(last.getFirst().from()).isEqualTo("2026-08-09").isEqualTo(Weeks.from(RHYTHM, now()));
		assertThat(last.getLast().from()).isEqualTo("2026-10-25");
	}

	@Test
	void holdEveryDayFromTheirFirstToTheDayBeforeTheNext() {
		assertThat(filled("2026-10-28T09:00:00Z", "2026-10-24")).containsExactly("2026-10-18");
		assertThat(filled("2026-10-28T09:00:00Z", "2026-10-18")).containsExactly("2026-10-18");
		assertThat(filled("2026-10-28T09:00:00Z", "2026-10-25")).containsExactly("2026-10-25");
		assertThat(filled("2026-10-28T09:00:00Z", "2026-08-09")).containsExactly("2026-08-09");
	}

	@Test
	void showACheckInAtOnceThatWasMadeEarlyOnTheDay() {
		assertThat(filled("2026-10-25T12:00:00Z", "2026-10-25")).containsExactly("2026-10-18");
	}

	private static void assertState(String now, Kind kind, String at, String... days) {
		WeekState state = weeks(now, days).state();
		assertThat(state.kind()).isEqualTo(kind);
		assertThat(state.at().toOffsetDateTime()).hasToString(at);
	}

	private static List<String> filled(String now, String... days) {
		return weeks(now, days).last()
			.stream()
			.filter(Weeks.Week::filled)
			.map((week) -> week.from().toString())
			.toList();
	}

	private static Instant now() {
		return Instant.parse("2026-10-28T09:00:00Z");
	}

	private static Weeks weeks(String now, String... days) {
		return new Weeks(RHYTHM, Instant.parse(now), Arrays.stream(days).map(LocalDate::parse).toList());
	}

}
