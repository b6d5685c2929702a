package app.tideline.account;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;

import app.tideline.database.Meanwhile;
import app.tideline.database.Person;
import app.tideline.vault.Ids;
import app.tideline.vault.Openings;
import app.tideline.vault.Passphrase;
import app.tideline.vault.PassphraseSlots;
import app.tideline.vault.RecoveryCode;
import app.tideline.vault.RecoverySlots;
import app.tideline.vault.Rekeying;
import app.tideline.vault.ServerKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

import static app.tideline.database.Person.led;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;

/**
 * Deleting a space while something else is done with it: neither waits for the other in a
 * circle, and the right passphrase is enough.
 */
@Timeout(300)
abstract class DeletingAtOnceTests {

	private static final String WORDS = Person.PASSPHRASE;

	private static final String OTHER = "lantern otter gravel plum";

	private static final String BROWSER = "Firefox on Linux";

	private static final int ROUNDS = 8;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Accounts accounts;

	@Autowired
	private Spaces spaces;

	@Autowired
	private WaysIn ways;

	@Autowired
	private RecoveryCodes codes;

	@Autowired
	private PassphraseAgain again;

	@Autowired
	private PassphraseSlots slots;

	@Autowired
	private RecoverySlots recovery;

	@Autowired
	private Openings openings;

	@Autowired
	private Waits waits;

	@Autowired
	private ServerKey server;

	@Autowired
	private Rekeying rekeying;

	@Autowired
	private Operations operations;

	@Autowired
	private OperationRows operationRows;

	@Autowired
	private Remains remains;

	@Autowired
	private Erasure erasure;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transactions;

	private String name = "";

	private OpenSpace space;

	/** Begun while something else is half done. */
	private final Meanwhile<Optional<Refusal>> deletion = new Meanwhile<>(
			() -> this.erasure.erase(this.space, passphrase(WORDS)));

	@BeforeEach
	void aSpace() {
		this.name = "Harbour " + Ids.next();
		this.space = this.spaces
			.current(this.spaces.make(this.name, passphrase(WORDS), ZoneId.of("Europe/London"), BROWSER).orElseThrow())
			.orElseThrow();
	}

	@Test
	void whoOpensItInTheMiddleOfThatIsLetInFirst() {
		Spaces slow = new Spaces(this.accounts, this.slots, this.openings, this.waits, this.server, Clock.systemUTC(),
				halfDone(), this.rekeying, this.operations);
		assertThat(slow.open(this.name, passphrase(WORDS), null, BROWSER)).isInstanceOf(Attempt.Open.class);
		assertDeleted();
	}

	@Test
	void whoRecoversItInTheMiddleOfThatIsLetInFirstAndThePassphraseFromBeforeDeletesNothing() {
		RecoveryCode code = kept();
		WaysIn slow = new WaysIn(this.accounts, this.spaces, this.again, this.slots, this.recovery, this.openings,
				this.waits, this.server, this.operations, halfDone());
		assertThat(slow.recover(this.name, code, passphrase(OTHER), Ids.next(), BROWSER))
			.isInstanceOf(Attempt.Open.class);
		assertNothingDeleted();
	}

	@Test
	void whoChangesThePassphraseInTheMiddleOfThatIsFirstAndTheOneFromBeforeDeletesNothing() {
		WaysIn slow = new WaysIn(this.accounts, this.spaces, this.again, this.slots, this.recovery, this.openings,
				this.waits, this.server, new Operations(this.operationRows, this.server, Clock.systemUTC(), halfDone()),
				this.transactions);
		assertThat(slow.change(this.space, Ids.next(), passphrase(WORDS), passphrase(OTHER))).isEmpty();
		assertNothingDeleted();
	}

	@Test
	void whoSavesSomethingInTheMiddleOfThatIsFirst() {
		UUID page = page();
		assertThat(this.operations.once(this.space, Ids.next(), "page", () -> {
			edit(page);
			this.deletion.begin();
			return "saved";
		})).isEqualTo("saved");
		assertDeleted();
	}

	@Test
	void whoseSettingsAreChangedInTheMiddleOfThatIsFirstOrTold() throws Exception {
		assertThat(cleanly(() -> this.operations.once(this.space, Ids.next(), "page", () -> {
			this.deletion.begin();
			this.spaces.keep(this.space, this.space.settings().inCountry("GB"), null);
			return "saved";
		}))).isIn("saved", "changed");
		assertDeleted();
	}

	@Test
	void whatWasDeletedOpensNothingAndChangesNothing() {
		RecoveryCode code = kept();
		assertThat(meanwhile().open(this.name, passphrase(WORDS), null, BROWSER)).isEqualTo(new Attempt.Meanwhile());
		aSpace();
		RecoveryCode another = kept();
		assertThat(waysMeanwhile().recover(this.name, another, passphrase(OTHER), Ids.next(), BROWSER))
			.isEqualTo(new Attempt.Meanwhile());
		assertThat(this.ways.recover(this.name, code, passphrase(OTHER), Ids.next(), BROWSER))
			.isEqualTo(new Attempt.Closed());
		aSpace();
		assertThat(waysMeanwhile().change(this.space, Ids.next(), passphrase(WORDS), passphrase(OTHER)))
			.contains(Refusal.MEANWHILE);
	}

	@Test
	void aPassphraseThatWasReplacedWhileItWasLookedAtDeletesNothing() {
		OpenSpace here = this.space;
		OpenSpace elsewhere = other();
		Erasure slow = new Erasure(this.accounts,
				after(() -> assertThat(this.ways.change(elsewhere, Ids.next(), passphrase(WORDS), passphrase(OTHER)))
					.isEmpty()),
				this.waits, this.remains, this.transactions);
		assertThat(slow.erase(here, passphrase(WORDS))).contains(Refusal.MEANWHILE);
		assertThat(this.accounts.findById(here.id())).isPresent();
		assertThat(this.erasure.erase(elsewhere, passphrase(WORDS))).contains(Refusal.WRONG);
		assertThat(this.erasure.erase(elsewhere, passphrase(OTHER))).isEmpty();
		assertThat(this.accounts.findById(here.id())).isEmpty();
	}

	@Test
	void whoDeletesItTwiceAtOnceIsNotToldThatSomethingWentWrong() {
		Erasure second = new Erasure(this.accounts,
				after(() -> assertThat(this.erasure.erase(this.space, passphrase(WORDS))).isEmpty()), this.waits,
				this.remains, this.transactions);
		assertThat(second.erase(this.space, passphrase(WORDS))).isEmpty();
	}

	@Test
	void whereTheDatabaseEndsItForTheSakeOfAnotherItIsTriedTwiceMore() {
		TransactionOperations hindered = new Hindered(2);
		assertThat(new Erasure(this.accounts, this.again, this.waits, this.remains, hindered).erase(this.space,
				passphrase(WORDS)))
			.isEmpty();
		assertThat(this.accounts.findById(this.space.id())).isEmpty();
		aSpace();
		Erasure beaten = new Erasure(this.accounts, this.again, this.waits, this.remains, new Hindered(3));
		assertThatExceptionOfType(CannotAcquireLockException.class)
			.isThrownBy(() -> beaten.erase(this.space, passphrase(WORDS)));
		assertThat(this.accounts.findById(this.space.id())).isPresent();
	}

	@Test
	void openingAtTheSameMomentIsAnsweredCleanly() throws Exception {
		for (int round = 0; round < ROUNDS; round++) {
			aSpace();
			Callable<Object> open = () -> this.spaces.open(this.name, passphrase(WORDS), Ids.next(), BROWSER);
			List<Object> answers = atOnce(List.of(this::delete, open, open, open));
			assertThat(answers.getFirst()).isEqualTo(Optional.empty());
			assertThat(answers.subList(1, 4)).allMatch((answer) -> answer instanceof Attempt.Open
					|| answer.equals(new Attempt.Meanwhile()) || answer.equals(new Attempt.Closed()));
			assertGone();
		}
	}

	@Test
	void recoveringAtTheSameMomentIsAnsweredCleanly() throws Exception {
		for (int round = 0; round < ROUNDS; round++) {
			aSpace();
			RecoveryCode code = kept();
			Callable<Object> recover = () -> this.ways.recover(this.name, code, passphrase(OTHER), Ids.next(), BROWSER);
			List<Object> answers = atOnce(List.of(this::delete, recover, recover));
			if (answers.getFirst().equals(Optional.empty())) {
				assertThat(answers.subList(1, 3)).containsAnyOf(new Attempt.Meanwhile(), new Attempt.Closed())
					.noneMatch(Attempt.Open.class::isInstance);
				assertGone();
			}
			else {
				assertThat(answers.getFirst()).isIn(Optional.of(Refusal.MEANWHILE), Optional.of(Refusal.WRONG));
				assertThat(answers.subList(1, 3)).filteredOn(Attempt.Open.class::isInstance).hasSize(1);
			}
		}
	}

	@Test
	void changingThePassphraseAtTheSameMomentIsAnsweredCleanly() throws Exception {
		for (int round = 0; round < ROUNDS; round++) {
			aSpace();
			OpenSpace elsewhere = other();
			List<Object> answers = atOnce(List.of(this::delete, () -> cleanly(
					() -> this.ways.change(elsewhere, Ids.next(), passphrase(WORDS), passphrase(OTHER)))));
			if (answers.getFirst().equals(Optional.empty())) {
				assertThat(answers.getLast()).isIn(Optional.of(Refusal.MEANWHILE), Optional.of(Refusal.WRONG),
						"changed");
				assertGone();
			}
			else {
				assertThat(answers.getFirst()).isIn(Optional.of(Refusal.MEANWHILE), Optional.of(Refusal.WRONG));
				assertThat(answers.getLast()).isEqualTo(Optional.empty());
			}
		}
	}

	@Test
	void savingAtTheSameMomentIsAnsweredCleanly() throws Exception {
		for (int round = 0; round < ROUNDS; round++) {
			Person person = Person.in(this.mvc);
			this.space = this.spaces.current(person.cookie()).orElseThrow();
			String kept = led(person.send("/journal/new", Map.of("day", "2026-01-05", "text", "kept")));
			String gone = led(person.send("/journal/new", Map.of("day", "2026-01-05", "text", "to be deleted")));
			List<Object> answers = atOnce(List.of(this::delete,
					() -> status(person.send("/journal/new", Map.of("day", "2026-01-05", "text", "new"))),
					() -> status(person.send(kept + "/edit",
							Map.of("day", "2026-01-05", "text", "changed", "version", "0"))),
					() -> status(person.send(gone + "/delete", Map.of("version", "0"))),
					() -> status(person.send("/settings", Map.of("pronoun", "THEY", "minutes", "10", "theme", "DEVICE",
							"size", "USUAL", "tab", "TIDELINE", "exit", "www.example.org", "version", "0")))));
			assertThat(answers.getFirst()).isEqualTo(Optional.empty());
			// Saved before, gone meanwhile, or not open any more.
			assertThat(answers.subList(1, answers.size())).isSubsetOf(302, 404, 409, "/open");
			assertGone();
		}
	}

	private static Object status(MvcTestResult result) {
		String forwarded = result.getResponse().getForwardedUrl();
		return (forwarded != null && result.getResponse().getStatus() == 200) ? forwarded
				: result.getResponse().getStatus();
	}

	/** That the space is gone before it is asked for anything is a clean answer too. */
	private static Object cleanly(Callable<Object> something) throws Exception {
		try {
			return something.call();
		}
		catch (Changed ex) {
			return "changed";
		}
	}

	private Object delete() {
		return this.erasure.erase(this.space, passphrase(WORDS));
	}

	/** Begins a deletion before what was done is committed. */
	private TransactionTemplate halfDone() {
		return new TransactionTemplate(Objects.requireNonNull(this.transactions.getTransactionManager())) {
			private static final long serialVersionUID = 1L;

			@Override
			public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
				return super.execute((status) -> {
					T result = action.doInTransaction(status);
					DeletingAtOnceTests.this.deletion.begin();
					return result;
				});
			}
		};
	}

	private void assertDeleted() {
		assertThat(this.deletion.ended()).isEmpty();
		assertGone();
	}

	private void assertNothingDeleted() {
		assertThat(this.deletion.ended()).contains(Refusal.MEANWHILE);
		assertThat(this.spaces.open(this.name, passphrase(OTHER), null, BROWSER)).isInstanceOf(Attempt.Open.class);
	}

	private void assertGone() {
		this.remains.sweep();
		assertThat(this.accounts.findById(this.space.id())).isEmpty();
		for (String table : Remains.TABLES) {
			assertThat(this.jdbc.sql("select count(*) from " + table + " where account_id = ?")
				.param(this.space.id())
				.query(Long.class)
				.single()).as(table).isZero();
		}
	}

	/** Deletes the space while its passphrase is looked at. */
	private Spaces meanwhile() {
		return new Spaces(this.accounts, slowSlots(), this.openings, this.waits, this.server, Clock.systemUTC(),
				this.transactions, this.rekeying, this.operations);
	}

	private WaysIn waysMeanwhile() {
		PassphraseSlots slow = slowSlots();
		return new WaysIn(this.accounts, this.spaces, again(slow), slow, this.recovery, this.openings, this.waits,
				this.server, this.operations, this.transactions);
	}

	private PassphraseSlots slowSlots() {
		PassphraseSlots slow = Mockito.spy(this.slots);
		Mockito.doAnswer((working) -> {
			Object result = working.callRealMethod();
			this.transactions.executeWithoutResult((status) -> this.accounts.remove(this.space.id()));
			return result;
		}).when(slow).unlock(any(), any());
		Mockito.doAnswer((working) -> {
			Object result = working.callRealMethod();
			this.transactions.executeWithoutResult((status) -> this.accounts.remove(this.space.id()));
			return result;
		}).when(slow).prepare(any(), any(), any());
		return slow;
	}

	private PassphraseAgain again(PassphraseSlots from) {
		return new PassphraseAgain(this.accounts, from, this.openings, this.waits, this.transactions);
	}

	/** Asks for the passphrase, and lets something else happen before it is told. */
	private PassphraseAgain after(Runnable something) {
		return new PassphraseAgain(this.accounts, this.slots, this.openings, this.waits, this.transactions) {
			@Override
			Optional<Refusal> ask(OpenSpace asking, Passphrase passphrase, Predicate<PassphraseSlots.Unlocked> deed) {
				return super.ask(asking, passphrase, (way) -> {
					something.run();
					return deed.test(way);
				});
			}
		};
	}

	/** The database gives way to others so many times. */
	private final class Hindered implements TransactionOperations {

		private int left;

		private Hindered(int times) {
			this.left = times;
		}

		@Override
		public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
			return DeletingAtOnceTests.this.transactions.execute((status) -> {
				T result = action.doInTransaction(status);
				if (this.left-- > 0) {
					throw new CannotAcquireLockException("deadlock detected");
				}
				return result;
			});
		}

	}

	private OpenSpace other() {
		Attempt opened = this.spaces.open(this.name, passphrase(WORDS), null, BROWSER);
		return this.spaces.current(((Attempt.Open) opened).cookie()).orElseThrow();
	}

	private UUID page() {
		UUID page = Ids.next();
		assertThat(this.jdbc
			.sql("insert into entry (id, account_id, version, local_day, head, body) "
					+ "values (?, ?, 0, date '2026-01-05', ?, ?)")
			.params(page, this.space.id(), new byte[1], new byte[1])
			.update()).isOne();
		return page;
	}

	private void edit(UUID page) {
		assertThat(this.jdbc.sql("update entry set version = version + 1 where id = ?").param(page).update()).isOne();
	}

	private RecoveryCode kept() {
		RecoveryCode code = RecoveryCode.fresh();
		RecoveryCodes.Shown shown = this.codes.unsealed(this.space, this.codes.sealed(this.space, code)).orElseThrow();
		assertThat(this.codes.keep(this.space, shown)).isTrue();
		return code;
	}

	private static <T> List<T> atOnce(List<Callable<T>> all) throws Exception {
		CyclicBarrier start = new CyclicBarrier(all.size());
		List<T> results = new ArrayList<>();
		try (ExecutorService threads = Executors.newFixedThreadPool(all.size())) {
			List<Future<T>> running = new ArrayList<>();
			for (Callable<T> each : all) {
				running.add(threads.submit(() -> {
					start.await();
					return each.call();
				}));
			}
			for (Future<T> each : running) {
				results.add(each.get());
			}
		}
		return results;
	}

	private static Passphrase passphrase(String text) {
		try {
			return Passphrase.of(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (CharacterCodingException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

}
