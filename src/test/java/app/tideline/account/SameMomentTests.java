package app.tideline.account;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import app.tideline.database.Person;
import app.tideline.vault.Passphrase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Deleting a space while another tab of it is at work. */
abstract class SameMomentTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Spaces spaces;

	@Autowired
	private Accounts accounts;

	@Autowired
	private PassphraseAgain again;

	@Autowired
	private Waits waits;

	@Autowired
	private Remains remains;

	@Autowired
	private TransactionOperations transactions;

	@Test
	void whatAnotherTabSavesMeanwhileIsGoneTooAndThatTabGetsNoFault() throws Exception {
		Person person = Person.in(this.mvc);
		OpenSpace space = this.spaces.current(person.cookie()).orElseThrow();
		Meanwhile meanwhile = new Meanwhile(person);
		Erasure erasure = new Erasure(this.accounts, this.again, this.waits, this.remains, meanwhile);
		try (Passphrase passphrase = Passphrase.of(Person.PASSPHRASE.getBytes(StandardCharsets.UTF_8))) {
			assertThat(erasure.erase(space, passphrase)).isEmpty();
		}
		assertThat(Objects.requireNonNull(meanwhile.saving).get().getResponse().getStatus()).isIn(302, 409);
		this.remains.sweep();
		assertThat(tablesWithRowsOf(space.id())).isEmpty();
		assertThat(this.spaces.current(person.cookie())).isEmpty();
	}

	@Test
	void aSpaceThatGoesWhileARequestBeginsIsNotOpen() throws Exception {
		Person person = Person.in(this.mvc);
		OpenSpace space = this.spaces.current(person.cookie()).orElseThrow();
		this.transactions.executeWithoutResult((status) -> this.accounts.remove(space.id()));
		try (Passphrase passphrase = Passphrase.of(Person.PASSPHRASE.getBytes(StandardCharsets.UTF_8))) {
			assertThatExceptionOfType(Changed.class).isThrownBy(() -> this.again.refused(space, passphrase));
		}
		assertThat(this.spaces.current(person.cookie())).isEmpty();
	}

	@Test
	void everyTableThatBelongsToAnAccountIsLookedThrough() {
		assertThat(Remains.TABLES).containsExactlyInAnyOrderElementsOf(this.jdbc
			.sql("select distinct lower(table_name) from information_schema.columns "
					+ "where lower(table_schema) = 'public' and lower(column_name) = 'account_id'")
			.query((row, number) -> Objects.requireNonNull(row.getString(1)))
			.list());
	}

	private List<String> tablesWithRowsOf(UUID account) {
		List<String> found = new ArrayList<>();
		for (String table : Remains.TABLES) {
			long rows = this.jdbc.sql("select count(*) from " + table + " where account_id = :account")
				.param("account", account)
				.query(Long.class)
				.single();
			if (rows > 0) {
				found.add(table);
			}
		}
		return found;
	}

	/** Lets the other tab save when all is deleted and nothing committed. */
	private final class Meanwhile implements TransactionOperations {

		private final Person person;

		private @Nullable CompletableFuture<MvcTestResult> saving;

		private Meanwhile(Person person) {
			this.person = person;
		}

		@Override
		public <T extends @Nullable Object> T execute(TransactionCallback<T> action) throws TransactionException {
			return SameMomentTests.this.transactions.execute((status) -> {
				T result = action.doInTransaction(status);
				CompletableFuture<MvcTestResult> other = CompletableFuture.supplyAsync(() -> this.person
					.send("/journal/new", Map.of("day", "2026-01-05", "text", "at the same moment")));
				this.saving = other;
				waitFor(other);
				return result;
			});
		}

		/** H2 saves at once, PostgreSQL waits for what happens to the space. */
		private static void waitFor(CompletableFuture<MvcTestResult> other) {
			try {
				other.get(1, TimeUnit.SECONDS);
			}
			catch (TimeoutException ex) {
				// It goes on when this has ended.
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

}
