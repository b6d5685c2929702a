package app.tideline.database;

import java.util.List;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The tables, as migrated. That the entities fit them is checked by the start itself.
 */
abstract class MigrationTests {

	@Autowired
	private Flyway flyway;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void everyMigrationHasRun() {
		assertThat(this.flyway.info().applied()).isNotEmpty();
		assertThat(this.flyway.info().pending()).isEmpty();
	}

	@Test
	void everyPrivateTableBelongsToAnAccountAndGoesWithIt() {
		List<String> tables = this.jdbc
			.sql("select distinct lower(table_name) from information_schema.columns "
					+ "where lower(table_schema) = 'public' and lower(column_name) = 'account_id'")
			.query((row, number) -> row.getString(1))
			.list();
		assertThat(tables).contains("key_slot", "opening", "operation", "entry", "check_in", "rhythm");
		List<String> cascading = this.jdbc
			.sql("select distinct lower(t.table_name) from information_schema.table_constraints t "
					+ "join information_schema.referential_constraints r "
					+ "on r.constraint_name = t.constraint_name and r.constraint_schema = t.constraint_schema "
					+ "where lower(t.table_schema) = 'public' and r.delete_rule = 'CASCADE'")
			.query((row, number) -> row.getString(1))
			.list();
		assertThat(cascading).containsAll(tables);
	}

}
