package app.tideline.exercise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import app.tideline.exercise.Result.Block;
import app.tideline.exercise.Result.Flag;
import app.tideline.exercise.Result.Note;
import app.tideline.exercise.Result.Saying;
import org.springframework.stereotype.Component;

/** I-statement builder: an opening in the person's own voice, in three versions. */
@Component
final class IStatement implements Worksheet {

	private static final Pattern FEELS_THAT = pattern(
			"^[^\\p{L}]*(I\\s+)?((feel|felt)\\s+)?(that|like|as if|as though|you)\\b");

	private static final Pattern ALWAYS = pattern("\\b(always|never)\\b");

	private static final Pattern MAKE = pattern("\\byou(’ve|'ve| have|’re|'re| are)? (make|made|making) me\\b");

	private static final Pattern GUESS = pattern(
			"\\b(((you|they)(’re|'re| are)? (do not|don’t|don't|no longer|only|probably|must"
					+ "|obviously|want|think|feel|hate|love|care|trying|bored|hiding|avoiding|punishing))"
					+ "|doesn’t|doesn't|does not|wants|thinks|feels|hates|loves|cares)\\b");

	private static final Pattern TWO = pattern("(\\band\\b|\\balso\\b|;|\\?.*\\?)");

	private static final Pattern END = Pattern.compile("[\\s.,;!?…]+$");

	@Override
	public Set<String> exercises() {
		return Set.of("i-statement");
	}

	@Override
	public Map<String, String> errors(Sheet sheet, LocalDate today, Words words) {
		return FEELS_THAT.matcher(sheet.text("felt-own")).find() ? Map.of("felt-own", words.of("feels-that"))
				: Map.of();
	}

	@Override
	public Result result(Sheet sheet, Words words) {
		List<Block> blocks = new ArrayList<>();
		String opening = opening(sheet, words);
		String said = filled("said", "said", sheet, words);
		if (opening.isEmpty() && said.isEmpty() && bare(sheet.text("ask")).isEmpty()) {
			return new Result(words.of("title"), false, List.of(new Note(words.of("empty"))));
		}
		String check = sheet.has("check") ? words.label("check", sheet.text("check")) : "";
		blocks
			.add(new Saying(words.of("as-it-is"), sentences(opening, said, filled("ask", "ask", sheet, words), check)));
		flags(sheet, words).forEach(blocks::add);
		blocks.add(new Saying(words.of("softer"),
				sentences(words.of("softer-start"), opening, said, filled("ask", "softer-ask", sheet, words), check)));
		blocks.add(new Saying(words.of("plainer"), sentences(opening, filled("ask", "ask", sheet, words))));
		blocks.add(new Note(words.of("opening")));
		return new Result(words.of("title"), false, blocks);
	}

	@Override
	public String label(Sheet sheet) {
		return sheet.text("when");
	}

	private static String opening(Sheet sheet, Words words) {
		String when = bare(sheet.text("when"));
		String felt = feelings(sheet, words);
		String need = bare(sheet.text("need"));
		String start = when.isEmpty() ? (felt.isEmpty() ? "" : words.of("felt-only", felt))
				: felt.isEmpty() ? words.of("when-only", when) : words.of("when", when, felt);
		if (need.isEmpty()) {
			return start.isEmpty() ? "" : start + ".";
		}
		return start.isEmpty() ? words.of("need-only", need) + "." : start + ", " + words.of("need", need) + ".";
	}

	private static String feelings(Sheet sheet, Words words) {
		List<String> all = Stream
			.concat(sheet.all("felt").stream().map((felt) -> words.label("felt", felt)),
					Stream.of(bare(sheet.text("felt-own"))).filter((own) -> !own.isEmpty()))
			.toList();
		return (all.size() < 2) ? String.join("", all)
				: words.of("and", String.join(", ", all.subList(0, all.size() - 1)), all.getLast());
	}

	private static List<Flag> flags(Sheet sheet, Words words) {
		List<Flag> flags = new ArrayList<>();
		String all = String.join("\n", sheet.text("when"), sheet.text("need"), sheet.text("ask"));
		flag(ALWAYS, all, "flag-always", words, flags);
		flag(MAKE, all, "flag-make", words, flags);
		flag(GUESS, sheet.text("need"), "flag-guess", words, flags);
		flag(TWO, sheet.text("ask"), "flag-two", words, flags);
		return flags;
	}

	private static void flag(Pattern pattern, String text, String id, Words words, List<Flag> flags) {
		if (pattern.matcher(text).find()) {
			flags.add(new Flag(words.of(id)));
		}
	}

	private static String filled(String field, String text, Sheet sheet, Words words) {
		String value = bare(sheet.text(field));
		return value.isEmpty() ? "" : words.of(text, value);
	}

	private static String sentences(String... sentences) {
		return Stream.of(sentences).filter((sentence) -> !sentence.isEmpty()).collect(Collectors.joining(" "));
	}

	/** Without the full stop that the sentence around it brings. */
	private static String bare(String text) {
		return END.matcher(text).replaceAll("");
	}

	private static Pattern pattern(String regex) {
		return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
	}

}
