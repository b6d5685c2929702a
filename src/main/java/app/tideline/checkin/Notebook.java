package app.tideline.checkin;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import app.tideline.account.Changed;
import app.tideline.account.Legible;
import app.tideline.account.OpenSpace;
import app.tideline.vault.Ids;
import app.tideline.vault.Unreadable;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Check-ins that were saved and stopped, until they are finished or a week old. */
@Component
class Notebook {

	/** What a page knows of that began where nothing was saved. */
	static final String NONE = "";

	private static final int DAYS_A_DRAFT_LASTS = 6;

	private final Drafts drafts;

	private final Vocabulary vocabulary;

	private final Legible legible;

	Notebook(Drafts drafts, Vocabulary vocabulary, Legible legible) {
		this.drafts = drafts;
		this.vocabulary = vocabulary;
		this.legible = legible;
	}

	/**
	 * A check-in half done.
	 *
	 * @param step where to go on
	 * @param values what was filled in
	 * @param by the operation of the form that saved it, or null
	 */
	record Half(Step step, Map<String, List<String>> values, @Nullable UUID by) {

		Filled filled() {
			return new Filled(this.values);
		}

		@Override
		public String toString() {
			return "Half";
		}

	}

	/**
	 * What was saved, and when.
	 *
	 * @param mark tells it from whatever is saved later
	 * @param day the local day on which it was saved last
	 * @param half nothing where it was damaged
	 */
	record Saved(String mark, LocalDate day, Optional<Half> half) {

		/** Whether it is of the same week, so that one can go on with it. */
		boolean fresh(LocalDate today) {
			return this.half.isPresent() && ChronoUnit.DAYS.between(this.day, today) <= DAYS_A_DRAFT_LASTS;
		}

	}

	/**
	 * What was saved last, if anything.
	 * @throws Changed if it does not open, and the space was closed here meanwhile
	 */
	Optional<Saved> saved(OpenSpace space) {
		return this.drafts.findById(space.id())
			.map((draft) -> new Saved(draft.mark(), draft.day(),
					this.legible.orLeftOut(space, () -> open(space, draft))));
	}

	/** The same, to be shown beside what another page holds: that page must not fail. */
	Optional<Saved> other(OpenSpace space) {
		return this.drafts.findById(space.id())
			.map((draft) -> new Saved(draft.mark(), draft.day(), readable(space, draft)));
	}

	/** Whether anything is saved, damaged or not. */
	boolean stands(OpenSpace space) {
		return this.drafts.existsById(space.id());
	}

	/**
	 * The mark of the draft that a page knows of: the one it began with, or the one that
	 * this very form has saved since. It may have been sent before: by a second press of
	 * its button, or unasked before the space locks.
	 * @param begunWith as the form carries it
	 * @param operation the id that the form carries
	 */
	String known(OpenSpace space, String begunWith, @Nullable UUID operation) {
		return (operation == null) ? begunWith
				: this.drafts.findById(space.id())
					.filter((draft) -> readable(space, draft).filter((half) -> operation.equals(half.by())).isPresent())
					.map(Draft::mark)
					.orElse(begunWith);
	}

	private static Optional<Half> readable(OpenSpace space, Draft draft) {
		try {
			return Optional.of(open(space, draft));
		}
		catch (Unreadable ex) {
			return Optional.empty();
		}
	}

	private static Half open(OpenSpace space, Draft draft) {
		return space.vault().open(Draft.body(draft.rowId(), draft.version()), draft.body(), Half.class);
	}

	/** What was written, which is not bound to a week. */
	Filled words(Saved saved) {
		return saved.half().map((half) -> half.filled().only(this.vocabulary.words())).orElse(Filled.nothing());
	}

	/**
	 * Saves what was filled in so far, without any safety answer.
	 * @param known the mark of the draft that the page knows of, or {@link #NONE}
	 * @param operation the id that the form carries
	 * @throws Changed if another one was saved since, which then stays
	 */
	@Transactional
	void save(OpenSpace space, Step step, Filled filled, LocalDate today, String known, @Nullable UUID operation) {
		Half half = new Half(resumed(step, filled),
				filled.withoutFollowUps().without(this.vocabulary.neverStored()).values(), operation);
		Optional<Draft> before = this.drafts.findById(space.id());
		if (before.filter((draft) -> !draft.mark().equals(known)).isPresent()) {
			throw new Changed();
		}
		UUID id = before.map(Draft::rowId).orElseGet(Ids::next);
		long version = before.map((draft) -> draft.version() + 1).orElse(0L);
		byte[] body = space.vault().seal(Draft.body(id, version), half);
		if (before.isEmpty()) {
			insert(new Draft(space.id(), id, today, body));
		}
		else if (this.drafts.replace(space.id(), id, version - 1, today, body) == 0) {
			throw new Changed();
		}
	}

	private void insert(Draft draft) {
		try {
			this.drafts.saveAndFlush(draft);
		}
		catch (DataIntegrityViolationException ex) {
			throw new Changed();
		}
	}

	/**
	 * Where to go on: never at a screen that tells what was answered, and never past a
	 * question whose answer was not stored.
	 */
	private static Step resumed(Step step, Filled filled) {
		if (filled.chose("ci.mood", "0") && step.compareTo(Step.YOU) > 0) {
			return Step.YOU;
		}
		return (step.compareTo(Step.SAFETY) > 0) ? Step.SAFETY : (step == Step.MOOD) ? Step.YOU : step;
	}

	/** Forgets what was saved, whatever it is. */
	@Transactional
	void forget(OpenSpace space) {
		this.drafts.remove(space.id());
	}

	/**
	 * Forgets what was saved if it is what the page knows of. What another page has saved
	 * since stays, to be gone on with or removed.
	 */
	@Transactional
	void forget(OpenSpace space, String known) {
		this.drafts.findById(space.id())
			.filter((draft) -> draft.mark().equals(known))
			.ifPresent((draft) -> this.drafts.remove(space.id(), draft.rowId(), draft.version()));
	}

}
