package app.tideline.checkin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import app.tideline.content.BrokenSeed;
import app.tideline.content.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The words of the longer view are whole, or nothing starts. */
class ReviewWordsTests {

	private static final Path WORDS = Path.of("seeds/en/check-in/review.yml");

	@TempDir
	Path folder;

	private ReviewWords read(String words) throws IOException {
		Files.createDirectories(this.folder.resolve("check-in"));
		Files.writeString(this.folder.resolve("check-in/review.yml"), words);
		return new ReviewWords(new Seeds(this.folder.toUri().toString()), Heads.CONTENT);
	}

	@Test
	void whatIsThereIsRead() throws IOException {
		assertThat(read(Files.readString(WORDS)).of("looked", "1 May 2026"))
			.startsWith("Last looked at with your check-in of 1 May 2026.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "slow: | slowly:", "gap: | gaps:", "disagree: | differ:", "one: | two:" })
	void aTextThatIsMissingOrUnknownIsRefused(String text, String other) throws IOException {
		String broken = Files.readString(WORDS).replace(text, other);
		assertThatExceptionOfType(BrokenSeed.class).isThrownBy(() -> read(broken))
			.withMessageContaining("unknown field '" + other.replace(":", "") + "'");
		String missing = Files.readString(WORDS).replaceAll("(?m)^ *" + text + ".*$", "");
		assertThatExceptionOfType(BrokenSeed.class).isThrownBy(() -> read(missing))
			.withMessageContaining("the field '" + text.replace(":", "") + "' is missing");
	}

}
