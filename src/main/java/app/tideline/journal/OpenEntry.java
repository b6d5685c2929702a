package app.tideline.journal;

import java.time.LocalDate;
import java.util.UUID;

/** A page, opened. */
record OpenEntry(UUID id, long version, LocalDate day, Head head, String text) {

	@Override
	public String toString() {
		return "OpenEntry";
	}

}
