package app.tideline.home;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/**
 * What a person chooses for their space: words, country, when it locks, how it looks, and
 * where one gets to when leaving quickly. All of it is one form, so that saving one thing
 * never drops another.
 */
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
			@ModelAttribute("screen") ScreenForm screen, BindingResult screenErrors,
			@ModelAttribute("wayOut") WayOutForm wayOut, BindingResult wayOutErrors, @RequestParam long version,
			@RequestParam UUID operation) {
		List<Optional<UnaryOperator<Settings>>> changes = List.of(form.read(errors, this.page.countries().keySet()),
				screen.read(screenErrors), wayOut.read(wayOutErrors));
		if (changes.stream().anyMatch(Optional::isEmpty)) {
			return again(
					this.page.of(space, form).addObject("wrong", wrong(List.of(errors, screenErrors, wayOutErrors))),
					HttpStatus.UNPROCESSABLE_CONTENT);
		}
		try {
			return new ModelAndView("redirect:/settings?" + this.operations.once(space, operation, "settings",
					() -> keep(space, version, changes.stream().flatMap(Optional::stream).toList())));
		}
		catch (Changed ex) {
			return again(this.page.of(space, form).addObject("meanwhile", space.settings()), HttpStatus.CONFLICT);
		}
	}

	private String keep(OpenSpace space, long version, List<UnaryOperator<Settings>> changes) {
		if (version != space.version()) {
			throw new Changed();
		}
		Settings settings = space.settings();
		for (UnaryOperator<Settings> change : changes) {
			settings = change.apply(settings);
		}
		this.spaces.keep(space, settings, space.concern().orElse(null));
		return "saved";
	}

	private static Map<String, String> wrong(List<BindingResult> forms) {
		Map<String, String> wrong = new LinkedHashMap<>();
		forms.forEach((form) -> form.getFieldErrors()
			.forEach((error) -> wrong.putIfAbsent(error.getField(), String.valueOf(error.getDefaultMessage()))));
		return wrong;
	}

	private static ModelAndView again(ModelAndView page, HttpStatus status) {
		page.setStatus(status);
		return page;
	}

}
