package app.tideline.search;

/**
 * Some words of a passage.
 *
 * @param text the words
 * @param marked whether they are what was looked for
 */
record Run(String text, boolean marked) {
}
