package app.tideline.reminder;

import java.time.ZonedDateTime;

/**
 * Whether this week's check-in waits for a person, in their own zone.
 *
 * @param kind how it stands
 * @param at since when it is open, when the next one opens, or when a pause ends; for
 * {@link Kind#FIRST} now
 */
public record WeekState(Kind kind, ZonedDateTime at) {

	/** How a week stands. A week that was missed is not a state: it asks for nothing. */
	public enum Kind {

		/**
		 * No check-in in the last twelve weeks: one is open whenever the person likes.
		 */
		FIRST,

		/** The time has come, and there is no check-in yet. */
		OPEN,

		/** There is one; the next opens at its time. */
		DONE,

		/** The person has paused. */
		PAUSED

	}

	/** That time in words, such as "Sunday 29 November, 19:00". */
	public String when() {
		return Words.dayAndTime(this.at);
	}

	/** Whether a check-in could be made now, without it having been asked for twice. */
	public boolean open() {
		return this.kind == Kind.OPEN || this.kind == Kind.FIRST;
	}

}
