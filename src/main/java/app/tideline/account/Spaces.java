package app.tideline.account;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import app.tideline.vault.AccountId;
import app.tideline.vault.DataKey;
import app.tideline.vault.OpenVault;
import app.tideline.vault.Opened;
import app.tideline.vault.Openings;
import app.tideline.vault.Passphrase;
import app.tideline.vault.PassphraseSlots;
import app.tideline.vault.Rekeying;
import app.tideline.vault.ServerKey;
import app.tideline.vault.Unreadable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The private spaces: made, opened, found for a request, locked. */
@Component
public class Spaces {

	private static final Logger log = LoggerFactory.getLogger(Spaces.class);

	private final Accounts accounts;

	private final PassphraseSlots slots;

	private final Openings openings;

	private final Waits waits;

	private final ServerKey server;

	private final Clock clock;

	private final TransactionTemplate transactions;

	private final Rekeying rekeying;

	private final Operations operations;

	Spaces(Accounts accounts, PassphraseSlots slots, Openings openings, Waits waits, ServerKey server, Clock clock,
			TransactionTemplate transactions, Rekeying rekeying, Operations operations) {
		this.rekeying = rekeying;
		this.operations = operations;
		this.accounts = accounts;
		this.slots = slots;
		this.openings = openings;
		this.waits = waits;
		this.server = server;
		this.clock = clock;
		this.transactions = transactions;
	}

	/**
	 * Makes a space and opens it.
	 * @return the value of the cookie, or nothing if a space of that name exists
	 * @throws app.tideline.vault.Busy if too many are being opened at this moment
	 */
	Optional<String> make(String name, Passphrase passphrase, @Nullable ZoneId zone, String browser) {
		byte[] nameKey = SpaceName.key(name, this.server);
		AccountId id = AccountId.fresh();
		Settings settings = Settings.initial(zone);
		try (DataKey key = DataKey.fresh(); OpenVault vault = key.vault(id)) {
			PassphraseSlots.Prepared slot = this.slots.prepare(id, key, passphrase);
			byte[] head = vault.seal(Account.head(id, 0), new Head(settings, null));
			return Optional.ofNullable(this.transactions.execute((status) -> {
				this.accounts
					.saveAndFlush(new Account(id, nameKey, this.clock.instant().truncatedTo(ChronoUnit.MICROS), head));
				slot.keep();
				return this.openings.begin(id, key, Duration.ofMinutes(settings.idleMinutes()), browser);
			}));
		}
		catch (DataIntegrityViolationException ex) {
			return Optional.empty();
		}
	}

	/**
	 * Opens a space.
	 * @param form the id of a form that answered an earlier one; it opens the space once
	 * @throws app.tideline.vault.Busy if too many are being opened at this moment
	 */
	Attempt open(String name, Passphrase passphrase, @Nullable UUID form, String browser) {
		byte[] nameKey = SpaceName.key(name, this.server);
		Optional<Duration> left = this.waits.left(nameKey);
		if (left.isPresent()) {
			return new Attempt.Waiting(left.get());
		}
		Optional<Account> account = this.accounts.named(nameKey);
		Optional<PassphraseSlots.Unlocked> unlocked = this.slots.unlock(account.map(Account::account), passphrase);
		Optional<Duration> meanwhile = this.waits.left(nameKey);
		if (meanwhile.isPresent()) {
			// Many guesses at once are told no more than one at a time.
			unlocked.ifPresent(PassphraseSlots.Unlocked::close);
			return new Attempt.Waiting(meanwhile.get());
		}
		if (account.isEmpty() || unlocked.isEmpty()) {
			this.waits.failed(nameKey);
			return new Attempt.Closed();
		}
		AccountId id = account.get().account();
		try (PassphraseSlots.Unlocked way = unlocked.get(); OpenVault vault = way.key().vault(id)) {
			this.waits.succeeded(nameKey);
			if (form != null && !this.operations.spend(id.value(), form)) {
				return new Attempt.Sent();
			}
			Optional<String> begun = begin(way, vault, browser);
			begun.ifPresent((cookie) -> this.slots.raise(way, passphrase));
			return begun.<Attempt>map(Attempt.Open::new).orElseGet(Attempt.Meanwhile::new);
		}
	}

	/**
	 * Not if the passphrase or the key was changed while this one was looked at: what it
	 * opens is not to stay open, and may not be what everything is sealed under.
	 */
	private Optional<String> begin(PassphraseSlots.Unlocked way, OpenVault vault, String browser) {
		UUID id = vault.account().value();
		return Objects.requireNonNull(this.transactions.execute((status) -> {
			if (this.accounts.hold(id) == 0 || !way.holds()) {
				return Optional.empty();
			}
			// Read anew: another idle time may have been chosen meanwhile.
			return this.accounts.findById(id)
				.map((account) -> this.openings.begin(vault.account(), way.key(), idle(vault, account), browser));
		}));
	}

	/**
	 * The space of a cookie, open for the current request; the caller closes its vault.
	 */
	@Transactional
	public Optional<OpenSpace> current(String cookie) {
		return this.openings.current(cookie).flatMap((opened) -> {
			Optional<OpenSpace> space = Optional.empty();
			try {
				space = open(opened);
				return space;
			}
			finally {
				if (space.isEmpty()) {
					opened.close();
				}
			}
		});
	}

	/** Its space may be deleted at this very moment, or get another key. */
	private Optional<OpenSpace> open(Opened opened) {
		return this.accounts.findById(opened.vault().account().value())
			.filter((found) -> this.rekeying.join(opened.vault(), found.formerKey()) || this.openings.holds(opened))
			.map((found) -> open(opened, found));
	}

	private OpenSpace open(Opened opened, Account account) {
		Head head = head(opened.vault(), account);
		return new OpenSpace(opened, account.version(), head.settings(), head.concern());
	}

	/**
	 * Keeps what was chosen and what is held, in place of what was before. Another idle
	 * time holds at once, wherever the space is open.
	 * @throws Changed if it was changed by another request meanwhile
	 */
	@Transactional
	public void keep(OpenSpace space, Settings settings, @Nullable HeldConcern concern) {
		byte[] head = space.vault()
			.seal(Account.head(space.account(), space.version() + 1), new Head(settings, concern));
		if (this.accounts.replace(space.id(), space.version(), head) == 0) {
			throw new Changed();
		}
		if (settings.idleMinutes() != space.settings().idleMinutes()) {
			this.openings.endAfter(space.account(), Duration.ofMinutes(settings.idleMinutes()));
		}
	}

	/**
	 * Whether the space has not been closed here since the request began; then nobody
	 * closes it until the caller's transaction ends.
	 */
	@Transactional
	public boolean holds(OpenSpace space) {
		return this.openings.holds(space.opened());
	}

	/** Ends the opening of this request. */
	public void lock(OpenSpace space) {
		this.openings.end(space.opened());
	}

	/** After how long without use a new opening ends. */
	Duration idle(OpenVault vault, Account account) {
		return Duration.ofMinutes(head(vault, account).settings().idleMinutes());
	}

	/**
	 * Where it was damaged or put back from elsewhere, a fresh one stands in, so that the
	 * rest can be read; and because a held concern may be lost with it, one is held.
	 */
	private Head head(OpenVault vault, Account account) {
		try {
			return vault.open(Account.head(account.account(), account.version()), account.head(), Head.class);
		}
		catch (Unreadable ex) {
			log.warn("What is kept with an account could not be opened; a fresh one stands in");
			return new Head(Settings.initial(null), new HeldConcern(LocalDate.now(this.clock), 0));
		}
	}

}
