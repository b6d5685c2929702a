package app.tideline.account;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import app.tideline.vault.ServerSeal;

/**
 * That a space was deleted a moment ago: what leads to the page that says so. Without it
 * anybody could hand somebody else an address whose page tells them that theirs is gone.
 *
 * @param at when, to the second
 */
record Deleted(Instant at) {

	private static final String PURPOSE = "deleted";

	/** As long as its page can be loaded anew. */
	private static final Duration TOLD = Duration.ofMinutes(10);

	static Deleted at(Instant now) {
		return new Deleted(now.truncatedTo(ChronoUnit.SECONDS));
	}

	/** As it stands in an address. */
	String sealed(ServerSeal seal) {
		return seal.seal(PURPOSE, this);
	}

	/** Whether this is one, of the last ten minutes. */
	static boolean isTold(String sealed, ServerSeal seal, Instant now) {
		return seal.open(PURPOSE, sealed, Deleted.class)
			.filter((deleted) -> now.isBefore(deleted.at().plus(TOLD)))
			.isPresent();
	}

}
