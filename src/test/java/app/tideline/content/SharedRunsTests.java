package app.tideline.content;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import app.tideline.content.Texts.Text;
import org.junit.jupiter.api.Test;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The words are our own: no run of eight words is shared with the article whose ideas the
 * guide restates. The article is not here; its runs stand in {@code known-runs.txt} as
 * the first eight bytes of their SHA-256, one a line, sorted. A word is a run of the
 * letters a to z in lower case, apostrophes left out.
 */
class SharedRunsTests {

	private static final int RUN = 8;

	private static final Set<String> KNOWN = known();

	@Test
	void noRunOfEightWordsIsShared() {
		assertThat(everything()).hasSizeGreaterThan(100)
			.allSatisfy((text) -> assertThat(runs(text.words()).filter((run) -> KNOWN.contains(hash(run)))).isEmpty());
	}

	@Test
	void aRunIsHashedAsTheListWas() {
		assertThat(runs("One “two” three,\nfour; five6six SEVEN ei’ght. Nine")).hasSize(2)
			.first()
			.isEqualTo("one two three four five six seven eight");
		assertThat(hash("one two three four five six seven eight")).isEqualTo("62d51a1fd36f8eb3");
		assertThat(KNOWN).hasSizeGreaterThan(2500).allMatch((line) -> line.matches("[0-9a-f]{16}"));
	}

	private static Stream<Text> everything() {
		return Stream
			.of(files("seeds", ".md"), files("seeds", ".yml"), files("src/main", ".html"), files("src/main", ".java"),
					files("src/main", ".yml"), files("src/main", ".properties"), files("docs", ".md"),
					files("README.md", ".md"))
			.flatMap((each) -> each);
	}

	private static Stream<String> runs(String text) {
		List<String> words = Pattern.compile("[a-z]+")
			.matcher(text.toLowerCase(Locale.ROOT).replaceAll("[’']", ""))
			.results()
			.map(MatchResult::group)
			.toList();
		return IntStream.rangeClosed(0, words.size() - RUN)
			.mapToObj((start) -> String.join(" ", words.subList(start, start + RUN)));
	}

	private static String hash(String run) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(run.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(hash, 0, 8);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new AssertionError(ex);
		}
	}

	private static Set<String> known() {
		try {
			return new HashSet<>(
					new ClassPathResource("words/known-runs.txt").getContentAsString(StandardCharsets.UTF_8)
						.lines()
						.toList());
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	private static Stream<Text> files(String root, String ending) {
		return Texts.files(Path.of(root), ending, Function.identity()).stream();
	}

}
