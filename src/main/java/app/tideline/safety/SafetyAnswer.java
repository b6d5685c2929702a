package app.tideline.safety;

/** An answer to a safety question. Nothing said is {@link #SKIPPED}, never "no". */
public enum SafetyAnswer {

	NO, NOT_SURE, YES_ONCE, YES_MORE,

	/** Left out, or "I'd rather not say". */
	SKIPPED;

	/** Any "yes". */
	public boolean positive() {
		return this == YES_ONCE || this == YES_MORE;
	}

}
