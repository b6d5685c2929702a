package app.tideline.account;

import app.tideline.vault.Phrases;
import app.tideline.vault.ServerSeal;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Six words that are suggested for a passphrase. They stay the same for as long as their
 * form comes back, so that a slip of the finger does not take them away. They are never
 * kept on the server: the page holds them, sealed.
 */
@Component
class SuggestedWords {

	/** The field of the page that holds them. */
	static final String FIELD = "words";

	private static final String PURPOSE = "suggested words";

	private final Phrases phrases;

	private final ServerSeal seal;

	SuggestedWords(Phrases phrases, ServerSeal seal) {
		this.phrases = phrases;
		this.seal = seal;
	}

	/** As they wait in the page. */
	record Suggested(String phrase) {

		@Override
		public String toString() {
			return "Suggested";
		}

	}

	/** Shows new ones. */
	void suggest(Model model) {
		Suggested suggested = new Suggested(this.phrases.fresh());
		show(suggested, this.seal.seal(PURPOSE, suggested), model);
	}

	/** Shows once more those that the page had, if it had any. */
	void showAgain(String sealed, Model model) {
		this.seal.open(PURPOSE, sealed, Suggested.class).ifPresent((suggested) -> show(suggested, sealed, model));
	}

	private static void show(Suggested suggested, String sealed, Model model) {
		model.addAttribute("phrase", suggested.phrase());
		model.addAttribute(FIELD, sealed);
	}

}
