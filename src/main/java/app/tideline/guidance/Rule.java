package app.tideline.guidance;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import app.tideline.content.Html;
import app.tideline.guidance.Guidance.Card;
import app.tideline.guidance.Guidance.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A rule: when it fires, and what it then offers (evidence base, section 4.1).
 *
 * @param id its id
 * @param priority 0, most urgent, to 7
 * @param when when it fires
 * @param panel the panel it opens, or null
 * @param panelText what it adds to the panel, or null
 * @param advice its card, or null
 * @param note its small line, or null
 * @param exercise id of an exercise, or null
 * @param tags what it is about
 * @param because what follows the word "Because", without a full stop
 * @param plain what follows the word "If" on the public page of rules
 */
record Rule(String id, int priority, Condition when, @Nullable PanelKind panel, @Nullable Html panelText,
		@Nullable Advice advice, @Nullable Html note, @Nullable String exercise, Set<Tag> tags, String because,
		String plain) {

	private static final int LAST_URGENT = 1;

	private static final Set<Tag> PASSING = EnumSet.of(Tag.SAFETY, Tag.CRISIS, Tag.DEVICE);

	/** Whether that it fired may not outlive the opening. */
	boolean passing() {
		return this.tags.stream().anyMatch(PASSING::contains)
				|| this.when.everything().anyMatch((part) -> part instanceof OnSafety);
	}

	/**
	 * Whether it is shown however often it was shown before and whatever was replied to
	 * it: what is most urgent, and everything about safety, a crisis or the device.
	 */
	boolean exempt() {
		return this.priority <= LAST_URGENT || passing();
	}

	/** Whether its card may be shown while safety comes first. */
	boolean shownUnderConcern() {
		return Tag.shownUnderConcern(this.tags);
	}

	/** Why what it offers is there. */
	Reason reason(List<Quote> quotes) {
		return new Reason(this.id, "Because " + this.because + ".", quotes, passing());
	}

	/**
	 * What a card says and where it leads.
	 *
	 * @param chapters ids of chapters
	 * @param question id of a question, or null
	 * @param page id of a page, or null
	 */
	record Advice(String title, Html text, List<String> chapters, @Nullable String question, @Nullable String page) {

		Card card(Set<Tag> tags, Reason reason) {
			return new Card(this.title, this.text, this.chapters, this.question, this.page, tags, reason);
		}

	}

}
