package app.tideline.jar;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Ten years of writing every day and more, brought in and taken out in every form on the
 * smallest heap. A profile of its own runs it.
 */
class LargeFileLoad {

	private static final int PAGES = 10_000;

	private static final String PASSPHRASE = "a passphrase to write with";

	private static final String[] WORDS = ("again all and another because before better call came could day didn’t "
			+ "down evening for from gone had her him home kitchen later left long looked me morning much my night "
			+ "not of on once quiet said same sat something still talk tea that the then they thought time to too "
			+ "tried us walk was we went when with work write yesterday – “yes” “no” …")
		.split(" ");

	private static final String HEAD = """
			{"format": "tideline", "version": 1, "check-ins": [], "made": [], "replies": [], "walk": [],
			"rhythm": {"rhythm": null}, "settings": {"settings":
			{"partner": null, "pronoun": "THEY", "country": null, "exitTo": null, "idleMinutes": 10, "zone": null,
			"look": {"theme": "DEVICE", "text": "USUAL", "tab": "TIDELINE", "hidesWords": false, "covers": false}},
			"concern": null},
			""";

	@TempDir
	private Path home;

	private final StringBuilder report = new StringBuilder();

	@Test
	void tenThousandPagesGoInAndComeOut() throws Exception {
		byte[] usual = file(700, PAGES);
		byte[] largest = file(2_800, PAGES);
		try (RunningJar jar = RunningJar.start(this.home, "-Xmx256m")) {
			Member one = Member.of(jar.base(), "one", PASSPHRASE);
			byte[] out = through(jar, one, "pages of some hundred characters", usual);
			Member two = Member.of(jar.base(), "two", PASSPHRASE);
			assertThat(through(jar, two, "the same once more", out)).as("goes in and comes out the same")
				.isEqualTo(out);
			Member three = Member.of(jar.base(), "three", PASSPHRASE);
			through(jar, three, "near the limit", largest);
			Member four = Member.of(jar.base(), "four", PASSPHRASE);
			refused(jar, four, "arrays in arrays", nested());
			refused(jar, four, "names alone", names());
			note("most memory the process ever had: " + jar.memory());
			assertThat(jar.log()).doesNotContain("OutOfMemoryError", "A request failed");
		}
		Files.writeString(Path.of("target/large-file.txt"), this.report);
	}

	private byte[] through(RunningJar jar, Member member, String what, byte[] file) throws Exception {
		note("%s: %,d pages, %.1f MB".formatted(what, PAGES, file.length / 1e6));
		timed("  bring in", () -> {
			var answer = member.bringIn(jar.base(), file);
			assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
			return new byte[0];
		});
		byte[] json = timed("  pages.json",
				() -> member.takeOut(jar.base(), "/your-data/plain", Map.of("passphrase", PASSPHRASE, "as", "json")));
		byte[] zip = timed("  pages.zip",
				() -> member.takeOut(jar.base(), "/your-data/plain", Map.of("passphrase", PASSPHRASE, "as", "zip")));
		byte[] html = timed("  pages.html",
				() -> member.takeOut(jar.base(), "/your-data/sealed",
						Map.of("passphrase-space", PASSPHRASE, "passphrase-file", "lantern otter gravel plum",
								"passphrase-again", "lantern otter gravel plum")));
		timed("  the journal’s page", () -> member.get(jar.base(), "/journal").body().getBytes(StandardCharsets.UTF_8));
		Path kept = Files.write(this.home.resolve("pages.zip"), zip);
		try (ZipFile entries = new ZipFile(kept.toFile())) {
			assertThat(entries.size()).isEqualTo(PAGES + 1);
		}
		assertThat(new String(html, StandardCharsets.UTF_8)).endsWith("</html>\n");
		return json;
	}

	private void refused(RunningJar jar, Member member, String what, byte[] file) throws Exception {
		timed("%s, %.1f MB, refused".formatted(what, file.length / 1e6), () -> {
			var answer = member.bringIn(jar.base(), file);
			assertThat(answer.statusCode()).isEqualTo(422);
			assertThat(answer.body()).contains("Nothing was changed");
			return new byte[0];
		});
	}

	private interface Doing {

		byte[] once() throws Exception;

	}

	private byte[] timed(String what, Doing doing) throws Exception {
		long begun = System.nanoTime();
		byte[] done = doing.once();
		Duration took = Duration.ofNanos(System.nanoTime() - begun);
		note("%s: %.1f s%s".formatted(what, took.toMillis() / 1e3,
				(done.length > 0) ? ", %.1f MB".formatted(done.length / 1e6) : ""));
		return done;
	}

	private void note(String line) {
		this.report.append(line).append('\n');
		System.out.println(line);
	}

	/** A file of that many pages, each of about so many characters. */
	private static byte[] file(int characters, int pages) {
		Random random = new Random(characters);
		StringBuilder file = new StringBuilder(HEAD).append("\"journal\": [");
		for (int page = 0; page < pages; page++) {
			StringBuilder text = new StringBuilder();
			while (text.length() < characters) {
				text.append(WORDS[random.nextInt(WORDS.length)]).append(random.nextInt(40) == 0 ? "\\n\\n" : " ");
			}
			LocalDate day = LocalDate.of(2012, 1, 1).plusDays(page / 2);
			file.append((page > 0) ? ",\n" : "")
				.append("{\"day\": \"%s\", \"title\": null, \"text\": \"%s\", \"mood\": null, \"tags\": [\"work\"], "
					.formatted(day, text))
				.append("\"prompt\": null, \"writtenAt\": \"%sT20:00:00Z\", \"zone\": \"Europe/London\", \"closedUntil\": null}"
					.formatted(day));
		}
		return file.append("]}").toString().getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] nested() {
		return (HEAD + "\"journal\": [" + "[],".repeat((31 << 20) / 3) + "[]]}").getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] names() {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		file.writeBytes((HEAD + "\"journal\": [{\"day\": null").getBytes(StandardCharsets.UTF_8));
		for (int name = 0; file.size() < 31 << 20; name++) {
			file.writeBytes(",\"%d\":0".formatted(name).getBytes(StandardCharsets.UTF_8));
		}
		file.writeBytes("}]}".getBytes(StandardCharsets.UTF_8));
		return file.toByteArray();
	}

}
