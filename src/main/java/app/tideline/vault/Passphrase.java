package app.tideline.vault;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Arrays;

/**
 * A passphrase as it was typed, in Unicode NFC, held as bytes that are wiped when the
 * request ends. It never shows itself.
 */
public final class Passphrase implements AutoCloseable {

	/** The fewest characters. */
	public static final int SHORTEST = 12;

	/** The most characters. */
	public static final int LONGEST = 512;

	private final byte[] utf8;

	private final int characters;

	private Passphrase(byte[] utf8, int characters) {
		this.utf8 = utf8;
		this.characters = characters;
	}

	/**
	 * Takes over what was typed; the given bytes are wiped.
	 * @throws CharacterCodingException if they are not UTF-8
	 */
	public static Passphrase of(byte[] typed) throws CharacterCodingException {
		CharBuffer decoded = StandardCharsets.UTF_8.newDecoder()
			.onMalformedInput(CodingErrorAction.REPORT)
			.onUnmappableCharacter(CodingErrorAction.REPORT)
			.decode(ByteBuffer.wrap(typed));
		try {
			CharBuffer normal = Normalizer.isNormalized(decoded, Normalizer.Form.NFC) ? decoded
					: CharBuffer.wrap(Normalizer.normalize(decoded, Normalizer.Form.NFC).toCharArray());
			int characters = Character.codePointCount(normal, 0, normal.length());
			byte[] utf8 = new byte[normal.length() * 3];
			ByteBuffer encoded = ByteBuffer.wrap(utf8);
			StandardCharsets.UTF_8.newEncoder().encode(normal.duplicate(), encoded, true);
			byte[] exact = Arrays.copyOf(utf8, encoded.position());
			Arrays.fill(utf8, (byte) 0);
			wipe(normal);
			return new Passphrase(exact, characters);
		}
		finally {
			wipe(decoded);
			Arrays.fill(typed, (byte) 0);
		}
	}

	/** What a form without any holds; it opens nothing. */
	public static Passphrase none() {
		return new Passphrase(new byte[0], 0);
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
