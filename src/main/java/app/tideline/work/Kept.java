package app.tideline.work;

import java.time.LocalDate;
import java.util.UUID;

import app.tideline.exercise.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * A kept piece of work, open.
 *
 * @param due the day it is due and was not answered, or null
 */
record Kept(UUID id, long version, @Nullable LocalDate due, Head head, Sheet sheet) {

	@Override
	public String toString() {
		return "Kept";
	}

}
