package app.tideline.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import app.tideline.exercise.Result.Block;
import app.tideline.exercise.Result.Listing;
import app.tideline.exercise.Result.Note;
import org.springframework.stereotype.Component;

/**
 * Red-flag review: what repeats and what followed, or support in its place. It gives no
 * verdict, and it has no label: none of this may be read in a list.
 */
@Component
final class RedFlagReview implements Worksheet {

	private static final String SIGNS = "signs";

	private static final List<String> SLOW = List.of("contact", "disrespect", "needs", "trust", "effort", "distance");

	private static final List<String> GRAVE = List.of("fear", "control", "threats", "harm", "monitoring");

	@Override
	public Set<String> exercises() {
		return Set.of("red-flag-review");
	}

	@Override
	public Result result(Sheet sheet, Words words) {
		return wantsSupport(sheet) ? support(words) : review(sheet, words);
	}

	/** Not being sure counts as a concern; what was left out counts as nothing. */
	private static boolean wantsSupport(Sheet sheet) {
		return GRAVE.stream().map((sign) -> sheet.row(SIGNS, sign)).anyMatch(RedFlagReview::concern)
				|| Stream.of(SLOW, GRAVE)
					.flatMap(List::stream)
					.anyMatch((sign) -> sheet.row(SIGNS, sign).chose("after", "worse"));
	}

	private static boolean concern(Sheet row) {
		return row.has("seen") && !row.chose("seen", "not-seen");
	}

	/**
	 * Says nothing of what was written: it may be read over a shoulder. Whom to call
	 * stands above it.
	 */
	private static Result support(Words words) {
		return new Result(words.of("support-title"), true,
				Stream.of("reason", "yours").<Block>map((text) -> new Note(words.of(text))).toList());
	}

	private static Result review(Sheet sheet, Words words) {
		List<String> repeated = SLOW.stream()
			.filter((sign) -> sheet.row(SIGNS, sign).chose("seen", "repeated"))
			.map((sign) -> line(sign, sheet.row(SIGNS, sign), words))
			.toList();
		List<Block> blocks = new ArrayList<>();
		blocks.add(repeated.isEmpty() ? new Note(words.of("none")) : new Listing(words.of("repeated"), repeated));
		blocks.add(new Note(words.of("proof")));
		blocks.add(new Note(words.of("offers")));
		return new Result(words.of("title"), false, blocks);
	}

	private static String line(String sign, Sheet row, Words words) {
		String name = words.label(SIGNS, sign);
		String said = row.has("happened") ? words.of("happened", name, row.text("happened")) : name;
		return row.has("after") ? words.of(row.text("after"), said) : said;
	}

}
