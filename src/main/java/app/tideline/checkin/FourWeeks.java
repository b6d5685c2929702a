package app.tideline.checkin;

import java.time.Clock;
import java.time.LocalDate;

import app.tideline.account.OpenSpace;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells at which check-in a person is asked how being together feels compared with four
 * weeks ago. Only earlier check-ins that are kept can tell, so a reader is never asked.
 */
@Component
class FourWeeks {

	private final Archive archive;

	private final Clock clock;

	FourWeeks(Archive archive, Clock clock) {
		this.archive = archive;
		this.clock = clock;
	}

	/** Whether a check-in made now asks it. */
	boolean asked(@Nullable OpenSpace space) {
		if (space == null) {
			return false;
		}
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), space.settings().zoneOrDefault());
		return this.archive.past(space, today).asksAnchor(today);
	}

}
