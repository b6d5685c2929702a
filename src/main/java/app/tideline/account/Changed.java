package app.tideline.account;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Somebody, most likely another tab, changed the same thing meanwhile. */
@ResponseStatus(HttpStatus.CONFLICT)
public final class Changed extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public Changed() {
		super("Changed", null, false, false);
	}

}
