package app.tideline.home;

import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

import app.tideline.account.Changed;
import app.tideline.account.OpenSpace;
import app.tideline.account.Operations;
import app.tideline.account.Settings;
import app.tideline.account.Spaces;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What others may see: how pages look, and where one gets to when leaving quickly. */
@Controller
@RequestMapping("/settings")
class ScreenController {

	private final SettingsPage page;

	private final Spaces spaces;

	private final Operations operations;

	ScreenController(SettingsPage page, Spaces spaces, Operations operations) {
		this.page = page;
		this.spaces = spaces;
		this.operations = operations;
	}

	@PostMapping("/screen")
	ModelAndView screen(OpenSpace space, @ModelAttribute("screen") ScreenForm form, BindingResult errors,
			@RequestParam long version, @RequestParam UUID operation) {
		return save(space, "screen", form, form.read(errors), errors, version, operation);
	}

	@PostMapping("/way-out")
	ModelAndView wayOut(OpenSpace space, @ModelAttribute("wayOut") WayOutForm form, BindingResult errors,
			@RequestParam long version, @RequestParam UUID operation) {
		return save(space, "wayOut", form, form.read(errors), errors, version, operation);
	}

	private ModelAndView save(OpenSpace space, String name, Object form, Optional<UnaryOperator<Settings>> change,
			BindingResult errors, long version, UUID operation) {
		if (change.isEmpty()) {
			return again(space, name, form, errors, HttpStatus.UNPROCESSABLE_CONTENT);
		}
		try {
			return new ModelAndView("redirect:/settings?"
					+ this.operations.once(space, operation, name, () -> keep(space, version, change.get())));
		}
		catch (Changed ex) {
			return again(space, name, form, errors, HttpStatus.CONFLICT).addObject("meanwhile", space.settings());
		}
	}

	private String keep(OpenSpace space, long version, UnaryOperator<Settings> change) {
		if (version != space.version()) {
			throw new Changed();
		}
		this.spaces.keep(space, change.apply(space.settings()), space.concern().orElse(null));
		return "saved";
	}

	private ModelAndView again(OpenSpace space, String name, Object form, BindingResult errors, HttpStatus status) {
		ModelAndView page = this.page.of(space);
		page.addObject(name, form).addObject(BindingResult.MODEL_KEY_PREFIX + name, errors);
		page.setStatus(status);
		return page;
	}

}
