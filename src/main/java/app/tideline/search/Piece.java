package app.tideline.search;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Something that can be found.
 *
 * @param path where it stands
 * @param place what it belongs to, in a few words
 * @param title its heading
 * @param paragraphs its text, without markup
 */
record Piece(String path, String place, String title, List<String> paragraphs) {

	/** Its text as one, in which no sentence runs on from one paragraph to the next. */
	String text() {
		return this.paragraphs.stream().map(Piece::ended).collect(Collectors.joining("\u2029"));
	}

	/** Items of a list often have no full stop of their own. */
	private static String ended(String paragraph) {
		return Character.isLetterOrDigit(paragraph.codePointBefore(paragraph.length())) ? paragraph + ";" : paragraph;
	}

	/** The path of the page it stands on, whatever part of that page it is. */
	String page() {
		return this.path.split("[?#]", 2)[0];
	}

}
