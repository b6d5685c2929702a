package app.tideline.work;

import java.time.LocalDate;

import app.tideline.exercise.Carried;
import org.jspecify.annotations.Nullable;

/**
 * The sealed head of a piece of work: everything a list shows.
 *
 * @param exercise the id of its exercise
 * @param day the local day that the row has in clear, sealed as well
 * @param label a few of the person's own words for it; may be empty
 * @param carried what it leads to on a later day, or null
 * @param cameOf what came of it, or null where that was not asked or not said
 */
record Head(String exercise, LocalDate day, String label, @Nullable Carried carried, @Nullable CameOf cameOf) {

	/** Whether it stays closed on that day. */
	boolean closed(LocalDate today) {
		return this.carried != null && this.carried.held() && this.carried.due().isAfter(today);
	}

	/** The same, with what came of it. */
	Head after(CameOf answer) {
		return new Head(this.exercise, this.day, this.label, this.carried, answer);
	}

	/**
	 * The same, leading to nothing. So it says no more than what never led to anything.
	 */
	Head notCarried() {
		return new Head(this.exercise, this.day, this.label, null, null);
	}

	/** The same, no longer closed. */
	Head opened() {
		Carried open = (this.carried != null) ? new Carried(this.carried.due(), false) : null;
		return new Head(this.exercise, this.day, this.label, open, this.cameOf);
	}

	@Override
	public String toString() {
		return "Head";
	}

}
