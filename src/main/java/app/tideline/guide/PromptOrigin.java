package app.tideline.guide;

/**
 * A prompt to write about, and where it comes from.
 *
 * @param id its id, which the journal keeps
 * @param text the prompt itself
 * @param chapter the number of its chapter
 * @param chapterTitle the title of its chapter
 */
public record PromptOrigin(String id, String text, int chapter, String chapterTitle) {
}
