package app.tideline.journal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Words for how somebody felt when they wrote. */
enum Mood {

	CALM, HOPEFUL, GLAD, MIXED, UNEASY, LONELY, SAD, ANGRY, NUMB, TIRED;

	/** Its word. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	static Optional<Mood> named(String word) {
		return Arrays.stream(values()).filter((mood) -> mood.word().equals(word)).findFirst();
	}

	/** The choices of a form; the first is to say nothing. */
	static Map<String, String> choices() {
		Map<String, String> choices = new LinkedHashMap<>();
		choices.put("", "I’d rather not say");
		for (Mood mood : values()) {
			choices.put(mood.word(), mood.word());
		}
		return choices;
	}

}
