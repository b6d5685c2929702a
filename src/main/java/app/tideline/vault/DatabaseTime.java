package app.tideline.vault;

import java.time.Instant;

/**
 * The time by which openings end: the database's, so that several nodes agree. Cut to
 * microseconds, which is what the database keeps.
 */
@FunctionalInterface
interface DatabaseTime {

	Instant now();

}
