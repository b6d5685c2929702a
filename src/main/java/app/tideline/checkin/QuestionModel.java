package app.tideline.checkin;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import app.tideline.content.CheckInItems;
import app.tideline.content.Content;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * One question over time, for whoever asks for it: dots and a table, and never a word of
 * what they may mean (evidence base, section 3.6).
 */
@Component
final class QuestionModel {

	private final CheckInItems items;

	private final MonthlyReview reviews;

	private final ReviewWords words;

	QuestionModel(Content content, MonthlyReview reviews, ReviewWords words) {
		this.items = content.checkIn();
		this.reviews = reviews;
		this.words = words;
	}

	/** One question. */
	record View(CheckInItems.Item item, String sentence, @Nullable Chart chart, List<Row> rows) {
	}

	/** A check-in's answer to it, or null where it was left out. */
	record Row(LocalDate day, @Nullable String answer) {
	}

	/** The questions that may be asked for. */
	List<CheckInItems.Item> questions() {
		return this.items.items();
	}

	/**
	 * The last year of one question; nothing for a number that is none.
	 * @param number which of the questions, from 1: a history that is read tells nothing
	 */
	Optional<View> view(Past past, LocalDate today, @Nullable String number) {
		List<CheckInItems.Item> all = questions();
		return all.stream()
			.filter((item) -> Integer.toString(all.indexOf(item) + 1).equals(number))
			.findFirst()
			.map((item) -> {
				Past year = past.year(today);
				Drawing.Series series = new Drawing.Series("", "one", item.answers().getLast(),
						item.answers().getFirst(), this.reviews.points(year, item), false, null);
				Optional<Chart> chart = new Drawing(year.days()).of("one", item.question(), this.words.of("chart.one"),
						List.of(series));
				return new View(item, this.words.of("item"), chart.orElse(null),
						year.all().stream().map((one) -> new Row(one.day(), answer(one.answers(), item))).toList());
			});
	}

	private static @Nullable String answer(Answers answers, CheckInItems.Item item) {
		Integer value = answers.scored().get(item.id());
		if (value != null) {
			return item.answers().get(value);
		}
		return answers.notApplicable().contains(item.id()) ? item.notApplicable() : null;
	}

}
