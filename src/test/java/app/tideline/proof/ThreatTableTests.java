package app.tideline.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import app.tideline.Tries;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The table in the docs that says which test shows what stops whom, and how often. */
class ThreatTableTests {

	private static final Path SOURCES = Path.of("src/test/java");

	private static final Pattern ROW = Pattern.compile("(?m)^\\| (T\\d\\d) .*$");

	/** A test, and what is said of it before the next one. */
	private static final Pattern NAMED = Pattern.compile("`(\\w+Tests)#(\\w+)`((?:(?!`\\w+Tests#).)*)");

	private static final Pattern NUMBER = Pattern.compile("(?<![\\w#])\\d[\\d,]*(?!\\w)");

	private static final Pattern SAID = Pattern.compile("@Tries\\(([^)]*)\\)");

	private final List<Named> tests = named();

	/**
	 * One test that a row names.
	 *
	 * @param row the id of the row
	 * @param type the name of its class
	 * @param method its own name
	 * @param numbers how often it tries, as the row says
	 */
	private record Named(String row, String type, String method, List<Integer> numbers) {
	}

	@Test
	void everybodyWhoMightComeHasARowThatSaysHowOftenItIsTried() {
		assertThat(this.tests.stream().map(Named::row).distinct())
			.containsExactlyElementsOf(IntStream.rangeClosed(1, 11).mapToObj("T%02d"::formatted).toList());
		assertThat(this.tests.stream().filter((test) -> !test.numbers().isEmpty()).map(Named::row).distinct())
			.hasSize(11);
	}

	@Test
	void everyTestIsThereAndTriesAsOftenAsItsRowSays() {
		assertThat(this.tests).isNotEmpty().filteredOn((test) -> !tries(test).equals(test.numbers())).isEmpty();
	}

	/** So that no number is written for the table alone. */
	@Test
	void everyNumberIsAConstantThatItsTestGoesBy() {
		List<String> sources = this.tests.stream().map((test) -> read(file(test))).distinct().toList();
		assertThat(sources).anyMatch((source) -> SAID.matcher(source).find());
		assertThat(sources.stream().flatMap(ThreatTableTests::forTheTableAlone)).isEmpty();
	}

	private static Stream<String> forTheTableAlone(String source) {
		String rest = SAID.matcher(source).replaceAll("").replaceAll("static final int \\w+ =", "");
		return SAID.matcher(source)
			.results()
			.flatMap((said) -> Stream.of(said.group(1).split("[{}, ]+")))
			.filter((one) -> !one.isEmpty())
			.filter((one) -> !one.matches("[A-Z_]+") || !Pattern.compile("\\b" + one + "\\b").matcher(rest).find());
	}

	private static List<Integer> tries(Named test) {
		String type = SOURCES.relativize(file(test)).toString().replace(".java", "").replace('/', '.');
		try {
			return Arrays
				.stream(Class.forName(type, false, ThreatTableTests.class.getClassLoader()).getDeclaredMethods())
				.filter((method) -> method.getName().equals(test.method()))
				.map((method) -> method.getAnnotation(Tries.class))
				.map((tries) -> (tries != null) ? Arrays.stream(tries.value()).boxed().toList() : List.<Integer>of())
				.findFirst()
				.orElseThrow(() -> new AssertionError("There is no " + test));
		}
		catch (ClassNotFoundException ex) {
			throw new AssertionError("There is no " + test, ex);
		}
	}

	private static Path file(Named test) {
		try (Stream<Path> files = Files.walk(SOURCES)) {
			List<Path> found = files.filter((file) -> file.endsWith(test.type() + ".java")).toList();
			assertThat(found).as("%s", test).hasSize(1);
			return found.getFirst();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<Named> named() {
		return ROW.matcher(read(Path.of("docs/threats.md")))
			.results()
			.flatMap((row) -> NAMED.matcher(row.group())
				.results()
				.map((test) -> new Named(row.group(1), test.group(1), test.group(2), numbers(test.group(3)))))
			.toList();
	}

	/** What must be found of something bad is none, and no number of tries. */
	private static List<Integer> numbers(String said) {
		return NUMBER.matcher(said)
			.results()
			.map(MatchResult::group)
			.map((number) -> Integer.valueOf(number.replace(",", "")))
			.filter((number) -> number != 0)
			.toList();
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
