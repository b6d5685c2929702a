package app.tideline.work;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import app.tideline.account.OpenSpace;
import app.tideline.content.Content;
import app.tideline.content.Exercise;
import app.tideline.exercise.Exercises;
import app.tideline.exercise.Sheet;
import app.tideline.vault.Ids;
import app.tideline.vault.Unreadable;
import app.tideline.work.ExercisePages.Target;
import jakarta.servlet.http.HttpServletResponse;
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

/** A kept piece of work, to be changed. */
@Controller
@RequestMapping("/made/{id}/edit")
class WorkChangeController {

	private static final String CHANGED = "This was changed in another tab meanwhile. Your words are still here. "
			+ "Send them again to put them in its place.";

	private final Content content;

	private final Exercises exercises;

	private final Workbook workbook;

	private final ExercisePages pages;

	WorkChangeController(Content content, Exercises exercises, Workbook workbook, ExercisePages pages) {
		this.content = content;
		this.exercises = exercises;
		this.workbook = workbook;
		this.pages = pages;
	}

	@GetMapping
	String begin(OpenSpace space, @PathVariable String id, Model model) {
		Kept kept = find(space, id);
		Exercise exercise = exercise(kept);
		if (kept.head().closed(this.workbook.today(space))) {
			return "redirect:/made/" + kept.id();
		}
		if (this.pages.closed(exercise, space)) {
			return this.pages.instead(model, exercise, space);
		}
		return this.pages.form(model, exercise, space, kept.sheet(), Map.of(), "", Target.of(kept, kept.version()));
	}

	@PostMapping
	String go(OpenSpace space, @PathVariable String id, @RequestParam(defaultValue = "") String add,
			@RequestParam(defaultValue = "") String version, @RequestParam UUID operation,
			@RequestParam MultiValueMap<String, String> form, HttpServletResponse response, Model model) {
		Kept kept = find(space, id);
		Exercise exercise = exercise(kept);
		if (this.pages.closed(exercise, space)) {
			return this.pages.instead(model, exercise, space);
		}
		Sheet sheet = this.exercises.form(exercise.id()).read(form);
		long seen = Versions.of(version);
		if (!add.isEmpty()) {
			return this.pages.form(model, exercise, space, sheet, Map.of(), add, Target.of(kept, seen));
		}
		Map<String, String> wrong = new LinkedHashMap<>(this.exercises.errors(exercise.id(), sheet,
				this.workbook.today(space), space.settings().wording()::of));
		if (wrong.isEmpty() && this.workbook.change(space, operation, kept, seen, sheet)) {
			return "redirect:/made/" + kept.id();
		}
		boolean late = wrong.isEmpty();
		response.setStatus((late ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT).value());
		return this.pages.form(model, exercise, space, sheet, late ? Map.of("", CHANGED) : wrong, "",
				Target.of(kept, late ? kept.version() : seen));
	}

	private Exercise exercise(Kept kept) {
		return this.content.exercise(kept.head().exercise()).orElseThrow();
	}

	private Kept find(OpenSpace space, String id) {
		try {
			return this.workbook.find(space, Ids.of(id))
				.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		}
		catch (Unreadable ex) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
	}

}
