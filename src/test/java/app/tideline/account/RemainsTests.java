package app.tideline.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;

import app.tideline.vault.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What another tab was storing while its space was deleted. The tables here refer to
 * nothing, as if the database had let such a row in.
 */
class RemainsTests {

	private final JdbcClient jdbc = JdbcClient
		.create(new DriverManagerDataSource("jdbc:h2:mem:remains-" + Ids.next() + ";DB_CLOSE_DELAY=-1"));

	private final UUID gone = Ids.next();

	private final UUID staying = Ids.next();

	private Instant now = Instant.parse("2024-02-29T20:00:00Z");

	private final Clock clock = ((InstantSource) () -> this.now).withZone(ZoneOffset.UTC);

	private final Remains remains = new Remains(this.jdbc, this.clock);

	@BeforeEach
	void oneAccountIsLeft() {
		this.jdbc.sql("create table account (id uuid)").update();
		Remains.TABLES.forEach((table) -> this.jdbc.sql("create table " + table + " (account_id uuid)").update());
		this.jdbc.sql("insert into account values (:id)").param("id", this.staying).update();
	}

	@Test
	void goesAtOnce() {
		write();
		this.remains.of(this.gone);
		assertThat(rows(this.gone)).isZero();
		assertThat(rows(this.staying)).isEqualTo(Remains.TABLES.size());
	}

	@Test
	void goesALittleLaterWhereItCameALittleLater() {
		this.remains.of(this.gone);
		write();
		this.remains.sweep();
		assertThat(rows(this.gone)).isZero();
		assertThat(rows(this.staying)).isEqualTo(Remains.TABLES.size());
	}

	@Test
	void isLookedForWhileARequestFromBeforeCanStillBeUnderWay() {
		this.remains.of(this.gone);
		this.now = this.now.plus(Duration.ofMinutes(9));
		this.remains.sweep();
		write();
		this.remains.sweep();
		assertThat(rows(this.gone)).isZero();
		this.now = this.now.plus(Duration.ofMinutes(2));
		this.remains.sweep();
		write();
		this.remains.sweep();
		assertThat(rows(this.gone)).isEqualTo(Remains.TABLES.size());
	}

	@Test
	void goesAtTheNextStartWhereTheProcessEndedAtThatMoment() {
		write();
		new Remains(this.jdbc, this.clock).sweepAll();
		assertThat(rows(this.gone)).isZero();
		assertThat(rows(this.staying)).isEqualTo(Remains.TABLES.size());
	}

	@Test
	void isNeverLookedForUnderANameThatIsNoTables() {
		assertThat(Remains.TABLES)
			.allSatisfy((table) -> assertThat(Remains.delete(table)).isEqualTo("delete from " + table + " where "));
		assertThatIllegalArgumentException().isThrownBy(() -> Remains.delete("entry where 1 = 1 or"));
	}

	private void write() {
		for (String table : Remains.TABLES) {
			for (UUID account : new UUID[] { this.gone, this.staying }) {
				this.jdbc.sql("insert into " + table + " values (:id)").param("id", account).update();
			}
		}
	}

	private int rows(UUID account) {
		return Remains.TABLES.stream()
			.mapToInt((table) -> this.jdbc.sql("select count(*) from " + table + " where account_id = :id")
				.param("id", account)
				.query(Integer.class)
				.single())
			.sum();
	}

}
