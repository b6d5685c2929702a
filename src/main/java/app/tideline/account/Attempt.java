package app.tideline.account;

import java.time.Duration;

/** What came of trying to open a space. */
sealed interface Attempt {

	/**
	 * It is open.
	 *
	 * @param cookie its value, the only place where the opening's secret is
	 */
	record Open(String cookie) implements Attempt {

		/** Without its secrets. */
		@Override
		public String toString() {
			return "Open";
		}

	}

	/**
	 * No space of that name opens with that passphrase; which of the two is never said.
	 */
	record Closed() implements Attempt {
	}

	/** The form was sent before, and what it opened may be locked by now. */
	record Sent() implements Attempt {
	}

	/** The way in was changed by another request at the same moment. */
	record Meanwhile() implements Attempt {
	}

	/** Too many wrong passphrases: wait first. */
	record Waiting(Duration left) implements Attempt {
	}

}
