package app.tideline.account;

import java.text.Normalizer;
import java.util.Locale;

import app.tideline.vault.ServerKey;

/**
 * The name of a space, which is stored only as a keyed hash. Upper and lower case make no
 * difference, nor do blanks around it and what a copied text has there unseen.
 */
final class SpaceName {

	static final int LONGEST = 60;

	/**
	 * No name is as long as this however it is written. What is longer is not composed:
	 * that takes very long where many signs of it belong together.
	 */
	private static final int COMPOSED = 16 * LONGEST;

	private static final String AROUND = "[\\s\\p{Z}\\u00ad\\u061c\\u180e\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff]+";

	private SpaceName() {
	}

	/** Without what is around it. */
	static String plain(String name) {
		return (name.length() > COMPOSED) ? name : name.replaceFirst("^" + AROUND, "").replaceFirst(AROUND + "$", "");
	}

	static boolean isMissing(String name) {
		return plain(name).isBlank();
	}

	static boolean isTooLong(String name) {
		String plain = plain(name);
		if (plain.length() > COMPOSED) {
			return true;
		}
		String composed = Normalizer.normalize(plain, Normalizer.Form.NFC);
		return composed.codePointCount(0, composed.length()) > LONGEST;
	}

	static byte[] key(String name, ServerKey server) {
		// Up and down again folds what has no single lower case, such as a sharp s.
		String folded = plain(name).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
		return server.hash("name",
				(folded.length() > COMPOSED) ? folded : Normalizer.normalize(folded, Normalizer.Form.NFC));
	}

}
