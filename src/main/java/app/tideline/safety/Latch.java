package app.tideline.safety;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import app.tideline.account.HeldConcern;
import org.jspecify.annotations.Nullable;

/**
 * Remembers that a check-in raised a concern (evidence base, section 3.2): raised at
 * level 2 or higher, it is held for eight check-ins or sixty days, whichever is longer,
 * by the local calendar of the person. A fresh concern starts it again. The person can
 * clear it at any time: then nothing is held, which is {@code null} everywhere here.
 */
public final class Latch {

	private static final int CHECK_INS = 8;

	private static final int DAYS = 60;

	private Latch() {
	}

	/** Whether the concern still holds on that local day. */
	public static boolean holds(@Nullable HeldConcern concern, LocalDate today) {
		return concern != null
				&& (concern.checkIns() < CHECK_INS || ChronoUnit.DAYS.between(concern.since(), today) < DAYS);
	}

	/** The level to act on: at least {@link Level#CONCERN} while a concern holds. */
	public static Level effective(Level level, boolean held) {
		return held ? level.or(Level.CONCERN) : level;
	}

	/**
	 * What is held after a check-in that counts.
	 * @param before what was held before it
	 * @param level the level of this check-in's own answers
	 */
	public static @Nullable HeldConcern afterCheckIn(@Nullable HeldConcern before, Level level, LocalDate today) {
		if (level.suppresses() || before == null) {
			return afterNote(before, level, today);
		}
		return held(new HeldConcern(before.since(), before.checkIns() + 1), today);
	}

	/**
	 * What is held after a second check-in within six days, which is a note: it can raise
	 * a concern and never uses one up.
	 */
	public static @Nullable HeldConcern afterNote(@Nullable HeldConcern before, Level level, LocalDate today) {
		return level.suppresses() ? new HeldConcern(today, 0) : held(before, today);
	}

	private static @Nullable HeldConcern held(@Nullable HeldConcern concern, LocalDate today) {
		return holds(concern, today) ? concern : null;
	}

}
