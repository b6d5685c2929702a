package app.tideline.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import app.tideline.account.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What somebody beside the screen may see without being meant to: titles, the mark and
 * names of files say nothing (I17). And what stands on every screen: the way out (I16).
 */
class NeutralPagesTests {

	private static final Path RESOURCES = Path.of("src/main/resources");

	private static final Pattern TITLE = Pattern.compile("~\\{layout :: page\\(('[^']*'|\\|[^|]*\\||\\$\\{[^}]*\\}), "
			+ "[^,]+, '(?:public|reading|form)', ~\\{::main\\}\\)");

	/** Numbers of chapters and questions, the three pages, and what went wrong. */
	private static final List<String> FILLED = List.of("|Chapter ${chapter.number()}|",
			"|Question ${question.number()}|", "${written.title()}", "${trouble.title}");

	private static final Pattern TELLING = Pattern.compile("(?i)partner|couple|relation|love|lonel|distan|marri|separat"
			+ "|divorc|break|trust|fight|fear|afraid|scare|safe|danger|abus|harm|hurt|violen|crisis|suicid|therap|mood"
			+ "|sad|heart|patience|silence|red.?flag|affair|cheat");

	static Stream<Path> screens() throws IOException {
		return files("templates").filter((file) -> read(file).contains("<main"))
			.filter((file) -> !file.endsWith("layout.html"));
	}

	@ParameterizedTest
	@MethodSource("screens")
	void everyScreenHasTheWayOutAndANeutralTitle(Path screen) {
		List<MatchResult> titles = TITLE.matcher(read(screen)).results().toList();
		assertThat(titles).as("the layout").hasSize(1);
		String title = titles.getFirst().group(1);
		if (title.startsWith("'")) {
			assertThat(title).doesNotContainPattern(TELLING);
		}
		else {
			assertThat(FILLED).contains(title);
		}
	}

	@Test
	void theLayoutHasTheWayOutOnceAndTheTitleOfThePageAlone() {
		String layout = read(RESOURCES.resolve("templates/layout.html"));
		assertThat(layout).containsOnlyOnce("id=\"leave\" href=\"/exit\"").containsOnlyOnce("<title");
		assertThat(layout).contains("${title} · ${look.tab().title()}|");
	}

	@Test
	void thePagesOfTheContentHaveNeutralTitles() throws IOException {
		try (Stream<Path> pages = Files.list(Path.of("seeds/en/pages"))) {
			assertThat(pages.filter((file) -> file.toString().endsWith(".md")).map(NeutralPagesTests::read)).hasSize(3)
				.allSatisfy(
						(page) -> assertThat(page.lines().filter((line) -> line.startsWith("title:"))).singleElement()
							.asString()
							.doesNotContainPattern(TELLING));
		}
	}

	@Test
	void theMarkAndTheNamesOfFilesSayNothing() throws IOException {
		assertThat(Look.Tab.values()).hasSize(3).allSatisfy((tab) -> {
			assertThat(tab.title()).doesNotContainPattern(TELLING);
			assertThat(read(RESOURCES.resolve("static" + tab.icon()))).doesNotContain("<text", "<title", "<desc");
		});
		assertThat(files("static").map((file) -> file.getFileName().toString())).hasSizeGreaterThan(10)
			.noneMatch(TELLING.asPredicate());
		assertThat("safety.css").containsPattern(TELLING);
	}

	private static Stream<Path> files(String folder) throws IOException {
		try (Stream<Path> found = Files.walk(RESOURCES.resolve(folder))) {
			return found.filter(Files::isRegularFile).toList().stream();
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
