package app.tideline.search;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * What somebody is looking for, as it was typed. Whatever is wrong with it, the words
 * stay in the form.
 *
 * @param words the words, or nothing
 */
public record SearchForm(@Nullable String words) {

	static final int LONGEST = 300;

	void validate(Errors errors) {
		if (typed().codePointCount(0, typed().length()) > LONGEST) {
			errors.rejectValue("words", "search.long", new Object[] { LONGEST }, null);
		}
		else if (typed().codePoints().noneMatch(Character::isLetterOrDigit)) {
			errors.rejectValue("words", typed().isBlank() ? "search.empty" : "search.unreadable");
		}
	}

	String typed() {
		return (this.words != null) ? this.words : "";
	}

	@Override
	public String toString() {
		return "SearchForm";
	}

}
