package app.tideline.safety;

import org.jspecify.annotations.Nullable;

/** An answer to a safety question. Nothing said is {@link #SKIPPED}, never "no". */
public enum SafetyAnswer {

	NO("no"), NOT_SURE("not-sure"), YES_ONCE("yes-once"), YES_MORE("yes-more"),

	/** Left out, or "I'd rather not say". */
	SKIPPED("rather-not");

	private final String id;

	SafetyAnswer(String id) {
		this.id = id;
	}

	/** The answer's id in the content. */
	public String id() {
		return this.id;
	}

	/**
	 * The answer of that id; nothing at all is {@link #SKIPPED}.
	 * @throws IllegalArgumentException if the id is unknown, so that a mistyped answer is
	 * never taken for silence
	 */
	public static SafetyAnswer of(@Nullable String id) {
		if (id == null || id.isBlank()) {
			return SKIPPED;
		}
		for (SafetyAnswer answer : values()) {
			if (answer.id.equals(id)) {
				return answer;
			}
		}
		throw new IllegalArgumentException("no such safety answer");
	}

	/** Any "yes". */
	public boolean positive() {
		return this == YES_ONCE || this == YES_MORE;
	}

	/** Any "yes", or "I'm not sure". */
	public boolean worrying() {
		return positive() || this == NOT_SURE;
	}

}
