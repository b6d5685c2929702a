package app.tideline.search;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What some everyday words mean here.
 *
 * @param phrases the stems of each phrase that says so
 * @param find stems of words of the content to look for as well
 * @param leads paths of the pieces that come first, in their order
 * @param need the help that comes before all, or null
 */
record Meaning(List<List<String>> phrases, List<String> find, List<String> leads, @Nullable Need need) {
}
