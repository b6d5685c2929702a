package app.tideline.proof;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import app.tideline.content.Chapter;
import app.tideline.content.Content;
import app.tideline.content.Exercise;
import app.tideline.proof.Kind.Left;
import app.tideline.proof.Kind.Refusal;

/** The forms of every exercise there is, and those of what was made with them. */
final class WorkKinds {

	private static final String EXERCISE = "/guide/{number:[1-9][0-9]?}/exercise";

	private static final String WORRYING = "red-flag-review";

	private static final String CLOSED = "note-to-self";

	private WorkKinds() {
	}

	static List<Kind> all(Content content) {
		List<Kind> kinds = new ArrayList<>(made());
		content.chapters().stream().map(Chapter::exercises).flatMap(List::stream).forEach((exercise) -> {
			kinds.add(form("filled in", exercise, (member) -> member.get(exercise.path())));
			kinds.add(form("its result", exercise, (member) -> member.fill(member.get(exercise.path()), EXERCISE)));
			kinds.add(form("of a reader", exercise, (member) -> member.reading().get(exercise.path())).byReader()
				.sharing(3));
			kinds.add(changing(exercise));
		});
		return kinds;
	}

	private static Kind form(String what, Exercise exercise, Function<Member, Answer> page) {
		return usual(Kind.of(exercise.id() + ", " + what, EXERCISE, page), exercise);
	}

	private static Kind changing(Exercise exercise) {
		Kind changing = Kind.of(exercise.id() + ", changed", "/made/{id}/edit", (member) -> {
			String made = member.mind().getFirst();
			if (exercise.id().equals(CLOSED)) {
				member.led(made + "/open");
			}
			return member.get(made + "/edit");
		});
		return usual(changing, exercise).after((member) -> member.mind(List.of(kept(member, exercise))))
			.leaving(Left.SPACE);
	}

	/** What is worrying in the one that looks for it closes others, and itself. */
	private static Kind usual(Kind kind, Exercise exercise) {
		return (exercise.id().equals(WORRYING) ? kind.readying((member) -> member.led("/check-ins/concern")) : kind)
			.refusing(Refusal.BESIDE_THE_FIELD);
	}

	private static List<Kind> made() {
		return List.of(
				Kind.of("what came of it", "/made/{id}/came-of", (member) -> member.get(CheckInKinds.planned(member)))
					.refusing(Refusal.AS_A_WHOLE)
					.leaving(Left.SPACE),
				Kind.of("a closed letter, opened", "/made/{id}/open", (member) -> member.get(letter(member)))
					.leaving(Left.SPACE)
					.sharing(2),
				Kind.of("work, deleted", "/made/{id}/delete", (member) -> member.get(letter(member)))
					.leaving(Left.SPACE));
	}

	private static String letter(Member member) {
		return member.led("/guide/10/exercise", "go", "keep", "hope", "a quiet year", "open",
				LocalDate.now(ZoneOffset.UTC).plusDays(4).toString());
	}

	private static String kept(Member member, Exercise exercise) {
		Answer result = member.fill(member.get(exercise.path()), EXERCISE);
		return Somebody.led(member.fill(result, EXERCISE, "go", "keep"));
	}

}
