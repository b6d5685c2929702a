package app.tideline.account;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import app.tideline.vault.Busy;
import jakarta.servlet.http.HttpServletRequest;
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
import org.springframework.web.server.ResponseStatusException;

/** Making a private space. */
@Controller
@RequestMapping("/new")
class NewSpaceController {

	private final Spaces spaces;

	private final AccountProperties properties;

	private final NewPassphrase passphrases;

	private final SuggestedWords words;

	NewSpaceController(Spaces spaces, AccountProperties properties, NewPassphrase passphrases, SuggestedWords words) {
		this.spaces = spaces;
		this.properties = properties;
		this.passphrases = passphrases;
		this.words = words;
	}

	@GetMapping
	String form(Model model) {
		return page(model, "", "", "", Map.of());
	}

	@PostMapping
	String make(@RequestAttribute(FormBody.ATTRIBUTE) FormBody form, @RequestParam(defaultValue = "") String name,
			@RequestParam(defaultValue = "") String zone, @RequestParam(defaultValue = "") String understood,
			@RequestParam(defaultValue = "") String go,
			@RequestParam(name = SuggestedWords.FIELD, defaultValue = "") String suggested, @Nullable OpenSpace before,
			HttpServletRequest request, HttpServletResponse response, Model model) {
		if (!this.properties.newSpaces()) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
		if (go.equals("words")) {
			this.words.suggest(model);
			return page(model, name, zone, understood, Map.of());
		}
		this.words.showAgain(suggested, model);
		Map<String, String> wrong;
		try {
			wrong = wrong(form, name, understood.equals("true"));
			if (wrong.isEmpty()) {
				Optional<String> cookie = this.spaces
					.make(name, form.passphrase("passphrase"), zone(zone), Browsers.kind(request))
					.or(() -> again(name, form, Browsers.kind(request)));
				if (cookie.isPresent()) {
					if (before != null) {
						this.spaces.lock(before);
					}
					OpeningCookie.write(request, response, cookie.get());
					return "redirect:/recovery-code";
				}
				wrong.put("name", "This name is taken here. Please pick another one.");
			}
		}
		catch (Busy ex) {
			return page(model, name, zone, understood, Refusal.busy(ex).on(response, model, "passphrase"));
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return page(model, name, zone, understood, wrong);
	}

	/** A button that was pressed twice has made the space already. */
	private Optional<String> again(String name, FormBody form, String browser) {
		return (this.spaces.open(name, form.passphrase("passphrase"), null, browser) instanceof Attempt.Open open)
				? Optional.of(open.cookie()) : Optional.empty();
	}

	private Map<String, String> wrong(FormBody form, String name, boolean understood) {
		Map<String, String> wrong = new LinkedHashMap<>();
		if (SpaceName.isMissing(name)) {
			wrong.put("name", "Please give your space a name. It can be anything.");
		}
		else if (SpaceName.isTooLong(name)) {
			wrong.put("name", "This name is too long. Please use up to " + SpaceName.LONGEST + " characters.");
		}
		this.passphrases.check(form, "passphrase", wrong.isEmpty() ? name : "", wrong);
		if (!understood) {
			wrong.put("understood", "Please tick “I understand…”, so that it can’t come as a surprise later.");
		}
		return wrong;
	}

	private static @Nullable ZoneId zone(String zone) {
		try {
			return zone.isEmpty() ? null : ZoneId.of(zone);
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	private String page(Model model, String name, String zone, String understood, Map<String, String> wrong) {
		model.addAttribute("name", name);
		model.addAttribute("zone", zone);
		model.addAttribute("understood", understood.equals("true"));
		model.addAttribute("wrong", wrong);
		model.addAttribute("errors", !wrong.isEmpty());
		model.addAttribute("closed", !this.properties.newSpaces());
		return "account/new";
	}

}
