package app.tideline.vault;

import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static app.tideline.vault.TestVaults.passphrase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Which passphrases are too easy to guess, and why. */
class StrengthTests {

	private static final Strength STRENGTH = new Strength(new Admission(1, 0, Duration.ZERO));

	@ParameterizedTest
	@ValueSource(strings = { "four plain words here", "four words in a row", "quiet harbour before seven",
			"correct horse battery staple", "тихая гавань утром", "静かな港で朝を待っている人", "🌊🐚⛵🦀🌙🐟🪸🐙🌴🍋🎈🧭",
			"gX7#pQ2!vL9zR" })
	void wordsThatHaveNothingToDoWithEachOtherAreFine(String typed) {
		assertThat(weakness(typed)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "aaaaaaaaaaaaaa, ROW", "letmeinletmein, REPEATED", "qwertyuiop[], ROW", "abcdefghijklmnop, ROW",
			"iloveyou1234, COMMON", "tideline1234, NEAR", "partner partner, NEAR", "Samphire2024, NEAR",
			"samphire house, NEAR", "basketball12, COMMON", "12.11.1990.12, DATE" })
	void whatIsTriedFirstIsRefusedWithItsReason(String typed, Strength.Weakness why) {
		assertThat(weakness(typed)).contains(why);
	}

	/** None of these is found by the estimator. */
	@ParameterizedTest
	@ValueSource(
			strings = { "perasperaadastra", "RikiTikiTavi", " stairwaytoheaven ", "venividivici", "paralelepipedo" })
	void whatManyHaveIsRefusedHoweverItIsWritten(String typed) {
		assertThat(weakness(typed)).contains(Strength.Weakness.COMMON);
		assertThat(weakness(typed.strip() + "n")).isEmpty();
	}

	@Test
	void threeThousandCommonOnesAreKnown() {
		assertThat(new CommonPassphrases().size()).isEqualTo(3_000);
	}

	@Test
	void aNameThatIsNearCountsWhereItIsKnown() {
		assertThat(STRENGTH.weakness(passphrase("Marisol Okonkwo"), "")).isEmpty();
		assertThat(STRENGTH.weakness(passphrase("Marisol Okonkwo"), "marisol okonkwo"))
			.contains(Strength.Weakness.NEAR);
	}

	@Test
	void ofAllThatIsCalledNearOnlyTheBeginningCounts() {
		assertThat(STRENGTH.weakness(passphrase("Marisol Okonkwo"), " ".repeat(9) + "marisol okonkwo"))
			.contains(Strength.Weakness.NEAR);
		assertThat(STRENGTH.weakness(passphrase("Marisol Okonkwo"), "a b ".repeat(100_000) + "marisol okonkwo"))
			.isEmpty();
	}

	@Test
	void ofALongOneTheBeginningAndTheEndAreLookedAt() {
		String beginning = "lantern otter gravel plum quilt meadow".substring(0, Strength.LOOKED_AT);
		String dull = "a".repeat(Strength.LOOKED_AT);
		assertThat(weakness(beginning + dull)).isEmpty();
		assertThat(weakness(dull + " lantern otter gravel plum quilt meadow")).isEmpty();
		assertThat(weakness(dull + beginning + dull)).contains(Strength.Weakness.ROW);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Open your space", "open my space", "My private space", "leave quickly leave quickly",
			"make a private space", "not therapy not therapy", "your recovery code", "парольпароль",
			"contraseña contraseña", "a quiet place to think" })
	void whatStandsOnThePagesIsTriedFirst(String typed) {
		assertThat(weakness(typed)).contains(Strength.Weakness.NEAR);
	}

	@Test
	void itWaitsItsTurnLikeOpening() {
		Strength full = new Strength(new Admission(0, 0, Duration.ZERO));
		assertThatExceptionOfType(Busy.class).isThrownBy(() -> full.weakness(passphrase("four plain words here"), ""));
	}

	@Test
	void thePassphraseIsStillThereAfterwards() {
		Passphrase passphrase = passphrase("four plain words here");
		assertThat(STRENGTH.weakness(passphrase, "")).isEmpty();
		assertThat(passphrase.sameAs(passphrase("four plain words here"))).isTrue();
	}

	private static Optional<Strength.Weakness> weakness(String typed) {
		return STRENGTH.weakness(passphrase(typed), "Samphire House");
	}

}
