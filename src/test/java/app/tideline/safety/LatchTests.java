package app.tideline.safety;

import java.time.LocalDate;

import app.tideline.account.HeldConcern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** How long a concern is held: eight check-ins or sixty days, whichever is longer. */
class LatchTests {

	private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

	@ParameterizedTest
	@EnumSource
	void aConcernIsRaisedAtLevelTwoAndHigher(Level level) {
		@Nullable HeldConcern after = Latch.afterCheckIn(null, level, DAY);
		assertThat(after).isEqualTo((level.compareTo(Level.CONCERN) >= 0) ? new HeldConcern(DAY, 0) : null);
		assertThat(Latch.afterNote(null, level, DAY)).isEqualTo(after);
	}

	@ParameterizedTest
	@CsvSource({ "0, 0, true", "0, 59, true", "0, 60, true", "0, 400, true", "7, 60, true", "7, 400, true",
			"8, 59, true", "8, 60, false", "8, 61, false", "30, 59, true", "30, 60, false", "8, -1, true" })
	void itHoldsWhileEitherOfTheTwoHolds(int checkIns, int days, boolean holds) {
		assertThat(Latch.holds(new HeldConcern(DAY, checkIns), DAY.plusDays(days))).isEqualTo(holds);
	}

	@Test
	void nothingHoldsWhereNothingWasRaisedOrItWasCleared() {
		assertThat(Latch.holds(null, DAY)).isFalse();
		assertThat(Latch.afterCheckIn(null, Level.NONE, DAY)).isNull();
	}

	@Test
	void weeklyCheckInsAreHeldNineTimesAndThenLetGo() {
		@Nullable HeldConcern held = Latch.afterCheckIn(null, Level.CONCERN, DAY);
		for (int week = 1; week <= 8; week++) {
			assertThat(Latch.holds(held, DAY.plusWeeks(week))).as("before check-in %s", week).isTrue();
			held = Latch.afterCheckIn(held, Level.NONE, DAY.plusWeeks(week));
		}
		assertThat(held).as("eight check-ins in 56 days").isEqualTo(new HeldConcern(DAY, 8));
		assertThat(Latch.holds(held, DAY.plusDays(59))).isTrue();
		assertThat(Latch.holds(held, DAY.plusDays(60))).isFalse();
		assertThat(Latch.afterCheckIn(held, Level.NONE, DAY.plusWeeks(9))).as("forgotten").isNull();
	}

	@Test
	void rareCheckInsAreHeldForEightOfThemHoweverLongItTakes() {
		@Nullable HeldConcern held = Latch.afterCheckIn(null, Level.SERIOUS, DAY);
		for (int month = 1; month <= 7; month++) {
			held = Latch.afterCheckIn(held, Level.SKIPPED, DAY.plusMonths(month));
			assertThat(Latch.holds(held, DAY.plusMonths(month + 1))).as("month %s", month).isTrue();
		}
		assertThat(Latch.afterCheckIn(held, Level.NONE, DAY.plusMonths(8))).isNull();
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 6, 7, 8, 9, 10, 14, 30, 59, 60, 61, 90 })
	void howeverOftenOneChecksInItHoldsForEightCheckInsAndSixtyDays(int days) {
		@Nullable HeldConcern held = Latch.afterCheckIn(null, Level.CONCERN, DAY);
		for (int number = 1; number <= 70; number++) {
			LocalDate day = DAY.plusDays((long) days * number);
			boolean holds = number - 1 < 8 || days * number < 60;
			assertThat(Latch.holds(held, day)).as("check-in %s", number).isEqualTo(holds);
			held = Latch.afterCheckIn(held, Level.NONE, day);
		}
		assertThat(held).isNull();
	}

	@Test
	void raisingItAgainStartsItAgain() {
		HeldConcern almostOver = new HeldConcern(DAY, 7);
		LocalDate later = DAY.plusDays(59);
		assertThat(Latch.afterCheckIn(almostOver, Level.CONCERN, later)).isEqualTo(new HeldConcern(later, 0));
		assertThat(Latch.afterNote(almostOver, Level.URGENT, later)).isEqualTo(new HeldConcern(later, 0));
	}

	@Test
	void aNoteUsesNothingUp() {
		HeldConcern held = new HeldConcern(DAY, 3);
		assertThat(Latch.afterNote(held, Level.NONE, DAY.plusDays(30))).isEqualTo(held);
		assertThat(Latch.afterCheckIn(held, Level.NONE, DAY.plusDays(30))).isEqualTo(new HeldConcern(DAY, 4));
	}

	@ParameterizedTest
	@EnumSource
	void aHeldConcernLiftsTheLevelToTwoAndNeverLowersIt(Level level) {
		assertThat(Latch.effective(level, false)).isEqualTo(level);
		assertThat(Latch.effective(level, true)).isEqualTo(level.suppresses() ? level : Level.CONCERN);
	}

}
