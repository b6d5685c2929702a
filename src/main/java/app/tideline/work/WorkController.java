package app.tideline.work;

import java.util.List;
import java.util.UUID;

import app.tideline.account.Changed;
import app.tideline.account.OpenSpace;
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

/** What I made: the list, each piece, and what came of it. */
@Controller
@RequestMapping("/made")
class WorkController {

	private static final int PAGE = 20;

	private final Workbook workbook;

	private final Keeping keeping;

	private final ExercisePages pages;

	WorkController(Workbook workbook, Keeping keeping, ExercisePages pages) {
		this.workbook = workbook;
		this.keeping = keeping;
		this.pages = pages;
	}

	@GetMapping
	String list(OpenSpace space, @RequestParam(required = false) @Nullable String before,
			@RequestParam(required = false) @Nullable String deleted, Model model) {
		List<Line> found = this.workbook.before(space, Cursor.parse(before).orElse(Cursor.NEWEST), PAGE + 1);
		List<Line> page = found.subList(0, Math.min(PAGE, found.size()));
		model.addAttribute("lines", page);
		model.addAttribute("older",
				(found.size() > PAGE) ? new Cursor(page.getLast().day(), page.getLast().id()).toString() : null);
		model.addAttribute("deleted", deleted != null);
		return "work/list";
	}

	@GetMapping("/{id}")
	String show(OpenSpace space, @PathVariable String id, @RequestParam(required = false) @Nullable String answered,
			Model model) {
		model.addAttribute("answered", answered != null);
		try {
			return this.pages.kept(model, find(space, id), space);
		}
		catch (Unreadable ex) {
			return "work/unreadable";
		}
	}

	/** Says what came of it. */
	@PostMapping("/{id}/came-of")
	String followUp(OpenSpace space, @PathVariable String id, @RequestParam(defaultValue = "") String answer) {
		UUID work = find(space, id).id();
		CameOf given = CameOf.of(answer).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
		try {
			this.keeping.followUp(space, work, given);
		}
		catch (Changed ex) {
			// Another page changed what is held a moment ago; this one says it again.
			return "redirect:/made/" + work;
		}
		return (given == CameOf.NOT_SAFE) ? "redirect:/today" : "redirect:/made/" + work + "?answered";
	}

	/** Opens it before its day. */
	@PostMapping("/{id}/open")
	String open(OpenSpace space, @PathVariable String id) {
		Kept kept = find(space, id);
		this.workbook.openNow(space, kept);
		return "redirect:/made/" + kept.id();
	}

	/** Removes it for good; where it was changed meanwhile, its page is shown again. */
	@PostMapping("/{id}/delete")
	String delete(OpenSpace space, @PathVariable String id, @RequestParam(defaultValue = "") String version) {
		UUID work = Ids.of(id);
		if (this.workbook.delete(space, work, Versions.of(version))) {
			return "redirect:/made?deleted";
		}
		if (this.workbook.stands(space, work)) {
			return "redirect:/made/" + work;
		}
		throw new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

	private Kept find(OpenSpace space, String id) {
		return this.workbook.find(space, Ids.of(id))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
