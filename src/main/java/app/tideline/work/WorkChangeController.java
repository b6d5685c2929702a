package app.tideline.work;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import app.tideline.account.Changed;
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

	private static final String GONE = "This was deleted in another tab meanwhile. Your words are still here. "
			+ "Send them again, and you can keep them anew.";

	private final Content content;

	private final Exercises exercises;

	private final Workbook workbook;

	private final Keeping keeping;

	private final ExercisePages pages;

	WorkChangeController(Content content, Exercises exercises, Workbook workbook, Keeping keeping,
			ExercisePages pages) {
		this.content = content;
		this.exercises = exercises;
		this.workbook = workbook;
		this.keeping = keeping;
		this.pages = pages;
	}

	@GetMapping
	String begin(OpenSpace space, @PathVariable String id, Model model) {
		Kept kept = readable(space, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		Exercise exercise = exercise(kept);
		if (kept.head().closed(this.workbook.today(space))) {
			return "redirect:/made/" + kept.id();
		}
		if (this.pages.closed(exercise, space)) {
			return this.pages.instead(model, exercise, space);
		}
		return this.pages.form(model, exercise, space, kept.sheet(), Map.of(), Map.of(), "",
				Target.of(kept, kept.version()));
	}

	@PostMapping
	String go(OpenSpace space, @PathVariable String id, @RequestParam(defaultValue = "") String add,
			@RequestParam(defaultValue = "") String version,
			@RequestParam(name = "exercise", defaultValue = "") String of, @RequestParam UUID operation,
			@RequestParam MultiValueMap<String, String> form, HttpServletResponse response, Model model) {
		Optional<Kept> found = readable(space, id);
		Exercise exercise = this.content.exercise(found.map((kept) -> kept.head().exercise()).orElse(of))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		Sheet sheet = this.exercises.form(exercise.id()).read(form);
		if (found.isEmpty()) {
			response.setStatus(HttpStatus.NOT_FOUND.value());
		}
		if (this.pages.closed(exercise, space)) {
			return this.pages.instead(model, exercise, space, sheet);
		}
		if (found.isEmpty()) {
			return this.pages.form(model, exercise, space, sheet, Map.of("", GONE), form, "", Target.of(exercise));
		}
		Kept kept = found.get();
		long seen = Versions.of(version);
		if (!add.isEmpty()) {
			return this.pages.form(model, exercise, space, sheet, Map.of(), form, add, Target.of(kept, seen));
		}
		Map<String, String> wrong = this.keeping.wrong(space, exercise.id(), sheet);
		if (wrong.isEmpty() && changed(space, operation, kept, seen, sheet)) {
			return "redirect:/made/" + kept.id();
		}
		boolean late = wrong.isEmpty();
		response.setStatus((late ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT).value());
		return this.pages.form(model, exercise, space, sheet, late ? Map.of("", CHANGED) : wrong, form, "",
				Target.of(kept, late ? kept.version() : seen));
	}

	private boolean changed(OpenSpace space, UUID operation, Kept kept, long seen, Sheet sheet) {
		try {
			return this.keeping.change(space, operation, kept, seen, sheet);
		}
		catch (Changed ex) {
			return false;
		}
	}

	private Optional<Kept> readable(OpenSpace space, String id) {
		try {
			return this.workbook.find(space, Ids.of(id));
		}
		catch (Unreadable ex) {
			return Optional.empty();
		}
	}

	private Exercise exercise(Kept kept) {
		return this.content.exercise(kept.head().exercise()).orElseThrow();
	}

}
