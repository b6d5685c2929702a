package app.tideline.vault;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What waits outside of here, sealed by the server. */
class ServerSealTests {

	private final ServerSeal seal = new ServerSeal(TestVaults.serverKey(1));

	/** Anything of plain values. */
	private record Waiting(String to, Map<String, List<String>> fields) {
	}

	private final Waiting waiting = new Waiting("/journal/new", Map.of("text", List.of("Wörter 🌊", "")));

	@Test
	void opensAsItWasAndNoTwoSealsAreAlike() {
		String sealed = this.seal.seal("form", this.waiting);
		assertThat(open(this.seal, "form", sealed)).contains(this.waiting);
		assertThat(this.seal.seal("form", this.waiting)).isNotEqualTo(sealed).hasSameSizeAs(sealed);
		assertThat(sealed).matches("[A-Za-z0-9_-]+");
	}

	@Test
	void opensForNothingElseAndOnNoOtherServer() {
		String sealed = this.seal.seal("form", this.waiting);
		assertThat(open(this.seal, "mail", sealed)).isEmpty();
		assertThat(open(new ServerSeal(TestVaults.serverKey(2)), "form", sealed)).isEmpty();
	}

	@Test
	void whatWasChangedAnywhereDoesNotOpen() {
		byte[] sealed = Base64.getUrlDecoder().decode(this.seal.seal("form", this.waiting));
		for (int at = 0; at < sealed.length; at++) {
			sealed[at] ^= 1;
			assertThat(open(this.seal, "form", Base64.getUrlEncoder().encodeToString(sealed))).isEmpty();
			sealed[at] ^= 1;
		}
		for (String none : List.of("", "x", "not base 64!", "AAAA")) {
			assertThat(open(this.seal, "form", none)).isEmpty();
		}
		assertThat(this.seal.open("form", this.seal.seal("form", 7), Waiting.class)).isEmpty();
	}

	@Test
	void lengthsTellLittleAndLongWordsGetShorter() {
		assertThat(this.seal.seal("form", "yes")).hasSameSizeAs(this.seal.seal("form", "no, and why"));
		String words = "Nothing of it was kept, and nothing was lost. ".repeat(2_000);
		String sealed = this.seal.seal("form", words);
		assertThat(sealed).hasSizeLessThan(words.length() / 10);
		assertThat(this.seal.open("form", sealed, String.class)).contains(words);
	}

	@Test
	void itNeverShowsItself() {
		assertThat(this.seal).hasToString("ServerSeal");
	}

	private static Optional<Waiting> open(ServerSeal seal, String purpose, String sealed) {
		return seal.open(purpose, sealed, Waiting.class);
	}

}
