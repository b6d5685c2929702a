package app.tideline.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The word lists in {@code seeds/en/passphrase}. */
final class Lines {

	private Lines() {
	}

	static List<String> of(String file) {
		try (InputStream in = Lines.class.getResourceAsStream("/seeds/en/passphrase/" + file)) {
			return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8).lines().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
