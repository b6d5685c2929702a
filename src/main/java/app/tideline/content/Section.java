package app.tideline.content;

import java.util.List;

/**
 * A part of a chapter or page: what stands under one heading.
 *
 * @param id the heading in lower case with dashes; also its anchor
 * @param title the heading
 * @param html the text
 * @param covers coverage ids that this part serves
 */
public record Section(String id, String title, Html html, List<String> covers) {
}
