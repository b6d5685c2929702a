package app.tideline.home;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text as it can be printed: a box stands in the place of every sign that it cannot be
 * printed with, so that nothing is lost without a trace. Scripts that run from right to
 * left would come out in the wrong order, and count among those signs.
 *
 * @param text what is printed
 * @param missing the signs in whose place a box stands
 */
record Printable(String text, Set<String> missing) {

	static final char BOX = '\u25a1';

	/** A letter with all its accents, a picture with all its parts. */
	private static final Pattern SIGN = Pattern.compile("\\X");

	/**
	 * A sign of more parts than this is none of any language. It is not composed, because
	 * that takes very long where many parts belong together.
	 */
	private static final int MOST_PARTS = 64;

	/** Changes the look of the sign before it, and is nothing by itself. */
	private static final int FIRST_SKIN_TONE = 0x1f3fb;

	private static final int LAST_SKIN_TONE = 0x1f3ff;

	private static final int FIRST_VARIATION = 0xfe00;

	private static final int LAST_VARIATION = 0xfe0f;

	private static final BitSet SIGNS = Typeface.signs();

	static Printable of(String typed) {
		String composed = SIGN.matcher(typed).replaceAll((sign) -> Matcher.quoteReplacement(composed(sign.group())));
		StringBuilder text = new StringBuilder(composed.length());
		Set<String> missing = new LinkedHashSet<>();
		composed.codePoints().filter((sign) -> !unseen(sign)).forEach((sign) -> {
			if (sign == '\n' || prints(sign)) {
				text.appendCodePoint(sign);
			}
			else if (Character.isWhitespace(sign) || Character.isSpaceChar(sign)) {
				text.append(' ');
			}
			else {
				text.append(BOX);
				missing.add(Character.toString(sign));
			}
		});
		return new Printable(text.toString(), missing);
	}

	private static String composed(String sign) {
		return (sign.length() > MOST_PARTS) ? sign : Normalizer.normalize(sign, Normalizer.Form.NFC);
	}

	private static boolean prints(int sign) {
		return switch (Character.getDirectionality(sign)) {
			case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
					Character.DIRECTIONALITY_ARABIC_NUMBER ->
				false;
			default -> Character.isDefined(sign) && !Character.isISOControl(sign) && SIGNS.get(sign);
		};
	}

	private static boolean unseen(int sign) {
		return Character.getType(sign) == Character.FORMAT
				|| (Character.isISOControl(sign) && !Character.isWhitespace(sign))
				|| (sign >= FIRST_VARIATION && sign <= LAST_VARIATION)
				|| (sign >= FIRST_SKIN_TONE && sign <= LAST_SKIN_TONE);
	}

	/** Never shows what was written. */
	@Override
	public String toString() {
		return "Printable";
	}

}
