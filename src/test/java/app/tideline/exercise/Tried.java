package app.tideline.exercise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import app.tideline.content.SeedNode;
import app.tideline.content.Seeds;
import app.tideline.content.Wording;
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

	private final String exercise;

	private final Exercises exercises;

	private final Map<String, List<String>> sent = new LinkedHashMap<>();

	private Tried(String exercise, Worksheet... worksheets) {
		this.exercise = exercise;
		Seeds seeds = new Seeds();
		this.exercises = new Exercises(seeds,
				Stream.concat(Stream.of(worksheets), Stream.of(Untried.in(seeds))).toList());
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
		return this.exercises.errors(this.exercise, sheet(), TODAY, Wording.NEUTRAL::of);
	}

	Result result() {
		return this.exercises.result(this.exercise, sheet(), Wording.NEUTRAL::of);
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

	/** Stands in for every other exercise, so that one can be tried alone. */
	private record Untried(Set<String> exercises) implements Worksheet {

		static Untried in(Seeds seeds) {
			return new Untried(seeds.list("exercises", ".yml")
				.stream()
				.map(seeds::yaml)
				.flatMap((root) -> Stream.concat(Stream.of(root),
						root.find("variants").map(SeedNode::list).orElse(List.of()).stream()))
				.map((node) -> node.get("id").text())
				.collect(Collectors.toSet()));
		}

		@Override
		public Result result(Sheet sheet, Words words) {
			throw new AssertionError("not tried here");
		}

	}

}
