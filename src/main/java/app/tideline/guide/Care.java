package app.tideline.guide;

import java.util.List;
import java.util.Set;

import app.tideline.account.OpenSpace;
import app.tideline.content.Chapter;
import app.tideline.content.Content;
import app.tideline.content.Exercise;
import app.tideline.content.Html;
import app.tideline.content.Notices;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sees to it that a member for whom a concern is held meets support before advice that
 * could be risky (invariant I02). A reader without a space is never treated so.
 */
@Component
final class Care {

	private static final Set<String> GATED = Set.of("overview", "silence", "space", "talk", "nurture", "support",
			"patience", "redflags");

	private final Notices notices;

	Care(Content content) {
		this.notices = content.notices();
	}

	Support around(List<Chapter> chapters, @Nullable OpenSpace space) {
		return new Support(first(chapters, space), held(space), this.notices);
	}

	private static boolean first(List<Chapter> chapters, @Nullable OpenSpace space) {
		return held(space) && chapters.stream().map(Chapter::id).anyMatch(GATED::contains);
	}

	private static boolean held(@Nullable OpenSpace space) {
		return space != null && space.concern().isPresent();
	}

	/**
	 * What support a page shows.
	 *
	 * @param first whether the notice stands before everything else
	 * @param held whether exercises that are not open are withheld
	 * @param notices the words
	 */
	record Support(boolean first, boolean held, Notices notices) {

		/** Whether a chapter's own notice stands on its page as well. */
		public boolean needs(@Nullable Html notice) {
			return notice != null && !(this.first && notice.equals(this.notices.fear()));
		}

		/** Whether support stands in the place of the steps. */
		public boolean instead(Exercise exercise) {
			return this.held && !exercise.open();
		}

	}

}
