package app.tideline.home;

import java.time.LocalDate;
import java.util.List;

import app.tideline.checkin.WeeklyCheckIns.Helped;
import app.tideline.checkin.WeeklyCheckIns.LongView;
import app.tideline.checkin.WeeklyCheckIns.Told;
import app.tideline.journal.Leaf;
import app.tideline.work.Tried;
import org.jspecify.annotations.Nullable;

/**
 * A page to take along, as it is shown and printed.
 *
 * @param day on which it is made
 * @param view the longer view, or null
 * @param weeks check-ins, the oldest first
 * @param words whether what was written in them is part of it
 * @param pages pages of the journal, the oldest first
 * @param tried what came of exercises
 * @param helped suggestions that helped
 * @param questions own questions, or empty
 */
record Taken(LocalDate day, @Nullable LongView view, List<Told> weeks, boolean words, List<Leaf> pages,
		List<Tried> tried, List<Helped> helped, String questions) {

	private static final int MOST_LETTERS = 150_000;

	/**
	 * Whether there is more text of the journal on it than can be printed while somebody
	 * waits: about thirty sheets.
	 */
	boolean tooLong() {
		return this.pages.stream().mapToInt((page) -> page.safe().length()).sum() > MOST_LETTERS;
	}

	/** Never shows what is on it. */
	@Override
	public String toString() {
		return "Taken";
	}

}
