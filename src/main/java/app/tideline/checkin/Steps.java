package app.tideline.checkin;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

/** Which screen comes after which, given what was answered. */
@Component
class Steps {

	private final Vocabulary vocabulary;

	Steps(Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
	}

	/** The screen to begin with. */
	Step first(boolean contextDue) {
		return contextDue ? Step.CONTEXT : Step.BETWEEN_US;
	}

	/**
	 * The screen to go on with: what came of plans is never stored half way, so it is
	 * asked before anything that comes after it.
	 */
	Step resumed(Step step, Filled filled) {
		if (filled.asked().isEmpty()) {
			return (step == Step.FOLLOW_UP) ? Step.BETWEEN_US : step;
		}
		return (step.compareTo(Step.FOLLOW_UP) > 0) ? Step.FOLLOW_UP : step;
	}

	/** The screen after this one, or nothing after the last. */
	Optional<Step> after(Step step, Filled filled, boolean member) {
		return Arrays.stream(Step.values())
			.filter((other) -> other.compareTo(step) > 0 && applies(other, filled, member))
			.findFirst();
	}

	/** The screen before this one; the first part has none before it but the context. */
	Step before(Step step, Filled filled, boolean member) {
		List<Step> earlier = Arrays.stream(Step.values())
			.filter((other) -> other.compareTo(step) < 0 && applies(other, filled, member))
			.toList();
		return earlier.isEmpty() ? step : earlier.getLast();
	}

	/**
	 * What was filled in, without the answers to follow-ups that no longer follow from
	 * anything.
	 */
	Filled consistent(Filled filled) {
		Filled kept = filled;
		for (Step followUp : List.of(Step.STEPPED_BACK, Step.MOOD, Step.HARM)) {
			if (!applies(followUp, filled, false)) {
				kept = kept.without(this.vocabulary.of(followUp));
			}
		}
		return kept;
	}

	/** What was filled in, with the part about safety left out. */
	Filled withoutSafety(Filled filled) {
		return filled.without(this.vocabulary.of(Step.SAFETY));
	}

	/**
	 * Whether to ask before anything at all is stored: the device may be looked at, as
	 * the person says or would rather not say.
	 */
	boolean askFirst(Filled filled) {
		return filled.one("sf.device").filter((answer) -> !answer.equals("no")).isPresent();
	}

	private static boolean applies(Step step, Filled filled, boolean member) {
		return switch (step) {
			case CONTEXT, BETWEEN_US, YOU, WORDS, SAFETY -> true;
			case FOLLOW_UP -> member && !filled.asked().isEmpty();
			case STEPPED_BACK -> filled.chose("ci.conflict", "0") || filled.chose("ci.conflict", "1");
			case MOOD -> filled.chose("ci.mood", "0");
			case HARM -> filled.safety(false).harm().positive();
			case KEEP -> member && !filled.chose("sf.device", "no");
		};
	}

}
