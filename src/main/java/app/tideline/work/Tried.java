package app.tideline.work;

import java.time.LocalDate;
import java.util.UUID;

import app.tideline.content.Exercise;

/**
 * A kept piece of work, and what came of it.
 *
 * @param day the local day it was made on
 * @param exercise its exercise
 * @param label a few of the person's own words for it, or empty
 */
public record Tried(UUID id, LocalDate day, Exercise exercise, String label, CameOf cameOf) {

	@Override
	public String toString() {
		return "Tried";
	}

}
