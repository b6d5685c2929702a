package app.tideline.content;

/**
 * Something to write about.
 *
 * @param id its id
 * @param text the prompt itself
 * @param chapter the number of the chapter it stands in
 */
public record Prompt(String id, String text, int chapter) {
}
