package app.tideline.account;

import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

import app.tideline.vault.Ids;
import app.tideline.vault.Place;
import app.tideline.vault.SealedOne;
import app.tideline.vault.SealedOnes;
import app.tideline.vault.Unreadable;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * The one record of a kind that an account has at most: read whole and changed whole.
 *
 * @param <T> what is sealed
 * @param <R> its row
 */
public final class OneRecord<T, R extends SealedOne> {

	private final Spaces spaces;

	private final SealedOnes<R> rows;

	private final String table;

	private final NewRow<R> row;

	private final Class<T> type;

	/**
	 * One for each kind.
	 * @param table the name of its table, into which it is bound
	 * @param row makes a row at version 0
	 */
	public OneRecord(Spaces spaces, SealedOnes<R> rows, String table, NewRow<R> row, Class<T> type) {
		this.spaces = spaces;
		this.rows = rows;
		this.table = table;
		this.row = row;
		this.type = type;
	}

	/**
	 * Makes a row at version 0.
	 *
	 * @param <R> its kind
	 */
	@FunctionalInterface
	public interface NewRow<R> {

		R of(UUID account, UUID id, byte[] head);

	}

	/**
	 * What is stored.
	 *
	 * @param <T> what is sealed
	 * @param version the version of its row
	 * @param value nothing where it does not open
	 */
	public record Stored<T>(UUID id, long version, Optional<T> value) {
	}

	/** What is stored, if anything is. */
	public Optional<Stored<T>> stored(OpenSpace space) {
		return this.rows.findById(space.id())
			.map((found) -> new Stored<>(found.rowId(), found.version(), open(space, found)));
	}

	/** What is stored and opens, if anything does. */
	public Optional<T> value(OpenSpace space) {
		return stored(space).flatMap(Stored::value);
	}

	/**
	 * What is stored, to be taken out; nothing where it was damaged.
	 * @throws Changed if it does not open, and the space was closed here meanwhile: then
	 * it may well open under a new key
	 */
	public Optional<T> takeOut(OpenSpace space) {
		Optional<Stored<T>> stored = stored(space);
		requireLegible(space, stored);
		return stored.flatMap(Stored::value);
	}

	/**
	 * Whether there is nothing of this: no row, or one that holds no more than none. What
	 * does not open is something, and may not be written over unasked.
	 */
	public boolean isNone(OpenSpace space, T none) {
		return isNone(stored(space), none);
	}

	private static <T> boolean isNone(Optional<Stored<T>> stored, T none) {
		return stored.isEmpty() || stored.flatMap(Stored::value).filter(none::equals).isPresent();
	}

	/**
	 * Stores what was brought in, in the caller's transaction.
	 * @throws Changed if there is something, be it since this moment
	 */
	public void take(OpenSpace space, T none, T value) {
		Optional<Stored<T>> before = stored(space);
		if (!isNone(before, none)) {
			throw new Changed();
		}
		put(space, before, value);
	}

	/**
	 * Changes what is stored, in the caller's transaction.
	 * @param none what is changed where nothing is stored that opens
	 * @throws Changed if another request is faster
	 */
	public void change(OpenSpace space, T none, UnaryOperator<T> change) {
		Optional<Stored<T>> before = stored(space);
		put(space, before, change.apply(before.flatMap(Stored::value).orElse(none)));
	}

	/**
	 * Stores a value in place of what was read before, in the caller's transaction.
	 * @throws Changed if another request is faster, or if what was read does not open and
	 * the space was closed here meanwhile: then it may well open under a new key
	 */
	public void put(OpenSpace space, Optional<Stored<T>> before, T value) {
		requireLegible(space, before);
		UUID id = before.map(Stored::id).orElseGet(Ids::next);
		long version = before.map((stored) -> stored.version() + 1).orElse(0L);
		byte[] head = space.vault().seal(head(id, version), value);
		if (before.isEmpty()) {
			insert(this.row.of(space.id(), id, head));
		}
		else if (this.rows.replace(space.id(), id, version - 1, head) == 0) {
			throw new Changed();
		}
	}

	private void requireLegible(OpenSpace space, Optional<Stored<T>> stored) {
		if (stored.isPresent() && stored.get().value().isEmpty() && !this.spaces.holds(space)) {
			throw new Changed();
		}
	}

	private void insert(R fresh) {
		try {
			this.rows.saveAndFlush(fresh);
		}
		catch (DataIntegrityViolationException ex) {
			throw new Changed();
		}
	}

	private Optional<T> open(OpenSpace space, R found) {
		try {
			return Optional.of(space.vault().open(head(found.rowId(), found.version()), found.head(), this.type));
		}
		catch (Unreadable ex) {
			return Optional.empty();
		}
	}

	private Place head(UUID id, long version) {
		return new Place(this.table, "head", id, version);
	}

}
