package app.tideline.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import app.tideline.exercise.Result.Block;
import app.tideline.exercise.Result.Flag;
import app.tideline.exercise.Result.Grid;
import app.tideline.exercise.Result.Listing;
import app.tideline.exercise.Result.Note;
import app.tideline.exercise.Result.Saying;
import org.springframework.stereotype.Component;

/**
 * First-call sheet, for two people or for one. A sheet for two is given only where
 * "together" was chosen and nothing speaks against it; everything else, also no answer,
 * gives the one for one person.
 */
@Component
final class FirstCall implements Worksheet {

	private static final String HELP = "help";

	private static final String ASK = "ask";

	@Override
	public Set<String> exercises() {
		return Set.of("first-call", "first-call-one-to-one");
	}

	@Override
	public Result result(Sheet sheet, Words words) {
		boolean together = sheet.chose("with", "together");
		boolean notFreely = sheet.chose("freely", "might-not");
		boolean forTwo = together && !notFreely;
		List<Block> blocks = new ArrayList<>();
		if (together) {
			blocks.add(new Flag(words.of("warning")));
		}
		if (notFreely) {
			blocks.add(new Note(words.of("not-freely")));
		}
		blocks.addAll(ground(sheet, forTwo, words));
		blocks.add(new Grid(words.of("ask"), List.of(words.of("question"), words.of("answer")),
				questions(sheet, forTwo, words).map((question) -> List.of(question, "")).toList()));
		if (!forTwo) {
			blocks.add(new Note(words.of("reach")));
		}
		return new Result(words.of(forTwo ? "title" : "title-alone"), false, blocks);
	}

	@Override
	public String label(Sheet sheet) {
		return lines(HELP, "thing", sheet).findFirst().orElse("");
	}

	/** What one would say about oneself. */
	private static List<Block> ground(Sheet sheet, boolean forTwo, Words words) {
		String end = forTwo ? "" : "-alone";
		List<String> help = lines(HELP, "thing", sheet).toList();
		List<Block> blocks = new ArrayList<>();
		blocks.add(help.isEmpty() ? new Note(words.of("begin")) : new Listing(words.of(HELP + end), help));
		if (sheet.has("tried")) {
			blocks.add(new Saying(words.of("tried" + end), sheet.text("tried")));
		}
		if (sheet.has("must")) {
			blocks.add(new Listing(words.of("must"),
					sheet.all("must").stream().map((must) -> words.label("must", must)).toList()));
		}
		return blocks;
	}

	/** A question about two people has its own form where one goes alone. */
	private static Stream<String> questions(Sheet sheet, boolean forTwo, Words words) {
		Stream<String> ticked = sheet.all(ASK)
			.stream()
			.map((id) -> forTwo ? words.label(ASK, id) : words.of("alone-" + id));
		return Stream.of(Stream.of(words.of("who")), ticked, lines("own", "question", sheet)).flatMap((each) -> each);
	}

	private static Stream<String> lines(String rows, String column, Sheet sheet) {
		return sheet.rows(rows).stream().map((row) -> row.text(column));
	}

}
