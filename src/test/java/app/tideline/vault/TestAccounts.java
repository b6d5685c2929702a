package app.tideline.vault;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of accounts, for tests of what hangs on them. */
final class TestAccounts {

	private TestAccounts() {
	}

	static AccountId insert(JdbcClient jdbc) {
		AccountId account = AccountId.fresh();
		int rows = jdbc
			.sql("insert into account (id, name_key, version, created_at, head) values (:id, :name, 0, :at, :head)")
			.param("id", account.value())
			.param("name", Hkdf.id(account.value()))
			.param("at", OffsetDateTime.now(ZoneOffset.UTC))
			.param("head", new byte[1])
			.update();
		if (rows != 1) {
			throw new IllegalStateException("No account");
		}
		return account;
	}

}
