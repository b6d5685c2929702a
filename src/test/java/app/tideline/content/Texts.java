package app.tideline.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import org.springframework.web.util.HtmlUtils;

/**
 * The words that a person may come to read, file by file, without what is around them.
 */
final class Texts {

	private static final Path SEEDS = Path.of("seeds/en");

	private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");

	private static final Pattern LITERAL = Pattern.compile("'([^'\n]{8,})'|\\|([^|\n]{8,})\\|");

	/**
	 * Names of services and titles of sources are as others gave them, and so are the
	 * words that people search for; ids are not read.
	 */
	private static final Set<String> NOT_OURS = Set.of("id", "cite", "source", "for", "covers", "serves", "link",
			"common", "say", "leads");

	private Texts() {
	}

	/** What one reads in a file. */
	record Text(String file, String words) {

		@Override
		public String toString() {
			return this.file;
		}

		/** Its sentences, with straight apostrophes. */
		List<String> sentences() {
			return Arrays
				.stream(this.words.replace('’', '\'')
					.replace('‘', '\'')
					.split("(?<=[.!?:;][”\"]?)\\s+|\\R\\s*\\R|\\R\\s*(?:[-*]|\\d+\\.)\\s"))
				.map((sentence) -> sentence.replaceAll("\\s+", " ").strip())
				.filter((sentence) -> Pattern.compile("\\w").matcher(sentence).find())
				.toList();
		}

		/** How many words it has. */
		long count() {
			return Pattern.compile("[\\p{L}\\d’'-]*[\\p{L}\\d][\\p{L}\\d’'-]*").matcher(this.words).results().count();
		}

	}

	/** Everything that is read: seeds, templates, and what the code says itself. */
	static List<Text> all() {
		return Stream
			.of(seeds().stream(), files(Path.of("src/main/resources/templates"), ".html", Texts::template).stream(),
					files(Path.of("src/main/java"), ".java", Texts::code).stream(),
					files(Path.of("src/main/resources"), ".properties", Function.identity()).stream())
			.flatMap((each) -> each)
			.toList();
	}

	static List<Text> seeds() {
		return Stream
			.concat(files(SEEDS, ".md", (text) -> front(text) + "\n\n" + body(text)).stream(),
					files(SEEDS, ".yml", Texts::yaml).stream().filter((text) -> !text.file().endsWith("coverage.yml")))
			.toList();
	}

	/** What speaks of the partner as each reader chooses, in that wording. */
	static List<Text> worded(Wording wording) {
		return Stream.of("check-in", "exercises")
			.flatMap((folder) -> files(SEEDS.resolve(folder), ".yml", (text) -> wording.of(yaml(text))).stream())
			.toList();
	}

	/** The running text of the Markdown files in a folder of the seeds. */
	static List<Text> bodies(String folder) {
		return files(SEEDS.resolve(folder), ".md", Texts::body);
	}

	/** The files below a folder with that ending, in the neutral wording. */
	static List<Text> files(Path root, String ending, Function<String, String> reading) {
		try (Stream<Path> paths = Files.walk(root)) {
			return paths.filter((path) -> path.toString().endsWith(ending))
				.sorted()
				.map((path) -> new Text(path.toString(), Wording.NEUTRAL.of(reading.apply(read(path)))))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String front(String text) {
		return yaml(text.split("---\n", 3)[1]);
	}

	private static String body(String text) {
		return text.split("---\n", 3)[2].replaceAll("\\[!(research [^\\]]*|care)\\]", "")
			.replaceAll("\\]\\([^)]*\\)", "]")
			.replaceAll("(?m)^> ?", "")
			.replaceAll("(?m)^#+ .*$", "")
			.replaceAll("[\\[\\]*_]", "");
	}

	private static String yaml(String text) {
		List<String> words = new ArrayList<>();
		gather(new Yaml(new SafeConstructor(new LoaderOptions())).load(text), words,
				Pattern.compile("(?m)^country: ").matcher(text).find());
		return String.join("\n\n", words).replaceAll("\\]\\([^)]*\\)", "]").replaceAll("[\\[\\]*_]", "");
	}

	private static void gather(Object value, List<String> words, boolean services) {
		switch (value) {
			case Map<?, ?> map -> map.forEach((key, inner) -> {
				if (inner != null && !NOT_OURS.contains(key) && !(services && key.equals("name"))) {
					gather(inner, words, services);
				}
			});
			case List<?> list -> list.forEach((inner) -> gather(inner, words, services));
			case String text -> words.add(text);
			default -> {
			}
		}
	}

	private static String template(String text) {
		String markup = text.replaceAll("(?s)<!--.*?-->", "");
		String literals = String.join("\n\n",
				LITERAL.matcher(markup).results().map((match) -> match.group().replaceAll("[|'<>]", " ")).toList());
		return HtmlUtils
			.htmlUnescape(markup.replaceAll("</?(a|strong|em|span|th:block)[^>]*>", " ").replaceAll("<[^>]*>", "\n\n"))
				+ "\n\n" + literals;
	}

	private static String code(String text) {
		return String.join("\n\n",
				QUOTED.matcher(text.replaceAll("(?s)/\\*.*?\\*/", ""))
					.results()
					.map((MatchResult match) -> match.group(1))
					.filter((literal) -> literal.contains(" "))
					.toList());
	}

	private static String read(Path path) {
		try {
			return Files.readString(path);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
