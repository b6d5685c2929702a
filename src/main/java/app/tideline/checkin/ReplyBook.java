package app.tideline.checkin;

import java.time.LocalDate;
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

/** What each person has said about suggestions. */
@Component
class ReplyBook {

	private final ReplyRows rows;

	private final TransactionOperations transactions;

	ReplyBook(ReplyRows rows, TransactionOperations transactions) {
		this.rows = rows;
		this.transactions = transactions;
	}

	/** What was said so far; nothing where it does not open. */
	Replies of(OpenSpace space) {
		return this.rows.findById(space.id()).map((row) -> open(space, row)).orElse(Replies.NONE);
	}

	/**
	 * Notes what is said about a rule. Where another page is faster, it is tried once
	 * more on top of that.
	 * @param reply null to undo what was said
	 * @throws Changed if others were faster twice
	 */
	void say(OpenSpace space, String rule, @Nullable Reply reply, LocalDate today) {
		try {
			change(space, rule, reply, today);
		}
		catch (Changed ex) {
			change(space, rule, reply, today);
		}
	}

	private void change(OpenSpace space, String rule, @Nullable Reply reply, LocalDate today) {
		try {
			this.transactions.executeWithoutResult((status) -> store(space, (said) -> said.with(rule, reply, today)));
		}
		catch (DataIntegrityViolationException ex) {
			throw new Changed();
		}
	}

	/**
	 * Takes over all replies, in the caller's transaction.
	 * @throws Changed if something has been said here
	 * @throws DataIntegrityViolationException if that happens at this moment
	 */
	void take(OpenSpace space, Replies all) {
		store(space, (said) -> {
			if (!said.given().isEmpty()) {
				throw new Changed();
			}
			return all;
		});
	}

	private void store(OpenSpace space, UnaryOperator<Replies> change) {
		Optional<ReplyRow> before = this.rows.findById(space.id());
		Replies said = change.apply(before.map((row) -> open(space, row)).orElse(Replies.NONE));
		UUID id = before.map(ReplyRow::rowId).orElseGet(Ids::next);
		long version = before.map((row) -> row.version() + 1).orElse(0L);
		byte[] head = space.vault().seal(ReplyRow.head(id, version), said);
		if (before.isEmpty()) {
			this.rows.saveAndFlush(new ReplyRow(space.id(), id, head));
		}
		else if (this.rows.replace(space.id(), id, version - 1, head) == 0) {
			throw new Changed();
		}
	}

	private static Replies open(OpenSpace space, ReplyRow row) {
		try {
			return space.vault().open(ReplyRow.head(row.rowId(), row.version()), row.head(), Replies.class);
		}
		catch (Unreadable ex) {
			return Replies.NONE;
		}
	}

}
