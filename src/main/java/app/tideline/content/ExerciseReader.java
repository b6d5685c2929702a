package app.tideline.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads {@code exercises/*.yml}. An exercise and its variants belong to one chapter,
 * whose number the file bears.
 */
final class ExerciseReader {

	private final Map<String, File> unread = new HashMap<>();

	private final SeedMarkdown markdown;

	ExerciseReader(Seeds seeds, Links links, SeedMarkdown markdown) {
		this.markdown = markdown;
		for (Numbered file : Numbered.in(seeds, "exercises", ".yml")) {
			SeedNode root = seeds.yaml(file.path())
				.only("id", "chapter", "title", "minutes", "gate", "intro", "fields", "texts", "ideas", "gives", "next",
						"variants");
			SeedNode chapter = root.get("chapter");
			if (links.path("chapter:" + chapter.text()).isEmpty()) {
				throw chapter.broken("there is no chapter '" + chapter.text() + "'");
			}
			variants(root)
				.forEach((node) -> node.only("id", "title", "gate", "intro", "fields", "texts", "gives", "next"));
			List<SeedNode> sheets = sheets(root);
			for (int at = 0; at < sheets.size(); at++) {
				SeedNode id = sheets.get(at).get("id");
				links.put("exercise", id.text(), Exercise.path(file.number(), at + 1), id);
			}
			this.unread.put(root.get("id").text(), new File(file.number(), root));
		}
	}

	/** The exercise that a chapter names, and its variants. */
	List<Exercise> of(SeedNode id, int number, String chapter) {
		File file = this.unread.remove(id.text());
		if (file == null || !file.root().get("chapter").text().equals(chapter)) {
			throw id.broken("this chapter has no exercise '" + id.text() + "'");
		}
		if (file.number() != number) {
			throw file.root().get("chapter").broken("chapter '" + chapter + "' has the number " + number);
		}
		List<SeedNode> sheets = sheets(file.root());
		return IntStream.range(0, sheets.size())
			.mapToObj((at) -> exercise(sheets.get(at), file.root(), number, at + 1))
			.toList();
	}

	/** Refuses an exercise that no chapter has named. */
	void settle() {
		this.unread.values().stream().findFirst().ifPresent((file) -> {
			throw file.root().get("chapter").broken("this chapter has another exercise");
		});
	}

	private static List<SeedNode> sheets(SeedNode root) {
		return Stream.concat(Stream.of(root), variants(root)).toList();
	}

	private static Stream<SeedNode> variants(SeedNode root) {
		return root.find("variants").map(SeedNode::list).orElse(List.of()).stream();
	}

	private Exercise exercise(SeedNode node, SeedNode root, int chapter, int sheet) {
		return new Exercise(node.get("id").text(), chapter, sheet, node.get("title").text(),
				root.get("minutes").number(), open(node.get("gate")), this.markdown.inline(node.get("intro")),
				this.markdown.inline(node.find("gives").orElseGet(() -> root.get("gives"))),
				this.markdown.inline(node.find("next").orElseGet(() -> root.get("next"))));
	}

	private static boolean open(SeedNode gate) {
		return switch (gate.text()) {
			case "open" -> true;
			case "support-first" -> false;
			default -> throw gate.broken("a gate is open or support-first");
		};
	}

	private record File(int number, SeedNode root) {
	}

}
