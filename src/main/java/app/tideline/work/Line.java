package app.tideline.work;

import java.time.LocalDate;
import java.util.UUID;

import app.tideline.content.Exercise;
import org.jspecify.annotations.Nullable;

/**
 * A kept piece of work in a list.
 *
 * @param day the local day it was made on
 * @param exercise its exercise
 * @param label a few of the person's own words for it, or empty; empty too while it is
 * closed
 * @param closedUntil until when it stays closed, or null
 */
public record Line(UUID id, LocalDate day, Exercise exercise, String label, @Nullable LocalDate closedUntil) {

	/** Where it stands. */
	public String path() {
		return "/made/" + this.id;
	}

	@Override
	public String toString() {
		return "Line";
	}

}
