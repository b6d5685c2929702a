package app.tideline.proof;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How a word may look where text is stored: in several alphabets, as base64, as digits.
 */
final class Disguises {

	/** How many there are of each word. */
	static final int OF_EACH = 15;

	private Disguises() {
	}

	static List<String> of(String word) {
		List<String> disguises = new ArrayList<>();
		for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
			byte[] bytes = word.getBytes(charset);
			disguises.add(new String(bytes, StandardCharsets.ISO_8859_1));
			disguises.add(HexFormat.of().formatHex(bytes));
			for (int shift = 0; shift < 3; shift++) {
				byte[] shifted = new byte[shift + bytes.length];
				System.arraycopy(bytes, 0, shifted, shift, bytes.length);
				String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
				// The first and last symbols depend on what stands beside the word.
				disguises.add(encoded.substring(shift == 0 ? 0 : 4, encoded.length() - 2));
			}
		}
		assertThat(disguises).hasSize(OF_EACH);
		return disguises;
	}

}
