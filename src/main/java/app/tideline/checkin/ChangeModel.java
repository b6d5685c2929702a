package app.tideline.checkin;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import app.tideline.guidance.Group;
import app.tideline.review.Figures;
import app.tideline.review.Review;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts together what the longer view shows: the last year of check-ins that count, and
 * what the newest review said. Notes, words and safety answers are no part of it.
 */
@Component
final class ChangeModel {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

	private static final int ENOUGH_FOR_A_LINE = 8;

	private final MonthlyReview reviews;

	private final ReviewWords words;

	ChangeModel(MonthlyReview reviews, ReviewWords words) {
		this.reviews = reviews;
		this.words = words;
	}

	/**
	 * The longer view.
	 *
	 * @param findings what the review says, group by group, or once for both
	 * @param looked when it was last looked at, or null
	 * @param hints how the drawing is to be read
	 * @param names of the two groups, over the table
	 * @param rows the table, newest first
	 */
	record View(String title, String slow, List<ReviewWords.Said> findings, @Nullable String looked,
			@Nullable Chart chart, List<String> hints, List<String> names, List<Row> rows) {
	}

	/** A check-in in the table: values in steps of five out of a hundred, or empty. */
	record Row(LocalDate day, String us, String me) {
	}

	/** The longer view; nothing without a check-in that counts in the last year. */
	Optional<View> view(Past past, LocalDate today) {
		Past year = past.year(today);
		if (year.all().isEmpty()) {
			return Optional.empty();
		}
		Optional<MonthlyReview.Held> held = this.reviews.standing(past);
		List<Drawing.Series> series = Arrays.stream(Group.values())
			.map((group) -> series(past, year, group, held))
			.toList();
		Chart chart = new Drawing(year.days())
			.of("weeks", this.words.of("chart.title"), this.words.of("chart.about"), series)
			.orElse(null);
		return Optional
			.of(new View(this.words.of("title"), this.words.of("slow"), this.words.findings(past.counted(), held),
					held.filter(MonthlyReview.Held::compares)
						.map((last) -> this.words.of("looked", DAY.format(last.at().day())))
						.orElse(null),
					chart, hints(chart), Arrays.stream(Group.values()).map(this.words::name).toList(), rows(year)));
	}

	private Drawing.Series series(Past past, Past year, Group group, Optional<MonthlyReview.Held> held) {
		Figures compared = held.map((last) -> last.of(group).review())
			.filter(Review.Compared.class::isInstance)
			.map((review) -> ((Review.Compared) review).figures())
			.orElse(null);
		return new Drawing.Series(this.words.name(group), ReviewWords.kind(group), "higher", "lower",
				this.reviews.points(year, group), this.reviews.points(past, group).size() >= ENOUGH_FOR_A_LINE,
				compared);
	}

	private List<String> hints(@Nullable Chart chart) {
		List<String> hints = new ArrayList<>();
		if (chart != null) {
			if (chart.panels().stream().anyMatch((panel) -> panel.band() != null)) {
				hints.add(this.words.of("band"));
			}
			if (chart.panels().stream().allMatch((panel) -> panel.lines().isEmpty())) {
				hints.add(this.words.of("dots"));
			}
		}
		hints.add(this.words.of("limits"));
		return hints;
	}

	private List<Row> rows(Past year) {
		return year.all().stream().map((one) -> {
			Past alone = new Past(List.of(one));
			return new Row(one.day(), value(alone, Group.BETWEEN_US), value(alone, Group.YOU));
		}).toList();
	}

	private String value(Past alone, Group group) {
		return this.reviews.points(alone, group)
			.stream()
			.map((point) -> "about " + 5 * Math.round(5 * point.value()))
			.collect(Collectors.joining());
	}

}
