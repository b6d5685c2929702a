package app.tideline.vault;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Arrays;

/**
 * A passphrase as it was typed, in Unicode NFC, held as bytes that are wiped when the
 * request ends. Blanks around it do not count, nor do signs that nobody sees, and every
 * kind of blank in it counts as the common one (RFC 8265, section 4.2.2), so that pasting
 * does no harm; all else is taken as it is. It never shows itself.
 */
public final class Passphrase implements AutoCloseable {

	/** The fewest characters. */
	public static final int SHORTEST = 12;

	/** The most characters. */
	public static final int LONGEST = 512;

	private static final String UNSEEN = "\u00ad\u061c\u180e\u200b\u200e\u200f\ufeff";

	/**
	 * What is longer than this is too long however it is composed, and is not composed:
	 * that takes very long where many signs of it belong together.
	 */
	private static final int COMPOSED = 8 * LONGEST;

	private static final char FIRST_COMBINING = '\u0300';

	private final byte[] utf8;

	private final int characters;

	private final boolean broken;

	private Passphrase(byte[] utf8, int characters, boolean broken) {
		this.utf8 = utf8;
		this.characters = characters;
		this.broken = broken;
	}

	/**
	 * Takes over what was typed; the given bytes are wiped.
	 * @throws CharacterCodingException if they are not UTF-8
	 */
	public static Passphrase of(byte[] typed) throws CharacterCodingException {
		CharBuffer decoded = CharBuffer.allocate(typed.length);
		try {
			decode(typed, decoded);
			strip(decoded);
			CharBuffer normal = isComposed(decoded) ? decoded
					: CharBuffer.wrap(Normalizer.normalize(decoded, Normalizer.Form.NFC).toCharArray());
			int characters = Character.codePointCount(normal, 0, normal.length());
			boolean broken = normal.chars().anyMatch((sign) -> Character.isISOControl(sign) || isUnseen((char) sign));
			byte[] utf8 = new byte[normal.length() * 3];
			ByteBuffer encoded = ByteBuffer.wrap(utf8);
			StandardCharsets.UTF_8.newEncoder().encode(normal.duplicate(), encoded, true);
			byte[] exact = Arrays.copyOf(utf8, encoded.position());
			Arrays.fill(utf8, (byte) 0);
			wipe(normal);
			return new Passphrase(exact, characters, broken);
		}
		finally {
			wipe(decoded);
			Arrays.fill(typed, (byte) 0);
		}
	}

	/** What a form without any holds; it opens nothing. */
	public static Passphrase none() {
		return new Passphrase(new byte[0], 0, false);
	}

	/** What stands for one that is far too long to be read; it opens nothing. */
	public static Passphrase tooLong() {
		return new Passphrase(new byte[0], LONGEST + 1, false);
	}

	/** Into memory of our own, which can be wiped whatever comes of it. */
	private static void decode(byte[] typed, CharBuffer decoded) throws CharacterCodingException {
		CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
			.onMalformedInput(CodingErrorAction.REPORT)
			.onUnmappableCharacter(CodingErrorAction.REPORT);
		CoderResult result = decoder.decode(ByteBuffer.wrap(typed), decoded, true);
		if (result.isError()) {
			result.throwException();
		}
		decoded.flip();
	}

	/**
	 * The signs before this one stand for themselves. The rest is asked of the runtime,
	 * which makes strings of it.
	 */
	private static boolean isComposed(CharBuffer text) {
		return text.length() > COMPOSED || text.chars().allMatch((sign) -> sign < FIRST_COMBINING)
				|| Normalizer.isNormalized(text, Normalizer.Form.NFC);
	}

	private static void strip(CharBuffer text) {
		while (text.hasRemaining() && isBlank(text.get(text.position()))) {
			text.position(text.position() + 1);
		}
		while (text.hasRemaining() && isBlank(text.get(text.limit() - 1))) {
			text.limit(text.limit() - 1);
		}
		for (int at = text.position(); at < text.limit(); at++) {
			if (Character.isSpaceChar(text.get(at))) {
				text.put(at, ' ');
			}
		}
	}

	private static boolean isBlank(char sign) {
		return Character.isWhitespace(sign) || Character.isSpaceChar(sign) || isUnseen(sign);
	}

	/**
	 * What comes along with a copied text, unseen, and no keyboard has: marks of its
	 * beginning, its direction and its line breaks. Joiners are no such: some languages
	 * are not written without them.
	 */
	static boolean isUnseen(char sign) {
		return UNSEEN.indexOf(sign) >= 0 || (sign >= '\u202a' && sign <= '\u202e')
				|| (sign >= '\u2060' && sign <= '\u206f');
	}

	private static void wipe(CharBuffer buffer) {
		if (buffer.hasArray()) {
			Arrays.fill(buffer.array(), '\0');
		}
	}

	/** How many characters it has. */
	public int characters() {
		return this.characters;
	}

	/**
	 * Whether a line end or another sign that nobody sees is in the middle of it, as
	 * after pasting two lines. Such a one is never kept, and so opens nothing.
	 */
	public boolean isBroken() {
		return this.broken;
	}

	/** Whether both are the same, compared in constant time. */
	public boolean sameAs(Passphrase other) {
		return MessageDigest.isEqual(this.utf8, other.utf8);
	}

	byte[] utf8() {
		return this.utf8;
	}

	/** Wipes it. */
	@Override
	public void close() {
		Arrays.fill(this.utf8, (byte) 0);
	}

	@Override
	public String toString() {
		return "Passphrase";
	}

}
