package app.tideline.vault;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * A recovery code: 160 random bits, written as 32 symbols and one check symbol in
 * Crockford's base 32 (crockford.com/base32). It never shows itself by accident.
 */
public final class RecoveryCode implements AutoCloseable {

	/** How many groups of symbols it is written in; the last is the check symbol. */
	public static final int GROUPS = 9;

	private static final int LENGTH = 20;

	private static final int SYMBOLS = LENGTH * 8 / 5;

	private static final int GROUP = 4;

	/** The last five are check symbols only. */
	private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U";

	private static final BigInteger CHECK = BigInteger.valueOf(ALPHABET.length());

	private static final char FIRST_WIDE = '\uff01';

	private static final char LAST_WIDE = '\uff5e';

	private final byte[] secret;

	private RecoveryCode(byte[] secret) {
		this.secret = secret;
	}

	/** What can be wrong with a code before anybody looks whose it is. */
	public enum Slip {

		/** Nothing was typed. */
		EMPTY,
		/** Something is missing. */
		SHORT,
		/** There is more than a code has. */
		LONG,
		/** A sign that no code has, or a check symbol that does not fit the rest. */
		SIGN

	}

	/** Code that was typed differs from any code that was ever given out. */
	public static final class Mistyped extends Exception {

		private static final long serialVersionUID = 1L;

		private final Slip slip;

		Mistyped(Slip slip) {
			super(slip.name(), null, false, false);
			this.slip = slip;
		}

		public Slip slip() {
			return this.slip;
		}

	}

	/** A new one. */
	public static RecoveryCode fresh() {
		byte[] secret = new byte[LENGTH];
		new SecureRandom().nextBytes(secret);
		return new RecoveryCode(secret);
	}

	/**
	 * Reads what was typed: in upper or lower case, narrow or wide, with blanks and
	 * dashes anywhere, and with O for 0, I or L for 1.
	 * @throws Mistyped if no code is written like that
	 */
	public static RecoveryCode read(Passphrase typed) throws Mistyped {
		char[] signs = signs(typed);
		try {
			if (signs.length == 0) {
				throw new Mistyped((typed.characters() > Passphrase.LONGEST) ? Slip.LONG : Slip.EMPTY);
			}
			BigInteger number = BigInteger.ZERO;
			for (int at = 0; at < signs.length; at++) {
				if (at > SYMBOLS) {
					// Whatever follows, it is none; and it may be very long.
					throw new Mistyped(Slip.LONG);
				}
				int value = ALPHABET.indexOf(signs[at]);
				boolean check = at == SYMBOLS;
				if (value < 0 || (value >= 32 && !check)) {
					throw new Mistyped(Slip.SIGN);
				}
				if (!check) {
					number = number.shiftLeft(5).or(BigInteger.valueOf(value));
				}
				else if (signs.length == SYMBOLS + 1 && number.mod(CHECK).intValue() != value) {
					throw new Mistyped(Slip.SIGN);
				}
			}
			if (signs.length <= SYMBOLS) {
				throw new Mistyped(Slip.SHORT);
			}
			return new RecoveryCode(bytes(number));
		}
		finally {
			Arrays.fill(signs, '\0');
		}
	}

	/** What was typed, to be shown again beside what is wrong with it. */
	public static String asTyped(Passphrase typed) {
		return StandardCharsets.UTF_8.decode(ByteBuffer.wrap(typed.utf8())).toString();
	}

	private static char[] signs(Passphrase typed) {
		CharBuffer decoded = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(typed.utf8()));
		char[] signs = new char[decoded.length()];
		int length = 0;
		while (decoded.hasRemaining()) {
			char sign = decoded.get();
			if (!isBetween(sign)) {
				signs[length++] = meant(sign);
			}
		}
		Arrays.fill(decoded.array(), '\0');
		char[] exact = Arrays.copyOf(signs, length);
		Arrays.fill(signs, '\0');
		return exact;
	}

	private static boolean isBetween(char sign) {
		return Character.isWhitespace(sign) || Character.isSpaceChar(sign) || Passphrase.isUnseen(sign)
				|| Character.getType(sign) == Character.DASH_PUNCTUATION || sign == '\u2212';
	}

	private static char meant(char sign) {
		// East Asian keyboards give wide letters and numbers.
		boolean wide = sign >= FIRST_WIDE && sign <= LAST_WIDE;
		char upper = Character.toUpperCase(wide ? (char) (sign - FIRST_WIDE + '!') : sign);
		return switch (upper) {
			case 'O' -> '0';
			case 'I', 'L' -> '1';
			default -> upper;
		};
	}

	private static byte[] bytes(BigInteger number) {
		byte[] signed = number.toByteArray();
		byte[] bytes = new byte[LENGTH];
		int length = Math.min(signed.length, LENGTH);
		System.arraycopy(signed, signed.length - length, bytes, LENGTH - length, length);
		Arrays.fill(signed, (byte) 0);
		return bytes;
	}

	/** As it is written down: groups of four, and the check symbol by itself. */
	public String text() {
		BigInteger number = new BigInteger(1, this.secret);
		StringBuilder text = new StringBuilder();
		for (int at = SYMBOLS - 1; at >= 0; at--) {
			text.append(ALPHABET.charAt(number.shiftRight(5 * at).intValue() & 31));
			if (at % GROUP == 0) {
				text.append('-');
			}
		}
		return text.append(ALPHABET.charAt(number.mod(CHECK).intValue())).toString();
	}

	/** Whether somebody typed that group of it, counted from 0. */
	public boolean hasGroup(int group, Passphrase typed) {
		char[] signs = signs(typed);
		try {
			return Arrays.equals(signs, text().split("-", -1)[group].toCharArray());
		}
		finally {
			Arrays.fill(signs, '\0');
		}
	}

	byte[] secret() {
		return this.secret;
	}

	/** Wipes it. */
	@Override
	public void close() {
		Arrays.fill(this.secret, (byte) 0);
	}

	@Override
	public String toString() {
		return "RecoveryCode";
	}

}
