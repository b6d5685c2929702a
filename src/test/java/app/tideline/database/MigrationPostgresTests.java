package app.tideline.database;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@OnPostgres
class MigrationPostgresTests extends MigrationTests {

	@Autowired
	private JdbcClient jdbc;

	@Test
	void thisIsPostgreSql18() {
		assertThat(this.jdbc.sql("show server_version").query(String.class).single()).startsWith("18.");
	}

}
