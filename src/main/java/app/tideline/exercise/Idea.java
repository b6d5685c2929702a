package app.tideline.exercise;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import app.tideline.content.SeedNode;
import app.tideline.content.Seeds;
import app.tideline.exercise.Field.Many;
import app.tideline.exercise.Field.One;
import app.tideline.exercise.Field.Option;

/**
 * Something two people could do, with what it takes.
 *
 * @param text what they would do, as words that follow "to"
 * @param suits the answers it suits, by the name of the field
 */
record Idea(String text, Map<String, Set<String>> suits) {

	/** What costs little suits whoever has more to spend. */
	private static final Set<String> UPWARDS = Set.of("money", "energy");

	/** The ideas of the content; whatever is broken stops the start. */
	static List<Idea> all(Seeds seeds) {
		SeedNode root = seeds.yaml("exercises/08-date-ideas.yml");
		Form form = FormReader.read(root.get("id").text(), root.get("fields"));
		return root.get("ideas").list().stream().map((node) -> read(node, form)).toList();
	}

	/** Whether it suits what was said in a field, or nothing was said there. */
	boolean suits(String field, Sheet sheet) {
		return this.suits.getOrDefault(field, Set.of()).containsAll(sheet.all(field));
	}

	private static Idea read(SeedNode node, Form form) {
		SeedNode takes = node.only("text", "takes", "access").get("takes");
		return new Idea(node.get("text").text(), Stream.of("time", "money", "energy", "place", "new", "access")
			.collect(Collectors.toMap((field) -> field,
					(field) -> answers(field, field.equals("access") ? node.get(field) : takes.get(field), form))));
	}

	private static Set<String> answers(String field, SeedNode node, Form form) {
		List<String> known = form.fields()
			.stream()
			.filter((each) -> each.id().equals(field))
			.flatMap((each) -> options(each).stream())
			.map(Option::id)
			.toList();
		List<SeedNode> said = UPWARDS.contains(field) || field.equals("new") ? List.of(node) : node.list();
		said.stream().filter((each) -> !known.contains(each.text())).findFirst().ifPresent((each) -> {
			throw each.broken("'" + each.text() + "' is no answer of '" + field + "'");
		});
		return UPWARDS.contains(field) ? Set.copyOf(known.subList(known.indexOf(node.text()), known.size()))
				: said.stream().map(SeedNode::text).collect(Collectors.toSet());
	}

	private static List<Option> options(Field field) {
		return switch (field) {
			case One one -> one.options();
			case Many many -> many.options();
			default -> List.of();
		};
	}

}
