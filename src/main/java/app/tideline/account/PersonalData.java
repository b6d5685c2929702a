package app.tideline.account;

import java.util.Set;
import java.util.stream.Stream;

/**
 * What one module keeps for a person. Every module that stores something personal has one
 * of these, so that nothing is forgotten when a person takes out what is theirs, or
 * brings it into an empty space again. What a person takes out names no row, no account
 * and no opening, and never a safety answer. However much there is, little of it is in
 * memory at a time.
 */
public interface PersonalData {

	/** Its name in the file. */
	String part();

	/** The tables it covers. */
	Set<String> tables();

	/**
	 * Everything that opens, always in the same order; what was damaged is left out.
	 * @return a record of plain values, or an {@link Iterable} of them that is read once
	 * @throws Changed now or while it is read, if something may open under a key that was
	 * made meanwhile: see {@link Legible}
	 */
	Object takeOut(OpenSpace space);

	/** Whether there is nothing of this yet. */
	boolean isEmpty(OpenSpace space);

	/**
	 * Reads its part of a file, seals it and stores it, in the caller's transaction, in a
	 * space that is empty.
	 * @throws Unfit if something in it could not have been written here
	 */
	void bringIn(OpenSpace space, PartReader part);

	/**
	 * The same to be read by people: one sheet a page, in order of their days. Nothing
	 * where there is only what a machine can use.
	 */
	default Stream<ReadingSheet> sheets(OpenSpace space) {
		return Stream.empty();
	}

}
