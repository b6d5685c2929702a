package app.tideline.exercise;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import app.tideline.exercise.Result.Block;
import app.tideline.exercise.Result.Listing;
import app.tideline.exercise.Result.Note;
import app.tideline.exercise.Result.Saying;
import org.springframework.stereotype.Component;

/**
 * Space agreement: what two people keep to, until a day on which they talk. It is a
 * proposal until both have said yes, and it is not finished without its day.
 */
@Component
final class SpaceAgreement implements Worksheet {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.UK);

	private static final int USUAL_DAYS = 14;

	private static final int MOST_DAYS = 42;

	private static final String REVIEW = "review";

	@Override
	public Set<String> exercises() {
		return Set.of("space-agreement");
	}

	@Override
	public Sheet start(LocalDate today) {
		return new Sheet(Map.of(REVIEW, List.of(today.plusDays(USUAL_DAYS).toString())));
	}

	@Override
	public Map<String, String> errors(Sheet sheet, LocalDate today, Words words) {
		if (!sheet.has(REVIEW)) {
			return Map.of(REVIEW, words.of("no-date"));
		}
		LocalDate last = today.plusDays(MOST_DAYS);
		return sheet.day(REVIEW)
			.filter((day) -> day.isAfter(last))
			.map((day) -> Map.of(REVIEW, words.of("too-late", DAY.format(last))))
			.orElse(Map.of());
	}

	@Override
	public Result result(Sheet sheet, Words words) {
		List<Block> blocks = new ArrayList<>();
		chosen("who", sheet, words, blocks);
		saying("hoped", sheet, words, blocks);
		chosen("contact", sheet, words, blocks);
		saying("resting", sheet, words, blocks);
		kept(sheet, words).ifPresent(blocks::add);
		saying("urgent", sheet, words, blocks);
		sheet.day(REVIEW).ifPresent((day) -> blocks.add(new Note(words.of("review", DAY.format(day)))));
		blocks
			.add(new Listing(words.of("on-the-day"), Stream.of("kept-to", "noticed", "then").map(words::of).toList()));
		return new Result(words.of(sheet.chose("agreed", "both") ? "title" : "proposal"), false, blocks);
	}

	@Override
	public String label(Sheet sheet) {
		return sheet.text("hoped");
	}

	@Override
	public Optional<Carried> carried(Sheet sheet, LocalDate keptOn) {
		return sheet.day(REVIEW).map((day) -> new Carried(day, false));
	}

	private static Optional<Listing> kept(Sheet sheet, Words words) {
		List<String> lines = Stream.of("exclusive", "home", "money", "children", "pets")
			.filter((name) -> sheet.row("keep", name).has("what"))
			.map((name) -> words.of("keep-line", words.label("keep", name), sheet.row("keep", name).text("what")))
			.toList();
		return lines.isEmpty() ? Optional.empty() : Optional.of(new Listing(words.label("keep"), lines));
	}

	private static void chosen(String field, Sheet sheet, Words words, List<Block> blocks) {
		if (sheet.has(field)) {
			blocks.add(new Listing(words.label(field), List.of(words.label(field, sheet.text(field)))));
		}
	}

	private static void saying(String field, Sheet sheet, Words words, List<Block> blocks) {
		if (sheet.has(field)) {
			blocks.add(new Saying(words.label(field), sheet.text(field)));
		}
	}

}
