package app.tideline.content;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The check-in as it is asked (evidence base, section 3): its four parts, eleven scored
 * items, four safety items, what is asked once about how things are set up, and three
 * free texts.
 *
 * @param parts the four parts, in order
 * @param items the scored items, in order; an answer's place in its list is its value, 0
 * to 4, and higher is better for the reader
 * @param safety the safety items and what follows them
 * @param conflictFollowUp asked only after a disagreement that turned hurtful or was
 * broken off; it has no value, and only picks words about a pause
 * @param moodFollowUp asked only after a very low mood
 * @param anchor the person's own sense of the last four weeks, asked at every fourth
 * check-in
 * @param context how things are set up
 * @param freeText what may be written
 */
public record CheckInItems(List<Part> parts, List<Item> items, Safety safety, FollowUp conflictFollowUp,
		FollowUp moodFollowUp, FollowUp anchor, List<ContextQuestion> context, FreeText freeText) {

	/** A part by its id. */
	public Part part(String id) {
		return this.parts.stream().filter((part) -> part.id().equals(id)).findFirst().orElseThrow();
	}

	/** The scored items of a part. */
	public List<Item> itemsOf(String part) {
		return this.items.stream().filter((item) -> item.part().equals(part)).toList();
	}

	/** A scored item by its id. */
	public Optional<Item> item(String id) {
		return this.items.stream().filter((item) -> item.id().equals(id)).findFirst();
	}

	/** A context question by its id. */
	public Optional<ContextQuestion> contextQuestion(String id) {
		return this.context.stream().filter((question) -> question.id().equals(id)).findFirst();
	}

	/** A screen's title and what stands under it. */
	public record Part(String id, String title, String lead) {
	}

	/** A scored item. */
	public record Item(String id, String part, String dimension, String question, List<String> answers,
			@Nullable String notApplicable, String why, List<String> serves) {
	}

	/** An answer that has a name and no number. */
	public record Choice(String id, String label) {
	}

	/** The safety part. */
	public record Safety(List<Choice> answers, List<SafetyItem> items, HarmFollowUp harmFollowUp, String dangerButton) {
	}

	/** A safety item; all four have the same answers. */
	public record SafetyItem(String id, String question, String why) {
	}

	/**
	 * What is asked after harm.
	 *
	 * @param urgent ids of the answers that are signs of danger to life
	 */
	public record HarmFollowUp(String id, String question, String hint, List<Choice> answers, List<String> urgent) {
	}

	/** A question with named answers that is asked only where something calls for it. */
	public record FollowUp(String id, String question, String why, List<Choice> answers) {
	}

	/**
	 * A question about how things are set up.
	 *
	 * @param answers empty for the country, which offers the countries of the help pages
	 * @param repeat whether it is asked again, filled in, at each check-in
	 * @param multiple whether several answers may be picked
	 * @param dateOn the answer that asks for a date, or null
	 * @param dateLabel the label of that date, or null
	 */
	public record ContextQuestion(String id, String question, @Nullable String why, List<Choice> answers,
			boolean repeat, boolean multiple, @Nullable String dateOn, @Nullable String dateLabel) {
	}

	/**
	 * What may be written.
	 *
	 * @param limit the most characters of one text
	 * @param under what stands under each box
	 */
	public record FreeText(int limit, String under, List<TextItem> items) {
	}

	/** One free text. */
	public record TextItem(String id, String question) {
	}

}
