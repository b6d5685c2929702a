package app.tideline.checkin;

import java.util.Arrays;
import java.util.Optional;

/** What a person may say about a suggestion. */
enum Reply {

	/** It helped. This is only remembered: it changes no choice. */
	HELPED("helped", "Helped", "You said that this helped."),

	/** Not for the next four weeks. */
	NOT_NOW("not-now", "Not now", "You said “not now”, so this rests until "),

	/**
	 * It does not fit this person. It comes behind everything else until that is undone.
	 */
	NOT_TRUE("not-true", "Not true for me",
			"You said that this is not true for you, so it comes after everything else.");

	private final String id;

	private final String label;

	private final String sentence;

	Reply(String id, String label, String sentence) {
		this.id = id;
		this.label = label;
		this.sentence = sentence;
	}

	/** Its value in a form. */
	String id() {
		return this.id;
	}

	/** How it is offered. */
	String label() {
		return this.label;
	}

	/** What is printed where it was said. */
	String sentence() {
		return this.sentence;
	}

	static Optional<Reply> of(String id) {
		return Arrays.stream(values()).filter((reply) -> reply.id.equals(id)).findFirst();
	}

}
