package app.tideline.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code chapters/*.md}. */
final class ChapterReader {

	private final Sections sections;

	private final Links links;

	private final ExerciseReader exercises;

	private final Notices notices;

	private final Set<String> promptIds = new HashSet<>();

	ChapterReader(Sections sections, Links links, ExerciseReader exercises, Notices notices) {
		this.sections = sections;
		this.links = links;
		this.exercises = exercises;
		this.notices = notices;
	}

	Chapter read(int number, SeedText text) {
		SeedNode front = text.front()
			.only("id", "title", "minutes", "lede", "covers", "exercise", "questions", "prompts", "sources", "notice");
		String id = front.get("id").text();
		Map<String, Source> sources = sources(front);
		List<Section> parts = this.sections.read(text, sources);
		this.links.parts("/guide/" + number, parts);
		return new Chapter(number, id, front.get("title").text(), front.get("minutes").number(),
				front.get("lede").text(), parts, this.exercises.of(front.get("exercise"), number, id),
				front.get("questions").list().stream().map(this::question).toList(),
				prompts(front.get("prompts").list(), number), List.copyOf(sources.values()),
				front.find("notice").map(this::notice).orElse(null));
	}

	private String question(SeedNode id) {
		if (this.links.path("question:" + id.text()).isEmpty()) {
			throw id.broken("there is no question '" + id.text() + "'");
		}
		return id.text();
	}

	private List<Prompt> prompts(List<SeedNode> nodes, int chapter) {
		List<Prompt> prompts = new ArrayList<>();
		nodes.forEach((node) -> prompts.add(prompt(node, chapter, prompts.size() + 1)));
		return List.copyOf(prompts);
	}

	private Prompt prompt(SeedNode node, int chapter, int number) {
		node.only("id", "text");
		String id = node.get("id").text();
		if (!this.promptIds.add(id)) {
			throw node.get("id").broken("the prompt '" + id + "' stands here and elsewhere");
		}
		return new Prompt(id, node.get("text").text(), chapter, number);
	}

	private Html notice(SeedNode notice) {
		return switch (notice.text()) {
			case "fear" -> this.notices.fear();
			case "couples" -> this.notices.couples();
			default -> throw notice.broken("there is no notice '" + notice.text() + "'");
		};
	}

	private static Map<String, Source> sources(SeedNode front) {
		Map<String, Source> sources = new LinkedHashMap<>();
		front.find("sources").map(SeedNode::list).orElse(List.of()).forEach((node) -> {
			node.only("id", "cite");
			Source source = new Source(node.get("id").text(), node.get("cite").text());
			if (sources.put(source.id(), source) != null) {
				throw node.broken("the source '" + source.id() + "' stands here twice");
			}
		});
		return sources;
	}

}
