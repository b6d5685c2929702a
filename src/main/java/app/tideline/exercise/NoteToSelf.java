package app.tideline.exercise;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import app.tideline.exercise.Result.Block;
import app.tideline.exercise.Result.Flag;
import app.tideline.exercise.Result.Note;
import app.tideline.exercise.Result.Saying;
import org.springframework.stereotype.Component;

/**
 * Note to self: a letter that stays closed until its day. It has no label, for a few of
 * its words in a list would be read before that day.
 */
@Component
final class NoteToSelf implements Worksheet {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

	private static final String WEEKS = "weeks";

	private static final String OPEN = "open";

	@Override
	public Set<String> exercises() {
		return Set.of("note-to-self");
	}

	@Override
	public Result result(Sheet sheet, Words words) {
		List<Block> blocks = new ArrayList<>();
		String letter = Stream.of("hope", "limit", "meanwhile", "friend")
			.filter(sheet::has)
			.map((part) -> words.of("part", words.label(part), sheet.text(part)))
			.collect(Collectors.joining("\n\n"));
		blocks.add(letter.isEmpty() ? new Note(words.of("empty")) : new Saying(words.of("dear"), letter));
		blocks.add(date(sheet, words));
		return new Result(words.of("title"), false, blocks);
	}

	@Override
	public Optional<Carried> carried(Sheet sheet, LocalDate keptOn) {
		return sheet.day(OPEN)
			.or(() -> sheet.all(WEEKS).stream().findFirst().map((weeks) -> keptOn.plusWeeks(Long.parseLong(weeks))))
			.map((day) -> new Carried(day, true));
	}

	private static Block date(Sheet sheet, Words words) {
		return sheet.day(OPEN)
			.<Block>map((day) -> new Note(words.of("on-day", DAY.format(day))))
			.orElseGet(() -> sheet.has(WEEKS) ? new Note(words.of("in-weeks", words.label(WEEKS, sheet.text(WEEKS))))
					: new Flag(words.of("no-date")));
	}

}
