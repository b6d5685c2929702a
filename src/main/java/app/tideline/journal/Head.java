package app.tideline.journal;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The sealed head of a page: everything a list shows.
 *
 * @param title its title, or null
 * @param firstWords how its text begins
 * @param mood a word for how the writer felt, or null
 * @param tags the writer's own words to find it by
 * @param prompt the id of what it answers, or null
 * @param writtenAt when it was first saved
 * @param zone where the writer's clock hung then
 */
record Head(@Nullable String title, String firstWords, @Nullable String mood, List<String> tags,
		@Nullable String prompt, Instant writtenAt, ZoneId zone) {

	@Override
	public String toString() {
		return "Head";
	}

}
