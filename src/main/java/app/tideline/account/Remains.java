package app.tideline.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import app.tideline.vault.SqlName;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What another tab saves at the very moment at which its space is deleted. PostgreSQL
 * refuses it; H2 lets it in, though what it refers to is gone (h2database #3663). Nobody
 * can open it, because the keys went with the space, and it goes here.
 */
@Component
class Remains {

	/** Longer than any request lasts that began before the deletion. */
	private static final Duration EXPECTED = Duration.ofMinutes(10);

	/** Every table whose rows belong to an account; held against the schema by a test. */
	static final List<String> TABLES = List.of("key_slot", "opening", "operation", "entry", "check_in_support",
			"check_in", "check_in_draft", "rhythm", "work", "walk", "card_reply");

	private final Map<UUID, Instant> deleted = new ConcurrentHashMap<>();

	private final JdbcClient jdbc;

	private final Clock clock;

	Remains(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** To be called when an account is gone. */
	void of(UUID account) {
		this.deleted.put(account, this.clock.instant().plus(EXPECTED));
		remove(account);
	}

	/**
	 * Of which deletions there were, a process that ended at such a moment knows nothing.
	 */
	@EventListener(ApplicationReadyEvent.class)
	void sweepAll() {
		TABLES.forEach(
				(table) -> this.jdbc.sql(delete(table) + "not exists (select 1 from account where id = account_id)")
					.update());
	}

	@Scheduled(fixedDelay = 60_000)
	void sweep() {
		Instant now = this.clock.instant();
		this.deleted.keySet().forEach(this::remove);
		this.deleted.values().removeIf((until) -> until.isBefore(now));
	}

	private void remove(UUID account) {
		TABLES.forEach((table) -> this.jdbc
			.sql(delete(table) + "account_id = :account and not exists (select 1 from account where id = :account)")
			.param("account", account)
			.update());
	}

	/** The beginning of a query, up to what is asked of the rows. */
	static String delete(String table) {
		return "delete from " + SqlName.plain(table) + " where ";
	}

}
