package app.tideline.vault;

import java.time.Duration;

/**
 * There is too much to do at this moment. Trying again soon will do.
 */
public final class Busy extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public Busy() {
		super("Busy", null, false, false);
	}

	/** After how long to try again. */
	public Duration retryAfter() {
		return Duration.ofSeconds(5);
	}

}
