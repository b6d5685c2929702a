package app.tideline.vault;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The answers are those of the reference implementation of Argon2id. */
class StretchingTests {

	private record Known(Stretching stretching, String answer) {

		String found() {
			try {
				Passphrase passphrase = Passphrase.of("password".getBytes(StandardCharsets.UTF_8));
				byte[] salt = "somesalt".getBytes(StandardCharsets.UTF_8);
				return HexFormat.of().formatHex(this.stretching.stretch(passphrase, salt));
			}
			catch (CharacterCodingException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

	private static final List<Known> KNOWN = List.of(
			new Known(new Stretching(65_536, 2, 1), "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7"),
			new Known(new Stretching(256, 2, 1), "9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe"),
			new Known(new Stretching(65_536, 1, 1),
					"f6a5adc1ba723dddef9b5ac1d464e180fcd9dffc9d1cbf76cca2fed795d9ca98"));

	@Test
	void whatARunLeavesChangesNothingForTheNext() {
		for (int time = 0; time < 2; time++) {
			assertThat(KNOWN).allSatisfy((known) -> assertThat(known.found()).isEqualTo(known.answer()));
		}
	}

	@Test
	void runsAtTheSameTimeShareNothing() {
		List<Known> many = Stream.generate(() -> KNOWN).limit(4).flatMap(List::stream).toList();
		assertThat(many.parallelStream().map(Known::found))
			.containsExactlyElementsOf(many.stream().map(Known::answer).toList());
	}

	@Test
	void whatIsStoredMayAskForThatMuchAndNoMore() {
		List.of(new Stretching(32, 1, 4), new Stretching(128 * 1024, 6, 4), new Stretching(8, 1, 1))
			.forEach((allowed) -> assertThat(allowed.passes()).isPositive());
		for (int[] wrong : new int[][] { { 31, 1, 4 }, { 128 * 1024 + 1, 1, 1 }, { 64, 0, 1 }, { 64, 7, 1 },
				{ 64, 1, 0 }, { 64, 1, 5 } }) {
			assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> new Stretching(wrong[0], wrong[1], wrong[2]));
		}
	}

	@Test
	void theApplicationAsksForWhatIsCurrent() {
		assertThat(new VaultConfiguration().stretching()).isEqualTo(Stretching.CURRENT);
	}

}
