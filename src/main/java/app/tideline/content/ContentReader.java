package app.tideline.content;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import app.tideline.content.HelpCountry.Directory;

/**
 * Reads all the seeds, in the order in which they need each other: first the ids that
 * links may lead to, then the texts that hold the links.
 */
final class ContentReader {

	private final Seeds seeds;

	private final Coverage coverage;

	private final Links links = new Links();

	private final SeedMarkdown markdown = new SeedMarkdown(this.links);

	private final Sections sections;

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
		this.sections = new Sections(this.markdown, this.coverage);
		List<Numbered> chapterFiles = Numbered.in(seeds, "chapters", ".md");
		List<Numbered> questionFiles = Numbered.in(seeds, "questions", ".md");
		chapterFiles.forEach((file) -> link("chapter", "/guide/", file));
		questionFiles.forEach((file) -> link("question", "/questions/", file));
		ExerciseReader exercises = new ExerciseReader(seeds, this.links, this.markdown);
		this.notices = NoticesReader.read(seeds.yaml("pages/notices.yml"), this.markdown);
		this.questions = questionFiles.stream().map(this::question).toList();
		ChapterReader chapterReader = new ChapterReader(this.sections, this.links, exercises, this.notices);
		this.chapters = chapterFiles.stream()
			.map((file) -> chapterReader.read(file.number(), file.text(seeds)))
			.toList();
		exercises.settle();
		this.pages = Stream.of("about", "privacy", "help").map(this::page).toList();
		this.links.settle();
		this.checkIn = new CheckInItemsReader(seeds.yaml("check-in/items.yml"), this.coverage).read();
		this.help = seeds.list("help", ".yml")
			.stream()
			.filter((path) -> !path.endsWith("directories.yml"))
			.map((path) -> HelpReader.country(path, seeds.yaml(path)))
			.sorted(Comparator.comparing(HelpCountry::name))
			.toList();
		this.directories = HelpReader.directories(seeds.yaml("help/directories.yml"));
	}

	private void link(String scheme, String folder, Numbered file) {
		SeedNode id = file.text(this.seeds).front().get("id");
		this.links.put(scheme, id.text(), folder + file.number(), id);
	}

	private Question question(Numbered file) {
		SeedText text = file.text(this.seeds);
		SeedNode front = text.front().only("id", "question", "covers", "chapters");
		for (SeedNode chapter : front.get("chapters").list()) {
			if (this.links.path("chapter:" + chapter.text()).isEmpty()) {
				throw chapter.broken("there is no chapter '" + chapter.text() + "'");
			}
		}
		return new Question(file.number(), front.get("id").text(), front.get("question").text(),
				this.markdown.blocks(text.body(), Map.of(), text::broken), front.texts("chapters"),
				this.coverage.known(front.get("covers")));
	}

	private Page page(String id) {
		String path = "pages/" + id + ".md";
		SeedText text = SeedText.parse(this.seeds.name(path), this.seeds.text(path));
		SeedNode front = text.front().only("id", "title", "covers");
		if (!front.get("id").text().equals(id)) {
			throw front.get("id").broken("the file is named for another page");
		}
		List<Section> parts = this.sections.read(text, Map.of());
		this.links.parts("/" + id, parts);
		return new Page(id, front.get("title").text(), parts);
	}

	/** Where a link leads that was not read here. */
	String path(SeedNode link) {
		String path = this.links.path(link.text(), () -> link.broken("the link '" + link.text() + "' leads nowhere"));
		this.links.settle();
		return path;
	}

	/** Renders a text that was not read here. */
	Html blocks(SeedNode text) {
		Html html = this.markdown.blocks(text);
		this.links.settle();
		return html;
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

}
