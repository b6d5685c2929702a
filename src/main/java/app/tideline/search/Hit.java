package app.tideline.search;

import java.util.List;

/**
 * Something that was found.
 *
 * @param path where it stands
 * @param place what it belongs to, in a few words
 * @param title its heading
 * @param passage the sentences of it that answer best
 */
record Hit(String path, String place, String title, List<Run> passage) {
}
