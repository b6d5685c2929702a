package app.tideline.reminder;

import java.util.Optional;
import java.util.function.UnaryOperator;

import app.tideline.account.OpenSpace;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The page of the weekly rhythm: its day and time, what comes, what was, a pause. */
@Controller
class RhythmController {

	private final Rhythms rhythms;

	RhythmController(Rhythms rhythms) {
		this.rhythms = rhythms;
	}

	@GetMapping("/reminders")
	ModelAndView show(OpenSpace space, @RequestParam @Nullable String saved) {
		return page(space, null).addObject("saved", saved != null);
	}

	@PostMapping("/reminders")
	ModelAndView save(OpenSpace space, @ModelAttribute("form") RhythmForm form, BindingResult binding,
			@RequestParam long version) {
		Optional<UnaryOperator<Rhythm>> change = form.read(binding);
		if (change.isEmpty()) {
			ModelAndView page = page(space, form);
			page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
			return page;
		}
		return this.rhythms.change(space, version, change.get()) ? back("?saved") : changedMeanwhile(space, form);
	}

	@PostMapping("/reminders/pause")
	ModelAndView pause(OpenSpace space, @RequestParam int weeks, @RequestParam long version) {
		if (!Rhythm.PAUSES.contains(weeks)) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		return this.rhythms.pause(space, version, weeks) ? back("") : changedMeanwhile(space, null);
	}

	@PostMapping("/reminders/resumption")
	ModelAndView resume(OpenSpace space) {
		this.rhythms.resume(space);
		return back("");
	}

	private static ModelAndView back(String query) {
		return new ModelAndView("redirect:/reminders" + query);
	}

	private ModelAndView changedMeanwhile(OpenSpace space, @Nullable RhythmForm form) {
		ModelAndView page = page(space, form).addObject("meanwhile", true);
		page.setStatus(HttpStatus.CONFLICT);
		return page;
	}

	/** The page, with what the person chose where that is not what is stored. */
	private ModelAndView page(OpenSpace space, @Nullable RhythmForm form) {
		KeptRhythm kept = this.rhythms.kept(space);
		RhythmForm shown = (form != null) ? form : RhythmForm.of(kept.rhythm());
		ModelAndView page = new ModelAndView("reminder/rhythm");
		if (form == null) {
			page.addObject("form", shown);
		}
		return page.addObject("page", RhythmPage.of(kept, this.rhythms.weeks(space, kept.rhythm())))
			.addObject("days", Words.days())
			.addObject("zones", Zones.byRegion())
			.addObject("unlisted", Zones.listed(shown.zone()) ? null : shown.zone());
	}

}
