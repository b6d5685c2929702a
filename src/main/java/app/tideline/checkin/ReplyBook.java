package app.tideline.checkin;

import java.time.LocalDate;

import app.tideline.account.Changed;
import app.tideline.account.OneRecord;
import app.tideline.account.OpenSpace;
import app.tideline.account.Spaces;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What each person has said about suggestions. */
@Component
class ReplyBook {

	private final OneRecord<Replies, ReplyRow> record;

	private final TransactionOperations transactions;

	ReplyBook(Spaces spaces, ReplyRows rows, TransactionOperations transactions) {
		this.record = new OneRecord<>(spaces, rows, "card_reply", ReplyRow::new, Replies.class);
		this.transactions = transactions;
	}

	/** What was said so far; nothing where it does not open. */
	Replies of(OpenSpace space) {
		return this.record.value(space).orElse(Replies.NONE);
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
		this.transactions.executeWithoutResult(
				(status) -> this.record.change(space, Replies.NONE, (said) -> said.with(rule, reply, today)));
	}

	/** The same, to be taken out. */
	Replies takeOut(OpenSpace space) {
		return this.record.takeOut(space).orElse(Replies.NONE);
	}

	/** Whether nothing has been said, not even what does not open any more. */
	boolean isEmpty(OpenSpace space) {
		return this.record.isNone(space, Replies.NONE);
	}

	/**
	 * Takes over all replies, in the caller's transaction.
	 * @throws Changed if something has been said here, be it at this moment
	 */
	void take(OpenSpace space, Replies all) {
		this.record.take(space, Replies.NONE, all);
	}

}
