package app.tideline.vault;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Where a part of a list ended, newest first: the next part begins after this row.
 *
 * @param day its local day
 * @param id its id
 */
public record Cursor(LocalDate day, UUID id) {

	/** Before all rows: the list begins with the newest. */
	public static final Cursor NEWEST = new Cursor(LocalDate.of(9999, 12, 31), new UUID(0, 0));

	private static final int DAY_LENGTH = 10;

	/** The cursor of a link; nothing where it is none. */
	public static Optional<Cursor> parse(@Nullable String text) {
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
