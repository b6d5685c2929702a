package app.tideline.vault;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Passphrases that are suggested. */
class PhrasesTests {

	private final Phrases phrases = new Phrases();

	@Test
	void theListHasEnoughPlainWordsAndEachOnce() {
		List<String> words = Lines.of("words.txt");
		assertThat(words).hasSizeGreaterThan(1296)
			.doesNotHaveDuplicates()
			.allMatch((word) -> word.matches("[a-z]{3,9}"));
	}

	@Test
	void aPhraseIsSixWordsOfTheListAndNoTwoAreAlike() {
		Set<String> words = new HashSet<>(Lines.of("words.txt"));
		Set<String> seen = new HashSet<>();
		for (int time = 0; time < 200; time++) {
			String phrase = this.phrases.fresh();
			assertThat(phrase.split(" ")).hasSize(6).allMatch(words::contains);
			assertThat(seen.add(phrase)).isTrue();
		}
	}

	@Test
	void whatIsSuggestedIsAlwaysGoodEnough() throws Exception {
		Strength strength = new Strength(new Admission(1, 0, Duration.ZERO));
		for (int time = 0; time < 20; time++) {
			byte[] typed = this.phrases.fresh().getBytes(StandardCharsets.UTF_8);
			try (Passphrase passphrase = Passphrase.of(typed)) {
				assertThat(passphrase.characters()).isBetween(Passphrase.SHORTEST, Passphrase.LONGEST);
				assertThat(strength.weakness(passphrase, "")).isEmpty();
			}
		}
	}

}
