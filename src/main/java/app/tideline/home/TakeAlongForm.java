package app.tideline.home;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import app.tideline.vault.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * What somebody picked for a page to take along. It travels from page to page in the form
 * itself and is stored nowhere.
 *
 * @param chart whether the longer view goes on it
 * @param week ids of check-ins
 * @param words whether what was written in those check-ins goes on it too
 * @param page ids of pages of the journal
 * @param made ids of work that something came of
 * @param helped ids of rules whose suggestion helped
 * @param questions own questions
 * @param listed how many pages of the journal the form lists
 */
record TakeAlongForm(@Nullable String chart, @Nullable List<String> week, @Nullable String words,
		@Nullable List<String> page, @Nullable List<String> made, @Nullable List<String> helped,
		@Nullable String questions, @Nullable String listed) {

	static final int MOST_WEEKS = 26;

	static final int MOST_PAGES = 30;

	static final int LONGEST_QUESTIONS = 2_000;

	static final int LISTED = 30;

	/** More lines than anybody looks through; what they are made of stays small. */
	private static final int MOST_LISTED = 990;

	TakeAlongForm {
		week = Objects.requireNonNullElse(week, List.of());
		page = Objects.requireNonNullElse(page, List.of());
		made = Objects.requireNonNullElse(made, List.of());
		helped = Objects.requireNonNullElse(helped, List.of());
		questions = Objects.requireNonNullElse(questions, "").replace("\r\n", "\n").strip();
	}

	/** Nothing is picked beforehand. */
	static TakeAlongForm empty() {
		return new TakeAlongForm(null, null, null, null, null, null, null, null);
	}

	/** Says beside each field what is wrong with it. */
	void check(Errors errors) {
		if (weeks().size() > MOST_WEEKS) {
			errors.rejectValue("week", "week", MOST_WEEKS + " check-ins are the most here. Please take out "
					+ (weeks().size() - MOST_WEEKS) + ".");
		}
		if (pages().size() > MOST_PAGES) {
			errors.rejectValue("page", "page",
					MOST_PAGES + " pages are the most here. Please take out " + (pages().size() - MOST_PAGES) + ".");
		}
		int length = text().codePointCount(0, text().length());
		if (length > LONGEST_QUESTIONS) {
			errors.rejectValue("questions", "questions", "This is " + (length - LONGEST_QUESTIONS)
					+ " characters over. Please shorten it; everything is still here.");
		}
		if (isEmpty()) {
			errors.reject("empty", "Nothing is picked yet. Please pick what goes on the page.");
		}
	}

	public boolean withChart() {
		return this.chart != null;
	}

	public boolean withWords() {
		return this.words != null;
	}

	public Set<UUID> weeks() {
		return ids(this.week);
	}

	public Set<UUID> pages() {
		return ids(this.page);
	}

	public Set<UUID> works() {
		return ids(this.made);
	}

	public Set<String> rules() {
		return new LinkedHashSet<>(Objects.requireNonNull(this.helped));
	}

	String text() {
		return Objects.requireNonNull(this.questions);
	}

	/** How many pages of the journal are listed, so that those that were picked are. */
	public int lines() {
		String typed = (this.listed != null) ? this.listed : "";
		return typed.matches("[0-9]{1,4}") ? Math.clamp(Integer.parseInt(typed), LISTED, MOST_LISTED) : LISTED;
	}

	/** The same, with more pages of the journal to pick from. */
	TakeAlongForm listingMore() {
		return new TakeAlongForm(this.chart, this.week, this.words, this.page, this.made, this.helped, this.questions,
				Integer.toString(lines() + LISTED));
	}

	/** Everything that was picked, as hidden fields carry it. */
	Map<String, List<String>> carried() {
		Map<String, List<String>> fields = new LinkedHashMap<>();
		fields.put("chart", withChart() ? List.of("yes") : List.of());
		fields.put("week", weeks().stream().map(UUID::toString).toList());
		fields.put("words", withWords() ? List.of("yes") : List.of());
		fields.put("page", pages().stream().map(UUID::toString).toList());
		fields.put("made", works().stream().map(UUID::toString).toList());
		fields.put("helped", List.copyOf(rules()));
		fields.put("questions", text().isEmpty() ? List.of() : List.of(text()));
		fields.put("listed", List.of(Integer.toString(lines())));
		return fields;
	}

	private boolean isEmpty() {
		return !withChart() && weeks().isEmpty() && pages().isEmpty() && works().isEmpty() && rules().isEmpty()
				&& text().isEmpty();
	}

	private static Set<UUID> ids(@Nullable List<String> texts) {
		return Objects.requireNonNull(texts).stream().map(Ids::of).collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/** Never shows what was typed. */
	@Override
	public String toString() {
		return "TakeAlongForm";
	}

}
