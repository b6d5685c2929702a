package app.tideline.exercise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import app.tideline.content.Seeds;
import app.tideline.exercise.Result.Block;
import app.tideline.exercise.Result.Columns;
import app.tideline.exercise.Result.Flag;
import app.tideline.exercise.Result.Grid;
import app.tideline.exercise.Result.Listing;
import app.tideline.exercise.Result.Note;
import app.tideline.exercise.Result.Saying;

/** An exercise with its real form and words, filled in as a browser would send it. */
final class Tried {

	static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	private static final String NAME = "your partner";

	private final String exercise;

	private final Exercises exercises;

	private final Map<String, List<String>> sent = new LinkedHashMap<>();

	private Tried(String exercise, Worksheet... worksheets) {
		this.exercise = exercise;
		this.exercises = new Exercises(new Seeds(), List.of(worksheets));
	}

	static Tried of(String exercise, Worksheet... worksheets) {
		return new Tried(exercise, worksheets);
	}

	Tried with(String field, String... values) {
		this.sent.computeIfAbsent(field, (name) -> new ArrayList<>()).addAll(List.of(values));
		return this;
	}

	Sheet sheet() {
		return this.exercises.form(this.exercise).read(this.sent);
	}

	Map<String, String> errors() {
		return this.exercises.errors(this.exercise, sheet(), TODAY, Tried::neutral);
	}

	Result result() {
		return this.exercises.result(this.exercise, sheet(), Tried::neutral);
	}

	Exercises exercises() {
		return this.exercises;
	}

	/** Everything the result says, block by block, in order. */
	List<String> says() {
		return result().blocks().stream().flatMap(Tried::lines).toList();
	}

	private static Stream<String> lines(Block block) {
		return switch (block) {
			case Note note -> Stream.of(note.text());
			case Flag flag -> Stream.of("! " + flag.text());
			case Saying saying -> Stream.of(saying.heading() + ": " + saying.text());
			case Listing listing -> Stream.concat(Stream.of(listing.heading()), listing.lines().stream());
			case Columns columns -> columns.columns().stream().flatMap(Tried::lines);
			case Grid grid -> Stream.concat(Stream.of(grid.caption(), String.join(" | ", grid.head())),
					grid.rows().stream().map((row) -> String.join(" | ", row)));
		};
	}

	private static String neutral(String text) {
		return text.replace("{partner}", NAME)
			.replace("{Partner}", "Your partner")
			.replace("{partner’s}", NAME + "’s")
			.replaceAll("\\{([^{}|]+)\\|[^{}]*}", "$1")
			.replaceAll("\\{(\\w+)}", "$1");
	}

}
