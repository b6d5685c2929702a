package app.tideline.review;

/** Which way something leans. */
public enum Direction {

	/** Harder for the person. */
	LOWER,

	/** Easier for the person. */
	HIGHER

}
