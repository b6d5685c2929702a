package app.tideline.account;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import app.tideline.database.Meanwhile;
import app.tideline.vault.Ids;
import app.tideline.vault.Openings;
import app.tideline.vault.Passphrase;
import app.tideline.vault.PassphraseSlots;
import app.tideline.vault.RecoveryCode;
import app.tideline.vault.RecoverySlots;
import app.tideline.vault.Rekeying;
import app.tideline.vault.ServerKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

import static app.tideline.account.TestSpaces.kept;
import static app.tideline.vault.TestVaults.passphrase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;

/**
 * Deleting a space while something else is half done with it: neither waits for the other
 * in a circle, and the right passphrase is enough.
 */
@Timeout(300)
abstract class DeletingMeanwhileTests extends DeletedSpace {

	@Autowired
	private PassphraseAgain again;

	@Autowired
	private PassphraseSlots slots;

	@Autowired
	private RecoverySlots recovery;

	@Autowired
	private Openings openings;

	@Autowired
	private ServerKey server;

	@Autowired
	private Rekeying rekeying;

	@Autowired
	private Operations operations;

	@Autowired
	private OperationRows operationRows;

	@Autowired
	private TransactionTemplate transactions;

	/** Begun while something else is half done. */
	private final Meanwhile<Optional<Refusal>> deletion = new Meanwhile<>(
			() -> this.erasure.erase(this.space, passphrase(WORDS)));

	@Test
	void whoOpensItInTheMiddleOfThatIsLetInFirst() {
		Spaces slow = new Spaces(this.accounts, this.slots, this.openings, this.waits, this.server, Clock.systemUTC(),
				halfDone(), this.rekeying, this.operations);
		assertThat(slow.open(this.name, passphrase(WORDS), null, BROWSER)).isInstanceOf(Attempt.Open.class);
		assertDeleted();
	}

	@Test
	void whoRecoversItInTheMiddleOfThatIsLetInFirstAndThePassphraseFromBeforeDeletesNothing() {
		RecoveryCode code = kept(this.codes, this.space);
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
		RecoveryCode code = kept(this.codes, this.space);
		assertThat(meanwhile().open(this.name, passphrase(WORDS), null, BROWSER)).isEqualTo(new Attempt.Meanwhile());
		aSpace();
		RecoveryCode another = kept(this.codes, this.space);
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

	/** Begins a deletion before what was done is committed. */
	private TransactionTemplate halfDone() {
		return new TransactionTemplate(Objects.requireNonNull(this.transactions.getTransactionManager())) {
			private static final long serialVersionUID = 1L;

			@Override
			public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
				return super.execute((status) -> {
					T result = action.doInTransaction(status);
					DeletingMeanwhileTests.this.deletion.begin();
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

}
