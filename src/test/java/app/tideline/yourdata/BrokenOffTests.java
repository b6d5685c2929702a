package app.tideline.yourdata;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import app.tideline.account.BroughtFile;
import app.tideline.account.OpenSpace;
import app.tideline.account.PartReader;
import app.tideline.account.PersonalData;
import app.tideline.account.ReadingSheet;
import app.tideline.account.TestSpaces;
import app.tideline.account.Unfit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** A file goes out while it is made, and what makes it may fail on the way. */
class BrokenOffTests {

	private static final List<PersonalData> PARTS = List.of(new Failing());

	private final OpenSpace space = TestSpaces.open();

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	@TempDir
	private Path folder;

	@Test
	void halfAFileDoesNotPassForAWholeOne() throws Exception {
		DataFile file = new DataFile(PARTS, Clock.systemUTC());
		assertThatIllegalStateException().isThrownBy(() -> file.write(this.space, this.out));
		assertThat(this.out.toString(StandardCharsets.UTF_8)).contains("\"page 1\"");
		BroughtFile half = BroughtFile.of(new ByteArrayInputStream(this.out.toByteArray()));
		assertThatExceptionOfType(Unfit.class).isThrownBy(() -> file.bringIn(this.space, half))
			.withMessageContaining("cut off");
	}

	@Test
	void halfAZipDoesNotEither() throws Exception {
		assertThatIllegalStateException().isThrownBy(() -> new ReadingFiles(PARTS).zip(this.space, this.out));
		Path zip = Files.write(this.folder.resolve("pages.zip"), this.out.toByteArray());
		assertThatExceptionOfType(ZipException.class).isThrownBy(() -> new ZipFile(zip.toFile()));
	}

	/** Has a hundred pages, of which the last one cannot be had. */
	private static final class Failing implements PersonalData {

		@Override
		public String part() {
			return "journal";
		}

		@Override
		public Set<String> tables() {
			return Set.of();
		}

		private static Stream<String> pages() {
			return IntStream.rangeClosed(1, 100).mapToObj((page) -> {
				if (page == 100) {
					throw new IllegalStateException("The database is gone");
				}
				return "page " + page;
			});
		}

		@Override
		public Object takeOut(OpenSpace space) {
			Iterable<String> pages = () -> pages().iterator();
			return pages;
		}

		@Override
		public boolean isEmpty(OpenSpace space) {
			return true;
		}

		@Override
		public void bringIn(OpenSpace space, PartReader part) {
			throw new AssertionError("Nothing of it may come in");
		}

		@Override
		public Stream<ReadingSheet> sheets(OpenSpace space) {
			return pages().map((page) -> new ReadingSheet(LocalDate.of(2026, 1, 5), page, page));
		}

	}

}
