package app.tideline.guide;

import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

import app.tideline.account.Changed;
import app.tideline.account.OpenSpace;
import app.tideline.vault.Ids;
import app.tideline.vault.Unreadable;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** How far each person is on the walk, as they say themselves. */
@Component
public class Walks {

	private final WalkRows rows;

	private final TransactionOperations transactions;

	Walks(WalkRows rows, TransactionOperations transactions) {
		this.rows = rows;
		this.transactions = transactions;
	}

	/** What was said so far; nothing where it does not open. */
	public Progress progress(OpenSpace space) {
		return this.rows.findById(space.id()).map((row) -> open(space, row)).orElse(Progress.NONE);
	}

	/**
	 * Notes what is said about a chapter.
	 * @param stop null to take back what was said
	 * @throws Changed if another page was faster
	 */
	void say(OpenSpace space, String chapter, @Nullable Stop stop) {
		try {
			this.transactions.executeWithoutResult((status) -> store(space, (said) -> said.with(chapter, stop)));
		}
		catch (DataIntegrityViolationException ex) {
			throw new Changed();
		}
	}

	/**
	 * Takes over a whole walk, in the caller's transaction.
	 * @throws Changed if something has been said here
	 * @throws DataIntegrityViolationException if that happens at this moment
	 */
	void take(OpenSpace space, Progress whole) {
		store(space, (said) -> {
			if (!said.stops().isEmpty()) {
				throw new Changed();
			}
			return whole;
		});
	}

	private void store(OpenSpace space, UnaryOperator<Progress> change) {
		Optional<Walk> before = this.rows.findById(space.id());
		Progress said = change.apply(before.map((row) -> open(space, row)).orElse(Progress.NONE));
		UUID id = before.map(Walk::rowId).orElseGet(Ids::next);
		long version = before.map((row) -> row.version() + 1).orElse(0L);
		byte[] head = space.vault().seal(Walk.head(id, version), said);
		if (before.isEmpty()) {
			this.rows.saveAndFlush(new Walk(space.id(), id, head));
		}
		else if (this.rows.replace(space.id(), id, version - 1, head) == 0) {
			throw new Changed();
		}
	}

	private static Progress open(OpenSpace space, Walk row) {
		try {
			return space.vault().open(Walk.head(row.rowId(), row.version()), row.head(), Progress.class);
		}
		catch (Unreadable ex) {
			return Progress.NONE;
		}
	}

}
