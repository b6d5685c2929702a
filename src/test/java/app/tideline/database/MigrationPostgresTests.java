package app.tideline.database;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@OnPostgres
class MigrationPostgresTests extends MigrationTests {

	@Autowired
	private JdbcClient jdbc;

	@Test
	void whoWorksWithTheRowsCanNeitherMakeNorDropTables() {
		assertThat(this.jdbc.sql("select current_user").query(String.class).single()).isEqualTo("worker");
		for (String beyond : List.of("drop table entry", "alter table entry add column more text",
				"create table more (id int)", "truncate entry")) {
			assertThatExceptionOfType(DataAccessException.class).as(beyond)
				.isThrownBy(() -> this.jdbc.sql(beyond).update());
		}
	}

	@Test
	void thisIsPostgreSql18() {
		assertThat(this.jdbc.sql("show server_version").query(String.class).single()).startsWith("18.");
	}

}
