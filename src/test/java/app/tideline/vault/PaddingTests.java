package app.tideline.vault;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Lengths that tell little. */
class PaddingTests {

	@Test
	void addsAtMostTwelvePercentBeyondTheSmallestSize() {
		for (int length = 65; length < 2_000_000; length += 1 + length / 500) {
			int padded = Padding.padme(length);
			assertThat(padded).isGreaterThanOrEqualTo(length).isLessThanOrEqualTo((int) (length * 1.12));
		}
	}

	@Test
	void everythingShortHasOneLength() {
		for (int length = 0; length <= 64; length++) {
			assertThat(Padding.padme(length)).isEqualTo(64);
		}
	}

	@Test
	void leavesFewLengthsToTellApart() {
		long lengths = java.util.stream.IntStream.rangeClosed(1, 100_000).map(Padding::padme).distinct().count();
		assertThat(lengths).isLessThan(200);
	}

	@Test
	void givesBackWhatWasPadded() {
		Random random = new Random(7);
		for (int length : new int[] { 0, 1, 59, 60, 61, 200, 4096, 100_000 }) {
			byte[] content = new byte[length];
			random.nextBytes(content);
			assertThat(Padding.strip(Padding.pad(content))).isEqualTo(content);
		}
	}

	@Test
	void refusesLengthsThatDoNotFit() {
		byte[] padded = Padding.pad(new byte[100]);
		byte[] tooLong = padded.clone();
		Arrays.fill(tooLong, 0, 4, (byte) 0x7f);
		byte[] negative = padded.clone();
		negative[0] = (byte) 0x80;
		for (byte[] wrong : new byte[][] { tooLong, negative, new byte[3], Arrays.copyOf(padded, padded.length + 64),
				Arrays.copyOf(padded, padded.length - 1) }) {
			assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> Padding.strip(wrong));
		}
	}

}
