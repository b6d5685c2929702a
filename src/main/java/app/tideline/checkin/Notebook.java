package app.tideline.checkin;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import app.tideline.account.Changed;
import app.tideline.account.OpenSpace;
import app.tideline.vault.Ids;
import app.tideline.vault.Unreadable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Check-ins that were saved and stopped, until they are finished or a week old. */
@Component
class Notebook {

	private static final int DAYS_A_DRAFT_LASTS = 6;

	private final Drafts drafts;

	private final Vocabulary vocabulary;

	Notebook(Drafts drafts, Vocabulary vocabulary) {
		this.drafts = drafts;
		this.vocabulary = vocabulary;
	}

	/**
	 * A check-in half done.
	 *
	 * @param step where to go on
	 * @param values what was filled in
	 */
	record Half(Step step, Map<String, List<String>> values) {

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
	 * @param day the local day on which it was saved last
	 */
	record Saved(LocalDate day, Half half) {

		/** Whether it is of the same week, so that one can go on with it. */
		boolean fresh(LocalDate today) {
			return ChronoUnit.DAYS.between(this.day, today) <= DAYS_A_DRAFT_LASTS;
		}

	}

	/** What was saved last, if anything. */
	@Transactional(readOnly = true)
	Optional<Saved> saved(OpenSpace space) {
		return this.drafts.findById(space.id())
			.flatMap((draft) -> open(space, draft).map((half) -> new Saved(draft.day(), half)));
	}

	/** What was written, which is not bound to a week. */
	Filled words(Half half) {
		return half.filled().only(this.vocabulary.words());
	}

	/** Saves what was filled in so far, without any safety answer. */
	@Transactional
	void save(OpenSpace space, Step step, Filled filled, LocalDate today) {
		Half half = new Half(resumed(step, filled),
				filled.withoutFollowUps().without(this.vocabulary.neverStored()).values());
		Optional<Draft> before = this.drafts.findById(space.id());
		UUID id = before.map(Draft::rowId).orElseGet(Ids::next);
		long version = before.map((draft) -> draft.version() + 1).orElse(0L);
		byte[] body = space.vault().seal(Draft.body(id, version), half);
		if (before.isEmpty()) {
			this.drafts.save(new Draft(space.id(), id, today, body));
		}
		else if (this.drafts.replace(space.id(), version - 1, today, body) == 0) {
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

	/** Forgets what was saved. */
	@Transactional
	void forget(OpenSpace space) {
		this.drafts.remove(space.id());
	}

	private static Optional<Half> open(OpenSpace space, Draft draft) {
		try {
			return Optional
				.of(space.vault().open(Draft.body(draft.rowId(), draft.version()), draft.body(), Half.class));
		}
		catch (Unreadable ex) {
			return Optional.empty();
		}
	}

}
