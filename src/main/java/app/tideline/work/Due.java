package app.tideline.work;

import java.time.LocalDate;
import java.util.UUID;

import app.tideline.content.Exercise;

/**
 * Something planned whose day has come.
 *
 * @param id of the piece of work
 * @param day the local day it was planned for
 * @param exercise its exercise
 * @param question how to ask what came of it, in the person's wording, and with their
 * words for it
 * @param asked the same as a seed text, without any words of theirs
 */
public record Due(UUID id, LocalDate day, Exercise exercise, String question, String asked) {

	/** Where it stands. */
	public String path() {
		return "/made/" + this.id;
	}

	@Override
	public String toString() {
		return "Due";
	}

}
