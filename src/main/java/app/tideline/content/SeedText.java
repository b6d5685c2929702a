package app.tideline.content;

import java.util.List;

/**
 * A Markdown seed file: YAML front matter between two lines of three dashes, and the text
 * below it.
 *
 * @param file its name in messages
 * @param front the front matter
 * @param body the text
 * @param bodyLine the line on which the text begins
 */
record SeedText(String file, SeedNode front, String body, int bodyLine) {

	static SeedText parse(String file, String text) {
		List<String> lines = text.lines().toList();
		int end = lines.subList(Math.min(1, lines.size()), lines.size()).indexOf("---") + 1;
		if (lines.isEmpty() || !lines.getFirst().equals("---") || end == 0) {
			throw new BrokenSeed(file, 1, "front matter between two lines of three dashes was expected");
		}
		SeedNode front = SeedNode.parse(file, 1, String.join("\n", lines.subList(1, end)));
		SeedText read = new SeedText(file, front, String.join("\n", lines.subList(end + 1, lines.size())), end + 2);
		Placeholders.check(read);
		return read;
	}

	/** What to throw when something is wrong on a line of the text, counted from 0. */
	BrokenSeed broken(int line, String why) {
		return new BrokenSeed(this.file, this.bodyLine + line, why);
	}

}
