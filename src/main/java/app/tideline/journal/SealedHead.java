package app.tideline.journal;

import java.time.LocalDate;
import java.util.UUID;

/** The part of a page that lists read, still sealed. */
interface SealedHead {

	UUID getId();

	long getVersion();

	LocalDate getDay();

	byte[] getHead();

}
