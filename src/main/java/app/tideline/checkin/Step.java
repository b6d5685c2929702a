package app.tideline.checkin;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The screens of a check-in, in their order. Four are parts that everyone gets; the
 * others are asked only where an answer calls for them.
 */
enum Step {

	/** How things are set up: asked once, and again when it is older than four weeks. */
	CONTEXT,

	/** What came of things that were planned, where some are due. */
	FOLLOW_UP,

	BETWEEN_US,

	/** After a disagreement that turned hurtful or was broken off. */
	STEPPED_BACK,

	YOU,

	/** After a very low mood. */
	MOOD,

	WORDS,

	SAFETY,

	/** After harm. */
	HARM,

	/** Whether to keep it at all, where a device may be looked at. */
	KEEP;

	/** The screen that a form says it comes from, if there is one of that name. */
	static Optional<Step> of(String name) {
		return Arrays.stream(values()).filter((step) -> step.name().equals(name)).findFirst();
	}

	/**
	 * Its name in the templates, and in the content where it is one of the four parts.
	 */
	String fragment() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
