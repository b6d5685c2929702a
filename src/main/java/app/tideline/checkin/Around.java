package app.tideline.checkin;

import java.util.List;

import app.tideline.guidance.Earlier;
import app.tideline.guidance.Quote;

/**
 * What a check-in is evaluated with, beside what was filled in.
 *
 * @param past earlier check-ins
 * @param earlier what came of earlier suggestions
 * @param unsafePlans what was planned and was not safe to do, as this check-in says
 * @param held whether a concern is held from before
 */
record Around(Past past, Earlier earlier, List<Quote> unsafePlans, boolean held) {

	/** A reader without a space, of whom nothing is known. */
	static Around nobody() {
		return new Around(Past.none(), Earlier.NOTHING, List.of(), false);
	}

}
