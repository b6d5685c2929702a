package app.tideline.exercise;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An exercise as it was filled in. What was left out is not in it, and text is as it was
 * typed. A row of a table is a sheet of its own.
 *
 * @param values by the name of the field; never empty
 */
public record Sheet(Map<String, List<String>> values) {

	/** Nothing filled in. */
	public static final Sheet EMPTY = new Sheet(Map.of());

	public Sheet {
		values = Map.copyOf(values);
	}

	/** Whether anything was put into a field. */
	public boolean has(String field) {
		return this.values.containsKey(field);
	}

	/** What was written in a field, or the id that was chosen; empty if left out. */
	public String text(String field) {
		return all(field).stream().findFirst().orElse("");
	}

	/** Everything chosen in a field. */
	public List<String> all(String field) {
		return this.values.getOrDefault(field, List.of());
	}

	/** Whether that option was chosen. */
	public boolean chose(String field, String option) {
		return all(field).contains(option);
	}

	/** The day in a field, where there is one that can be read. */
	public Optional<LocalDate> day(String field) {
		try {
			return all(field).stream().findFirst().map(LocalDate::parse);
		}
		catch (DateTimeParseException ex) {
			return Optional.empty();
		}
	}

	/** The rows that a person filled in, in their order. */
	public List<Sheet> rows(String field) {
		List<Sheet> rows = new ArrayList<>();
		for (int at = 0; !row(field, Integer.toString(at)).values().isEmpty(); at++) {
			rows.add(row(field, Integer.toString(at)));
		}
		return List.copyOf(rows);
	}

	/** The row of that name. */
	public Sheet row(String field, String name) {
		String prefix = field + "." + name + ".";
		Map<String, List<String>> row = new LinkedHashMap<>();
		this.values.forEach((key, value) -> {
			if (key.startsWith(prefix)) {
				row.put(key.substring(prefix.length()), value);
			}
		});
		return new Sheet(row);
	}

	/** Never shows what was written. */
	@Override
	public String toString() {
		return "Sheet";
	}

}
