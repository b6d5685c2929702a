package app.tideline.work;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import app.tideline.account.OpenSpace;
import app.tideline.account.Spaces;
import app.tideline.exercise.Exercises;
import app.tideline.exercise.Sheet;
import app.tideline.safety.Latch;
import app.tideline.safety.Level;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps work and what is said about it, and sees to it that what is worrying in it is
 * held as a concern.
 */
@Component
class Keeping {

	private static final Map<String, String> EMPTY = Map.of("",
			"Nothing is filled in yet. One line is enough to begin with.");

	private final Workbook workbook;

	private final Exercises exercises;

	private final Spaces spaces;

	Keeping(Workbook workbook, Exercises exercises, Spaces spaces) {
		this.workbook = workbook;
		this.exercises = exercises;
		this.spaces = spaces;
	}

	/**
	 * Keeps a new piece of work. Where support stands in the place of its result, a
	 * concern is held from now on.
	 * @throws app.tideline.account.Changed if what is held was changed meanwhile
	 */
	UUID keep(OpenSpace space, UUID operation, String exercise, Sheet sheet) {
		concernIn(space, exercise, sheet);
		return this.workbook.keep(space, operation, exercise, sheet);
	}

	/**
	 * Changes a piece of work, if it is still at the version that was looked at. What is
	 * worrying in it now counts as if it had just been made.
	 * @return whether it was changed
	 * @throws app.tideline.account.Changed if what is held was changed meanwhile
	 */
	boolean change(OpenSpace space, UUID operation, Kept kept, long version, Sheet sheet) {
		concernIn(space, kept.head().exercise(), sheet);
		return this.workbook.change(space, operation, kept, version, sheet);
	}

	/** What is wrong with what was filled in, by the name of the field. */
	Map<String, String> wrong(@Nullable OpenSpace space, String exercise, Sheet sheet) {
		return sheet.values().isEmpty() ? EMPTY : new LinkedHashMap<>(
				this.exercises.errors(exercise, sheet, today(space), ExercisePages.wording(space)::of));
	}

	/**
	 * Notes what came of something planned; that it was not safe to is a concern.
	 * @throws app.tideline.account.Changed if what is held was changed meanwhile
	 */
	void followUp(OpenSpace space, UUID id, CameOf answer) {
		// First, for once this is noted nothing asks again.
		if (answer == CameOf.NOT_SAFE) {
			concern(space);
		}
		this.workbook.followUp(space, id, answer);
	}

	LocalDate today(@Nullable OpenSpace space) {
		return this.workbook.today(space);
	}

	private void concernIn(OpenSpace space, String exercise, Sheet sheet) {
		if (this.exercises.result(exercise, sheet, ExercisePages.wording(space)::of).support()) {
			concern(space);
		}
	}

	private void concern(OpenSpace space) {
		this.spaces.keep(space, space.settings(),
				Latch.afterNote(space.concern().orElse(null), Level.CONCERN, today(space)));
	}

}
