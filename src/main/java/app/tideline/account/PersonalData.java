package app.tideline.account;

import java.util.List;
import java.util.Set;

import tools.jackson.databind.JsonNode;

/**
 * What one module keeps for a person. Every module that stores something personal has one
 * of these, so that nothing is forgotten when a person takes out what is theirs, or
 * brings it into an empty space again. What a person takes out names no row, no account
 * and no opening, and never a safety answer.
 *
 * @param <T> its part of a file: records of plain values, read back by Jackson
 */
public interface PersonalData<T> {

	/** Its name in the file. */
	String part();

	/** The tables it covers. */
	Set<String> tables();

	/**
	 * Everything that opens, always in the same order; what does not open is left out.
	 */
	T takeOut(OpenSpace space);

	/** Whether there is nothing of this yet. */
	boolean isEmpty(OpenSpace space);

	/** Reads its part of a file. */
	T read(JsonNode part, PartReader reader);

	/**
	 * Seals and stores what was taken out elsewhere, in the caller's transaction, in a
	 * space that is empty.
	 * @throws Unfit if something in it could not have been written here
	 */
	void bringIn(OpenSpace space, T part);

	/** The same to be read by people: one sheet a page, in order of their days. */
	List<ReadingSheet> sheets(OpenSpace space);

}
