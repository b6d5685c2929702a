package app.tideline.guidance;

import java.time.LocalDate;
import java.util.Map;

/**
 * A rule was shown with an earlier check-in, be it a note.
 *
 * @param rule its id
 * @param day the local day of that check-in
 * @param answers that check-in's scored answers, by the id of the item
 */
public record Showing(String rule, LocalDate day, Map<String, Integer> answers) {

	public Showing {
		answers = Map.copyOf(answers);
	}

	@Override
	public String toString() {
		return "Showing";
	}

}
