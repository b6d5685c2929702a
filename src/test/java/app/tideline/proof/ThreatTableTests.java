package app.tideline.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The table in the docs that says which test shows what stops whom. */
class ThreatTableTests {

	private static final Pattern ROW = Pattern.compile("(?m)^\\| (T\\d\\d) .*$");

	private static final Pattern NAMED = Pattern.compile("`(\\w+Tests)#(\\w+)`");

	@Test
	void everybodyWhoMightComeHasARowAndEveryTestThatIsNamedIsThere() throws IOException {
		List<MatchResult> rows = ROW.matcher(Files.readString(Path.of("docs/threats.md"))).results().toList();
		assertThat(rows).extracting((row) -> row.group(1))
			.containsExactlyElementsOf(IntStream.rangeClosed(1, 11).mapToObj("T%02d"::formatted).toList());
		List<Path> tests = tests();
		for (MatchResult row : rows) {
			List<MatchResult> named = NAMED.matcher(row.group()).results().toList();
			assertThat(named).as(row.group(1)).isNotEmpty();
			assertThat(row.group().replaceAll("`[^`]*`|T\\d\\d", "")).as("how often %s is tried", row.group(1))
				.containsPattern("\\d");
			for (MatchResult test : named) {
				assertThat(tests).as(test.group())
					.filteredOn((file) -> file.endsWith(test.group(1) + ".java"))
					.singleElement()
					.satisfies((file) -> assertThat(Files.readString(file)).contains("void " + test.group(2) + "("));
			}
		}
	}

	private static List<Path> tests() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
			return files.filter(Files::isRegularFile).toList();
		}
	}

}
