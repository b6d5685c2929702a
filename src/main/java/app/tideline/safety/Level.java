package app.tideline.safety;

/**
 * How much concern the safety answers of one check-in raise (evidence base, section 3.2).
 * The order is the order of concern.
 */
public enum Level {

	/** Four times "No". Never shown as "you are safe". */
	NONE,

	/** Something skipped, nothing positive. */
	SKIPPED,

	/** Any other "yes", or any "not sure". */
	CONCERN,

	/** Harm, repeated fear, or two positive answers. */
	SERIOUS,

	/** "I'm in danger now", or a sign of danger to life. */
	URGENT;

	/** Whether safety comes first and suppresses other advice: level 2 and higher. */
	public boolean suppresses() {
		return compareTo(CONCERN) >= 0;
	}

	/** The higher of the two. */
	public Level or(Level other) {
		return (compareTo(other) >= 0) ? this : other;
	}

}
