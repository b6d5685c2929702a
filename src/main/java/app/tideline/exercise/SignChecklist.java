package app.tideline.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import app.tideline.exercise.Result.Block;
import app.tideline.exercise.Result.Columns;
import app.tideline.exercise.Result.Listing;
import app.tideline.exercise.Result.Note;
import app.tideline.exercise.Result.Saying;
import org.springframework.stereotype.Component;

/**
 * Sign checklist: what is there, and since when. What was left out says nothing.
 */
@Component
final class SignChecklist implements Worksheet {

	private static final List<String> SIGNS = List.of("talking", "touch", "interest", "elsewhere", "avoiding", "mixed",
			"good-time", "apart");

	/** What a person does not know is no event. */
	private static final List<String> EVENTS = List.of("work", "health", "money", "loss", "baby", "move", "argument");

	private static final Set<String> NEW = Set.of("last-month", "one-to-six");

	private static final Set<String> LONG = Set.of("over-six", "always");

	/** What has been there for long need not have been there from the start. */
	private static final Set<String> START = Set.of("always");

	private static final Set<String> BEGAN = Set.of("last-month", "one-to-six", "over-six");

	@Override
	public Set<String> exercises() {
		return Set.of("sign-checklist");
	}

	@Override
	public Result result(Sheet sheet, Words words) {
		List<Sign> signs = signs(sheet, words);
		List<Sign> present = signs.stream().filter((sign) -> !sign.is("there", "no")).toList();
		List<Sign> fresh = present.stream().filter((sign) -> sign.since(NEW)).toList();
		List<Sign> old = present.stream().filter((sign) -> sign.since(LONG)).toList();
		List<Block> blocks = new ArrayList<>();
		List<Listing> groups = Stream
			.of(group("new", fresh, words), group("long", old, words),
					group("undated", present.stream().filter((sign) -> sign.since(Set.of(""))).toList(), words),
					new Listing(words.of("absent"),
							signs.stream().filter((sign) -> sign.is("there", "no")).map(Sign::name).toList()))
			.filter((group) -> !group.lines().isEmpty())
			.toList();
		if (!groups.isEmpty()) {
			blocks.add(new Columns(groups));
		}
		long always = old.stream().filter((sign) -> sign.since(START)).count();
		if (!fresh.isEmpty() || always > 0) {
			blocks.add(new Note(words.of("count", fresh.size(), always)));
		}
		if (present.size() == 1) {
			blocks.add(new Note(words.of("one")));
		}
		shared(present.stream().filter((sign) -> sign.since(BEGAN)).toList(), words, blocks);
		if (sheet.has("same")) {
			blocks.add(new Saying(words.of("same"), sheet.text("same")));
		}
		if (blocks.isEmpty()) {
			blocks.add(new Note(words.of("empty")));
		}
		return new Result(words.of("title"), false, blocks);
	}

	@Override
	public String label(Sheet sheet) {
		return sheet.has("own") ? sheet.text("own") : sheet.text("same");
	}

	/** The signs that were answered, the person's own one last. */
	private static List<Sign> signs(Sheet sheet, Words words) {
		String own = sheet.has("own") ? sheet.text("own") : words.label("own-sign", "own");
		return Stream
			.concat(SIGNS.stream().map((id) -> new Sign(words.label("signs", id), sheet.row("signs", id))),
					Stream.of(new Sign(own, sheet.row("own-sign", "own"))))
			.filter((sign) -> sign.row().has("there"))
			.toList();
	}

	private static Listing group(String heading, List<Sign> signs, Words words) {
		return new Listing(words.of(heading), signs.stream().map((sign) -> sign.line(words)).toList());
	}

	private static void shared(List<Sign> dated, Words words, List<Block> blocks) {
		EVENTS.stream().filter((event) -> {
			long naming = dated.stream().filter((sign) -> sign.is("began", event)).count();
			return naming > 1 && 2 * naming > dated.size();
		})
			.map((event) -> words.label("signs.began", event))
			.reduce((first, second) -> words.of("and", first, second))
			.ifPresent((events) -> blocks.add(new Note(words.of("shared", events))));
	}

	private record Sign(String name, Sheet row) {

		boolean is(String column, String option) {
			return this.row.chose(column, option);
		}

		boolean since(Set<String> any) {
			return any.contains(this.row.text("since"));
		}

		String line(Words words) {
			String there = words.label("signs.there", this.row.text("there"));
			return this.row.has("since")
					? words.of("sign-since", this.name, there, words.label("signs.since", this.row.text("since")))
					: words.of("sign", this.name, there);
		}

	}

}
