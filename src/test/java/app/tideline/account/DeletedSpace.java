package app.tideline.account;

import java.time.ZoneId;
import java.util.concurrent.Callable;

import app.tideline.database.Person;
import app.tideline.vault.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static app.tideline.vault.TestVaults.passphrase;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A space to be deleted, one for each test, and how to see that nothing of it is left.
 */
abstract class DeletedSpace {

	static final String WORDS = Person.PASSPHRASE;

	static final String OTHER = "lantern otter gravel plum";

	static final String BROWSER = "Firefox on Linux";

	@Autowired
	Accounts accounts;

	@Autowired
	Spaces spaces;

	@Autowired
	WaysIn ways;

	@Autowired
	RecoveryCodes codes;

	@Autowired
	Waits waits;

	@Autowired
	Remains remains;

	@Autowired
	Erasure erasure;

	@Autowired
	JdbcClient jdbc;

	String name = "";

	OpenSpace space;

	@BeforeEach
	void aSpace() {
		this.name = "Harbour " + Ids.next();
		this.space = this.spaces
			.current(this.spaces.make(this.name, passphrase(WORDS), ZoneId.of("Europe/London"), BROWSER).orElseThrow())
			.orElseThrow();
	}

	OpenSpace other() {
		Attempt opened = this.spaces.open(this.name, passphrase(WORDS), null, BROWSER);
		return this.spaces.current(((Attempt.Open) opened).cookie()).orElseThrow();
	}

	/** That the space is gone before it is asked for anything is a clean answer too. */
	static Object cleanly(Callable<Object> something) throws Exception {
		try {
			return something.call();
		}
		catch (Changed ex) {
			return "changed";
		}
	}

	void assertGone() {
		this.remains.sweep();
		assertThat(this.accounts.findById(this.space.id())).isEmpty();
		for (String table : Remains.TABLES) {
			assertThat(this.jdbc.sql("select count(*) from " + table + " where account_id = ?")
				.param(this.space.id())
				.query(Long.class)
				.single()).as(table).isZero();
		}
	}

}
