package app.tideline.guidance;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

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
 * @param focus which part of that exercise is meant, or null for all of it
 * @param tags what it is about
 * @param because what follows the word "Because", without a full stop
 * @param plain what follows the word "If" on the public page of rules
 */
record Rule(String id, int priority, Condition when, @Nullable PanelKind panel, @Nullable Html panelText,
		@Nullable Advice advice, @Nullable Html note, @Nullable String exercise, @Nullable String focus, Set<Tag> tags,
		String because, String plain) {

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

	/** What its card adds to its words, given these facts. */
	List<Added> added(Facts facts) {
		List<Also> also = (this.advice != null) ? this.advice.also() : List.of();
		return also.stream()
			.flatMap((one) -> one.when().met(facts).map((quotes) -> new Added(one.text(), quotes)).stream())
			.toList();
	}

	/** This rule's condition, and those of what its card may add. */
	Stream<Condition> conditions() {
		List<Also> also = (this.advice != null) ? this.advice.also() : List.of();
		return Stream.concat(this.when.everything(), also.stream().flatMap((one) -> one.when().everything()));
	}

	/**
	 * Words that a card adds.
	 *
	 * @param when when it does
	 */
	record Also(Condition when, Html text) {
	}

	/** Words that a card added, and the answers behind them. */
	record Added(Html text, List<Quote> quotes) {
	}

	/**
	 * What a card says and where it leads.
	 *
	 * @param also what it may add to that, each on a condition of its own
	 * @param chapters ids of chapters
	 * @param question id of a question, or null
	 * @param page id of a page, or null
	 */
	record Advice(String title, Html text, List<Also> also, List<String> chapters, @Nullable String question,
			@Nullable String page) {

		Card card(List<Added> added, Set<Tag> tags, Reason reason) {
			Html words = this.text;
			for (Added one : added) {
				words = words.then(one.text());
			}
			return new Card(this.title, words, this.chapters, this.question, this.page, tags, reason);
		}

	}

}
