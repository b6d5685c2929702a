package app.tideline.work;

import java.util.Arrays;
import java.util.Optional;

/** What came of something planned, as the person says. */
public enum CameOf {

	DID("did", "I did it"), PARTLY("partly", "Partly"), NO("no", "No"),

	/** Counts as a concern, and like every such answer is not kept. */
	NOT_SAFE("not-safe", "It was not safe to");

	private final String id;

	private final String words;

	CameOf(String id, String words) {
		this.id = id;
		this.words = words;
	}

	/** Its value in a form. */
	public String id() {
		return this.id;
	}

	/** How it is offered. */
	public String words() {
		return this.words;
	}

	/** The answer of that id, if there is one. */
	public static Optional<CameOf> of(String id) {
		return Arrays.stream(values()).filter((each) -> each.id.equals(id)).findFirst();
	}

}
