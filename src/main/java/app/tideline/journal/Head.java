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
 * @param closedUntil the day until which the page stays closed, such as a letter that is
 * not to be sent, or null
 */
record Head(LocalDate day, @Nullable String title, String firstWords, @Nullable String mood, List<String> tags,
		@Nullable String prompt, Instant writtenAt, ZoneId zone, @Nullable LocalDate closedUntil) {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

	private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

	/** Whether the page stays closed on that day. */
	boolean closed(LocalDate today) {
		return this.closedUntil != null && this.closedUntil.isAfter(today);
	}

	/** What may be shown of a page on that day: of a closed one, that it is closed. */
	Head shown(LocalDate today) {
		return closed(today) ? new Head(this.day, null, "Closed until " + DAY.format(this.closedUntil), null, List.of(),
				null, this.writtenAt, this.zone, this.closedUntil) : this;
	}

	/** The same, no longer closed. */
	Head opened() {
		return new Head(this.day, this.title, this.firstWords, this.mood, this.tags, this.prompt, this.writtenAt,
				this.zone, null);
	}

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
