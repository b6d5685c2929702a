package app.tideline.exercise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import app.tideline.exercise.Field.Area;
import app.tideline.exercise.Field.Day;
import app.tideline.exercise.Field.Line;
import app.tideline.exercise.Field.Many;
import app.tideline.exercise.Field.One;
import app.tideline.exercise.Field.Option;
import app.tideline.exercise.Field.Rows;
import app.tideline.exercise.Field.Time;

/**
 * The form of an exercise: reads what is sent into a {@link Sheet} and says what is wrong
 * with it. Fields it does not know and options it does not offer are passed over; what a
 * person typed is kept whatever is wrong with it.
 *
 * @param exercise the id of its exercise
 * @param fields in the order in which they are asked
 */
public record Form(String exercise, List<Field> fields) {

	/** More rows than any form offers: what is sent beyond them is not looked at. */
	private static final int MOST_ROWS = 60;

	private static final int LAST_YEAR = 2100;

	/** Reads what was sent. Rows that were left empty are closed up. */
	public Sheet read(Map<String, List<String>> sent) {
		Map<String, List<String>> values = new LinkedHashMap<>();
		for (Field field : this.fields) {
			if (field instanceof Rows rows) {
				readRows(rows, sent, values);
			}
			else {
				put(values, field.id(), read(field, sent.getOrDefault(field.id(), List.of())));
			}
		}
		return new Sheet(values);
	}

	/**
	 * What is wrong with what was filled in.
	 * @param today the person's own day
	 * @return the name of the field and a sentence for it, in the order of the form
	 */
	public Map<String, String> errors(Sheet sheet, LocalDate today) {
		Map<String, String> errors = new LinkedHashMap<>();
		for (Field field : this.fields) {
			if (field instanceof Rows rows) {
				check(rows, sheet, today, errors);
			}
			else {
				check(field, field.id(), sheet, today, errors);
			}
		}
		return errors;
	}

	/** The table of that name, if the form has one. */
	public boolean hasRows(String id) {
		return this.fields.stream().anyMatch((field) -> field instanceof Rows && field.id().equals(id));
	}

	/** What was written in words, in the order of the form. */
	public List<String> written(Sheet sheet) {
		List<String> written = new ArrayList<>();
		for (Field field : this.fields) {
			if (field instanceof Rows rows) {
				rowNames(rows, sheet, 0).forEach((row) -> rows.columns()
					.forEach((column) -> write(column, rows.name(row, column), sheet, written)));
			}
			else {
				write(field, field.id(), sheet, written);
			}
		}
		return List.copyOf(written);
	}

	/** How many rows of a table were on the page that was sent, filled in or not. */
	public static int rowsSent(Rows rows, Map<String, List<String>> sent) {
		return (int) IntStream.range(0, MOST_ROWS)
			.filter((row) -> rows.columns()
				.stream()
				.anyMatch((column) -> sent.containsKey(rows.name(Integer.toString(row), column))))
			.count();
	}

	/**
	 * The names of a table's rows as the form shows them.
	 * @param wanted how many there should be, as far as the table holds them
	 */
	public static List<String> rowNames(Rows rows, Sheet sheet, int wanted) {
		if (!rows.named().isEmpty()) {
			return rows.named().stream().map(Option::id).toList();
		}
		int filled = sheet.rows(rows.id()).size();
		int count = Math.max(filled, Math.min(Math.max(rows.shown(), wanted), rows.most()));
		return IntStream.range(0, count).mapToObj(Integer::toString).toList();
	}

	/** The label of a field; a column by its table's name, a dot and its own. */
	String label(String field) {
		return find(field).label();
	}

	/** The label of an option or of a named row. */
	String label(String field, String option) {
		List<Option> options = switch (find(field)) {
			case One one -> one.options();
			case Many many -> many.options();
			case Rows rows -> rows.named();
			case Line _, Area _, Time _, Day _ -> List.of();
		};
		return options.stream().filter((each) -> each.id().equals(option)).findFirst().orElseThrow().label();
	}

	private Field find(String field) {
		int dot = field.indexOf('.');
		String first = (dot < 0) ? field : field.substring(0, dot);
		Field found = this.fields.stream().filter((each) -> each.id().equals(first)).findFirst().orElseThrow();
		if (dot < 0) {
			return found;
		}
		return ((Rows) found).columns()
			.stream()
			.filter((each) -> each.id().equals(field.substring(dot + 1)))
			.findFirst()
			.orElseThrow();
	}

	private static void readRows(Rows rows, Map<String, List<String>> sent, Map<String, List<String>> values) {
		int next = 0;
		List<String> names = rows.named().isEmpty() ? IntStream.range(0, MOST_ROWS).mapToObj(Integer::toString).toList()
				: rows.named().stream().map(Option::id).toList();
		for (String name : names) {
			String kept = rows.named().isEmpty() ? Integer.toString(next) : name;
			Map<String, List<String>> row = new LinkedHashMap<>();
			for (Field column : rows.columns()) {
				put(row, rows.name(kept, column), read(column, sent.getOrDefault(rows.name(name, column), List.of())));
			}
			values.putAll(row);
			next += row.isEmpty() ? 0 : 1;
		}
	}

	private static void write(Field field, String name, Sheet sheet, List<String> written) {
		if (field instanceof Field.Line || field instanceof Field.Area) {
			written.addAll(sheet.all(name));
		}
	}

	private static List<String> read(Field field, List<String> sent) {
		return switch (field) {
			case One one -> sent.stream().filter((value) -> offers(one.options(), value)).limit(1).toList();
			case Many many -> sent.stream().filter((value) -> offers(many.options(), value)).distinct().toList();
			default -> sent.stream()
				.filter(Objects::nonNull)
				.limit(1)
				.map((value) -> value.replace("\r\n", "\n").replace('\r', '\n').strip())
				.filter((value) -> !value.isEmpty())
				.toList();
		};
	}

	private static boolean offers(List<Option> options, String value) {
		return options.stream().anyMatch((option) -> option.id().equals(value));
	}

	private static void put(Map<String, List<String>> values, String name, List<String> read) {
		if (!read.isEmpty()) {
			values.put(name, read);
		}
	}

	private static void check(Rows rows, Sheet sheet, LocalDate today, Map<String, String> errors) {
		int over = sheet.rows(rows.id()).size() - rows.most();
		if (rows.named().isEmpty() && over > 0) {
			errors.put(rows.id(), rows.most() + " is the most here. Please take out " + over + ".");
		}
		for (String name : rowNames(rows, sheet, 0)) {
			rows.columns().forEach((column) -> check(column, rows.name(name, column), sheet, today, errors));
		}
	}

	private static void check(Field field, String name, Sheet sheet, LocalDate today, Map<String, String> errors) {
		String text = sheet.text(name);
		switch (field) {
			case Line line -> checkLength(text, line.limit(), name, errors);
			case Area area -> checkLength(text, area.limit(), name, errors);
			case Day _ -> checkDay(text, sheet, name, today, errors);
			case Time _ -> {
				if (!text.isEmpty() && !text.matches("([01][0-9]|2[0-3]):[0-5][0-9]")) {
					errors.put(name, "Please write the time as hours and minutes, such as 19:30, or leave it empty.");
				}
			}
			case One _, Many _, Rows _ -> {
			}
		}
	}

	private static void checkLength(String text, int limit, String name, Map<String, String> errors) {
		int over = text.codePointCount(0, text.length()) - limit;
		if (over > 0) {
			errors.put(name, "This is " + over + " characters over the limit of " + limit + ". Please shorten it.");
		}
	}

	private static void checkDay(String text, Sheet sheet, String name, LocalDate today, Map<String, String> errors) {
		LocalDate day = sheet.day(name).orElse(null);
		if (!text.isEmpty() && (day == null || day.getYear() >= LAST_YEAR)) {
			errors.put(name, "Please write the date as year, month and day, such as 2027-01-31.");
		}
		else if (day != null && day.isBefore(today)) {
			errors.put(name, "This day is over. Please choose today or a later day.");
		}
	}

}
