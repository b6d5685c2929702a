package app.tideline.journal;

import java.util.Optional;
import java.util.UUID;

import app.tideline.account.OpenSpace;
import app.tideline.guide.Guide;
import app.tideline.vault.Unreadable;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One page: written, read, changed, taken away and brought back. */
@Controller
@RequestMapping("/journal")
class EntryController {

	private final Journal journal;

	private final Guide guide;

	EntryController(Journal journal, Guide guide) {
		this.journal = journal;
		this.guide = guide;
	}

	@GetMapping("/new")
	String blank(OpenSpace space, @RequestParam(required = false) @Nullable String prompt, Model model) {
		String known = Optional.ofNullable(prompt).filter((id) -> this.guide.prompt(id).isPresent()).orElse(null);
		return form(model, EntryForm.fresh(this.journal.today(space), known), "/journal/new");
	}

	@PostMapping("/new")
	String write(OpenSpace space, @RequestParam UUID operation, @ModelAttribute("entry") EntryForm form,
			BindingResult errors, HttpServletResponse response, Model model) {
		form.validate(errors, this.journal.today(space).plusDays(1));
		if (errors.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return form(model, form, "/journal/new");
		}
		return "redirect:/journal/" + this.journal.write(space, operation, form);
	}

	@GetMapping("/{id}")
	String read(OpenSpace space, @PathVariable UUID id, Model model) {
		OpenEntry entry = found(space, id);
		model.addAttribute("page", entry);
		model.addAttribute("prose", Prose.render(entry.text()));
		model.addAttribute("origin",
				Optional.ofNullable(entry.head().prompt()).flatMap(this.guide::prompt).orElse(null));
		return "journal/page";
	}

	@GetMapping("/{id}/edit")
	String edit(OpenSpace space, @PathVariable UUID id, Model model) {
		return form(model, EntryForm.of(found(space, id)), "/journal/" + id + "/edit");
	}

	@PostMapping("/{id}/edit")
	String change(OpenSpace space, @PathVariable UUID id, @RequestParam UUID operation,
			@ModelAttribute("entry") EntryForm form, BindingResult errors, HttpServletResponse response, Model model) {
		form.validate(errors, this.journal.today(space).plusDays(1));
		Optional<OpenEntry> before = this.journal.find(space, id);
		if (before.isEmpty()) {
			return gone(form, response, model);
		}
		if (errors.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return form(model, form, "/journal/" + id + "/edit");
		}
		if (this.journal.change(space, operation, before.get(), form)) {
			return "redirect:/journal/" + id;
		}
		OpenEntry now = found(space, id);
		response.setStatus(HttpStatus.CONFLICT.value());
		model.addAttribute("other", now);
		return form(model, form.over(now.version()), "/journal/" + id + "/edit");
	}

	@PostMapping("/{id}/delete")
	String delete(OpenSpace space, @PathVariable UUID id, @RequestParam long version) {
		if (this.journal.delete(space, id, version)) {
			return "redirect:/journal?deleted=" + id;
		}
		found(space, id);
		return "redirect:/journal/" + id + "?changed";
	}

	@PostMapping("/{id}/restore")
	String restore(OpenSpace space, @PathVariable UUID id) {
		return this.journal.restore(space, id) ? "redirect:/journal/" + id : "journal/gone";
	}

	@ExceptionHandler
	String unreadable(Unreadable ex) {
		return "journal/unreadable";
	}

	/** The page was deleted meanwhile: the words go into a new one. */
	private String gone(EntryForm form, HttpServletResponse response, Model model) {
		response.setStatus(HttpStatus.NOT_FOUND.value());
		model.addAttribute("gone", true);
		return form(model, form, "/journal/new");
	}

	private OpenEntry found(OpenSpace space, UUID id) {
		return this.journal.find(space, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private String form(Model model, EntryForm form, String action) {
		model.addAttribute("entry", form);
		model.addAttribute("action", action);
		model.addAttribute("moods", Mood.choices());
		model.addAttribute("origin", form.promptSaid().flatMap(this.guide::prompt).orElse(null));
		return "journal/edit";
	}

}
