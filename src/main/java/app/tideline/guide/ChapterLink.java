package app.tideline.guide;

import app.tideline.content.Chapter;

/**
 * A chapter as a stop of the walk.
 *
 * @param number 1 to 11
 * @param title its heading
 * @param path where it stands
 */
public record ChapterLink(int number, String title, String path) {

	static ChapterLink to(Chapter chapter) {
		return new ChapterLink(chapter.number(), chapter.title(), chapter.path());
	}

}
