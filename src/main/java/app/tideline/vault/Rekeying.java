package app.tideline.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves all that an account has sealed from one data key to another, a batch at a time.
 * The former key is kept meanwhile, sealed under the new one, so that it may stop
 * anywhere and go on later; everything can be read all the time.
 */
@Component
public class Rekeying {

	/**
	 * So long after the beginning the former key is kept, for a request that had begun
	 * before and writes late.
	 */
	private static final Duration KEPT = Duration.ofMinutes(1);

	private static final int MARK = 17;

	private static final Logger log = LoggerFactory.getLogger(Rekeying.class);

	/**
	 * Where something is sealed under a data key.
	 *
	 * @param id the column that names the row in its place
	 * @param fields the sealed columns
	 */
	record Kept(String table, String owner, String id, List<String> fields) {

		/** All of them are joined into queries. */
		Kept {
			SqlName.plain(table);
			SqlName.plain(owner);
			SqlName.plain(id);
			fields.forEach(SqlName::plain);
		}

		Kept(String table, String... fields) {
			this(table, "account_id", "id", List.of(fields));
		}

		/** The rows of an account that do not begin with a mark. */
		private String left() {
			return " from " + this.table + " where " + this.owner + " = :account and ("
					+ this.fields.stream()
						.map((field) -> "substring(" + field + " from 1 for " + MARK + ") <> :mark")
						.collect(Collectors.joining(" or "))
					+ ")";
		}

	}

	private record Row(UUID id, long version, List<byte[]> sealed) {
	}

	/** Held against the schema by a test. */
	static final List<Kept> ALL = List.of(new Kept("account", "id", "id", List.of("head")),
			new Kept("entry", "head", "body"), new Kept("check_in", "head", "body"),
			new Kept("check_in_support", "account_id", "check_in_id", List.of("body")),
			new Kept("check_in_draft", "body"), new Kept("rhythm", "head"), new Kept("work", "head", "body"),
			new Kept("walk", "head"), new Kept("card_reply", "head"));

	private final JdbcClient jdbc;

	private final DatabaseTime time;

	Rekeying(JdbcClient jdbc, DatabaseTime time) {
		this.jdbc = jdbc;
		this.time = time;
	}

	/**
	 * Begins, in the caller's transaction: what is sealed from now on has the new key.
	 * @param vault the account's vault under the new key; it reads the former one from
	 * now on
	 * @return whether it has begun: not if one is under way already
	 */
	public boolean begin(OpenVault vault, DataKey former) {
		byte[] plain = former.bytes();
		try {
			vault.alsoReads(DataKey.of(plain));
			return this.jdbc
				.sql("update account set former_key = :former, rekeyed_at = :now "
						+ "where id = :account and former_key is null")
				.param("former", vault.seal(place(vault), plain))
				.param("now", this.time.now().atOffset(ZoneOffset.UTC))
				.param("account", vault.account().value())
				.update() == 1;
		}
		finally {
			Arrays.fill(plain, (byte) 0);
		}
	}

	/**
	 * Lets a vault read what the former key sealed. Where that key was damaged, the rest
	 * can be read.
	 * @param former as it is stored with the account; null where there is none
	 * @return whether it does, or need not
	 */
	public boolean join(OpenVault vault, byte @Nullable [] former) {
		if (former == null) {
			return true;
		}
		try {
			byte[] plain = vault.open(place(vault), former, byte[].class);
			vault.alsoReads(DataKey.of(plain));
			Arrays.fill(plain, (byte) 0);
			return true;
		}
		catch (Unreadable ex) {
			log.warn("A former key could not be opened; what only it opens stays sealed");
			return false;
		}
	}

	/** How many rows still have the former key. */
	public long left(OpenVault vault) {
		return left(vault.account().value(), vault.mark());
	}

	private long left(UUID account, byte[] mark) {
		return ALL.stream()
			.mapToLong((kept) -> this.jdbc.sql("select count(*)" + kept.left())
				.param("account", account)
				.param("mark", mark)
				.query(Long.class)
				.single())
			.sum();
	}

	/**
	 * Seals some more rows under the new key, all of them or none.
	 * @param most how many at most
	 * @return how many rows were looked at; none when nothing is left
	 */
	@Transactional
	public int batch(OpenVault vault, int most) {
		if (!vault.readsFormer() || !leadsTo(vault)) {
			return 0;
		}
		int done = 0;
		for (Kept kept : ALL) {
			for (Row row : rows(kept, vault, most - done)) {
				reseal(kept, vault, row);
				done++;
			}
		}
		return done;
	}

	/**
	 * Whether the account is on its way to this key, and stays so until the transaction
	 * ends. A request that has an earlier one must not take what is new for damaged.
	 */
	private boolean leadsTo(OpenVault vault) {
		return this.jdbc
			.sql("update account set rekeyed_at = rekeyed_at where id = :account "
					+ "and substring(former_key from 1 for " + MARK + ") = :mark")
			.param("account", vault.account().value())
			.param("mark", vault.mark())
			.update() == 1;
	}

	private List<Row> rows(Kept kept, OpenVault vault, int most) {
		if (most <= 0) {
			return List.of();
		}
		return this.jdbc
			.sql("select " + kept.id() + ", version, " + String.join(", ", kept.fields()) + kept.left() + " order by "
					+ kept.id() + " fetch first " + most + " rows only")
			.param("account", vault.account().value())
			.param("mark", vault.mark())
			.query((found, number) -> {
				List<byte[]> sealed = new ArrayList<>();
				for (String field : kept.fields()) {
					sealed.add(Objects.requireNonNull(found.getBytes(field)));
				}
				return new Row(id(found, 1), found.getLong(2), sealed);
			})
			.list();
	}

	private static UUID id(ResultSet found, int column) throws SQLException {
		return Objects.requireNonNull(found.getObject(column, UUID.class));
	}

	/** A row that somebody has changed meanwhile has the new key by that. */
	private void reseal(Kept kept, OpenVault vault, Row row) {
		JdbcClient.StatementSpec update = this.jdbc
			.sql("update " + kept.table() + " set "
					+ kept.fields().stream().map((field) -> field + " = :" + field).collect(Collectors.joining(", "))
					+ " where " + kept.id() + " = :id and version = :version")
			.param("id", row.id())
			.param("version", row.version());
		for (int at = 0; at < kept.fields().size(); at++) {
			String field = kept.fields().get(at);
			Place place = new Place(kept.table(), field, row.id(), row.version());
			update = update.param(field, vault.reseal(place, row.sealed().get(at)));
		}
		update.update();
	}

	/** Throws former keys away that nothing is sealed under any more. */
	@Scheduled(fixedDelay = 60_000, initialDelay = 90_000)
	@Transactional
	public void finish() {
		this.jdbc.sql("select id, former_key from account where former_key is not null and rekeyed_at <= :before")
			.param("before", this.time.now().minus(KEPT).atOffset(ZoneOffset.UTC))
			.query((found, number) -> new Row(id(found, 1), 0,
					List.of(Objects.requireNonNull(found.getBytes("former_key")))))
			.list()
			.forEach((account) -> finish(account.id(), account.sealed().getFirst()));
	}

	private void finish(UUID account, byte[] former) {
		// It is sealed under the new key, and so begins with its mark.
		if (left(account, Arrays.copyOf(former, MARK)) == 0) {
			this.jdbc
				.sql("update account set former_key = null, rekeyed_at = null "
						+ "where id = :account and former_key = :former")
				.param("account", account)
				.param("former", former)
				.update();
		}
	}

	/** The account's version counts other changes, and takes no part in this. */
	private static Place place(OpenVault vault) {
		return new Place("account", "former_key", vault.account().value(), 0);
	}

}
