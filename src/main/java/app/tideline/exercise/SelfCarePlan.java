package app.tideline.exercise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import app.tideline.exercise.Result.Block;
import app.tideline.exercise.Result.Flag;
import app.tideline.exercise.Result.Grid;
import app.tideline.exercise.Result.Listing;
import app.tideline.exercise.Result.Note;
import app.tideline.exercise.Result.Saying;
import org.springframework.stereotype.Component;

/** Self-care plan: a week with at most three small things, and a limit of one's own. */
@Component
final class SelfCarePlan implements Worksheet {

	private static final int MOST = 3;

	private static final int DAYS_UNTIL_ASKED = 7;

	private static final List<String> ROWS = List.of("first", "second", "third");

	private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

	private static final Pattern OWN_PART = pattern("\\bI(\\s+(will|won[’']t|leave|go)|[’']ll)\\b");

	private static final String SOMEBODY = "(you|s?he|they|him|her|them|"
			+ "(my|our)\\s+(partner|spouse|husband|wife|boyfriend|girlfriend)";

	@Override
	public Set<String> exercises() {
		return Set.of("self-care-plan");
	}

	@Override
	public Map<String, String> errors(Sheet sheet, LocalDate today, Words words) {
		return (things(sheet, words).size() > MOST) ? Map.of("daily", words.of("pick-three")) : Map.of();
	}

	@Override
	public Result result(Sheet sheet, Words words) {
		List<Block> blocks = new ArrayList<>();
		week(sheet, words).ifPresent(blocks::add);
		person(sheet, words).ifPresent(blocks::add);
		saying("limit", sheet, words, blocks);
		if (aboutSomebodyElse(sheet.text("limit"), words)) {
			blocks.add(new Flag(words.of("turn")));
		}
		saying("helps", sheet, words, blocks);
		List<String> note = Stream.of("happened", "felt", "need")
			.filter(sheet::has)
			.map((line) -> words.of("note-line", words.label(line), sheet.text(line)))
			.toList();
		if (!note.isEmpty()) {
			blocks.add(new Listing(words.of("note"), note));
		}
		saying("differently", sheet, words, blocks);
		if (blocks.isEmpty()) {
			blocks.add(new Note(words.of("empty")));
		}
		return new Result(words.of("title"), false, blocks);
	}

	@Override
	public String label(Sheet sheet) {
		return sheet.text("daily-own");
	}

	@Override
	public Optional<Carried> carried(Sheet sheet, LocalDate keptOn) {
		return Optional.of(new Carried(keptOn.plusDays(DAYS_UNTIL_ASKED), false));
	}

	private static List<String> things(Sheet sheet, Words words) {
		return Stream
			.concat(sheet.all("daily").stream().map((thing) -> words.label("daily", thing)),
					sheet.all("daily-own").stream())
			.toList();
	}

	/**
	 * A row without its thing still stands under its own name: nothing written is lost.
	 */
	private static Optional<Grid> week(Sheet sheet, Words words) {
		List<String> things = things(sheet, words);
		List<String> head = new ArrayList<>(List.of(words.of("day")));
		List<Sheet> rows = new ArrayList<>();
		for (int at = 0; at < MOST; at++) {
			Sheet row = sheet.row("week", ROWS.get(at));
			if (at < things.size() || !row.values().isEmpty()) {
				head.add((at < things.size()) ? things.get(at) : words.label("week", ROWS.get(at)));
				rows.add(row);
			}
		}
		if (rows.isEmpty()) {
			return Optional.empty();
		}
		List<List<String>> lines = DAYS.stream()
			.map((day) -> line(words.label("week.days", day), rows.stream().map((row) -> on(day, row, words))))
			.collect(Collectors.toCollection(ArrayList::new));
		if (rows.stream().anyMatch((row) -> row.has("backup"))) {
			lines.add(line(words.of("bad-day"), rows.stream().map((row) -> row.text("backup"))));
		}
		return Optional.of(new Grid(words.of("small-things"), head, lines));
	}

	private static List<String> line(String name, Stream<String> cells) {
		return Stream.concat(Stream.of(name), cells).toList();
	}

	private static String on(String day, Sheet row, Words words) {
		if (row.has("days") && !row.chose("days", day)) {
			return "";
		}
		return row.has("time") ? row.text("time") : words.of("any-time");
	}

	private static Optional<Listing> person(Sheet sheet, Words words) {
		String person = sheet.text("person");
		String when = sheet.text("person-when");
		String line = (person.isEmpty() || when.isEmpty()) ? person + when : words.of("person-when", person, when);
		return line.isEmpty() ? Optional.empty() : Optional.of(new Listing(words.of("person"), List.of(line)));
	}

	/**
	 * What somebody else does is no limit of one's own, unless it says what oneself will
	 * do.
	 */
	private static boolean aboutSomebodyElse(String limit, Words words) {
		String somebody = SOMEBODY + "|" + Pattern.quote(words.of("partner")) + ")(?!\\p{L})";
		return pattern("^[^\\p{L}]*(I(\\s+|[’']d\\s+)(want|need|expect|like)\\s+)?" + somebody).matcher(limit).find()
				&& !OWN_PART.matcher(limit).find();
	}

	private static void saying(String field, Sheet sheet, Words words, List<Block> blocks) {
		if (sheet.has(field)) {
			blocks.add(new Saying(words.of(field), sheet.text(field)));
		}
	}

	private static Pattern pattern(String regex) {
		return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
	}

}
