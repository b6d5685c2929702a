package app.tideline.guidance;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import app.tideline.content.Html;
import app.tideline.safety.Level;
import org.jspecify.annotations.Nullable;

/**
 * What may help, given one check-in. Its texts are seed text: they keep their
 * placeholders, so that they are printed in the {@link app.tideline.content.Wording} of
 * the day they are read.
 *
 * @param level the concern that this check-in's own answers raise; what the latch is told
 * @param effective the level that was acted on: at least {@link Level#CONCERN} while a
 * concern is held
 * @param shown what the person sees
 */
public record Guidance(Level level, Level effective, Shown shown) {

	/**
	 * What the person sees, in order: panels, then cards, then exercises, then notes.
	 *
	 * @param panels at most one about safety, and after it at most one about a crisis
	 * @param cards at most three
	 * @param exercises at most two
	 * @param notes small lines
	 */
	public record Shown(List<Panel> panels, List<Card> cards, List<Suggestion> exercises, List<Note> notes) {

		public Shown {
			panels = List.copyOf(panels);
			cards = List.copyOf(cards);
			exercises = List.copyOf(exercises);
			notes = List.copyOf(notes);
		}

		/**
		 * What may be kept for later reading: nothing that rests on a safety answer, a
		 * crisis, or a concern that is held, nor a trace that there was any such thing.
		 */
		public Shown lasting() {
			return new Shown(List.of(), this.cards.stream().filter((card) -> !card.reason().passing()).toList(),
					this.exercises.stream().flatMap((exercise) -> exercise.lasting().stream()).toList(),
					this.notes.stream().filter((note) -> !note.reason().passing()).toList());
		}

		/**
		 * What a held concern leaves of it (evidence base, section 4, selection step 3):
		 * panels, exercises that stay open, and cards about safety, oneself or help of
		 * one's own.
		 * @param open tells by its id whether an exercise stays open
		 */
		public Shown underConcern(Predicate<String> open) {
			return new Shown(this.panels, this.cards.stream().filter(Card::shownUnderConcern).toList(),
					this.exercises.stream().filter((each) -> open.test(each.exercise())).toList(), List.of());
		}

		/**
		 * The small lines that are printed: none beside support, where they would make
		 * light of it. They are kept all the same, so that nothing missing tells of it
		 * later.
		 */
		public List<Note> lines() {
			return this.panels.isEmpty() ? this.notes : List.of();
		}

		/** Ids of the rules that stand behind it, each once. */
		public List<String> rules() {
			return Stream
				.of(this.panels.stream().flatMap((panel) -> panel.reasons().stream()),
						this.cards.stream().map(Card::reason),
						this.exercises.stream().flatMap((exercise) -> exercise.reasons().stream()),
						this.notes.stream().map(Note::reason))
				.flatMap((reasons) -> reasons)
				.map(Reason::rule)
				.distinct()
				.toList();
		}

		@Override
		public String toString() {
			return "Shown";
		}

	}

	/**
	 * Support, above all advice.
	 *
	 * @param kind which panel
	 * @param title its heading
	 * @param text its words
	 * @param more what its rules add to them
	 * @param reasons why it is there, at least one
	 */
	public record Panel(PanelKind kind, String title, Html text, List<Html> more, List<Reason> reasons) {
	}

	/**
	 * A piece of advice.
	 *
	 * @param title its heading
	 * @param text its words
	 * @param chapters ids of chapters to read on
	 * @param question id of a question, or null
	 * @param page id of a page, such as {@code help}, or null
	 * @param tags what it is about
	 * @param reason why it is there
	 */
	public record Card(String title, Html text, List<String> chapters, @Nullable String question, @Nullable String page,
			Set<Tag> tags, Reason reason) {

		boolean shownUnderConcern() {
			return Tag.shownUnderConcern(this.tags);
		}

	}

	/**
	 * An exercise that may help.
	 *
	 * @param exercise its id
	 * @param reasons why it is there, at least one
	 */
	public record Suggestion(String exercise, List<Reason> reasons) {

		List<Suggestion> lasting() {
			List<Reason> kept = this.reasons.stream().filter((reason) -> !reason.passing()).toList();
			return kept.isEmpty() ? List.of() : List.of(new Suggestion(this.exercise, kept));
		}

	}

	/**
	 * A small line.
	 *
	 * @param text its words
	 * @param reason why it is there
	 */
	public record Note(Html text, Reason reason) {
	}

	/**
	 * Why something is shown.
	 *
	 * @param rule the id of the rule
	 * @param because a whole sentence that begins with "Because"
	 * @param quotes the answers it rests on; empty where it rests on a count, on
	 * something skipped, or on a concern that is held
	 * @param passing whether it may not outlive the opening
	 */
	public record Reason(String rule, String because, List<Quote> quotes, boolean passing) {
	}

}
