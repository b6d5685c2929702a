package app.tideline.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.StandardKeyboards;
import com.nulabinc.zxcvbn.WipeableString;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.ZxcvbnBuilder;
import com.nulabinc.zxcvbn.matchers.Match;
import org.springframework.stereotype.Component;

/**
 * Estimates, here on this server, in how many guesses a passphrase would be found by
 * somebody who tries the likeliest first (zxcvbn: Wheeler, USENIX Security 2016).
 */
@Component
public class Strength {

	/**
	 * In fewer guesses than this, a passphrase is refused: as many as somebody with the
	 * whole server could try in some months.
	 */
	static final double FEWEST_GUESSES = 1e9;

	/**
	 * Only so many characters are looked at in one go. The time it takes grows quickly
	 * with length, and a passphrase of which a part is hard to guess is hard to guess: so
	 * it is the beginning, and the end where the beginning is not enough.
	 */
	static final int LOOKED_AT = 32;

	/** And only so many of what lies near; nobody calls a space by more. */
	private static final int NEAR = 200;

	private final Zxcvbn estimator;

	private final List<String> words = Lines.of("weak.txt");

	private final CommonPassphrases common = new CommonPassphrases();

	private final Admission admission;

	Strength(Admission admission) {
		this.admission = admission;
		try {
			this.estimator = new ZxcvbnBuilder().dictionaries(StandardDictionaries.loadAllDictionaries())
				.keyboards(StandardKeyboards.loadAllKeyboards())
				.build();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What makes a passphrase easy to guess. */
	public enum Weakness {

		/** A word of this site, or one that was named as near. */
		NEAR,
		/** The same again and again. */
		REPEATED,
		/** Keys or letters in a row. */
		ROW,
		/** Mostly a date or a year. */
		DATE,
		/** One that many people have. */
		COMMON

	}

	/**
	 * Why it is too easy to guess; nothing where it is not.
	 * @param near what lies near for somebody who guesses, such as the name of the space
	 * @throws Busy if too much is being worked at at this moment
	 */
	public Optional<Weakness> weakness(Passphrase passphrase, String near) {
		return this.admission.admit(() -> estimate(passphrase, near))
			.or(() -> this.common.contains(passphrase.utf8()) ? Optional.of(Weakness.COMMON) : Optional.empty());
	}

	private Optional<Weakness> estimate(Passphrase passphrase, String near) {
		List<String> all = new ArrayList<>(this.words);
		String close = near.substring(0, Math.min(near.length(), NEAR)).strip();
		all.add(close);
		all.addAll(Arrays.asList(close.split("\\s+")));
		CharBuffer decoded = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(passphrase.utf8()));
		char[] characters = new char[decoded.length()];
		decoded.get(characters);
		Arrays.fill(decoded.array(), '\0');
		try {
			int looked = Math.min(characters.length, LOOKED_AT);
			Optional<Weakness> start = estimate(Arrays.copyOf(characters, looked), all);
			return (start.isEmpty() || looked == characters.length) ? start
					: estimate(Arrays.copyOfRange(characters, characters.length - looked, characters.length), all)
						.flatMap((end) -> start);
		}
		finally {
			Arrays.fill(characters, '\0');
		}
	}

	/** Wipes what it looks at. */
	private Optional<Weakness> estimate(char[] part, List<String> near) {
		WipeableString looked = new WipeableString(part);
		try {
			com.nulabinc.zxcvbn.Strength found = this.estimator.measure(looked, near);
			try {
				return (found.getGuesses() < FEWEST_GUESSES) ? Optional.of(why(found.getSequence())) : Optional.empty();
			}
			finally {
				found.wipe();
			}
		}
		finally {
			looked.wipe();
			Arrays.fill(part, '\0');
		}
	}

	private static Weakness why(List<Match> parts) {
		Weakness why = Weakness.COMMON;
		int longest = 0;
		for (Match part : parts) {
			int length = part.j - part.i;
			if ("user_inputs".equals(part.dictionaryName)) {
				return Weakness.NEAR;
			}
			if (length > longest) {
				longest = length;
				why = switch (part.pattern) {
					case Repeat -> Weakness.REPEATED;
					case Sequence, Spatial -> Weakness.ROW;
					case Date, Regex -> Weakness.DATE;
					default -> Weakness.COMMON;
				};
			}
		}
		return why;
	}

}
