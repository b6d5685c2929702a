package app.tideline.exercise;

import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of an exercise, from the content. In them {@code [1]} stands for the first
 * thing that is filled in, and {@code [1:day|days]} for the form that fits its number.
 * What a person wrote is put in last and never looked at again.
 */
final class Words {

	private static final Pattern SLOT = Pattern.compile("\\[(\\d)(?::([^|\\]]*)\\|([^\\]]*))?]");

	private final Form form;

	private final Map<String, String> texts;

	private final UnaryOperator<String> wording;

	Words(Form form, Map<String, String> texts, UnaryOperator<String> wording) {
		this.form = form;
		this.texts = texts;
		this.wording = wording;
	}

	/** The text of that id, filled in; the content always has it. */
	String of(String id, Object... values) {
		String text = Objects.requireNonNull(this.texts.get(id), id);
		StringBuilder filled = new StringBuilder();
		int done = 0;
		Matcher slot = SLOT.matcher(text);
		while (slot.find()) {
			// Between the slots alone: a partner's name may look like one.
			filled.append(this.wording.apply(text.substring(done, slot.start()))).append(fill(slot, values));
			done = slot.end();
		}
		return filled.append(this.wording.apply(text.substring(done))).toString();
	}

	/** The label of a field, of an option, or of a named row. */
	String label(String field) {
		return this.wording.apply(this.form.label(field));
	}

	/** The label of what was chosen. */
	String label(String field, String option) {
		return this.wording.apply(this.form.label(field, option));
	}

	private String fill(MatchResult slot, Object... values) {
		Object value = values[Integer.parseInt(slot.group(1)) - 1];
		if (slot.group(2) == null) {
			return value.toString();
		}
		return this.wording.apply(slot.group((((Number) value).intValue() == 1) ? 2 : 3));
	}

}
