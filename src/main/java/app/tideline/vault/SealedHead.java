package app.tideline.vault;

import java.time.LocalDate;
import java.util.UUID;

/** The part of a row that lists read, still sealed; its body stays in the database. */
public interface SealedHead {

	/** The row's id. */
	UUID getId();

	/** The version under which the head is sealed. */
	long getVersion();

	/** The local day it is about. */
	LocalDate getDay();

	/** The sealed head. */
	byte[] getHead();

}
