package app.tideline.account;

import java.text.Normalizer;
import java.util.Locale;

import app.tideline.vault.ServerKey;

/**
 * The name of a space, which is stored only as a keyed hash. Upper and lower case and
 * surrounding blanks make no difference.
 */
final class SpaceName {

	static final int LONGEST = 60;

	private SpaceName() {
	}

	static byte[] key(String name, ServerKey server) {
		// Up and down again folds what has no single lower case, such as a sharp s.
		String folded = name.strip().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
		return server.hash("name", Normalizer.normalize(folded, Normalizer.Form.NFC));
	}

}
