package app.tideline.vault;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import org.springframework.stereotype.Component;

/**
 * Many sealed rows at once, of which few are in memory at a time: thousands of long pages
 * do not fit into a small server.
 */
@Component
public final class SealedRows {

	/** So few that the longest pages there can be still fit. */
	private static final int FEW = 25;

	private final EntityManager entities;

	SealedRows(EntityManager entities) {
		this.entities = entities;
	}

	/**
	 * Rows that are loaded while the stream is read, a few in a statement.
	 * @param ids all of them, in their order
	 * @param load loads some of them, in that order
	 */
	public static <R> Stream<R> gradually(List<UUID> ids, Function<List<UUID>, List<R>> load) {
		return IntStream.iterate(0, (from) -> from < ids.size(), (from) -> from + FEW)
			.mapToObj((from) -> ids.subList(from, Math.min(from + FEW, ids.size())))
			.flatMap((some) -> load.apply(some).stream());
	}

	/** Stores new rows in the caller's transaction, and lets go of them. */
	public void store(List<? extends SealedRow> rows) {
		rows.forEach(this.entities::persist);
		this.entities.flush();
		this.entities.clear();
	}

}
