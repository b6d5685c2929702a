package app.tideline.vault;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Pads what is about to be sealed, so that its stored length tells little: the Padmé
 * scheme (Nikitin and others, "Reducing Metadata Leakage from Encrypted Files and
 * Communication with PURBs", 2019), which adds at most 12 percent.
 */
final class Padding {

	private static final int SMALLEST = 64;

	private Padding() {
	}

	static byte[] pad(byte[] content) {
		byte[] padded = new byte[padme(Integer.BYTES + content.length)];
		ByteBuffer.wrap(padded).putInt(content.length).put(content);
		return padded;
	}

	/** The content, or {@link Unreadable} where the lengths do not fit. */
	static byte[] strip(byte[] padded) {
		if (padded.length < Integer.BYTES) {
			throw new Unreadable();
		}
		int length = ByteBuffer.wrap(padded).getInt();
		if (length < 0 || length > padded.length - Integer.BYTES || padded.length != padme(Integer.BYTES + length)) {
			throw new Unreadable();
		}
		return Arrays.copyOfRange(padded, Integer.BYTES, Integer.BYTES + length);
	}

	static int padme(int length) {
		if (length <= SMALLEST) {
			return SMALLEST;
		}
		int exponent = 31 - Integer.numberOfLeadingZeros(length);
		int significant = 32 - Integer.numberOfLeadingZeros(exponent);
		int mask = (1 << (exponent - significant)) - 1;
		return (length + mask) & ~mask;
	}

}
