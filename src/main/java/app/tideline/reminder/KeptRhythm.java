package app.tideline.reminder;

/**
 * A rhythm with what it takes to replace it.
 *
 * @param version that of the row, or {@link #NONE} while nothing is stored
 * @param readable whether what is stored could be opened; else this is the usual rhythm,
 * and replacing it mends the row
 */
record KeptRhythm(long version, boolean readable, Rhythm rhythm) {

	static final long NONE = -1;

	/** What holds while nothing is stored. */
	static KeptRhythm none(Rhythm rhythm) {
		return new KeptRhythm(NONE, true, rhythm);
	}

}
