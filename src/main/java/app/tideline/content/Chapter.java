package app.tideline.content;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A chapter of the guide.
 *
 * @param number 1 to 11
 * @param id the section of the coverage map that it serves
 * @param title its heading
 * @param minutes about how long it takes to read
 * @param lede one or two sentences
 * @param parts its text
 * @param exercises its exercise, and a variant of it where it has one
 * @param questions ids of the questions it answers
 * @param prompts one or two things to write about
 * @param sources what its research boxes rest on
 * @param notice a notice that always stands first, or null
 */
public record Chapter(int number, String id, String title, int minutes, String lede, List<Section> parts,
		List<Exercise> exercises, List<String> questions, List<Prompt> prompts, List<Source> sources,
		@Nullable Html notice) {

	/** Where it stands. */
	public String path() {
		return "/guide/" + this.number;
	}

}
