package app.tideline.checkin;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The sealed head of a check-in: what lists and rules read. Never a safety answer.
 *
 * @param scored values 0 to 4 by item; what was skipped or did not apply is absent
 * @param notApplicable items of which the person said that they do not apply; they are
 * answers, but have no value and enter no mean
 * @param note whether it is a second one within six days, which stays out of every trend
 * @param context how things are set up, as it stood with this check-in
 * @param spaceDate the day agreed for a talk, or null
 * @param number which check-in it is among those that count, from 1; null for a note, and
 * where it was stored before this was kept
 * @param anchor id of the answer about the last four weeks, or null; it is asked at every
 * fourth check-in
 * @param steppedBack id of the answer that followed a disagreement, or null; it enters no
 * mean and no chart
 * @param shown ids of the rules that were shown with it, as far as they may be kept
 */
record Answers(Map<String, Integer> scored, Set<String> notApplicable, boolean note, Map<String, Said> context,
		@Nullable LocalDate spaceDate, @Nullable Integer number, @Nullable String anchor, @Nullable String steppedBack,
		List<String> shown) {

	Answers {
		// Check-ins that were stored before have none.
		notApplicable = Objects.requireNonNullElse(notApplicable, Set.of());
		shown = Objects.requireNonNullElse(shown, List.of());
	}

	/** The same, with what was shown. */
	Answers showing(List<String> rules) {
		return new Answers(this.scored, this.notApplicable, this.note, this.context, this.spaceDate, this.number,
				this.anchor, this.steppedBack, rules);
	}

	/**
	 * Answers to a question about how things are set up.
	 *
	 * @param answers ids
	 * @param day when they were last given
	 */
	record Said(List<String> answers, LocalDate day) {
	}

	@Override
	public String toString() {
		return "Answers";
	}

}
