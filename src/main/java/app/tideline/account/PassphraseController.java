package app.tideline.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import app.tideline.vault.Busy;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Changing the passphrase of an open space. */
@Controller
@RequestMapping("/passphrase")
class PassphraseController {

	private static final String NEW = "passphrase-new";

	private final WaysIn ways;

	private final NewPassphrase passphrases;

	private final SuggestedWords words;

	PassphraseController(WaysIn ways, NewPassphrase passphrases, SuggestedWords words) {
		this.ways = ways;
		this.passphrases = passphrases;
		this.words = words;
	}

	@GetMapping
	String form(OpenSpace space, @RequestParam @Nullable String changed, Model model) {
		model.addAttribute("changed", changed != null);
		return page(model, Map.of());
	}

	@PostMapping
	String change(OpenSpace space, @RequestAttribute(FormBody.ATTRIBUTE) FormBody form,
			@RequestParam(defaultValue = "") String go, @RequestParam(defaultValue = "") UUID operation,
			@RequestParam(name = SuggestedWords.FIELD, defaultValue = "") String suggested,
			HttpServletResponse response, Model model) {
		if (go.equals("words")) {
			this.words.suggest(model);
			return page(model, Map.of());
		}
		this.words.showAgain(suggested, model);
		Map<String, String> wrong = new LinkedHashMap<>();
		if (form.passphrase("passphrase").characters() == 0) {
			wrong.put("passphrase", "Please type the passphrase you have now.");
		}
		else if (form.passphrase("passphrase").sameAs(form.passphrase(NEW))) {
			wrong.put(NEW, "This is the passphrase you have now. Please choose another one.");
		}
		try {
			this.passphrases.check(form, NEW, Objects.requireNonNullElse(space.settings().partner(), ""), wrong);
			if (!wrong.isEmpty()) {
				response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
				return page(model, wrong);
			}
			Optional<Refusal> refusal = this.ways.change(space, operation, form.passphrase("passphrase"),
					form.passphrase(NEW));
			return refusal.map((why) -> refused(why, response, model)).orElse("redirect:/passphrase?changed");
		}
		catch (Busy ex) {
			return refused(Refusal.busy(ex), response, model);
		}
	}

	private static String refused(Refusal why, HttpServletResponse response, Model model) {
		return page(model, why.on(response, model, "passphrase"));
	}

	private static String page(Model model, Map<String, String> wrong) {
		model.addAttribute("wrong", wrong);
		model.addAttribute("errors", !wrong.isEmpty());
		return "account/passphrase";
	}

}
