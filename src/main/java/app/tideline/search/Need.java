package app.tideline.search;

import java.util.Optional;

/** A need for help that words tell of, the one that comes first listed first. */
enum Need {

	SAFETY("safety", "urgent"), CRISIS("crisis", "crisis");

	private final String id;

	private final String panel;

	Need(String id, String panel) {
		this.id = id;
		this.panel = panel;
	}

	/** The id of the panel that meets it. */
	String panel() {
		return this.panel;
	}

	static Optional<Need> named(String id) {
		for (Need need : values()) {
			if (need.id.equals(id)) {
				return Optional.of(need);
			}
		}
		return Optional.empty();
	}

}
