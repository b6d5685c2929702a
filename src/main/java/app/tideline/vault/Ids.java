package app.tideline.vault;

import java.util.Optional;
import java.util.UUID;

import org.hibernate.id.uuid.UuidVersion7Strategy;

/**
 * Row ids: UUID version 7, in the order in which they were made. They name rows and are
 * never a secret.
 */
public final class Ids {

	private static final UUID NOBODY = new UUID(0, 0);

	private Ids() {
	}

	/** The next id, later in order than every one this process gave before. */
	public static UUID next() {
		return UuidVersion7Strategy.INSTANCE.generateUuid(null);
	}

	/** The id that is written so, if it is one. */
	public static Optional<UUID> find(String text) {
		try {
			return Optional.of(UUID.fromString(text));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/**
	 * The id that an address or a form carries; where it is none, one that no row has, so
	 * that what it names is not found either.
	 */
	public static UUID of(String text) {
		return find(text).orElse(NOBODY);
	}

}
