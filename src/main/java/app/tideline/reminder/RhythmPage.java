package app.tideline.reminder;

import java.time.ZonedDateTime;
import java.util.List;

/**
 * What the page of the rhythm shows.
 *
 * @param version of the rhythm that its forms send back
 * @param readable whether the stored rhythm could be opened
 * @param rhythm the rhythm in words
 * @param upcoming the next four times
 * @param weeks the last twelve, the oldest first
 */
record RhythmPage(long version, boolean readable, String rhythm, WeekState state, List<Upcoming> upcoming,
		List<Weeks.Week> weeks) {

	static RhythmPage of(KeptRhythm kept, Weeks weeks) {
		Rhythm rhythm = kept.rhythm();
		return new RhythmPage(kept.version(), kept.readable(), Words.rhythm(rhythm), weeks.state(),
				rhythm.upcoming(weeks.now(), 4).stream().map((time) -> Upcoming.of(rhythm, time)).toList(),
				weeks.last());
	}

	/** How many of the weeks hold a check-in. */
	public long filled() {
		return this.weeks.stream().filter(Weeks.Week::filled).count();
	}

	/**
	 * One of the next times.
	 *
	 * @param iso for machines
	 * @param words for people
	 * @param note why it is not quite at the chosen time, or empty
	 */
	record Upcoming(String iso, String words, String note) {

		private static Upcoming of(Rhythm rhythm, ZonedDateTime time) {
			return new Upcoming(time.toOffsetDateTime().toString(), Words.dayAndTime(time), note(rhythm, time));
		}

		private static String note(Rhythm rhythm, ZonedDateTime time) {
			if (!time.toLocalTime().equals(rhythm.time())) {
				return "The clocks go forward and leave out " + rhythm.time() + ".";
			}
			return time.withLaterOffsetAtOverlap().equals(time) ? ""
					: "The clocks go back, so this time comes twice. It is the first one.";
		}

	}

}
