package app.tideline.work;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import app.tideline.account.Changed;
import app.tideline.account.OpenSpace;
import app.tideline.content.Content;
import app.tideline.content.Exercise;
import app.tideline.exercise.Exercises;
import app.tideline.exercise.Sheet;
import app.tideline.work.ExercisePages.Target;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * An exercise, filled in on its page. What was filled in travels in the form; nothing is
 * stored unless a person with a space says so.
 */
@Controller
@RequestMapping("/guide/{number:[1-9][0-9]?}/exercise")
class ExerciseController {

	private final Content content;

	private final Exercises exercises;

	private final ExercisePages pages;

	private final Keeping keeping;

	ExerciseController(Content content, Exercises exercises, ExercisePages pages, Keeping keeping) {
		this.content = content;
		this.exercises = exercises;
		this.pages = pages;
		this.keeping = keeping;
	}

	@GetMapping
	String begin(@PathVariable int number, @RequestParam(name = "sheet", defaultValue = "1") String sheet,
			@Nullable OpenSpace space, Model model) {
		Exercise exercise = exercise(number, sheet);
		if (this.pages.closed(exercise, space)) {
			return this.pages.instead(model, exercise, space);
		}
		return this.pages.form(model, exercise, space, this.exercises.start(exercise.id(), this.keeping.today(space)),
				Map.of(), Map.of(), "", Target.of(exercise));
	}

	@PostMapping
	String go(@PathVariable int number, @RequestParam(name = "sheet", defaultValue = "1") String which,
			@RequestParam(defaultValue = "") String go, @RequestParam(defaultValue = "") String add,
			@RequestParam(required = false) @Nullable UUID operation, @RequestParam MultiValueMap<String, String> form,
			@Nullable OpenSpace space, HttpServletResponse response, Model model) {
		Exercise exercise = exercise(number, which);
		Sheet sheet = this.exercises.form(exercise.id()).read(form);
		if (this.pages.closed(exercise, space)) {
			return this.pages.instead(model, exercise, space, sheet);
		}
		if (!add.isEmpty() || go.equals("change")) {
			return this.pages.form(model, exercise, space, sheet, Map.of(), form, add, Target.of(exercise));
		}
		Map<String, String> wrong = this.keeping.wrong(space, exercise.id(), sheet);
		if (!wrong.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return this.pages.form(model, exercise, space, sheet, wrong, form, "", Target.of(exercise));
		}
		if (go.equals("keep") && space != null && operation != null) {
			try {
				return "redirect:/made/" + this.keeping.keep(space, operation, exercise.id(), sheet);
			}
			catch (Changed ex) {
				// Another page changed what is held a moment ago; this one asks again.
				response.setStatus(HttpStatus.CONFLICT.value());
			}
		}
		return this.pages.result(model, exercise, space, sheet, go.equals("dont-keep"));
	}

	private Exercise exercise(int number, String sheet) {
		List<Exercise> all = this.content.chapter(number)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
			.exercises();
		return all.stream()
			.filter((each) -> Integer.toString(each.sheet()).equals(sheet))
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
