package app.tideline.journal;

import java.util.Optional;
import java.util.UUID;

import app.tideline.account.OpenSpace;
import app.tideline.vault.Ids;
import app.tideline.vault.Unreadable;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A change to a page. Whatever has become of the page meanwhile, the words stay. */
@Controller
@RequestMapping("/journal/{id}/edit")
class ChangeController {

	private final Journal journal;

	private final WritingPage page;

	ChangeController(Journal journal, WritingPage page) {
		this.journal = journal;
		this.page = page;
	}

	@GetMapping
	String form(OpenSpace space, @PathVariable String id, Model model) {
		try {
			OpenEntry entry = this.journal.find(space, Ids.of(id))
				.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
			return entry.head().closed(this.journal.today(space)) ? "redirect:/journal/" + entry.id()
					: this.page.show(model, EntryForm.of(entry), action(entry.id()));
		}
		catch (Unreadable ex) {
			return "journal/unreadable";
		}
	}

	@PostMapping
	String change(OpenSpace space, @PathVariable String id, @RequestParam UUID operation,
			@ModelAttribute("entry") EntryForm form, BindingResult errors, HttpServletResponse response, Model model) {
		form.validate(errors, this.journal.latest(space));
		Optional<OpenEntry> before = readable(space, Ids.of(id));
		if (before.isEmpty()) {
			return gone(form, response, model);
		}
		if (errors.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return this.page.show(model, form, action(before.get().id()));
		}
		EntryForm answer = form.answering(this.page.known(form.prompt()));
		if (this.journal.change(space, operation, before.get(), answer)) {
			return "redirect:/journal/" + before.get().id();
		}
		return readable(space, before.get().id()).map((now) -> conflict(form, now, response, model))
			.orElseGet(() -> gone(form, response, model));
	}

	/** Both texts: what stands there now, and this one over it in the form. */
	private String conflict(EntryForm form, OpenEntry now, HttpServletResponse response, Model model) {
		response.setStatus(HttpStatus.CONFLICT.value());
		model.addAttribute("other", now);
		return this.page.show(model, form.over(now.version()), action(now.id()));
	}

	/** There is nothing left to change: the words go into a new page. */
	private String gone(EntryForm form, HttpServletResponse response, Model model) {
		response.setStatus(HttpStatus.NOT_FOUND.value());
		model.addAttribute("gone", true);
		return this.page.show(model, form.anew(), WritingPage.NEW);
	}

	private Optional<OpenEntry> readable(OpenSpace space, UUID id) {
		try {
			return this.journal.find(space, id);
		}
		catch (Unreadable ex) {
			return Optional.empty();
		}
	}

	private static String action(UUID id) {
		return "/journal/" + id + "/edit";
	}

}
