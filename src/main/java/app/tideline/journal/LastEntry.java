package app.tideline.journal;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The newest page of a journal.
 *
 * @param id its page is at {@code /journal/{id}}
 * @param day its local day
 * @param title its title, or null
 * @param firstWords how its text begins
 */
public record LastEntry(UUID id, LocalDate day, @Nullable String title, String firstWords) {

	@Override
	public String toString() {
		return "LastEntry";
	}

}
