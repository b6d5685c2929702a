package app.tideline.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import app.tideline.vault.ServerKey;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets a form take effect once, however often it is sent. The id it carries is spent with
 * the commit of its work; a second sending waits for that, does nothing, and gets the
 * first result.
 */
@Component
public class Operations {

	private static final Duration REMEMBERED = Duration.ofDays(2);

	/** A second sending so soon is the same press of a button. */
	private static final Duration SAME_PRESS = Duration.ofSeconds(10);

	private final OperationRows rows;

	private final ServerKey server;

	private final Clock clock;

	private final TransactionTemplate transactions;

	Operations(OperationRows rows, ServerKey server, Clock clock, TransactionTemplate transactions) {
		this.rows = rows;
		this.server = server;
		this.clock = clock;
		this.transactions = transactions;
	}

	/**
	 * Does work in one transaction, once. To be called outside any transaction.
	 * @param operation the id that the form carried
	 * @param form which form it is, and of what; never stored as it is
	 * @param work what to do; what it returns is short, such as an id
	 * @return what the first sending of this form returned
	 * @throws Changed if the id was spent by another form, or the space was deleted at
	 * this moment
	 */
	public String once(OpenSpace space, UUID operation, String form, Supplier<String> work) {
		Operation.Key key = new Operation.Key(space.id(), operation);
		String mark = mark(key, form);
		try {
			return Objects.requireNonNull(this.transactions.execute((status) -> {
				// The id first: it refers to the account, which is to be locked before
				// what is the account's.
				spend(key);
				String result = work.get();
				this.rows.conclude(key, mark + result);
				return result;
			}));
		}
		catch (Spent ex) {
			return result(key, mark).orElseThrow(Changed::new);
		}
	}

	/** What a form returned that was sent before, if it was and took effect. */
	Optional<String> result(OpenSpace space, UUID operation, String form) {
		Operation.Key key = new Operation.Key(space.id(), operation);
		return result(key, mark(key, form));
	}

	private Optional<String> result(Operation.Key key, String mark) {
		return this.rows.findById(key)
			.map(Operation::result)
			.filter((first) -> first.startsWith(mark))
			.map((first) -> first.substring(mark.length()));
	}

	/** Whether the id of a form that is not behind the key was spent for this account. */
	boolean isSpent(UUID account, UUID operation) {
		return this.rows.existsById(new Operation.Key(account, operation));
	}

	/** Tells one form from another, and nobody else which it was. */
	private String mark(Operation.Key key, String form) {
		byte[] hash = this.server.hash("form", key.account() + " " + key.id() + " " + form);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
	}

	private void spend(Operation.Key key) {
		try {
			this.rows.saveAndFlush(new Operation(key, this.clock.instant().truncatedTo(ChronoUnit.MICROS), ""));
		}
		catch (DataIntegrityViolationException ex) {
			throw new Spent();
		}
	}

	/** By an earlier sending, or with the whole space at this moment. */
	private static final class Spent extends RuntimeException {

		private static final long serialVersionUID = 1L;

		private Spent() {
			super("Spent", null, false, false);
		}

	}

	/**
	 * Spends the id of a form that is not behind the key, once it is known whose it is. A
	 * browser keeps such a form for Back, with all that was typed, and can send it again.
	 * @return whether it may take effect
	 */
	boolean spend(UUID account, UUID operation) {
		Operation.Key key = new Operation.Key(account, operation);
		Instant now = this.clock.instant();
		try {
			return Objects.requireNonNull(this.transactions.execute((status) -> {
				Optional<Operation> before = this.rows.findById(key);
				if (before.isEmpty()) {
					this.rows.saveAndFlush(new Operation(key, now.truncatedTo(ChronoUnit.MICROS), ""));
				}
				return before.map((first) -> now.isBefore(first.madeAt().plus(SAME_PRESS))).orElse(true);
			}));
		}
		catch (DataIntegrityViolationException ex) {
			// The other press was stored in between.
			return true;
		}
	}

	@Scheduled(fixedDelay = 3_600_000, initialDelay = 900_000)
	void sweep() {
		this.transactions
			.executeWithoutResult((status) -> this.rows.forgetBefore(this.clock.instant().minus(REMEMBERED)));
	}

}
