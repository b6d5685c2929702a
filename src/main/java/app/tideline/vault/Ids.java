package app.tideline.vault;

import java.util.UUID;

import org.hibernate.id.uuid.UuidVersion7Strategy;

/**
 * Row ids: UUID version 7, in the order in which they were made. They name rows and are
 * never a secret.
 */
public final class Ids {

	private Ids() {
	}

	/** The next id, later in order than every one this process gave before. */
	public static UUID next() {
		return UuidVersion7Strategy.INSTANCE.generateUuid(null);
	}

}
