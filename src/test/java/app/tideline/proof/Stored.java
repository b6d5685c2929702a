package app.tideline.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

/** All that the database holds of an account. */
final class Stored {

	private static final String TABLES = "select distinct lower(table_name) from information_schema.columns "
			+ "where lower(table_schema) = 'public' and lower(column_name) = 'account_id'";

	/** When an opening was last used is written while its owner reads. */
	private static final List<String> IN_USE = List.of("last_used", "idle_until");

	private final JdbcClient jdbc;

	private final UUID account;

	Stored(JdbcClient jdbc, UUID account) {
		this.jdbc = jdbc;
		this.account = account;
	}

	/**
	 * Every row by its table, its own row among them, which holds settings and a concern.
	 */
	Map<String, List<Map<String, String>>> rows() {
		Map<String, List<Map<String, String>>> rows = new HashMap<>();
		rows.put("account", rows("account", "id"));
		this.jdbc.sql(TABLES)
			.query((row, number) -> row.getString(1))
			.list()
			.forEach((table) -> rows.put(table, rows(table, "account_id")));
		return rows;
	}

	/** What names each row, where something does. */
	List<String> ids() {
		List<String> ids = new ArrayList<>();
		rows().values().forEach((rows) -> rows.forEach((row) -> {
			if (row.containsKey("id")) {
				ids.add(row.get("id"));
			}
		}));
		return ids;
	}

	private List<Map<String, String>> rows(String table, String owner) {
		return this.jdbc.sql("select * from " + table + " where " + owner + " = ?")
			.param(this.account)
			.query()
			.listOfRows()
			.stream()
			.map(Stored::readable)
			.sorted(Comparator.comparing(Map::toString))
			.toList();
	}

	private static Map<String, String> readable(Map<String, Object> row) {
		Map<String, String> readable = new TreeMap<>();
		row.forEach((column, value) -> readable.put(column.toLowerCase(Locale.ROOT),
				(value instanceof byte[] bytes) ? HexFormat.of().formatHex(bytes) : String.valueOf(value)));
		readable.keySet().removeAll(IN_USE);
		return readable;
	}

}
