package app.tideline.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads {@code exercises/*.yml}; an exercise and its variants belong to one chapter. */
final class ExerciseReader {

	private final Map<String, SeedNode> files = new HashMap<>();

	private final SeedMarkdown markdown;

	ExerciseReader(Seeds seeds, Links links, SeedMarkdown markdown) {
		this.markdown = markdown;
		for (String path : seeds.list("exercises", ".yml")) {
			SeedNode root = seeds.yaml(path)
				.only("id", "chapter", "title", "minutes", "gate", "intro", "steps", "gives", "next", "variants");
			String chapter = links.path("chapter:" + root.get("chapter").text())
				.orElseThrow(
						() -> root.get("chapter").broken("there is no chapter '" + root.get("chapter").text() + "'"));
			this.files.put(root.get("id").text(), root);
			withVariants(root).forEach((node) -> {
				String id = node.get("id").text();
				links.put("exercise", id, chapter + "#" + id, node.get("id"));
			});
		}
	}

	/** The exercise that a chapter names, and its variants. */
	List<Exercise> of(SeedNode id, int chapter, String chapterId) {
		SeedNode root = this.files.get(id.text());
		if (root == null || !root.get("chapter").text().equals(chapterId)) {
			throw id.broken("this chapter has no exercise '" + id.text() + "'");
		}
		List<Exercise> exercises = new ArrayList<>();
		withVariants(root).forEach((node) -> exercises.add(exercise(node, root, chapter)));
		return exercises;
	}

	private static Stream<SeedNode> withVariants(SeedNode root) {
		return Stream.concat(Stream.of(root), root.find("variants").map(SeedNode::list).orElse(List.of()).stream());
	}

	private Exercise exercise(SeedNode node, SeedNode root, int chapter) {
		return new Exercise(node.get("id").text(), chapter, node.get("title").text(), root.get("minutes").number(),
				open(node.get("gate")), this.markdown.inline(node.get("intro")),
				node.get("steps").list().stream().map(this.markdown::inline).toList(),
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

}
