package app.tideline.search;

import java.util.List;
import java.util.Set;

/**
 * What came of a search.
 *
 * @param hits the likeliest first; few enough for one page
 * @param needs what help comes before them
 */
record Found(List<Hit> hits, Set<Need> needs) {
}
