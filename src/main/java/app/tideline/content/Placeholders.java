package app.tideline.content;

import java.util.List;
import java.util.regex.MatchResult;

/**
 * Where seeds may have placeholders for what the partner is called. The check-in, its
 * rules and the exercises may; the rest is the same for everybody and may not.
 */
final class Placeholders {

	private static final List<String> WORDED = List.of("check-in/", "exercises/");

	private static final String NO_PLACE = "no placeholder here: everybody reads the same";

	private Placeholders() {
	}

	/** Refuses what has no place in a YAML file, by the folder it is in. */
	static void check(String path, SeedNode root) {
		boolean worded = WORDED.stream().anyMatch(path::startsWith);
		root.everyText().forEach(worded ? Placeholders::known : Placeholders::none);
	}

	/** Refuses any placeholder in a Markdown file. */
	static void check(SeedText text) {
		text.front().everyText().forEach(Placeholders::none);
		List<String> lines = text.body().lines().toList();
		for (int line = 0; line < lines.size(); line++) {
			if (braced(lines.get(line))) {
				throw text.broken(line, NO_PLACE);
			}
		}
	}

	/** Whether a text holds a placeholder, or what is left of one. */
	static boolean braced(String text) {
		return text.indexOf('{') >= 0 || text.indexOf('}') >= 0;
	}

	private static void known(SeedNode text) {
		Wording.PLACEHOLDER.matcher(text.text()).results().map(MatchResult::group).forEach((found) -> {
			if (!Wording.knows(found)) {
				throw text.broken("unknown placeholder '" + found + "'");
			}
		});
		if (braced(Wording.PLACEHOLDER.matcher(text.text()).replaceAll(""))) {
			throw text.broken("a stray brace");
		}
	}

	private static void none(SeedNode text) {
		if (braced(text.text())) {
			throw text.broken(NO_PLACE);
		}
	}

}
