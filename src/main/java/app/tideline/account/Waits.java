package app.tideline.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Growing waits after wrong passphrases: the first three cost nothing, then two seconds,
 * four, and so on up to sixty. A name is never locked for good, because the partner could
 * do that.
 */
@Component
class Waits {

	private static final int FREE = 3;

	private static final long LONGEST_SECONDS = 60;

	private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

	private final WaitRows rows;

	private final Clock clock;

	private final TransactionTemplate transactions;

	Waits(WaitRows rows, Clock clock, TransactionTemplate transactions) {
		this.rows = rows;
		this.clock = clock;
		this.transactions = transactions;
	}

	/** How long that name still has to wait, if at all. */
	Optional<Duration> left(byte[] nameKey) {
		// The clock is asked last: a wrong one that costs nothing and is counted at this
		// moment is over by then.
		return this.rows.find(nameKey)
			.map((wait) -> Duration.between(this.clock.instant(), wait.waitUntil()))
			.filter(Duration::isPositive);
	}

	/** Counts a wrong passphrase. Two at the same moment may count as one. */
	void failed(byte[] nameKey) {
		try {
			this.transactions.executeWithoutResult((status) -> {
				int failures = this.rows.find(nameKey).map(Wait::failures).orElse(0) + 1;
				Instant until = this.clock.instant().plusSeconds(seconds(failures)).truncatedTo(ChronoUnit.MICROS);
				if (this.rows.again(nameKey, until) == 0) {
					this.rows.save(new Wait(nameKey, failures, until));
				}
			});
		}
		catch (DataIntegrityViolationException ex) {
			// Somebody else's first failure for the same name was stored in between.
		}
	}

	void succeeded(byte[] nameKey) {
		this.transactions.executeWithoutResult((status) -> this.rows.forget(nameKey));
	}

	@Scheduled(fixedDelay = 3_600_000, initialDelay = 600_000)
	void sweep() {
		Instant before = this.clock.instant().minus(FORGOTTEN_AFTER);
		this.transactions.executeWithoutResult((status) -> this.rows.forgetBefore(before));
	}

	static long seconds(int failures) {
		return (failures <= FREE) ? 0 : Math.min(LONGEST_SECONDS, 1L << Math.min(failures - FREE, 10));
	}

}
