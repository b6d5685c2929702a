package app.tideline.account;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/**
 * Turns a part of a file into records, strictly: what is not known is not passed over. A
 * part is read once.
 */
public interface PartReader {

	/**
	 * The last day on which something in it can have been done: today, where on earth
	 * today is latest. Nobody says in which zone a file was made.
	 */
	LocalDate latest();

	/** The one record that it is. */
	<T> T one(Class<T> type);

	/** The list of records that it is, a few at a time. */
	<T> void some(Class<T> type, Consumer<List<T>> records);

	/** The list of records that it is, one after the other. */
	default <T> void each(Class<T> type, Consumer<T> each) {
		some(type, (records) -> records.forEach(each));
	}

}
