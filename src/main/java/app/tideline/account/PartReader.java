package app.tideline.account;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Turns parts of a file into records, strictly: what is not known is not passed over. */
public interface PartReader {

	/** One record; null where the file says so. */
	<T> @Nullable T one(JsonNode node, Class<T> type);

	/** A list of records. */
	<T> List<T> many(JsonNode node, Class<T> type);

}
