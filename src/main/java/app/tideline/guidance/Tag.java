package app.tideline.guidance;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a rule's advice is about. */
public enum Tag {

	SAFETY(true), CRISIS(true), SELF(true), INDIVIDUAL(true), DEVICE(true), INFO(true), CHANGE(true),

	EXPLAIN(false), DECIDE(false), REDFLAG(false), JOINT(false), NURTURE(false), COUPLES(false), PATIENCE(false),
	SPACE(false);

	private final boolean shownUnderConcern;

	Tag(boolean shownUnderConcern) {
		this.shownUnderConcern = shownUnderConcern;
	}

	/**
	 * Whether advice about all of these may be shown while safety comes first (evidence
	 * base, section 4, selection step 3).
	 */
	static boolean shownUnderConcern(Set<Tag> tags) {
		return tags.stream().allMatch((tag) -> tag.shownUnderConcern);
	}

	/** The tag of that name in the content. */
	static Optional<Tag> named(String name) {
		return Arrays.stream(values()).filter((tag) -> tag.name().toLowerCase(Locale.ROOT).equals(name)).findFirst();
	}

}
