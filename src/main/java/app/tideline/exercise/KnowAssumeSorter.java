package app.tideline.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import app.tideline.exercise.Result.Block;
import app.tideline.exercise.Result.Columns;
import app.tideline.exercise.Result.Listing;
import app.tideline.exercise.Result.Note;
import org.springframework.stereotype.Component;

/** Know and assume sorter: facts, guesses and one question. No guess is weighed. */
@Component
final class KnowAssumeSorter implements Worksheet {

	private static final Set<String> KNOW = Set.of("heard", "saw");

	/** A fear is not known either. */
	private static final Set<String> GUESS = Set.of("guess", "fear");

	/** No kind was chosen. */
	private static final Set<String> UNSORTED = Set.of("");

	@Override
	public Set<String> exercises() {
		return Set.of("know-assume-sorter");
	}

	@Override
	public Result result(Sheet sheet, Words words) {
		List<String> facts = statements(KNOW, sheet).map((row) -> row.text("text")).toList();
		List<String> guesses = statements(GUESS, sheet).map((row) -> guess(row, words)).toList();
		List<String> unsorted = statements(UNSORTED, sheet).map((row) -> row.text("text")).toList();
		List<Listing> columns = Stream
			.of(new Listing(words.of("know"), facts), new Listing(words.of("guess"), guesses),
					new Listing(words.of("ask"), sheet.all("question")))
			.filter((column) -> !column.lines().isEmpty())
			.toList();
		List<Block> blocks = new ArrayList<>();
		if (!columns.isEmpty()) {
			blocks.add(new Columns(columns));
		}
		if (!facts.isEmpty() || !guesses.isEmpty()) {
			blocks.add(new Note(words.of("count", facts.size(), guesses.size())));
			if (facts.isEmpty()) {
				blocks.add(new Note(words.of("unsettled")));
			}
		}
		if (!unsorted.isEmpty()) {
			blocks.add(new Listing(words.of("unsorted"), unsorted));
		}
		if (blocks.isEmpty()) {
			blocks.add(new Note(words.of("empty")));
		}
		return new Result(words.of("title"), false, blocks);
	}

	@Override
	public String label(Sheet sheet) {
		return Stream
			.concat(sheet.all("question").stream(),
					sheet.rows("statements").stream().flatMap((row) -> row.all("text").stream()))
			.findFirst()
			.orElse("");
	}

	private static Stream<Sheet> statements(Set<String> kinds, Sheet sheet) {
		return sheet.rows("statements").stream().filter((row) -> row.has("text") && kinds.contains(row.text("kind")));
	}

	private static String guess(Sheet row, Words words) {
		String text = row.text("text");
		List<String> others = Stream.of("other-1", "other-2").flatMap((other) -> row.all(other).stream()).toList();
		return switch (others.size()) {
			case 0 -> text;
			case 1 -> words.of("other-one", text, others.getFirst());
			default -> words.of("other-two", text, others.getFirst(), others.getLast());
		};
	}

}
