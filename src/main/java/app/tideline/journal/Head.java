package app.tideline.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * The sealed head of a page: everything a list shows.
 *
 * @param day the local day that the row has in clear, sealed as well so that moving a
 * page to another day is noticed
 * @param title its title, or null
 * @param firstWords how its text begins
 * @param mood a word for how the writer felt, or null
 * @param tags the writer's own words to find it by
 * @param prompt the id of what it answers, or null
 * @param writtenAt when it was first saved
 * @param zone where the writer's clock hung then
 */
record Head(LocalDate day, @Nullable String title, String firstWords, @Nullable String mood, List<String> tags,
		@Nullable String prompt, Instant writtenAt, ZoneId zone) {

	private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

	/**
	 * The writer's hour; null where the page is about another day than it was written.
	 */
	public @Nullable String hour() {
		ZonedDateTime written = this.writtenAt.atZone(this.zone);
		return written.toLocalDate().equals(this.day) ? written.format(HOUR) : null;
	}

	@Override
	public String toString() {
		return "Head";
	}

}
