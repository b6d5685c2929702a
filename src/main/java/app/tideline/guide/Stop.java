package app.tideline.guide;

import java.util.Arrays;
import java.util.Optional;

/** What a person says about a chapter; nobody else ever does. */
public enum Stop {

	DONE("done", "Done"), LATER("later", "I’ll come back");

	private final String id;

	private final String words;

	Stop(String id, String words) {
		this.id = id;
		this.words = words;
	}

	/** Its value in a form. */
	public String id() {
		return this.id;
	}

	/** How it is said. */
	public String words() {
		return this.words;
	}

	/** The one of that id; nothing takes back what was said. */
	static Optional<Stop> of(String id) {
		return Arrays.stream(values()).filter((each) -> each.id.equals(id)).findFirst();
	}

}
