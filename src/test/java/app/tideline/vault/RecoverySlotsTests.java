package app.tideline.vault;

import java.util.Objects;
import java.util.Optional;

import app.tideline.database.Statements;
import jakarta.persistence.EntityManagerFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** The way in by recovery code, as stored. */
abstract class RecoverySlotsTests {

	private final DataKey key = DataKey.fresh();

	private final RecoveryCode code = RecoveryCode.fresh();

	@Autowired
	private KeySlots rows;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private EntityManagerFactory entities;

	@Autowired
	private TransactionTemplate transactions;

	private RecoverySlots slots;

	private AccountId account;

	@BeforeEach
	void anAccountWithACode() {
		this.slots = new RecoverySlots(this.rows);
		this.account = TestAccounts.insert(this.jdbc);
		keep(this.code);
	}

	@Test
	void theCodeUnlocksTheKeyAndNoOtherCodeDoes() {
		assertThat(this.slots.has(this.account)).isTrue();
		assertThat(unlock(this.code).orElseThrow().key().bytes()).isEqualTo(this.key.bytes());
		assertThat(unlock(RecoveryCode.fresh())).isEmpty();
		assertThat(this.slots.unlock(Optional.empty(), this.code)).isEmpty();
		assertThat(this.slots.unlock(Optional.of(TestAccounts.insert(this.jdbc)), this.code)).isEmpty();
	}

	@Test
	void theDatabaseIsAskedAsOftenForAnUnknownAccount() {
		long known = Statements.of(this.entities, () -> assertThat(unlock(RecoveryCode.fresh())).isEmpty());
		long unknown = Statements.of(this.entities,
				() -> assertThat(this.slots.unlock(Optional.empty(), this.code)).isEmpty());
		assertThat(unknown).isEqualTo(known).isOne();
	}

	@Test
	void itIsUsedUpOnceHoweverManyHoldIt() {
		RecoverySlots.Unlocked one = unlock(this.code).orElseThrow();
		RecoverySlots.Unlocked two = unlock(this.code).orElseThrow();
		assertThat(spend(one)).isTrue();
		assertThat(spend(two)).isFalse();
		assertThat(unlock(this.code)).isEmpty();
		assertThat(this.slots.has(this.account)).isFalse();
	}

	@Test
	void aNewCodeTakesThePlaceOfTheOneBefore() {
		RecoverySlots.Unlocked before = unlock(this.code).orElseThrow();
		RecoveryCode other = RecoveryCode.fresh();
		keep(other);
		assertThat(unlock(this.code)).isEmpty();
		assertThat(spend(before)).isFalse();
		assertThat(unlock(other).orElseThrow().key().bytes()).isEqualTo(this.key.bytes());
		this.transactions.executeWithoutResult((status) -> this.slots.remove(this.account));
		assertThat(unlock(other)).isEmpty();
	}

	@Test
	void saltCommitmentAndKeyAreBoundToTheirRow() {
		for (String column : new String[] { "salt", "commitment", "wrapped_key" }) {
			byte[] stored = this.jdbc.sql("select " + column + " from key_slot where account_id = :account")
				.param("account", this.account.value())
				.query((row, number) -> Objects.requireNonNull(row.getBytes(1)))
				.single();
			byte[] changed = stored.clone();
			changed[changed.length - 1] ^= 1;
			store(column, changed);
			assertThat(unlock(this.code)).as(column).isEmpty();
			store(column, stored);
		}
		assertThat(this.jdbc.sql("update key_slot set id = :other where account_id = :account")
			.param("other", Ids.next())
			.param("account", this.account.value())
			.update()).isOne();
		assertThat(unlock(this.code)).as("its id").isEmpty();
		keep(this.code);
		AccountId other = TestAccounts.insert(this.jdbc);
		assertThat(this.jdbc.sql("update key_slot set account_id = :other where account_id = :account")
			.param("other", other.value())
			.param("account", this.account.value())
			.update()).isOne();
		assertThat(this.slots.unlock(Optional.of(other), this.code)).isEmpty();
	}

	@Test
	void noTwoAreSaltedAlike() {
		byte[] first = salt();
		keep(this.code);
		assertThat(salt()).isNotEqualTo(first).isNotEqualTo(new byte[first.length]);
	}

	@Test
	void theKeyIsWipedAfterUse() {
		RecoverySlots.Unlocked unlocked = unlock(this.code).orElseThrow();
		byte[] held = unlocked.key().key();
		assertThat(held).isEqualTo(this.key.key());
		unlocked.close();
		assertThat(held).isEqualTo(new byte[32]);
	}

	private byte[] salt() {
		return this.jdbc.sql("select salt from key_slot where account_id = :account")
			.param("account", this.account.value())
			.query((row, number) -> Objects.requireNonNull(row.getBytes(1)))
			.single();
	}

	private void store(String column, byte[] value) {
		assertThat(this.jdbc.sql("update key_slot set " + column + " = :value where account_id = :account")
			.param("value", value)
			.param("account", this.account.value())
			.update()).isOne();
	}

	private void keep(RecoveryCode kept) {
		try (OpenVault vault = this.key.vault(this.account)) {
			this.transactions.executeWithoutResult((status) -> this.slots.keep(vault, kept));
		}
	}

	private boolean spend(RecoverySlots.Unlocked unlocked) {
		return Boolean.TRUE.equals(this.transactions.execute((status) -> unlocked.spend()));
	}

	private Optional<RecoverySlots.Unlocked> unlock(RecoveryCode typed) {
		return this.slots.unlock(Optional.of(this.account), typed);
	}

}
