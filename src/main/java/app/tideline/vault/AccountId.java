package app.tideline.vault;

import java.util.UUID;

/**
 * Whose something is. Every private row belongs to exactly one account and is loaded
 * through it.
 *
 * @param value a random id; it says nothing about the person
 */
public record AccountId(UUID value) {

	/** A fresh id, for a space that is being made. */
	public static AccountId fresh() {
		return new AccountId(Ids.next());
	}

}
