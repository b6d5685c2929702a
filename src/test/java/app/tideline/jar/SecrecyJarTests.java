package app.tideline.jar;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import app.tideline.Tries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Nothing private is ever written in clear. */
class SecrecyJarTests {

	private static final String NAME = "quillonbarge";

	private static final String PASSPHRASE = "marzipan-otter-velodrome";

	private static final List<String> WORDS = List.of("quillonbarge", "marzipan-otter", "zanthoxylum", "brontolith",
			"perigordine", "Kamelienblüte", "wrongpassfrase", "foreignname");

	private static final int SECRETS = 10;

	private static final int DISGUISES = 12;

	@TempDir
	private Path home;

	@Test
	@Tries({ SECRETS, DISGUISES })
	void noTypedWordIsInTheDatabaseTheLogsOrTheTemporaryFolder() throws Exception {
		String cookie;
		try (RunningJar jar = RunningJar.start(this.home)) {
			Member member = Member.of(jar.base(), NAME, PASSPHRASE);
			cookie = member.cookie().split("=", 2)[1];
			String page = member.write(jar.base(), "zanthoxylum and Kamelienblüte " + "brontolith ".repeat(3000));
			assertThat(member.get(jar.base(), page).body()).contains("zanthoxylum");
			checkIn(member, jar.base());
			new Member().post(jar.base(), "/open", Map.of("name", "foreignname", "passphrase", "wrongpassfrase!"));
			member.get(jar.base(), "/journal?before=zanthoxylum");
			assertThat(found(cookie)).isEmpty();
		}
		assertThat(found(cookie)).isEmpty();
		assertThat(search(List.of("Firefox on Linux"))).as("what is stored in clear is found by this very search")
			.isNotEmpty();
	}

	private void checkIn(Member member, String base) throws IOException, InterruptedException {
		member.get(base, "/check-in");
		Map<String, String> answers = new LinkedHashMap<>();
		answers.put("step", "SAFETY");
		answers.put("go", "next");
		answers.put("ci.mood", "1");
		answers.put("ft.need", "perigordine");
		answers.put("sf.fear", "not-sure");
		answers.put("sf.device", "no");
		var result = member.post(base, "/check-in", answers);
		assertThat(result.statusCode()).isEqualTo(302);
		assertThat(member
			.get(base, result.headers().firstValue("Location").orElseThrow().replaceFirst("^http.*?/check", "/check"))
			.body()).contains("perigordine");
	}

	private List<String> found(String cookie) throws IOException {
		List<String> secrets = Stream.concat(WORDS.stream(), Stream.of(cookie, cookie.substring(22))).toList();
		assertThat(secrets).hasSize(SECRETS);
		return search(secrets);
	}

	/** The words that stand in any file, in any of the usual disguises. */
	private List<String> search(List<String> words) throws IOException {
		List<String> found = new ArrayList<>();
		try (Stream<Path> files = Files.walk(this.home)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				String content = Files.readString(file, StandardCharsets.ISO_8859_1);
				for (String word : words) {
					if (disguises(word).stream().anyMatch(content::contains)) {
						found.add(word + " in " + file);
					}
				}
			}
		}
		return found;
	}

	private static List<String> disguises(String word) {
		List<String> disguises = new ArrayList<>();
		for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
			byte[] bytes = word.getBytes(charset);
			disguises.add(new String(bytes, StandardCharsets.ISO_8859_1));
			for (int shift = 0; shift < 3; shift++) {
				byte[] shifted = new byte[shift + bytes.length];
				System.arraycopy(bytes, 0, shifted, shift, bytes.length);
				String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
				// The first and last symbols depend on what stands beside the word.
				disguises.add(encoded.substring(shift == 0 ? 0 : 4, encoded.length() - 2));
			}
		}
		assertThat(disguises).hasSize(DISGUISES);
		return disguises;
	}

}
