package app.tideline.vault;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.Mockito.mock;

/** Moving everything from one data key to another, and stopping on the way. */
abstract class RekeyingTests {

	private static final int ENTRIES = 25;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transactions;

	private Instant now = Instant.parse("2100-05-04T21:03:07.123456Z");

	private final DataKey former = DataKey.fresh();

	private final DataKey key = DataKey.fresh();

	private final List<UUID> entries = new ArrayList<>();

	private Rekeying rekeying;

	private AccountId account;

	private OpenVault before;

	@BeforeEach
	void anAccountWithSomethingInEveryTable() {
		this.rekeying = new Rekeying(this.jdbc, () -> this.now);
		this.account = TestAccounts.insert(this.jdbc);
		this.before = this.former.vault(this.account);
		seal("account", this.account.value(), "head");
		for (int number = 0; number < ENTRIES; number++) {
			this.entries.add(entry(this.before));
		}
		for (String table : new String[] { "rhythm", "walk" }) {
			UUID id = Ids.next();
			insert("insert into " + table + " (account_id, id, version, head) values (:account, :id, 0, :head)", id,
					this.before.seal(new Place(table, "head", id, 0), table));
		}
	}

	@Test
	void everySealedColumnOfTheSchemaTakesPart() {
		List<String> sealed = this.jdbc
			.sql("select lower(c.table_name), lower(c.column_name) from information_schema.columns c "
					+ "where lower(c.table_schema) = 'public' "
					+ "and lower(c.data_type) in ('bytea', 'binary varying')")
			.query((row, number) -> row.getString(1) + "." + row.getString(2))
			.list();
		List<String> taking = Rekeying.ALL.stream()
			.flatMap((kept) -> kept.fields().stream().map((field) -> kept.table() + "." + field))
			.toList();
		List<String> hashesAndKeys = List.of("account.name_key", "account.former_key", "key_slot.salt",
				"key_slot.commitment", "key_slot.wrapped_key", "opening.id", "opening.sealed_key",
				"opening_wait.name_key", "entry.deleted_in", "check_in_support.opening_id", "server_mark.mark");
		assertThat(sealed).containsAll(taking).containsAll(hashesAndKeys);
		assertThat(sealed).allMatch((column) -> taking.contains(column) || hashesAndKeys.contains(column));
	}

	@Test
	void allOfItOpensAllTheTimeAndUnderTheNewKeyAloneInTheEnd() {
		begin();
		try (OpenVault now = now()) {
			assertThat(this.rekeying.left(now)).isEqualTo(ENTRIES + 3);
			assertReadable(now);
			int batches = 0;
			while (batch(now, 10) > 0) {
				assertReadable(now);
				batches++;
			}
			assertThat(batches).isEqualTo(3);
			assertThat(this.rekeying.left(now)).isZero();
		}
		finishAfter(Duration.ofMinutes(1));
		assertThat(formerKey()).isNull();
		try (OpenVault alone = now()) {
			assertReadable(alone);
		}
		assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> read(this.before, this.entries.getFirst()));
	}

	@Test
	void theRequestThatBeginsItReadsOnWhatWasSealedBefore() {
		try (OpenVault now = this.key.vault(this.account)) {
			assertThat(
					Boolean.TRUE.equals(this.transactions.execute((status) -> this.rekeying.begin(now, this.former))))
				.isTrue();
			assertReadable(now);
		}
	}

	@Test
	void whatIsInterruptedGoesOnLaterFromWhereItStopped() {
		begin();
		try (OpenVault now = now()) {
			assertThat(batch(now, 10)).isEqualTo(10);
			assertThatIllegalStateException().isThrownBy(() -> this.transactions.executeWithoutResult((status) -> {
				this.rekeying.batch(now, 10);
				throw new IllegalStateException("the power went");
			}));
		}
		// Another process, another day: nothing but the stored rows and the new key.
		this.rekeying = new Rekeying(this.jdbc, () -> this.now);
		finishAfter(Duration.ofDays(1));
		assertThat(formerKey()).as("kept while it is needed").isNotNull();
		try (OpenVault later = now()) {
			assertThat(this.rekeying.left(later)).isEqualTo(ENTRIES + 3 - 10);
			assertReadable(later);
			while (batch(later, 10) > 0) {
				assertReadable(later);
			}
		}
		finishAfter(Duration.ZERO);
		assertThat(formerKey()).isNull();
		try (OpenVault alone = now()) {
			assertReadable(alone);
		}
	}

	@Test
	void theFormerKeyIsKeptAMinuteForARequestThatWritesLate() {
		begin();
		try (OpenVault now = now()) {
			while (batch(now, 100) > 0) {
				assertThat(this.rekeying.left(now)).isZero();
			}
			UUID late = entry(this.before);
			this.entries.add(late);
			finishAfter(Duration.ofSeconds(59));
			assertThat(formerKey()).isNotNull();
			finishAfter(Duration.ofSeconds(1));
			assertThat(formerKey()).as("a late one has the former key").isNotNull();
			assertThat(read(now, late)).isEqualTo("words");
			assertThat(batch(now, 100)).isOne();
			finishAfter(Duration.ZERO);
			assertThat(formerKey()).isNull();
			assertThat(read(now, late)).isEqualTo("words");
		}
	}

	@Test
	void theFormerKeyOfALaterTimeIsNotThrownAwayInPlaceOfThisOne() {
		begin();
		try (OpenVault now = now()) {
			while (batch(now, 100) > 0) {
				assertThat(this.rekeying.left(now)).isZero();
			}
		}
		byte[] later = new byte[60];
		AtomicBoolean done = new AtomicBoolean();
		JdbcClient slow = mock(JdbcClient.class, delegatesTo(this.jdbc));
		willAnswer((counting) -> {
			if (counting.<String>getArgument(0).startsWith("select count") && !done.getAndSet(true)) {
				TransactionTemplate another = new TransactionTemplate(
						Objects.requireNonNull(this.transactions.getTransactionManager()));
				another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
				another.executeWithoutResult(
						(status) -> this.jdbc.sql("update account set former_key = :later where id = :id")
							.param("later", later)
							.param("id", this.account.value())
							.update());
			}
			return this.jdbc.sql(counting.getArgument(0));
		}).given(slow).sql(anyString());
		this.rekeying = new Rekeying(slow, () -> this.now);
		finishAfter(Duration.ofMinutes(1));
		assertThat(formerKey()).isEqualTo(later);
	}

	@Test
	void whatIsWrittenMeanwhileHasTheNewKeyAndIsLeftAlone() {
		begin();
		try (OpenVault now = now()) {
			UUID written = entry(now);
			byte[] stored = body(written);
			while (batch(now, 100) > 0) {
				assertThat(body(written)).isEqualTo(stored);
			}
		}
	}

	@Test
	void aRowThatDoesNotOpenHoldsNothingUpAndStaysUnreadable() {
		UUID damaged = this.entries.removeFirst();
		assertThat(this.jdbc.sql("update entry set version = 7 where id = :id").param("id", damaged).update()).isOne();
		begin();
		try (OpenVault now = now()) {
			while (batch(now, 100) > 0) {
				assertReadable(now);
			}
			assertThat(this.rekeying.left(now)).isZero();
			assertThatExceptionOfType(Unreadable.class)
				.isThrownBy(() -> now.open(new Place("entry", "body", damaged, 7), body(damaged), String.class));
		}
		finishAfter(Duration.ofMinutes(1));
		assertThat(formerKey()).isNull();
	}

	@Test
	void twoAreNeverUnderWayAtOnce() {
		begin();
		try (DataKey third = DataKey.fresh(); OpenVault vault = third.vault(this.account)) {
			assertThat(inTransaction(() -> this.rekeying.begin(vault, this.key))).isFalse();
		}
	}

	@Test
	void aRequestOfAnEarlierKeyTouchesNothing() {
		OpenVault late = this.former.vault(this.account);
		begin();
		try (OpenVault now = now()) {
			while (batch(now, 100) > 0) {
				assertReadable(now);
			}
			assertThat(batch(late, 100)).isZero();
			assertReadable(now);
		}
		finishAfter(Duration.ofMinutes(1));
		try (OpenVault now = now()) {
			assertThat(batch(now, 100)).isZero();
			assertThat(batch(late, 100)).isZero();
			assertReadable(now);
		}
	}

	@Test
	void aFormerKeyThatWasDamagedLetsNothingBeTakenForDamagedToo() {
		begin();
		byte[] kept = Objects.requireNonNull(formerKey());
		try (OpenVault now = this.key.vault(this.account)) {
			assertThat(this.rekeying.join(now, new byte[kept.length])).isFalse();
			assertThat(batch(now, 100)).isZero();
			assertThat(this.rekeying.join(now, kept)).isTrue();
			assertReadable(now);
		}
	}

	@Test
	void othersAreLeftAlone() {
		AccountId other = TestAccounts.insert(this.jdbc);
		try (DataKey theirs = DataKey.fresh(); OpenVault vault = theirs.vault(other); OpenVault now = now()) {
			AccountId mine = this.account;
			this.account = other;
			UUID id = entry(vault);
			byte[] stored = body(id);
			this.account = mine;
			begin();
			while (batch(now, 100) > 0) {
				assertThat(body(id)).isEqualTo(stored);
			}
		}
	}

	private void begin() {
		try (OpenVault vault = this.key.vault(this.account)) {
			assertThat(inTransaction(() -> this.rekeying.begin(vault, this.former))).isTrue();
		}
	}

	/**
	 * The vault as a request gets it: the key of now, and what stands with the account.
	 */
	private OpenVault now() {
		OpenVault vault = this.key.vault(this.account);
		this.rekeying.join(vault, formerKey());
		return vault;
	}

	private int batch(OpenVault vault, int most) {
		return Objects.requireNonNull(this.transactions.execute((status) -> this.rekeying.batch(vault, most)));
	}

	private void finishAfter(Duration time) {
		this.now = this.now.plus(time);
		this.transactions.executeWithoutResult((status) -> this.rekeying.finish());
	}

	private boolean inTransaction(java.util.function.BooleanSupplier work) {
		return Boolean.TRUE.equals(this.transactions.execute((status) -> work.getAsBoolean()));
	}

	private void assertReadable(OpenVault vault) {
		assertThat(this.entries).allSatisfy((id) -> assertThat(read(vault, id)).isEqualTo("words"));
		for (String table : new String[] { "rhythm", "walk" }) {
			String opened = this.jdbc.sql("select id, head from " + table + " where account_id = :account")
				.param("account", this.account.value())
				.query((row, number) -> vault.open(
						new Place(table, "head", Objects.requireNonNull(row.getObject(1, UUID.class)), 0),
						Objects.requireNonNull(row.getBytes(2)), String.class))
				.single();
			assertThat(opened).isEqualTo(table);
		}
	}

	private String read(OpenVault vault, UUID id) {
		return vault.open(new Place("entry", "body", id, 0), body(id), String.class);
	}

	private byte[] body(UUID id) {
		return this.jdbc.sql("select body from entry where id = :id")
			.param("id", id)
			.query((row, number) -> Objects.requireNonNull(row.getBytes(1)))
			.single();
	}

	private byte @Nullable [] formerKey() {
		return this.jdbc.sql("select former_key from account where id = :id")
			.param("id", this.account.value())
			.query((row, number) -> new byte @Nullable [][] { row.getBytes(1) })
			.single()[0];
	}

	private UUID entry(OpenVault vault) {
		UUID id = Ids.next();
		assertThat(this.jdbc
			.sql("insert into entry (id, account_id, version, local_day, head, body) "
					+ "values (:id, :account, 0, :day, :head, :body)")
			.param("id", id)
			.param("account", this.account.value())
			.param("day", LocalDate.of(2026, 11, 23))
			.param("head", vault.seal(new Place("entry", "head", id, 0), "title"))
			.param("body", vault.seal(new Place("entry", "body", id, 0), "words"))
			.update()).isOne();
		return id;
	}

	private void insert(String sql, UUID id, byte[] head) {
		assertThat(
				this.jdbc.sql(sql).param("account", this.account.value()).param("id", id).param("head", head).update())
			.isOne();
	}

	private void seal(String table, UUID id, String field) {
		assertThat(this.jdbc
			.sql("update %s set %s = :sealed where id = :id".formatted(table, field).toLowerCase(Locale.ROOT))
			.param("sealed", this.before.seal(new Place(table, field, id, 0), table))
			.param("id", id)
			.update()).isOne();
	}

}
