package app.tideline.checkin;

import java.time.LocalDate;
import java.util.UUID;

/** The part of a check-in that lists and rules read: its answers, still sealed. */
interface SealedHead {

	UUID getId();

	long getVersion();

	LocalDate getDay();

	byte[] getHead();

}
