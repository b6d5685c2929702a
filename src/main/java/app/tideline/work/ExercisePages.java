package app.tideline.work;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import app.tideline.account.OpenSpace;
import app.tideline.content.Chapter;
import app.tideline.content.Content;
import app.tideline.content.Exercise;
import app.tideline.content.Wording;
import app.tideline.exercise.Exercises;
import app.tideline.exercise.Field.Rows;
import app.tideline.exercise.Form;
import app.tideline.exercise.Sheet;
import app.tideline.safety.Care;
import app.tideline.safety.Gates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together the pages on which an exercise is filled in and its result is shown. */
@Component
class ExercisePages {

	private final Content content;

	private final Exercises exercises;

	private final Workbook workbook;

	private final Care care;

	private final List<Withheld> withheld;

	ExercisePages(Content content, Exercises exercises, Workbook workbook, Care care, List<Withheld> withheld) {
		this.content = content;
		this.exercises = exercises;
		this.workbook = workbook;
		this.care = care;
		this.withheld = withheld;
	}

	/** Where a form is sent, and what of it the page must carry along. */
	record Target(String action, boolean kept, Map<String, String> carried) {

		static Target of(Exercise exercise) {
			return new Target("/guide/" + exercise.chapter() + "/exercise", false,
					Map.of("sheet", Integer.toString(exercise.sheet())));
		}

		static Target of(Kept kept, long version) {
			return new Target("/made/" + kept.id() + "/edit", true,
					Map.of("version", Long.toString(version), "exercise", kept.head().exercise()));
		}

		/** Where a person goes who leaves the form as it is. */
		public String back() {
			return this.action.substring(0, this.action.length() - "/edit".length());
		}

	}

	/**
	 * Whether an exercise stays closed for whoever reads: while a concern is held, unless
	 * it is open; or because of what was said last.
	 */
	boolean closed(Exercise exercise, @Nullable OpenSpace space) {
		return space != null && !exercise.open() && (Gates.supportFirst(space, this.workbook.today(space))
				|| this.withheld.stream().anyMatch((each) -> each.now(space).contains(exercise.id())));
	}

	/** Support, in the place of an exercise that is closed. */
	String instead(Model model, Exercise exercise, @Nullable OpenSpace space) {
		return instead(model, exercise, space, Sheet.EMPTY);
	}

	/**
	 * The same, where the exercise was closed while it was being filled in.
	 * @param sheet what was filled in: its words are given back
	 */
	String instead(Model model, Exercise exercise, @Nullable OpenSpace space, Sheet sheet) {
		about(model, exercise, space);
		model.addAttribute("written", this.exercises.form(exercise.id()).written(sheet));
		return "work/instead";
	}

	/**
	 * The form.
	 * @param wrong what is wrong with it, by the name of the field
	 * @param sent the form as it was sent, if it was: no row of it goes away
	 * @param adding the table that gets one more row, or empty
	 */
	String form(Model model, Exercise exercise, @Nullable OpenSpace space, Sheet sheet, Map<String, String> wrong,
			Map<String, List<String>> sent, String adding, Target target) {
		about(model, exercise, space);
		Form form = this.exercises.form(exercise.id());
		Map<String, List<String>> rows = new LinkedHashMap<>();
		form.fields().stream().filter(Rows.class::isInstance).map(Rows.class::cast).forEach((table) -> {
			int wanted = Form.rowsSent(table, sent) + (table.id().equals(adding) ? 1 : 0);
			rows.put(table.id(), Form.rowNames(table, sheet, wanted));
		});
		model.addAttribute("fields", form.fields());
		model.addAttribute("rows", rows);
		model.addAttribute("filled", sheet);
		model.addAttribute("wrong", wrong);
		model.addAttribute("errors", !wrong.isEmpty());
		model.addAttribute("adding", adding);
		model.addAttribute("target", target);
		return "work/form";
	}

	/** What it gives, kept nowhere so far. */
	String result(Model model, Exercise exercise, @Nullable OpenSpace space, Sheet sheet, boolean asked) {
		about(model, exercise, space);
		model.addAttribute("result", this.exercises.result(exercise.id(), sheet, wording(space)::of));
		model.addAttribute("filled", sheet);
		model.addAttribute("asked", asked);
		model.addAttribute("target", Target.of(exercise));
		return "work/result";
	}

	/** What was kept, or until when it stays closed. */
	String kept(Model model, Kept kept, OpenSpace space) {
		Exercise exercise = this.content.exercise(kept.head().exercise()).orElseThrow();
		LocalDate today = this.workbook.today(space);
		about(model, exercise, space);
		model.addAttribute("work", kept);
		if (kept.head().closed(today)) {
			return "work/closed";
		}
		boolean due = kept.due() != null && !kept.due().isAfter(today) && !closed(exercise, space);
		model.addAttribute("result", this.exercises.result(exercise.id(), kept.sheet(), wording(space)::of));
		model.addAttribute("question", due ? this.workbook.question(space, kept.head()) : null);
		model.addAttribute("answers", CameOf.values());
		model.addAttribute("closed", closed(exercise, space));
		return "work/page";
	}

	private void about(Model model, Exercise exercise, @Nullable OpenSpace space) {
		Chapter chapter = this.content.chapter(exercise.chapter()).orElseThrow();
		model.addAttribute("exercise", exercise);
		model.addAttribute("chapter", chapter);
		model.addAttribute("support", this.care.around(List.of(chapter), space));
		model.addAttribute("other",
				chapter.exercises()
					.stream()
					.filter((each) -> each.sheet() != exercise.sheet())
					.findFirst()
					.orElse(null));
	}

	static Wording wording(@Nullable OpenSpace space) {
		return (space != null) ? space.settings().wording() : Wording.NEUTRAL;
	}

}
