package app.tideline.account;

import java.util.Map;
import java.util.Optional;

import app.tideline.vault.Passphrase;
import app.tideline.vault.Strength;
import org.springframework.stereotype.Component;

/** What is asked of a passphrase that somebody chooses, in words that help. */
@Component
public class NewPassphrase {

	/** Where the same is typed once more. */
	public static final String AGAIN = "passphrase-again";

	private final Strength strength;

	NewPassphrase(Strength strength) {
		this.strength = strength;
	}

	/**
	 * Adds what is wrong with it, beside its field.
	 * @param field the name of the field
	 * @param near what lies near for somebody who guesses
	 * @throws app.tideline.vault.Busy if too much is being worked at at this moment
	 */
	public void check(FormBody form, String field, String near, Map<String, String> wrong) {
		Passphrase passphrase = form.passphrase(field);
		Optional<String> unfit = unfit(passphrase);
		if (unfit.isPresent()) {
			wrong.put(field, unfit.get());
		}
		else if (!passphrase.sameAs(form.passphrase(AGAIN))) {
			wrong.put(AGAIN, "The two passphrases are not the same. Please type the new one in both fields.");
		}
		else {
			this.strength.weakness(passphrase, near).ifPresent((weakness) -> wrong.put(field, advice(weakness)));
		}
	}

	private static Optional<String> unfit(Passphrase passphrase) {
		if (passphrase.characters() < Passphrase.SHORTEST) {
			return Optional.of("Please use " + Passphrase.SHORTEST
					+ " characters or more in your passphrase. Four or five words in a row are easy to keep in mind.");
		}
		if (passphrase.characters() > Passphrase.LONGEST) {
			return Optional.of("This passphrase is too long. Please use up to " + Passphrase.LONGEST + " characters.");
		}
		return broken(passphrase);
	}

	/** What to say of one that was pasted with a line end in the middle. */
	static Optional<String> broken(Passphrase passphrase) {
		return passphrase.isBroken() ? Optional
			.of("There is a line end in the middle of the passphrase, or another sign that can’t be seen. Please type it, or paste it as one line.")
				: Optional.empty();
	}

	private static String advice(Strength.Weakness weakness) {
		String why = switch (weakness) {
			case NEAR -> "It uses the name of the space, or a word that is easy to think of here.";
			case REPEATED -> "The same thing comes again and again in it.";
			case ROW -> "Keys or letters in a row are among the first things people try.";
			case DATE -> "Dates and years are among the first things people try.";
			case COMMON -> "Many people have chosen one like it.";
		};
		return "This passphrase is easy to guess. " + why
				+ " Add two or three words that have nothing to do with each other.";
	}

}
