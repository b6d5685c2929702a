package app.tideline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The migrated schema, held against what {@code docs/privacy.md} says of it. */
class SchemaTests {

	private static final String DATABASE = "jdbc:h2:mem:schema;DB_CLOSE_DELAY=-1";

	private static final Pattern ROW = Pattern.compile("^\\| `(\\w+)` \\| `(\\w+)` \\| (.+) \\|$", Pattern.MULTILINE);

	@Test
	void hasNoClearColumnThatThePrivacyPageDoesNotListAndExplain() throws Exception {
		assertThat(listed()).containsExactlyInAnyOrderElementsOf(clearColumns());
	}

	private static List<String> listed() throws IOException {
		return ROW.matcher(Files.readString(Path.of("docs/privacy.md")))
			.results()
			.map((row) -> row.group(1) + "." + row.group(2))
			.toList();
	}

	private static Set<String> clearColumns() throws SQLException {
		Flyway.configure().dataSource(DATABASE, "", "").load().migrate();
		try (Connection connection = DriverManager.getConnection(DATABASE);
				ResultSet columns = connection.createStatement()
					.executeQuery("select table_name, column_name from information_schema.columns "
							+ "where table_schema = 'PUBLIC' and table_name <> 'flyway_schema_history' "
							+ "and data_type <> 'BINARY VARYING'")) {
			Set<String> clear = new TreeSet<>();
			while (columns.next()) {
				clear.add((columns.getString(1) + "." + columns.getString(2)).toLowerCase(Locale.ROOT));
			}
			return clear;
		}
	}

}
