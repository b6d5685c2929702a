package app.tideline.account;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Something a person wrote, made or answered, to be read outside.
 *
 * @param day its local day, or null for what belongs to no day
 * @param title its heading
 * @param markdown its text
 */
public record ReadingSheet(@Nullable LocalDate day, String title, String markdown) {

	@Override
	public String toString() {
		return "ReadingSheet";
	}

}
