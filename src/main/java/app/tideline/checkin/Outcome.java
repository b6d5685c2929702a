package app.tideline.checkin;

import java.util.Map;

import app.tideline.guidance.Guidance.Shown;

/**
 * The sealed body of a check-in: what was written, and what was shown.
 *
 * @param texts the free texts by their id
 * @param shown what may be kept of what was shown
 */
record Outcome(Map<String, String> texts, Shown shown) {

	@Override
	public String toString() {
		return "Outcome";
	}

}
