package app.tideline.journal;

import java.util.UUID;

import app.tideline.account.OpenSpace;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A new page, free or in answer to a prompt. */
@Controller
@RequestMapping(WritingPage.NEW)
class NewEntryController {

	private final Journal journal;

	private final WritingPage page;

	NewEntryController(Journal journal, WritingPage page) {
		this.journal = journal;
		this.page = page;
	}

	@GetMapping
	String blank(OpenSpace space, @RequestParam(required = false) @Nullable String prompt, Model model) {
		EntryForm blank = EntryForm.fresh(this.journal.today(space), this.page.at(prompt));
		return this.page.show(model, blank, WritingPage.NEW);
	}

	@PostMapping
	String write(OpenSpace space, @RequestParam UUID operation, @ModelAttribute("entry") EntryForm form,
			BindingResult errors, HttpServletResponse response, Model model) {
		form.validate(errors, this.journal.latest(space));
		if (errors.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return this.page.show(model, form, WritingPage.NEW);
		}
		EntryForm answer = form.answering(this.page.known(form.prompt()));
		return "redirect:/journal/" + this.journal.write(space, operation, answer);
	}

}
