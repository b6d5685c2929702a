package app.tideline.checkin;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** What the form of a check-in sends. */
final class CheckInForm {

	static final Map<String, String> ALL_SAFE = Map.of("sf.fear", "no", "sf.freedom", "no", "sf.device", "no",
			"sf.harm", "no");

	private CheckInForm() {
	}

	/** From that screen, by that button. */
	static Map<String, String> at(Step step, String go, Map<String, String> answers) {
		Map<String, String> form = new LinkedHashMap<>(answers);
		form.put("step", step.name());
		form.put("go", go);
		return form;
	}

	/** These answers, and more: each a name and a value. */
	static Map<String, String> with(Map<String, String> answers, String... more) {
		Map<String, String> form = new LinkedHashMap<>(answers);
		for (int at = 0; at < more.length; at += 2) {
			form.put(more[at], more[at + 1]);
		}
		return form;
	}

	/** What a field of the form carries that nobody sees. */
	static String field(String name, String page) {
		Matcher field = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
		assertThat(field.find()).as(name).isTrue();
		return field.group(1);
	}

}
