package app.tideline.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * A page as it is typed. Whatever is wrong with it, the words stay in the form.
 *
 * @param day the day it is about, as year-month-day
 * @param title its title, or nothing
 * @param text its text
 * @param mood a word, or nothing
 * @param tags words with commas between them
 * @param prompt the id of what it answers, or nothing
 * @param until a day until which it stays closed, as year-month-day, or nothing
 * @param version the version it was read at; null for a new page
 */
public record EntryForm(@Nullable String day, @Nullable String title, @Nullable String text, @Nullable String mood,
		@Nullable String tags, @Nullable String prompt, @Nullable String until, @Nullable String version) {

	static final int LONGEST_TEXT = 100_000;

	static final int LONGEST_TITLE = 200;

	static final int MOST_TAGS = 8;

	static final int LONGEST_TAG = 40;

	/** Blanks, and signs that nobody sees. */
	private static final Pattern NOTHING_SEEN = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cf}]*");

	private static final int FIRST_YEAR = 1900;

	private static final int LAST_YEAR = 2100;

	private static final long NO_VERSION = -1;

	/** An empty page for that day. */
	static EntryForm fresh(LocalDate day, @Nullable String prompt) {
		return new EntryForm(day.toString(), "", "", "", "", prompt, "", null);
	}

	/** A stored page, to be changed. */
	static EntryForm of(OpenEntry entry) {
		return new EntryForm(entry.day().toString(), entry.head().title(), entry.text(), entry.head().mood(),
				String.join(", ", entry.head().tags()), entry.head().prompt(),
				(entry.head().closedUntil() != null) ? entry.head().closedUntil().toString() : "",
				Long.toString(entry.version()));
	}

	/** A page from a file, as it would stand in the form that changes it. */
	static EntryForm of(JournalData.Page page) {
		return new EntryForm(Objects.toString(page.day(), null), page.title(), page.text(), page.mood(),
				(page.tags() != null) ? String.join(",", page.tags()) : null, page.prompt(),
				Objects.toString(page.closedUntil(), null), "0");
	}

	/** The same words over another version. */
	EntryForm over(long other) {
		return new EntryForm(this.day, this.title, this.text, this.mood, this.tags, this.prompt, this.until,
				Long.toString(other));
	}

	/** The same words as a new page. */
	EntryForm anew() {
		return new EntryForm(this.day, this.title, this.text, this.mood, this.tags, this.prompt, this.until, null);
	}

	/** The same words in answer to that prompt, or to none. */
	EntryForm answering(@Nullable String other) {
		return new EntryForm(this.day, this.title, this.text, this.mood, this.tags, other, this.until, this.version);
	}

	void validate(Errors errors, LocalDate latest) {
		if (NOTHING_SEEN.matcher(plainText()).matches()) {
			errors.rejectValue("text", "text.empty");
		}
		int over = length(plainText()) - LONGEST_TEXT;
		if (over > 0) {
			errors.rejectValue("text", "text.long", new Object[] { over, LONGEST_TEXT }, null);
		}
		if (length(said(this.title).orElse("")) > LONGEST_TITLE) {
			errors.rejectValue("title", "title.long", new Object[] { LONGEST_TITLE }, null);
		}
		Optional<LocalDate> when = localDay();
		if (when.isEmpty() || when.get().getYear() < FIRST_YEAR) {
			errors.rejectValue("day", "day.unreadable");
		}
		else if (when.get().isAfter(latest)) {
			errors.rejectValue("day", "day.future");
		}
		if (said(this.until).isPresent() && !closedUntil().filter((until) -> isHold(until, latest)).isPresent()) {
			errors.rejectValue("until", "until.unfit");
		}
		if (tagList().size() > MOST_TAGS) {
			errors.rejectValue("tags", "tags.many", new Object[] { MOST_TAGS }, null);
		}
		if (tagList().stream().anyMatch((tag) -> length(tag) > LONGEST_TAG)) {
			errors.rejectValue("tags", "tags.long", new Object[] { LONGEST_TAG }, null);
		}
	}

	Optional<LocalDate> localDay() {
		return day(this.day);
	}

	private Optional<LocalDate> closedUntil() {
		return day(this.until);
	}

	/** A day to come, or one that a page already had when it came to be changed. */
	private boolean isHold(LocalDate until, LocalDate latest) {
		return until.getYear() < LAST_YEAR
				&& (until.isAfter(latest) || (this.version != null && until.getYear() >= FIRST_YEAR));
	}

	private static Optional<LocalDate> day(@Nullable String text) {
		try {
			return said(text).map(LocalDate::parse);
		}
		catch (DateTimeParseException ex) {
			return Optional.empty();
		}
	}

	String plainText() {
		return (this.text != null) ? this.text.replace("\r\n", "\n").replace('\r', '\n') : "";
	}

	/**
	 * The version it was read at; where the form names none, one that no page has, so
	 * that nothing is overwritten unseen.
	 */
	long versionRead() {
		try {
			return said(this.version).map(Long::parseLong).orElse(NO_VERSION);
		}
		catch (NumberFormatException ex) {
			return NO_VERSION;
		}
	}

	/**
	 * What is sealed as the head of the page. Only a form without errors has one.
	 * @param writtenAt when the page was first saved
	 * @param zone where the writer's clock hung then
	 */
	Head head(Instant writtenAt, ZoneId zone) {
		return new Head(localDay().orElseThrow(), said(this.title).orElse(null), FirstWords.of(plainText()),
				moodSaid().orElse(null), tagList(), promptSaid().orElse(null), writtenAt, zone,
				closedUntil().orElse(null));
	}

	List<String> tagList() {
		return said(this.tags).stream()
			.flatMap((all) -> Arrays.stream(all.split(",", -1)))
			.map(String::strip)
			.filter((tag) -> !tag.isEmpty())
			.distinct()
			.toList();
	}

	private Optional<String> moodSaid() {
		return said(this.mood).flatMap(Mood::named).map(Mood::word);
	}

	Optional<String> promptSaid() {
		return said(this.prompt);
	}

	private static int length(String value) {
		return value.codePointCount(0, value.length());
	}

	private static Optional<String> said(@Nullable String value) {
		return Optional.ofNullable(value).map(String::strip).filter((text) -> !text.isEmpty());
	}

	@Override
	public String toString() {
		return "EntryForm";
	}

}
