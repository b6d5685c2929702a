package app.tideline.content;

/**
 * HTML that may stand on a page as it is. Only the renderers of this module make it.
 *
 * @param safe the markup
 */
public record Html(String safe) {
}
