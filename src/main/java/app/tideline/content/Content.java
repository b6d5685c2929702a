package app.tideline.content;

import java.util.List;
import java.util.Optional;

import app.tideline.content.HelpCountry.Directory;
import org.springframework.stereotype.Component;

/**
 * Everything the editors wrote, read once at start. A start with broken content fails
 * with {@link BrokenSeed}, so what is asked for by an id that the content itself names is
 * always there.
 */
@Component
public final class Content {

	private final ContentReader read;

	/** Reads the seeds. */
	public Content(Seeds seeds) {
		this.read = new ContentReader(seeds);
	}

	/** The eleven chapters, in their order. */
	public List<Chapter> chapters() {
		return this.read.chapters();
	}

	/** The chapter of that number, 1 to 11. */
	public Optional<Chapter> chapter(int number) {
		return chapters().stream().filter((chapter) -> chapter.number() == number).findFirst();
	}

	/** The chapter of that id, if there is one. */
	public Optional<Chapter> chapter(String id) {
		return chapters().stream().filter((chapter) -> chapter.id().equals(id)).findFirst();
	}

	/** The ten questions, in their order. */
	public List<Question> questions() {
		return this.read.questions();
	}

	/** The question of that number, 1 to 10. */
	public Optional<Question> question(int number) {
		return questions().stream().filter((question) -> question.number() == number).findFirst();
	}

	/** The question of that id, if there is one. */
	public Optional<Question> question(String id) {
		return questions().stream().filter((question) -> question.id().equals(id)).findFirst();
	}

	/** The exercise of that id, if there is one; variants have ids of their own. */
	public Optional<Exercise> exercise(String id) {
		return chapters().stream()
			.flatMap((chapter) -> chapter.exercises().stream())
			.filter((exercise) -> exercise.id().equals(id))
			.findFirst();
	}

	/** The prompt of that id, if there is one. */
	public Optional<Prompt> prompt(String id) {
		return chapters().stream()
			.flatMap((chapter) -> chapter.prompts().stream())
			.filter((prompt) -> prompt.id().equals(id))
			.findFirst();
	}

	/** The prompt that an address names so, if there is one. */
	public Optional<Prompt> promptAt(String place) {
		return chapters().stream()
			.flatMap((chapter) -> chapter.prompts().stream())
			.filter((prompt) -> prompt.place().equals(place))
			.findFirst();
	}

	/** The static page of that id: about, privacy or help. */
	public Page page(String id) {
		return this.read.pages().stream().filter((page) -> page.id().equals(id)).findFirst().orElseThrow();
	}

	/** The static pages. */
	public List<Page> pages() {
		return this.read.pages();
	}

	/** Fixed words of care. */
	public Notices notices() {
		return this.read.notices();
	}

	/** The check-in as it is asked. */
	public CheckInItems checkIn() {
		return this.read.checkIn();
	}

	/** Services by country, in the order of the countries' names. */
	public List<HelpCountry> help() {
		return this.read.help();
	}

	/** Directories for other countries. */
	public List<Directory> directories() {
		return this.read.directories();
	}

	/** The ids of every idea the guide has to say. */
	public Coverage coverage() {
		return this.read.coverage();
	}

	/**
	 * The path of a link such as {@code chapter:self} or {@code page:help#a-safer-device}
	 * that another seed file names.
	 * @throws BrokenSeed if it leads nowhere
	 */
	public String path(SeedNode link) {
		return this.read.path(link);
	}

	/**
	 * Renders a text of another seed file that may hold links of the content.
	 * @throws BrokenSeed if a link leads nowhere
	 */
	public Html blocks(SeedNode text) {
		return this.read.blocks(text);
	}

}
