package app.tideline.vault;

import java.time.Duration;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Too many spaces are being opened at this moment. Trying again soon will do.
 */
@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
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
