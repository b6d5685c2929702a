package app.tideline.vault;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import app.tideline.database.Statements;
import jakarta.persistence.EntityManagerFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static app.tideline.vault.TestVaults.passphrase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The way in by passphrase, as stored. */
abstract class PassphraseSlotsTests {

	private static final String WORDS = "four words in a row";

	private final AtomicInteger hashes = new AtomicInteger();

	private final DataKey key = DataKey.fresh();

	@Autowired
	private KeySlots rows;

	@Autowired
	private ServerKey server;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private EntityManagerFactory entities;

	@Autowired
	private TransactionTemplate transactions;

	private PassphraseSlots slots;

	private AccountId account;

	@BeforeEach
	void anAccount() {
		this.slots = new PassphraseSlots(this.rows, this.server, new Admission(1, 0, Duration.ZERO) {
			@Override
			<T> T admit(Supplier<T> work) {
				PassphraseSlotsTests.this.hashes.incrementAndGet();
				return super.admit(work);
			}
		}, Stretching.CURRENT);
		this.account = TestAccounts.insert(this.jdbc);
	}

	@Test
	void onlyThePassphraseItWasMadeWithUnlocksTheKey() {
		this.slots.prepare(this.account, this.key, passphrase(WORDS)).keep();
		assertThat(unlock(WORDS).orElseThrow().key().bytes()).isEqualTo(this.key.bytes());
		assertThat(unlock("four words in a raw")).isEmpty();
	}

	@Test
	void anUnknownAccountCostsTheSameOneHash() {
		this.slots.prepare(this.account, this.key, passphrase(WORDS)).keep();
		this.hashes.set(0);
		assertThat(this.slots.unlock(Optional.empty(), passphrase(WORDS))).isEmpty();
		assertThat(this.hashes).hasValue(1);
		assertThat(unlock("four words in a raw")).isEmpty();
		assertThat(this.hashes).hasValue(2);
		assertThat(this.slots.unlock(Optional.of(AccountId.fresh()), passphrase(WORDS))).isEmpty();
		assertThat(this.hashes).hasValue(3);
	}

	@Test
	void theDatabaseIsAskedAsOftenForAnUnknownAccount() {
		this.slots.prepare(this.account, this.key, passphrase(WORDS)).keep();
		long known = Statements.of(this.entities, () -> assertThat(unlock("four words in a raw")).isEmpty());
		long unknown = Statements.of(this.entities,
				() -> assertThat(this.slots.unlock(Optional.empty(), passphrase(WORDS))).isEmpty());
		assertThat(unknown).isEqualTo(known).isOne();
	}

	@Test
	void whatIsWeakerThanNowIsRaisedWhenNextOpened() {
		store(new Stretching(64, 1, 1));
		this.slots.raise(unlock(WORDS).orElseThrow(), passphrase(WORDS));
		KeySlot raised = this.rows.find(this.account.value(), KeySlot.Kind.PASSPHRASE).orElseThrow();
		assertThat(raised.wrapped().stretching()).isEqualTo(Stretching.CURRENT);
		assertThat(raised.version()).isOne();
		assertThat(unlock(WORDS).orElseThrow().key().bytes()).isEqualTo(this.key.bytes());
	}

	@Test
	void whatIsStrongEnoughStaysAsItIs() {
		this.slots.prepare(this.account, this.key, passphrase(WORDS)).keep();
		PassphraseSlots.Unlocked unlocked = unlock(WORDS).orElseThrow();
		this.hashes.set(0);
		this.slots.raise(unlocked, passphrase(WORDS));
		assertThat(this.hashes).hasValue(0);
	}

	@Test
	void anotherPassphraseTakesThePlaceOfTheOneBefore() {
		assertThat(this.slots.prepare(this.account, this.key, passphrase(WORDS)).keep()).isTrue();
		PassphraseSlots.Prepared one = this.slots.prepare(this.account, this.key,
				passphrase("five words all in a row"));
		PassphraseSlots.Prepared two = this.slots.prepare(this.account, this.key,
				passphrase("six words all in a long row"));
		assertThat(one.keep()).isTrue();
		assertThat(two.keep()).as("somebody was faster").isFalse();
		assertThat(unlock(WORDS)).isEmpty();
		assertThat(unlock("six words all in a long row")).isEmpty();
		assertThat(unlock("five words all in a row").orElseThrow().key().bytes()).isEqualTo(this.key.bytes());
	}

	@Test
	void whatWasUnlockedCountsOnlyWhileTheSlotIsTheSame() {
		assertThat(this.slots.prepare(this.account, this.key, passphrase(WORDS)).keep()).isTrue();
		PassphraseSlots.Unlocked unlocked = unlock(WORDS).orElseThrow();
		assertThat(holds(unlocked)).isTrue();
		try (DataKey newer = DataKey.fresh()) {
			assertThat(unlock(WORDS).orElseThrow().prepare(newer, passphrase(WORDS)).keep()).isTrue();
			assertThat(holds(unlocked)).isFalse();
			assertThat(unlocked.prepare(unlocked.key(), passphrase("five words all in a row")).keep()).isFalse();
			this.slots.raise(unlocked, passphrase(WORDS));
			assertThat(unlock(WORDS).orElseThrow().key().bytes()).isEqualTo(newer.bytes());
		}
	}

	@Test
	void aRowThatAsksForTooMuchWorkIsNotServed() {
		this.slots.prepare(this.account, this.key, passphrase(WORDS)).keep();
		assertThat(this.jdbc.sql("update key_slot set memory_kib = 1048576 where account_id = :account")
			.param("account", this.account.value())
			.update()).isOne();
		assertThat(unlock(WORDS)).isEmpty();
	}

	@Test
	void whenNobodyElseIsLetInNothingIsHashed() {
		PassphraseSlots full = new PassphraseSlots(this.rows, this.server, new Admission(0, 0, Duration.ZERO),
				Stretching.CURRENT);
		assertThatExceptionOfType(Busy.class).isThrownBy(() -> full.unlock(Optional.empty(), passphrase(WORDS)));
		store(new Stretching(64, 1, 1));
		full.raise(unlock(WORDS).orElseThrow(), passphrase(WORDS));
		assertThat(unlock(WORDS)).isPresent();
	}

	private boolean holds(PassphraseSlots.Unlocked unlocked) {
		return Boolean.TRUE.equals(this.transactions.execute((status) -> unlocked.holds()));
	}

	private void store(Stretching stretching) {
		KeySlot.Kind kind = KeySlot.Kind.PASSPHRASE;
		var id = Ids.next();
		Wrapped wrapped = new Wrapping(this.server, this.account, id, kind).wrap(this.key, passphrase(WORDS),
				stretching);
		assertThat(this.rows.save(new KeySlot(id, this.account, kind, wrapped)).getId()).isEqualTo(id);
	}

	private Optional<PassphraseSlots.Unlocked> unlock(String words) {
		return this.slots.unlock(Optional.of(this.account), passphrase(words));
	}

}
