package app.tideline.safety;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

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
public final class Care {

	private final Notices notices;

	private final HelpLines lines;

	private final Clock clock;

	Care(Content content, HelpLines lines, Clock clock) {
		this.lines = lines;
		this.clock = clock;
		this.notices = content.notices();
	}

	/** The support for a page about these chapters. */
	public Support around(List<Chapter> chapters, @Nullable OpenSpace space) {
		LocalDate today = today(space);
		boolean first = chapters.stream().anyMatch((chapter) -> Gates.supportFirst(chapter.id(), space, today));
		return new Support(first, Gates.supportFirst(space, today), this.notices,
				this.lines.forCountry((space != null) ? space.settings().country() : null));
	}

	private LocalDate today(@Nullable OpenSpace space) {
		return LocalDate.now((space != null) ? this.clock.withZone(space.settings().zoneOrDefault()) : this.clock);
	}

	/**
	 * What support a page shows.
	 *
	 * @param first whether the notice stands before everything else
	 * @param held whether exercises that are not open are withheld
	 * @param notices the words
	 * @param help what may be shown for the member's country
	 */
	public record Support(boolean first, boolean held, Notices notices, HelpList help) {

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
