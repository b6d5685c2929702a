package app.tideline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What {@code docs/asvs.md} says of OWASP ASVS 5.0, held against the standard's ids and
 * against what it names.
 */
class AsvsTests {

	private static final Path DOCS = Path.of("docs");

	private static final Pattern ROW = Pattern
		.compile("\\| (\\d+\\.\\d+\\.\\d+) \\| (\\d) \\| [^|]+ \\| (met|not applicable|not met) \\| ([^|]+) \\|");

	private static final Pattern TEST = Pattern.compile("`(\\w+Tests)#(\\w+)`");

	private static final Pattern FILE = Pattern.compile("]\\(([^)#]+)\\)");

	private final String page = read(DOCS.resolve("asvs.md"));

	@Test
	void everyLineOfATableCanBeRead() {
		assertThat(this.page.lines().filter((line) -> line.matches("\\| *\\d+\\..*")))
			.allSatisfy((line) -> assertThat(line).matches(ROW));
	}

	@Test
	void everyRequirementOfLevelOneAndTwoHasOneRowInTheOrderOfTheStandard() {
		assertThat(rows().filter((row) -> row.level() < 3).map((row) -> row.id() + " " + row.level()))
			.containsExactlyElementsOf(requirements());
	}

	@Test
	void whatIsNamedOfLevelThreeIsMetAndNamedOnce() {
		List<Row> third = rows().filter((row) -> row.level() == 3).toList();
		assertThat(third).isNotEmpty().allMatch(Row::isMet);
		assertThat(third.stream().map(Row::id)).doesNotHaveDuplicates();
		assertThat(third).noneMatch((row) -> requirements().contains(row.id() + " 1"))
			.noneMatch((row) -> requirements().contains(row.id() + " 2"));
	}

	@Test
	void whatIsCalledMetNamesATestOrAFile() {
		assertThat(rows().filter(Row::isMet))
			.allMatch((row) -> TEST.matcher(row.how()).find() || FILE.matcher(row.how()).find());
	}

	@Test
	void everyTestThatIsNamedIsThere() {
		List<Path> sources = sources();
		assertThat(TEST.matcher(this.page).results()).isNotEmpty()
			.allMatch((named) -> isThere(sources, named.group(1), named.group(2)), "is a method of a test");
	}

	@Test
	void everyFileThatIsNamedIsThere() {
		assertThat(rows().flatMap((row) -> FILE.matcher(row.how()).results())).isNotEmpty()
			.allSatisfy((named) -> assertThat(DOCS.resolve(named.group(1))).isRegularFile());
	}

	@Test
	void theCountsAtTheTopAreThoseOfTheRows() {
		for (int level = 1; level <= 2; level++) {
			long met = count(level, "met");
			long without = count(level, "not applicable");
			long open = count(level, "not met");
			String line = "| %d | %d | %d | %d | %d |".formatted(level, met, without, open, met + without + open);
			assertThat(this.page.lines()).contains(line);
		}
	}

	private long count(int level, String state) {
		return rows().filter((row) -> row.level() == level && row.state().equals(state)).count();
	}

	private Stream<Row> rows() {
		return ROW.matcher(this.page)
			.results()
			.map((row) -> new Row(row.group(1), Integer.parseInt(row.group(2)), row.group(3), row.group(4)));
	}

	/** Ids and levels, a line each, as in the release 5.0.0. */
	private static List<String> requirements() {
		return read(Path.of("src/test/resources/asvs-5.0-ids.txt")).lines().toList();
	}

	private static boolean isThere(List<Path> sources, String type, String method) {
		return sources.stream()
			.filter((source) -> source.endsWith(type + ".java"))
			.anyMatch((source) -> read(source).contains("\tvoid " + method + "("));
	}

	private static List<Path> sources() {
		try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
			return files.filter(Files::isRegularFile).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
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

	private record Row(String id, int level, String state, String how) {

		boolean isMet() {
			return this.state.equals("met");
		}

	}

}
