package app.tideline.vault;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;

/**
 * The 3,000 most common passphrases of twelve characters or more, of which an estimator
 * lets a third through. They are kept as the beginnings of their SHA-256, because some of
 * them name people and some are cruel. Large and small letters count alike.
 */
final class CommonPassphrases {

	private static final int BYTES = 6;

	private final Set<String> beginnings = Set.copyOf(Lines.of("common.txt"));

	boolean contains(byte[] utf8) {
		byte[] small = utf8.clone();
		for (int at = 0; at < small.length; at++) {
			if (small[at] >= 'A' && small[at] <= 'Z') {
				small[at] = (byte) (small[at] + 'a' - 'A');
			}
		}
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(small);
			return this.beginnings.contains(HexFormat.of().formatHex(digest, 0, BYTES));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
		finally {
			Arrays.fill(small, (byte) 0);
		}
	}

	int size() {
		return this.beginnings.size();
	}

}
