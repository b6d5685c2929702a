package app.tideline.journal;

import java.util.UUID;

/** The id of a page as an address carries it. */
final class EntryId {

	private static final UUID NOBODY = new UUID(0, 0);

	private EntryId() {
	}

	/** The id; where it is none, one that no page has, so that it is not found either. */
	static UUID of(String text) {
		try {
			return UUID.fromString(text);
		}
		catch (IllegalArgumentException ex) {
			return NOBODY;
		}
	}

}
