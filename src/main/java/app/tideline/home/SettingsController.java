package app.tideline.home;

import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

import app.tideline.account.Changed;
import app.tideline.account.OpenSpace;
import app.tideline.account.Operations;
import app.tideline.account.Settings;
import app.tideline.account.Spaces;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a person chooses for their space: words, country, when it locks. */
@Controller
@RequestMapping("/settings")
class SettingsController {

	private final SettingsPage page;

	private final Spaces spaces;

	private final Operations operations;

	SettingsController(SettingsPage page, Spaces spaces, Operations operations) {
		this.page = page;
		this.spaces = spaces;
		this.operations = operations;
	}

	@GetMapping
	ModelAndView show(OpenSpace space, @RequestParam @Nullable String saved) {
		return this.page.of(space).addObject("saved", saved != null);
	}

	@PostMapping
	ModelAndView save(OpenSpace space, @ModelAttribute("form") SettingsForm form, BindingResult errors,
			@RequestParam long version, @RequestParam UUID operation) {
		Optional<UnaryOperator<Settings>> change = form.read(errors, this.page.countries().keySet());
		if (change.isEmpty()) {
			return again(this.page.of(space, form), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		try {
			return new ModelAndView("redirect:/settings?"
					+ this.operations.once(space, operation, "settings", () -> keep(space, version, change.get())));
		}
		catch (Changed ex) {
			return again(this.page.of(space, form).addObject("meanwhile", space.settings()), HttpStatus.CONFLICT);
		}
	}

	private String keep(OpenSpace space, long version, UnaryOperator<Settings> change) {
		if (version != space.version()) {
			throw new Changed();
		}
		this.spaces.keep(space, change.apply(space.settings()), space.concern().orElse(null));
		return "saved";
	}

	private static ModelAndView again(ModelAndView page, HttpStatus status) {
		page.setStatus(status);
		return page;
	}

}
