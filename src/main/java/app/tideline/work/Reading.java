package app.tideline.work;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

import app.tideline.exercise.Result;

/** What an exercise gave, as Markdown. */
final class Reading {

	private Reading() {
	}

	static String of(Result result) {
		return result.blocks().stream().map(Reading::text).collect(Collectors.joining("\n\n"));
	}

	private static String text(Result.Block block) {
		return switch (block) {
			case Result.Note note -> note.text();
			case Result.Flag flag -> flag.text();
			case Result.Saying saying -> heading(saying.heading()) + saying.text();
			case Result.Listing list -> heading(list.heading()) + lines(list.lines());
			case Result.Columns columns ->
				columns.columns().stream().map(Reading::text).collect(Collectors.joining("\n\n"));
			case Result.Grid grid -> heading(grid.caption()) + table(grid);
		};
	}

	private static String heading(String words) {
		return words.isEmpty() ? "" : "## " + words + "\n\n";
	}

	private static String lines(List<String> lines) {
		return lines.stream().map((line) -> "- " + line).collect(Collectors.joining("\n"));
	}

	private static String table(Result.Grid grid) {
		return row(grid.head()) + "\n" + row(Collections.nCopies(grid.head().size(), "---"))
				+ grid.rows().stream().map((row) -> "\n" + row(row)).collect(Collectors.joining());
	}

	private static String row(List<String> cells) {
		return cells.stream()
			.map((cell) -> cell.replace("|", "\\|").replace("\n", " "))
			.collect(Collectors.joining(" | ", "| ", " |"));
	}

}
