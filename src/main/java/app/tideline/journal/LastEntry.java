package app.tideline.journal;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The newest page of a journal.
 *
 * @param id its page is at {@code /journal/{id}}
 * @param day its local day
 * @param title its title, or its first words
 */
public record LastEntry(UUID id, LocalDate day, String title) {

	@Override
	public String toString() {
		return "LastEntry";
	}

}
