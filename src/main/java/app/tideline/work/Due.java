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
 * @param question how to ask what came of it, in the person's wording
 */
public record Due(UUID id, LocalDate day, Exercise exercise, String question) {

	/** Where it stands. */
	public String path() {
		return "/work/" + this.id;
	}

	@Override
	public String toString() {
		return "Due";
	}

}
