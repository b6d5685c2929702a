package app.tideline.database;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

@OnH2
class MigrationH2Tests extends MigrationTests {

	@Autowired
	private Flyway flyway;

	@Test
	void anApplicationOlderThanItsDatabaseIsRefused() {
		String url = "jdbc:h2:mem:newer;DB_CLOSE_DELAY=-1";
		Flyway older = Flyway.configure()
			.configuration(this.flyway.getConfiguration())
			.dataSource(url, null, null)
			.load();
		older.migrate();
		JdbcClient.create(new DriverManagerDataSource(url))
			.sql("insert into \"flyway_schema_history\" select 1000, '999', 'later', \"type\", 'V999__later.sql', "
					+ "\"checksum\", \"installed_by\", \"installed_on\", \"execution_time\", \"success\" "
					+ "from \"flyway_schema_history\" where \"version\" = '1'")
			.update();
		assertThatThrownBy(older::migrate).isInstanceOf(FlywayValidateException.class).hasMessageContaining("999");
	}

}
