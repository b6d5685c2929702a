package app.tideline.exercise;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an exercise makes of what was filled in (evidence base, section 5). It never
 * scores, never says what the partner feels, and quotes the person's words as they are.
 */
interface Worksheet {

	/** The ids of the exercise and of its variants. */
	Set<String> exercises();

	/** What stands in the form to begin with. */
	default Sheet start(LocalDate today) {
		return Sheet.EMPTY;
	}

	/**
	 * What is wrong beyond the fields themselves: the name of a field and a sentence for
	 * it.
	 */
	default Map<String, String> errors(Sheet sheet, LocalDate today, Words words) {
		return Map.of();
	}

	/** What it gives. Only a sheet without errors is asked for its result. */
	Result result(Sheet sheet, Words words);

	/** A few of the person's own words to tell this work from others; may be empty. */
	default String label(Sheet sheet) {
		return "";
	}

	/** What it leads to on a later day, if kept on that day. */
	default Optional<Carried> carried(Sheet sheet, LocalDate keptOn) {
		return Optional.empty();
	}

}
