package app.tideline.work;

import java.time.LocalDate;
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
		UUID id = this.workbook.keep(space, operation, exercise, sheet);
		if (this.exercises.result(exercise, sheet, ExercisePages.wording(space)::of).support()) {
			concern(space);
		}
		return id;
	}

	/**
	 * Notes what came of something planned; that it was not safe to is a concern.
	 * @throws app.tideline.account.Changed if what is held was changed meanwhile
	 */
	void followUp(OpenSpace space, UUID id, CameOf answer) {
		this.workbook.followUp(space, id, answer);
		if (answer == CameOf.NOT_SAFE) {
			concern(space);
		}
	}

	LocalDate today(@Nullable OpenSpace space) {
		return this.workbook.today(space);
	}

	private void concern(OpenSpace space) {
		this.spaces.keep(space, space.settings(),
				Latch.afterNote(space.concern().orElse(null), Level.CONCERN, today(space)));
	}

}
