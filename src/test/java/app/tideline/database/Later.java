package app.tideline.database;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;

import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * The clock of the whole application in tests: real time, or for a moment and for the
 * thread that asks a number of days after it. What the database itself knows of time is
 * not moved.
 */
@Component
@Primary
public final class Later extends Clock {

	private static final ThreadLocal<Duration> AHEAD = ThreadLocal.withInitial(() -> Duration.ZERO);

	private final Clock real;

	Later() {
		this(systemUTC());
	}

	private Later(Clock real) {
		this.real = real;
	}

	/** Does something that many days from now, and comes back. */
	public static <T> T days(int days, Supplier<T> something) {
		AHEAD.set(Duration.ofDays(days));
		try {
			return something.get();
		}
		finally {
			AHEAD.remove();
		}
	}

	@Override
	public ZoneId getZone() {
		return this.real.getZone();
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return new Later(this.real.withZone(zone));
	}

	@Override
	public Instant instant() {
		return this.real.instant().plus(AHEAD.get());
	}

}
