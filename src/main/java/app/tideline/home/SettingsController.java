package app.tideline.home;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;

import app.tideline.account.Changed;
import app.tideline.account.OpenSpace;
import app.tideline.account.Operations;
import app.tideline.account.Settings;
import app.tideline.account.Spaces;
import app.tideline.content.Content;
import app.tideline.content.Pronoun;
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

	private static final List<Integer> MINUTES = List.of(5, 10, 15, 20, 30, 45, 60);

	private final Content content;

	private final Spaces spaces;

	private final Operations operations;

	SettingsController(Content content, Spaces spaces, Operations operations) {
		this.content = content;
		this.spaces = spaces;
		this.operations = operations;
	}

	/** A pronoun to pick, and how it reads. */
	record Choice(Pronoun pronoun, String example) {
	}

	@GetMapping
	ModelAndView show(OpenSpace space, @RequestParam @Nullable String saved) {
		SettingsForm form = SettingsForm.of(space.settings());
		return page(space, form).addObject("form", form).addObject("saved", saved != null);
	}

	@PostMapping
	ModelAndView save(OpenSpace space, @ModelAttribute("form") SettingsForm form, BindingResult errors,
			@RequestParam long version, @RequestParam UUID operation) {
		Optional<UnaryOperator<Settings>> change = form.read(errors, countries().keySet());
		if (change.isEmpty()) {
			return again(page(space, form), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		try {
			return new ModelAndView("redirect:/settings?"
					+ this.operations.once(space, operation, () -> keep(space, version, change.get())));
		}
		catch (Changed ex) {
			return again(page(space, form).addObject("meanwhile", space.settings()), HttpStatus.CONFLICT);
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

	private ModelAndView page(OpenSpace space, SettingsForm form) {
		TreeSet<Integer> minutes = new TreeSet<>(MINUTES);
		minutes.add(space.settings().idleMinutes());
		return new ModelAndView("home/settings").addObject("version", space.version())
			.addObject("pronouns",
					Arrays.stream(Pronoun.values()).map((each) -> new Choice(each, form.example(each))).toList())
			.addObject("countries", countries())
			.addObject("minutes", minutes);
	}

	private Map<String, String> countries() {
		Map<String, String> names = new LinkedHashMap<>();
		this.content.help().forEach((each) -> names.put(each.country(), each.name()));
		return names;
	}

}
