package app.tideline.journal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Where a page of the list ended: the next one begins after this entry.
 *
 * @param day its day
 * @param id its id
 */
record Cursor(LocalDate day, UUID id) {

	/** Before all pages: the list begins with the newest. */
	static final Cursor NEWEST = new Cursor(LocalDate.of(9999, 12, 31), new UUID(0, 0));

	private static final int DAY_LENGTH = 10;

	/** The cursor of a link; nothing where it is none. */
	static Optional<Cursor> parse(@Nullable String text) {
		if (text == null || text.length() <= DAY_LENGTH + 1) {
			return Optional.empty();
		}
		try {
			return Optional.of(new Cursor(LocalDate.parse(text.substring(0, DAY_LENGTH)),
					UUID.fromString(text.substring(DAY_LENGTH + 1))));
		}
		catch (DateTimeParseException | IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/** As it stands in a link. */
	@Override
	public String toString() {
		return this.day + "." + this.id;
	}

}
