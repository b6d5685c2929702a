package app.tideline.exercise;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import app.tideline.exercise.Result.Block;
import app.tideline.exercise.Result.Columns;
import app.tideline.exercise.Result.Flag;
import app.tideline.exercise.Result.Listing;
import app.tideline.exercise.Result.Note;
import app.tideline.exercise.Result.Saying;
import org.springframework.stereotype.Component;

/**
 * Decision balance: both sides of a question, the conditions and a date to look again.
 */
@Component
final class DecisionBalance implements Worksheet {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

	private static final List<String> STAYING = List.of("stay-good", "stay-hard");

	private static final List<String> CHANGE = List.of("change-good", "change-hard");

	@Override
	public Set<String> exercises() {
		return Set.of("decision-balance");
	}

	@Override
	public Result result(Sheet sheet, Words words) {
		List<Block> blocks = new ArrayList<>();
		again(sheet, words, blocks);
		if (onlyOnPartner(sheet)) {
			blocks.add(new Flag(words.of("own-hands")));
		}
		side(STAYING, sheet, words, blocks);
		side(CHANGE, sheet, words, blocks);
		// The numbers are never added up: that a strong reason stands here is all they
		// say.
		if (strong(STAYING, sheet) && strong(CHANGE, sheet)) {
			blocks.add(new Note(words.of("both")));
		}
		if (sheet.has("place")) {
			blocks.add(new Saying(words.of("place"), sheet.text("place")));
		}
		if (blocks.isEmpty()) {
			blocks.add(new Note(words.of("empty")));
		}
		return new Result(words.of("title"), false, blocks);
	}

	@Override
	public String label(Sheet sheet) {
		return Stream.of(List.of("conditions"), STAYING, CHANGE)
			.flatMap(List::stream)
			.flatMap((list) -> written(list, sheet))
			.map((row) -> row.text("what"))
			.findFirst()
			.orElse("");
	}

	@Override
	public Optional<Carried> carried(Sheet sheet, LocalDate keptOn) {
		return sheet.day("again").map((day) -> new Carried(day, false));
	}

	private static void again(Sheet sheet, Words words, List<Block> blocks) {
		List<String> conditions = written("conditions", sheet).map((row) -> row.text("what")).toList();
		Optional<String> day = sheet.day("again").map(DAY::format);
		if (day.isPresent() && !conditions.isEmpty()) {
			String look = (conditions.size() > 1) ? "look-all" : "look";
			blocks.add(new Saying(words.of("again"), words.of(look, day.get(), String.join("\n", conditions))));
		}
		else if (day.isPresent()) {
			blocks.add(new Saying(words.of("again"), words.of("look-only", day.get())));
		}
		else if (!conditions.isEmpty()) {
			blocks.add(new Listing(words.of("three-months"), conditions));
		}
	}

	private static boolean onlyOnPartner(Sheet sheet) {
		List<Sheet> conditions = written("conditions", sheet).toList();
		return !conditions.isEmpty() && conditions.stream().allMatch((row) -> row.chose("depends", "partner"));
	}

	private static void side(List<String> lists, Sheet sheet, Words words, List<Block> blocks) {
		List<Listing> columns = lists.stream()
			.map((list) -> new Listing(words.label(list), written(list, sheet).map((row) -> line(row, words)).toList()))
			.filter((column) -> !column.lines().isEmpty())
			.toList();
		if (!columns.isEmpty()) {
			blocks.add(new Columns(columns));
		}
	}

	private static String line(Sheet row, Words words) {
		return row.has("matters") ? words.of("rated", row.text("what"), row.text("matters")) : row.text("what");
	}

	private static boolean strong(List<String> lists, Sheet sheet) {
		return lists.stream().flatMap((list) -> written(list, sheet)).anyMatch((row) -> row.chose("matters", "3"));
	}

	private static Stream<Sheet> written(String list, Sheet sheet) {
		return sheet.rows(list).stream().filter((row) -> row.has("what"));
	}

}
