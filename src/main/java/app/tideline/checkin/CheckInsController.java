package app.tideline.checkin;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import app.tideline.account.OpenSpace;
import app.tideline.account.Spaces;
import app.tideline.safety.Gates;
import app.tideline.vault.Cursor;
import app.tideline.vault.Ids;
import app.tideline.vault.Unreadable;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The history of check-ins, and the page of each. */
@Controller
@RequestMapping("/check-ins")
class CheckInsController {

	private static final int PAGE = 12;

	private final Archive archive;

	private final ResultModel results;

	private final Finishing finishing;

	private final Notebook notebook;

	private final Spaces spaces;

	private final ChangeModel change;

	private final QuestionModel questions;

	CheckInsController(Archive archive, ResultModel results, Finishing finishing, Notebook notebook, Spaces spaces,
			ChangeModel change, QuestionModel questions) {
		this.archive = archive;
		this.results = results;
		this.finishing = finishing;
		this.notebook = notebook;
		this.spaces = spaces;
		this.change = change;
		this.questions = questions;
	}

	/** A check-in in the list. */
	record Line(UUID id, LocalDate day, boolean note, List<ResultModel.Said> said) {
	}

	@GetMapping
	String list(OpenSpace space, @RequestParam(required = false) @Nullable String saved,
			@RequestParam(required = false) @Nullable String forgotten,
			@RequestParam(required = false) @Nullable String before,
			@RequestParam(required = false) @Nullable String item, Model model) {
		List<Past.One> found = this.archive.before(space, Cursor.parse(before).orElse(Cursor.NEWEST), PAGE + 1);
		List<Past.One> page = found.subList(0, Math.min(PAGE, found.size()));
		model.addAttribute("lines",
				page.stream()
					.map((one) -> new Line(one.id(), one.day(), one.answers().note(), this.results.said(one.answers())))
					.toList());
		model.addAttribute("older",
				(found.size() > PAGE) ? new Cursor(page.getLast().day(), page.getLast().id()).toString() : null);
		LocalDate today = this.finishing.today(space);
		model.addAttribute("held", Gates.supportFirst(space, today));
		Past past = (before == null) ? this.archive.past(space, today) : Past.none();
		model.addAttribute("view", this.change.view(past, today).orElse(null));
		model.addAttribute("questions", this.questions.questions());
		model.addAttribute("chosen", this.questions.view(past, today, item).orElse(null));
		model.addAttribute("saved", saved != null);
		model.addAttribute("forgotten", forgotten != null);
		return "checkin/history";
	}

	@GetMapping("/{id}")
	String show(OpenSpace space, @PathVariable String id, @RequestParam(required = false) @Nullable String unfinished,
			Model model) {
		try {
			Archive.Whole whole = this.archive.whole(space, Ids.of(id))
				.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
			return this.results.kept(model, space, whole, this.finishing.today(space),
					unfinished != null && this.notebook.stands(space));
		}
		catch (Unreadable ex) {
			return "checkin/unreadable";
		}
	}

	/** Forgets a check-in that was saved and stopped. */
	@PostMapping("/unfinished")
	String forget(OpenSpace space) {
		this.notebook.forget(space);
		return "redirect:/check-ins?forgotten";
	}

	/** Clears a concern that rests on a mistaken answer. */
	@PostMapping("/concern")
	String clear(OpenSpace space) {
		if (Gates.supportFirst(space, this.finishing.today(space))) {
			this.spaces.keep(space, space.settings(), null);
		}
		return "redirect:/check-ins";
	}

}
