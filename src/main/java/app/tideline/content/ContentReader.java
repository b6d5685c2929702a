package app.tideline.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import app.tideline.content.HelpCountry.Directory;
import app.tideline.content.Notices.Panel;

/**
 * Reads all the seeds, in the order in which they need each other: first the ids that
 * links may lead to, then the texts that hold the links.
 */
final class ContentReader {

	private static final List<String> PANELS = List.of("urgent", "support", "gentle", "crisis");

	private final Seeds seeds;

	private final Coverage coverage;

	private final Links links = new Links();

	private final SeedMarkdown markdown = new SeedMarkdown(this.links);

	private final Set<String> promptIds = new HashSet<>();

	private final List<Chapter> chapters;

	private final List<Question> questions;

	private final List<Page> pages;

	private final Notices notices;

	private final CheckInItems checkIn;

	private final List<HelpCountry> help;

	private final List<Directory> directories;

	ContentReader(Seeds seeds) {
		this.seeds = seeds;
		this.coverage = new Coverage(seeds.yaml("coverage.yml"));
		List<Numbered> chapterFiles = numbered("chapters");
		List<Numbered> questionFiles = numbered("questions");
		chapterFiles.forEach((file) -> this.links.put("chapter", file.id(), "/guide/" + file.number(), file.idNode()));
		questionFiles
			.forEach((file) -> this.links.put("question", file.id(), "/questions/" + file.number(), file.idNode()));
		ExerciseReader exercises = new ExerciseReader(seeds, this.links, this.markdown);
		this.notices = notices(seeds.yaml("pages/notices.yml"));
		this.questions = questionFiles.stream().map(this::question).toList();
		this.chapters = chapterFiles.stream().map((file) -> chapter(file, exercises)).toList();
		this.pages = Stream.of("about", "privacy", "help").map(this::page).toList();
		this.checkIn = new CheckInItemsReader(seeds.yaml("check-in/items.yml"), this.coverage).read();
		this.help = seeds.list("help", ".yml")
			.stream()
			.filter((path) -> !path.endsWith("directories.yml"))
			.map((path) -> HelpReader.country(path, seeds.yaml(path)))
			.sorted(Comparator.comparing(HelpCountry::name))
			.toList();
		this.directories = HelpReader.directories(seeds.yaml("help/directories.yml"));
	}

	private List<Numbered> numbered(String folder) {
		List<Numbered> files = new ArrayList<>();
		for (String path : this.seeds.list(folder, ".md")) {
			String name = this.seeds.name(path);
			if (!path.startsWith(folder + "/" + "%02d-".formatted(files.size() + 1))) {
				throw new BrokenSeed(name, 1, "the number " + (files.size() + 1) + " was expected");
			}
			files.add(new Numbered(files.size() + 1, SeedText.parse(name, this.seeds.text(path))));
		}
		if (files.isEmpty()) {
			throw new BrokenSeed(this.seeds.name(folder), 1, "there are no files here");
		}
		return files;
	}

	private Chapter chapter(Numbered file, ExerciseReader exercises) {
		SeedText text = file.text();
		SeedNode front = text.front();
		front.only("id", "title", "minutes", "lede", "covers", "exercise", "questions", "prompts", "sources", "notice");
		Map<String, Source> sources = sources(front);
		front.get("questions").list().forEach(this::requireQuestion);
		return new Chapter(file.number(), file.id(), front.get("title").text(), front.get("minutes").number(),
				front.get("lede").text(), new Sections(this.markdown, this.coverage).read(text, sources),
				exercises.of(front.get("exercise"), file.number(), file.id()), front.texts("questions"),
				prompts(front.get("prompts"), file.number()), List.copyOf(sources.values()),
				front.find("notice").map(this::notice).orElse(null));
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

	private List<Prompt> prompts(SeedNode list, int chapter) {
		return list.list().stream().map((node) -> {
			node.only("id", "text");
			if (!this.promptIds.add(node.get("id").text())) {
				throw node.get("id").broken("the prompt '" + node.get("id").text() + "' stands here and elsewhere");
			}
			return new Prompt(node.get("id").text(), node.get("text").text(), chapter);
		}).toList();
	}

	private void requireQuestion(SeedNode id) {
		if (this.questions.stream().noneMatch((question) -> question.id().equals(id.text()))) {
			throw id.broken("there is no question '" + id.text() + "'");
		}
	}

	private Question question(Numbered file) {
		SeedText text = file.text();
		SeedNode front = text.front();
		front.only("id", "question", "covers", "chapters");
		for (SeedNode chapter : front.get("chapters").list()) {
			if (this.links.path("chapter:" + chapter.text()).isEmpty()) {
				throw chapter.broken("there is no chapter '" + chapter.text() + "'");
			}
		}
		return new Question(file.number(), file.id(), front.get("question").text(),
				this.markdown.blocks(text.body(), Map.of(), text::brokenAt), front.texts("chapters"),
				this.coverage.known(front.get("covers")));
	}

	private Page page(String id) {
		String path = "pages/" + id + ".md";
		SeedText text = SeedText.parse(this.seeds.name(path), this.seeds.text(path));
		text.front().only("id", "title", "covers");
		return new Page(id, text.front().get("title").text(),
				new Sections(this.markdown, this.coverage).read(text, Map.of()));
	}

	private Notices notices(SeedNode root) {
		root.only("panels", "notices");
		Map<String, Panel> panels = new LinkedHashMap<>();
		for (String kind : PANELS) {
			SeedNode panel = root.get("panels").get(kind).only("title", "text");
			panels.put(kind, new Panel(panel.get("title").text(), this.markdown.blocks(panel.get("text"))));
		}
		SeedNode notices = root.get("notices").only("fear", "couples", "exit", "call-list");
		return new Notices(panels, this.markdown.blocks(notices.get("fear")),
				this.markdown.blocks(notices.get("couples")), this.markdown.blocks(notices.get("exit")),
				notices.get("call-list").text());
	}

	List<Chapter> chapters() {
		return this.chapters;
	}

	List<Question> questions() {
		return this.questions;
	}

	List<Page> pages() {
		return this.pages;
	}

	Notices notices() {
		return this.notices;
	}

	CheckInItems checkIn() {
		return this.checkIn;
	}

	List<HelpCountry> help() {
		return this.help;
	}

	List<Directory> directories() {
		return this.directories;
	}

	Coverage coverage() {
		return this.coverage;
	}

	SeedMarkdown markdown() {
		return this.markdown;
	}

	/** A Markdown file with the number its name begins with. */
	private record Numbered(int number, SeedText text) {

		SeedNode idNode() {
			return this.text.front().get("id");
		}

		String id() {
			return idNode().text();
		}

	}

}
