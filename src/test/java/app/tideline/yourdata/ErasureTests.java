package app.tideline.yourdata;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import app.tideline.account.Spaces;
import app.tideline.database.Person;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static app.tideline.database.Person.led;
import static app.tideline.database.Person.text;
import static app.tideline.yourdata.Whole.fields;
import static org.assertj.core.api.Assertions.assertThat;

/** Deleting a whole space. */
abstract class ErasureTests {

	private static final String PATH = "/your-data/delete";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Spaces spaces;

	@Test
	void nothingOfTheAccountIsLeftAnywhereAndEverythingOfAnotherIs() {
		Person going = Person.in(this.mvc);
		Person staying = Person.in(this.mvc);
		for (Person each : List.of(going, staying)) {
			Whole.fill(each);
			Whole.passing(each);
		}
		UUID gone = id(going);
		UUID kept = id(staying);
		assertThat(tablesWithoutRowsOf(gone)).as("every table took part").isEmpty();
		assertThat(tablesWithoutRowsOf(kept)).isEmpty();
		List<String> traces = traces(gone);
		Map<String, List<String>> before = rowsOf(kept);
		assertThat(traces).hasSizeGreaterThan(40);

		MvcTestResult done = going.sendSecret(PATH, fields("passphrase", Person.PASSPHRASE, "understood", "true"));

		assertThat(done).hasStatusOk();
		String everything = everything();
		assertThat(traces).allSatisfy((trace) -> assertThat(everything).doesNotContain(trace));
		assertThat(rowsOf(kept)).isEqualTo(before);
		assertThat(text(staying.get("/journal"))).contains("A leap day");
		assertThat(this.spaces.current(going.cookie())).isEmpty();
	}

	@Test
	void theCookieGoesAndThePageSaysWhenTheLastTraceDoes() {
		Person person = Person.in(this.mvc);
		assertThat(text(person.get(PATH))).contains("What goes", "When the last trace is gone",
				"until it is next stopped in the normal way", "until they are thrown away");
		MvcTestResult done = person.sendSecret(PATH, fields("passphrase", Person.PASSPHRASE, "understood", "true"));
		assertThat(done.getResponse().getHeader("Set-Cookie")).contains("Max-Age=0");
		assertThat(text(done))
			.contains("<h1>Your space is deleted</h1>", "until it is next stopped in the normal way",
					"until they are thrown away", "Go to the first page")
			.doesNotContain("<form method=\"post\"");
		assertThat(led(person.get("/today"))).isEqualTo("/open");
	}

	@Test
	void thePageThatSaysSoHasNoAddress() {
		Person person = Person.in(this.mvc);
		MvcTestResult done = person.sendSecret(PATH, fields("passphrase", Person.PASSPHRASE, "understood", "true"));
		assertThat(text(done)).as("and none is left in the history").contains("<main class=\"wrap\" data-at=\"/\">");
		assertThat(text(person.get("/open?deleted=true"))).contains("<h1>Open your space</h1>")
			.doesNotContain("deleted");
	}

	@Test
	void withoutThePassphraseNothingGoes() {
		Person person = Person.in(this.mvc);
		led(person.send("/journal/new", fields("day", "2024-02-29", "text", "still here", "title", "Still here")));
		MvcTestResult empty = person.sendSecret(PATH, Map.of());
		assertThat(empty).hasStatus(422);
		assertThat(text(empty)).containsSubsequence("There is a problem", "<summary>What goes",
				"action=\"/your-data/delete\"", "id=\"passphrase-error\"", "id=\"understood-error\"");
		for (int time = 0; time < 4; time++) {
			MvcTestResult wrong = person.sendSecret(PATH,
					fields("passphrase", "some other words here", "understood", "true"));
			assertThat(wrong).hasStatus(422);
			assertThat(text(wrong)).contains("That is not the passphrase of this space.");
		}
		MvcTestResult waiting = person.sendSecret(PATH, fields("passphrase", Person.PASSPHRASE, "understood", "true"));
		assertThat(waiting).hasStatus(429);
		assertThat(text(person.get("/journal"))).contains("Still here");
	}

	private UUID id(Person person) {
		return this.spaces.current(person.cookie()).orElseThrow().id();
	}

	/** All tables there are but the migration tool’s own, each with its columns. */
	private Map<String, List<String>> tables() {
		Map<String, List<String>> tables = new TreeMap<>();
		this.jdbc
			.sql("select lower(table_name), lower(column_name) from information_schema.columns "
					+ "where lower(table_schema) = 'public' and lower(table_name) <> 'flyway_schema_history'")
			.query((row, number) -> tables
				.computeIfAbsent(Objects.requireNonNull(row.getString(1)), (table) -> new ArrayList<>())
				.add(Objects.requireNonNull(row.getString(2))))
			.list();
		return tables;
	}

	private List<String> tablesWithoutRowsOf(UUID account) {
		return rowsOf(account).entrySet()
			.stream()
			.filter((each) -> each.getValue().isEmpty())
			.map(Map.Entry::getKey)
			.toList();
	}

	/** The rows of an account in every table there is. */
	private Map<String, List<String>> rowsOf(UUID account) {
		Map<String, List<String>> rows = new TreeMap<>();
		Map<String, List<String>> tables = tables();
		assertThat(tables.remove("server_mark")).as("it is nobody's").containsExactlyInAnyOrder("id", "mark");
		tables.forEach((table, columns) -> {
			String owner = columns.contains("account_id") ? "account_id = :account" : switch (table) {
				case "account" -> "id = :account";
				case "opening_wait" -> "name_key = (select name_key from account where id = :account)";
				default -> throw new IllegalStateException("Whose are the rows of " + table + "?");
			};
			rows.put(table, rows("select * from " + table + " where " + owner, account));
		});
		return rows;
	}

	/**
	 * Every id, hash and sealed value of an account; whatever is longer than a number.
	 */
	private List<String> traces(UUID account) {
		return rowsOf(account).values()
			.stream()
			.flatMap(List::stream)
			.flatMap((row) -> Stream.of(row.split("\\|", -1)))
			.filter((value) -> value.matches("[0-9a-f-]{32,}"))
			.distinct()
			.toList();
	}

	private String everything() {
		StringBuilder all = new StringBuilder();
		tables().keySet()
			.forEach((table) -> rows("select * from " + table + " where :account is not null", UUID.randomUUID())
				.forEach((row) -> all.append(row).append('\n')));
		return all.toString();
	}

	private List<String> rows(String sql, UUID account) {
		return this.jdbc.sql(sql).param("account", account).query((row, number) -> {
			StringBuilder values = new StringBuilder();
			for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
				Object value = row.getObject(column);
				values.append('|').append((value instanceof byte[] bytes) ? HexFormat.of().formatHex(bytes) : value);
			}
			return values.toString();
		}).list().stream().sorted().toList();
	}

}
