package app.tideline.exercise;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import app.tideline.exercise.Result.Block;
import app.tideline.exercise.Result.Flag;
import app.tideline.exercise.Result.Listing;
import app.tideline.exercise.Result.Note;
import app.tideline.exercise.Result.Saying;
import org.springframework.stereotype.Component;

/**
 * Conversation planner: one issue, one request, a start, an end and a way to pause.
 */
@Component
final class ConversationPlanner implements Worksheet {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.UK);

	@Override
	public Set<String> exercises() {
		return Set.of("conversation-planner");
	}

	@Override
	public Result result(Sheet sheet, Words words) {
		List<Block> blocks = new ArrayList<>();
		List<String> issues = issues(sheet);
		if (sheet.chose("asked", "more")) {
			blocks.add(new Flag(words.of("asked-more")));
		}
		if (!issues.isEmpty()) {
			blocks.add(new Saying(words.of("issue"), issues.getFirst()));
		}
		saying("asking", "asking", sheet, words, blocks);
		listing("when", Stream.of(day(sheet), times(sheet, words), chosen("where", sheet, words)), words, blocks);
		saying("opening", "saw", sheet, words, blocks);
		saying("like", "like", sheet, words, blocks);
		pause(sheet, words, blocks);
		saying("unanswered", "unanswered", sheet, words, blocks);
		if (issues.size() > 1) {
			blocks.add(new Note(words.of("more-issues")));
			blocks.add(new Listing(words.of("parked"), issues.subList(1, issues.size())));
		}
		if (blocks.isEmpty()) {
			blocks.add(new Note(words.of("empty")));
		}
		return new Result(words.of("title"), false, blocks);
	}

	@Override
	public String label(Sheet sheet) {
		return issues(sheet).stream().findFirst().orElse("");
	}

	@Override
	public Optional<Carried> carried(Sheet sheet, LocalDate keptOn) {
		return sheet.day("day").map((day) -> new Carried(day, false));
	}

	private static List<String> issues(Sheet sheet) {
		return sheet.rows("issues").stream().map((row) -> row.text("what")).toList();
	}

	private static String day(Sheet sheet) {
		return sheet.day("day").map(DAY::format).orElse("");
	}

	private static String times(Sheet sheet, Words words) {
		if (!sheet.has("start")) {
			return sheet.has("length") ? words.of("for", chosen("length", sheet, words)) : "";
		}
		String start = sheet.text("start");
		return sheet.has("length")
				? words.of("from-to", start, LocalTime.parse(start).plusMinutes(Long.parseLong(sheet.text("length"))))
				: words.of("from", start);
	}

	private static void pause(Sheet sheet, Words words, List<Block> blocks) {
		saying("pause", "pause", sheet, words, blocks);
		String length = sheet.has("pause-length") ? words.of("length", chosen("pause-length", sheet, words)) : "";
		String back = sheet.has("back") ? words.of("back", sheet.text("back")) : "";
		listing("pausing", Stream.of(length, chosen("restart", sheet, words), back), words, blocks);
		if (!sheet.has("back") && Stream.of("pause", "pause-length", "restart").anyMatch(sheet::has)) {
			blocks.add(new Flag(words.of("no-return")));
		}
	}

	private static String chosen(String field, Sheet sheet, Words words) {
		return sheet.has(field) ? words.label(field, sheet.text(field)) : "";
	}

	private static void saying(String heading, String field, Sheet sheet, Words words, List<Block> blocks) {
		if (sheet.has(field)) {
			blocks.add(new Saying(words.of(heading), sheet.text(field)));
		}
	}

	private static void listing(String heading, Stream<String> lines, Words words, List<Block> blocks) {
		List<String> filled = lines.filter((line) -> !line.isEmpty()).toList();
		if (!filled.isEmpty()) {
			blocks.add(new Listing(words.of(heading), filled));
		}
	}

}
