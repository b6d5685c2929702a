package app.tideline.exercise;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import app.tideline.content.SeedNode;
import app.tideline.exercise.Field.Option;
import app.tideline.exercise.Field.Rows;
import org.jspecify.annotations.Nullable;

/** Reads the fields of an exercise from {@code exercises/*.yml}. */
final class FormReader {

	private static final int LINE = 200;

	private static final int AREA = 1000;

	private final Set<String> ids = new HashSet<>();

	/**
	 * @param exercise the id of the exercise
	 * @param fields the list of its fields
	 */
	static Form read(String exercise, SeedNode fields) {
		FormReader reader = new FormReader();
		return new Form(exercise, fields.list().stream().map(reader::field).toList());
	}

	private Field field(SeedNode node) {
		String id = id(node);
		String label = node.get("label").text();
		@Nullable String hint = node.textOrNull("hint");
		if (!node.get("kind").text().equals("rows")) {
			return simple(node, id, label, hint);
		}
		node.only("id", "kind", "label", "hint", "named", "shown", "most", "columns");
		List<Field> columns = node.get("columns")
			.list()
			.stream()
			.map((column) -> simple(column, column.get("id").text(), column.get("label").text(),
					column.textOrNull("hint")))
			.toList();
		List<Option> named = node.find("named").map(FormReader::options).orElse(List.of());
		return named.isEmpty()
				? new Rows(id, label, hint, named, node.get("shown").number(), node.get("most").number(), columns)
				: new Rows(id, label, hint, named, named.size(), named.size(), columns);
	}

	private static Field simple(SeedNode node, String id, String label, @Nullable String hint) {
		SeedNode kind = node.get("kind");
		return switch (kind.text()) {
			case "line" -> new Field.Line(id, label, hint, limit(node, LINE));
			case "area" -> new Field.Area(id, label, hint, limit(node, AREA));
			case "time" -> new Field.Time(only(node, id), label, hint);
			case "day" -> new Field.Day(only(node, id), label, hint);
			case "one" -> new Field.One(id, label, hint, options(choice(node).get("options")));
			case "many" -> new Field.Many(id, label, hint, options(choice(node).get("options")));
			default -> throw kind.broken("a field is line, area, time, day, one, many or rows");
		};
	}

	private static String only(SeedNode node, String id) {
		node.only("id", "kind", "label", "hint");
		return id;
	}

	private static SeedNode choice(SeedNode node) {
		return node.only("id", "kind", "label", "hint", "options");
	}

	private static int limit(SeedNode node, int usual) {
		return node.only("id", "kind", "label", "hint", "limit").find("limit").map(SeedNode::number).orElse(usual);
	}

	private static List<Option> options(SeedNode list) {
		Set<String> seen = new HashSet<>();
		return list.list().stream().map((node) -> {
			String id = node.only("id", "label").get("id").text();
			if (!seen.add(id)) {
				throw node.broken("'" + id + "' stands here twice");
			}
			return new Option(id, node.get("label").text());
		}).toList();
	}

	private String id(SeedNode node) {
		String id = node.get("id").text();
		if (!this.ids.add(id)) {
			throw node.get("id").broken("the field '" + id + "' stands here twice");
		}
		return id;
	}

}
