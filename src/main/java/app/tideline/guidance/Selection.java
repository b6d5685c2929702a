package app.tideline.guidance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import app.tideline.content.Content;
import app.tideline.content.Html;
import app.tideline.content.Notices;
import app.tideline.guidance.Guidance.Card;
import app.tideline.guidance.Guidance.Note;
import app.tideline.guidance.Guidance.Panel;
import app.tideline.guidance.Guidance.Reason;
import app.tideline.guidance.Guidance.Shown;
import app.tideline.guidance.Guidance.Suggestion;
import app.tideline.guidance.Rule.Added;
import app.tideline.safety.Level;
import org.jspecify.annotations.Nullable;

/**
 * Chooses from the rules that fired what is shown (evidence base, section 4, steps 3 to
 * 6). First what may not be shown goes; beyond the evidence base, thoughts of ending
 * one's life leave no more room for advice than a safety concern does. Then the rest is
 * sorted, then it is cut: an exercise is shown only with a card or a panel of its rule.
 */
final class Selection {

	private static final int CARDS = 3;

	private static final int EXERCISES = 2;

	/**
	 * What is left out when feelings were brushed aside or a disagreement turned hurtful.
	 */
	private static final Set<Tag> NOT_AFTER_HURT = EnumSet.of(Tag.PATIENCE, Tag.NURTURE, Tag.COUPLES);

	static final String DATE_IDEAS = "date-ideas";

	private final Content content;

	/** The priority of what is about a life. */
	private static final int URGENT = 0;

	private final boolean supportAlone;

	private final boolean hurt;

	private final List<Fired> fired;

	/**
	 * @param effective the level to act on
	 * @param hurt whether respect or conflict has its lowest answer
	 * @param fired the rules that fired, in their order
	 */
	Selection(Content content, Level effective, boolean hurt, List<Fired> fired) {
		this.content = content;
		this.supportAlone = effective.suppresses() || fired.stream().anyMatch((one) -> one.rule().priority() == URGENT);
		this.hurt = hurt;
		this.fired = fired.stream()
			.sorted(Comparator.comparing(Fired::last).thenComparingInt((one) -> one.rule().priority()))
			.toList();
	}

	Shown shown() {
		List<Fired> cards = this.fired.stream()
			.filter((one) -> one.rule().advice() != null && allowed(one.rule()))
			.limit(CARDS)
			.toList();
		return new Shown(panels(), cards.stream().map(Fired::card).toList(), exercises(cards), notes());
	}

	private List<Panel> panels() {
		List<Panel> panels = new ArrayList<>();
		for (boolean safety : new boolean[] { true, false }) {
			List<Fired> opening = this.fired.stream().filter((one) -> one.opens(safety)).toList();
			opening.stream()
				.map((one) -> one.rule().panel())
				.filter(Objects::nonNull)
				.min(Comparator.naturalOrder())
				.ifPresent((kind) -> panels.add(panel(kind, opening)));
		}
		return panels;
	}

	private Panel panel(PanelKind kind, List<Fired> opening) {
		Notices.Panel words = Objects.requireNonNull(this.content.notices().panels().get(kind.id()));
		List<Html> more = new ArrayList<>();
		for (Fired one : opening) {
			@Nullable Html text = one.rule().panelText();
			if (text != null) {
				more.add(text);
			}
		}
		return new Panel(kind, words.title(), words.text(), more, opening.stream().map(Fired::reason).toList());
	}

	private List<Suggestion> exercises(List<Fired> cards) {
		Map<String, List<Reason>> reasons = new LinkedHashMap<>();
		for (Fired one : this.fired) {
			@Nullable String exercise = one.rule().exercise();
			if (exercise != null && (one.rule().panel() != null || cards.contains(one)) && allowed(exercise)) {
				reasons.computeIfAbsent(exercise, (id) -> new ArrayList<>()).add(one.reason());
			}
		}
		return reasons.entrySet()
			.stream()
			.limit(EXERCISES)
			.map((entry) -> new Suggestion(entry.getKey(), List.copyOf(entry.getValue())))
			.toList();
	}

	private List<Note> notes() {
		List<Note> notes = new ArrayList<>();
		for (Fired one : this.fired) {
			@Nullable Html note = one.rule().note();
			if (note != null && allowed(one.rule())) {
				notes.add(new Note(note, one.reason()));
			}
		}
		return notes;
	}

	private boolean allowed(Rule rule) {
		return !(this.supportAlone && !rule.shownUnderConcern())
				&& !(this.hurt && rule.tags().stream().anyMatch(NOT_AFTER_HURT::contains));
	}

	private boolean allowed(String exercise) {
		return !(this.supportAlone && !this.content.exercise(exercise).orElseThrow().open())
				&& !(this.hurt && exercise.equals(DATE_IDEAS));
	}

	/**
	 * A rule that fired, and the answers that made it.
	 *
	 * @param added what its card adds
	 * @param last whether it comes behind every other, whatever its priority
	 */
	record Fired(Rule rule, List<Quote> quotes, List<Added> added, boolean last) {

		Reason reason() {
			return this.rule
				.reason(Stream.concat(this.quotes.stream(), this.added.stream().flatMap((one) -> one.quotes().stream()))
					.toList());
		}

		boolean opens(boolean safety) {
			PanelKind panel = this.rule.panel();
			return panel != null && panel.safety() == safety;
		}

		Card card() {
			return Objects.requireNonNull(this.rule.advice()).card(this.added, this.rule.tags(), reason());
		}

	}

}
