package app.tideline.guide;

import app.tideline.account.Changed;
import app.tideline.account.OneRecord;
import app.tideline.account.OpenSpace;
import app.tideline.account.Spaces;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** How far each person is on the walk, as they say themselves. */
@Component
public class Walks {

	private final OneRecord<Progress, Walk> record;

	private final TransactionOperations transactions;

	Walks(Spaces spaces, WalkRows rows, TransactionOperations transactions) {
		this.record = new OneRecord<>(spaces, rows, "walk", Walk::new, Progress.class);
		this.transactions = transactions;
	}

	/** What was said so far; nothing where it does not open. */
	public Progress progress(OpenSpace space) {
		return this.record.value(space).orElse(Progress.NONE);
	}

	/**
	 * Notes what is said about a chapter.
	 * @param stop null to take back what was said
	 * @throws Changed if another page was faster
	 */
	void say(OpenSpace space, String chapter, @Nullable Stop stop) {
		this.transactions.executeWithoutResult(
				(status) -> this.record.change(space, Progress.NONE, (said) -> said.with(chapter, stop)));
	}

	/** The same, to be taken out. */
	Progress takeOut(OpenSpace space) {
		return this.record.takeOut(space).orElse(Progress.NONE);
	}

	/** Whether nothing has been said, not even what does not open any more. */
	boolean isEmpty(OpenSpace space) {
		return this.record.isNone(space, Progress.NONE);
	}

	/**
	 * Takes over a whole walk, in the caller's transaction.
	 * @throws Changed if something has been said here, be it at this moment
	 */
	void take(OpenSpace space, Progress whole) {
		this.record.take(space, Progress.NONE, whole);
	}

}
