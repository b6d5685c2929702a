package app.tideline.account;

import java.text.Normalizer;
import java.util.Optional;
import java.util.Set;

/**
 * What a person calls their partner: up to 40 characters that can be seen, in any
 * language. The same holds for what is typed and for what is brought in.
 */
public final class PartnerName {

	/** The most characters of one. */
	public static final int LONGEST = 40;

	/**
	 * What is longer than this is too long however it is composed, and is not composed:
	 * that takes very long where many signs of it belong together.
	 */
	private static final int COMPOSED = 16 * LONGEST;

	/** Joins letters of some scripts, and the parts of some pictures. */
	private static final Set<Integer> JOINERS = Set.of(0x200c, 0x200d);

	private PartnerName() {
	}

	/** Why a name is not taken. */
	public enum Fault {

		/** It has a sign in it that can’t be seen. */
		UNSEEN,

		/** It is longer than the longest. */
		LONG,

		/** All of it is there only to join what is not there. */
		NOTHING

	}

	/**
	 * A name as it is stored, whether or not it is taken: composed, without blanks around
	 * it.
	 */
	public static String read(String typed) {
		String name = typed.strip();
		return (name.length() > COMPOSED) ? name : Normalizer.normalize(name, Normalizer.Form.NFC);
	}

	/**
	 * What is wrong with a name that was read; nothing with an empty one, which is none.
	 */
	public static Optional<Fault> fault(String name) {
		if (name.codePoints().anyMatch(PartnerName::unseen)) {
			return Optional.of(Fault.UNSEEN);
		}
		if (name.codePointCount(0, name.length()) > LONGEST) {
			return Optional.of(Fault.LONG);
		}
		return (!name.isEmpty() && name.codePoints().allMatch(JOINERS::contains)) ? Optional.of(Fault.NOTHING)
				: Optional.empty();
	}

	/** Controls, line ends, and what turns the direction of the text around it. */
	private static boolean unseen(int codePoint) {
		return switch (Character.getType(codePoint)) {
			case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE,
					Character.UNASSIGNED, Character.PRIVATE_USE ->
				true;
			case Character.FORMAT -> !JOINERS.contains(codePoint);
			default -> false;
		};
	}

}
