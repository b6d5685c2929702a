package app.tideline.safety;

import java.time.LocalDate;
import java.util.Set;

import app.tideline.account.OpenSpace;
import org.jspecify.annotations.Nullable;

/**
 * What opens with support first while a concern is held (invariant I02): chapters whose
 * advice could be risky for somebody who is afraid, and every exercise that is not marked
 * open.
 */
public final class Gates {

	/**
	 * About deciding, talking together, space, nurturing, couples help, patience, and
	 * bringing up what went wrong.
	 */
	private static final Set<String> CHAPTERS = Set.of("overview", "silence", "space", "talk", "nurture", "support",
			"patience", "redflags");

	private Gates() {
	}

	/**
	 * Whether support comes first for whoever reads; never for a reader without a space.
	 */
	public static boolean supportFirst(@Nullable OpenSpace space, LocalDate today) {
		return space != null && Latch.holds(space.concern().orElse(null), today);
	}

	/** Whether the chapter of that id opens with support first for whoever reads. */
	public static boolean supportFirst(String chapter, @Nullable OpenSpace space, LocalDate today) {
		return CHAPTERS.contains(chapter) && supportFirst(space, today);
	}

}
