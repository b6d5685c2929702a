package app.tideline.checkin;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import app.tideline.account.Changed;
import app.tideline.account.OpenSpace;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A check-in, screen by screen. What was answered travels in the form; nothing is stored
 * until it is saved or finished, and nothing at all for a reader without a space.
 */
@Controller
@RequestMapping("/check-in")
class CheckInController {

	/** Saves in the place of what another page has saved. */
	private static final String OVER = "save-over";

	private static final Set<String> SAVING = Set.of("save", OVER);

	static final Map<String, String> ANOTHER_PAGE = Map.of("step",
			"Another page of yours changed something at the same moment. Please send this again.");

	private static final Map<String, String> UNKNOWN_SCREEN = Map.of("step",
			"It was not clear where this came from, so the check-in goes on here. What you had filled in is still there.");

	private final ScreenModel screens;

	private final Steps steps;

	private final Reading reading;

	private final Beginning beginning;

	private final Notebook notebook;

	private final Stopping stopping;

	private final Finishing finishing;

	private final ResultModel results;

	CheckInController(ScreenModel screens, Steps steps, Reading reading, Beginning beginning, Notebook notebook,
			Stopping stopping, Finishing finishing, ResultModel results) {
		this.screens = screens;
		this.steps = steps;
		this.reading = reading;
		this.beginning = beginning;
		this.notebook = notebook;
		this.stopping = stopping;
		this.finishing = finishing;
		this.results = results;
	}

	@GetMapping
	String begin(@Nullable OpenSpace space, @RequestParam(defaultValue = "") String part, Model model) {
		if (space == null) {
			return this.screens.page(model, Step.CONTEXT, Filled.nothing(), Map.of(), null);
		}
		Beginning.Begun begun = this.beginning.of(space, part.equals(Vocabulary.CONTEXT), this.finishing.today(space));
		model.addAttribute("draft", begun.draft());
		model.addAttribute("stale", begun.stale());
		return this.screens.page(model, begun.step(), begun.filled(), Map.of(), space);
	}

	@PostMapping
	String go(@Nullable OpenSpace space, @RequestParam(name = "step", defaultValue = "") String from,
			@RequestParam(defaultValue = "next") String go, @RequestParam(required = false) @Nullable UUID operation,
			@RequestParam(defaultValue = Notebook.NONE) String draft,
			@RequestParam(defaultValue = Notebook.NONE) String over, @RequestParam MultiValueMap<String, String> form,
			Model model, HttpServletResponse response) {
		Optional<Step> known = Step.of(from);
		Step step = known.orElse(Step.BETWEEN_US);
		Reading.Read read = this.reading.read(form);
		Filled all = read.filled();
		Filled filled = this.steps.consistent(go.equals("skip-safety") ? this.steps.withoutSafety(all) : all);
		boolean member = space != null;
		Map<String, String> wrong = this.reading.errors(new Reading.Read(filled, read.refused()));
		String seen = (space != null) ? this.notebook.known(space, draft, operation) : draft;
		model.addAttribute("draft", seen);
		if (go.equals("danger")) {
			// Nothing that needs another look may stand between a person and help.
			Filled usable = filled.without(wrong.keySet());
			return (space != null && operation != null && hasToken(space, form) && usable.chose("sf.device", "no"))
					? keep(space, operation, step, usable, true, seen, model) : show(space, usable, true, model);
		}
		if (known.isEmpty() || !read.refused().isEmpty()) {
			response.setStatus(HttpStatus.BAD_REQUEST.value());
		}
		if (known.isEmpty()) {
			return this.screens.page(model, step, filled, UNKNOWN_SCREEN, space);
		}
		if (!wrong.isEmpty()) {
			return this.screens.page(model, this.reading.stepOf(wrong.keySet().iterator().next(), step), filled, wrong,
					space);
		}
		if (go.equals("back")) {
			return this.screens.page(model, this.steps.before(step, filled, member), filled, Map.of(), space);
		}
		if (SAVING.contains(go) && space != null) {
			if (this.steps.askFirst(filled)) {
				return this.screens.page(model, Step.KEEP, filled, Map.of(), space);
			}
			return this.stopping.stop(space, operation, step, filled, this.finishing.today(space),
					go.equals(OVER) ? over : seen, model, response);
		}
		if (go.equals("dont-keep") && space != null) {
			this.notebook.forget(space);
			return show(space, filled, false, model);
		}
		Optional<Step> after = this.steps.after(step, filled, member);
		if (after.isPresent()) {
			return this.screens.page(model, after.get(), filled, Map.of(), space);
		}
		if (space == null || operation == null) {
			return show(space, filled, false, model);
		}
		if (step == Step.KEEP && !go.equals("keep")) {
			return this.screens.page(model, step, filled, Map.of(), space);
		}
		return keep(space, operation, step, filled, false, seen, model);
	}

	/** A call for help is answered without a token, but then it is not kept. */
	private static boolean hasToken(OpenSpace space, MultiValueMap<String, String> form) {
		String token = form.getFirst("csrf");
		return token != null && space.hasCsrf(token);
	}

	private String keep(OpenSpace space, UUID operation, Step step, Filled filled, boolean danger, String known,
			Model model) {
		try {
			return "redirect:/check-ins/" + this.finishing.keep(space, operation, filled, danger, known)
					+ (this.notebook.stands(space) ? "?unfinished" : "");
		}
		catch (Changed ex) {
			return this.screens.page(model, step, filled, ANOTHER_PAGE, space);
		}
	}

	private String show(@Nullable OpenSpace space, Filled filled, boolean danger, Model model) {
		Finishing.Finished finished = this.finishing.only(space, filled, danger);
		Optional<String> country = filled.one("cx.country")
			.or(() -> Optional.ofNullable(space).map((open) -> open.settings().country()));
		boolean unfinished = space != null && this.notebook.stands(space);
		return this.results.unkept(model, finished, country, unfinished);
	}

}
