package app.tideline.account;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import app.tideline.database.Person;
import app.tideline.vault.Ids;
import app.tideline.vault.RecoveryCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

import static app.tideline.account.TestSpaces.kept;
import static app.tideline.database.AtOnce.atOnce;
import static app.tideline.database.Person.led;
import static app.tideline.vault.TestVaults.passphrase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Deleting a space at the same moment at which something else is done with it: whichever
 * comes first, each is answered cleanly, and the database never ends both.
 */
@Timeout(300)
abstract class DeletingAtOnceTests extends DeletedSpace {

	private static final int ROUNDS = 8;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private PassphraseAgain again;

	@Autowired
	private TransactionTemplate transactions;

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
			RecoveryCode code = kept(this.codes, this.space);
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

	private static Object status(MvcTestResult result) {
		String forwarded = result.getResponse().getForwardedUrl();
		return (forwarded != null && result.getResponse().getStatus() == 200) ? forwarded
				: result.getResponse().getStatus();
	}

	private Object delete() {
		return this.erasure.erase(this.space, passphrase(WORDS));
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

}
