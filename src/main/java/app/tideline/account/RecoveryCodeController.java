package app.tideline.account;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import app.tideline.vault.Passphrase;
import app.tideline.vault.RecoveryCode;
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

/**
 * A recovery code for an open space: shown once, written down, confirmed, and kept only
 * then.
 */
@Controller
@RequestMapping("/recovery-code")
class RecoveryCodeController {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

	private final RecoveryCodes codes;

	private final PassphraseAgain again;

	private final Clock clock;

	RecoveryCodeController(RecoveryCodes codes, PassphraseAgain again, Clock clock) {
		this.codes = codes;
		this.again = again;
		this.clock = clock;
	}

	@GetMapping
	String offer(OpenSpace space, @RequestParam @Nullable String used, @RequestParam @Nullable String kept,
			@RequestParam @Nullable String late, Model model) {
		model.addAttribute("late", late != null);
		model.addAttribute("used", used != null);
		model.addAttribute("kept", kept != null);
		return page(space, model, Map.of());
	}

	@PostMapping
	String show(OpenSpace space, @RequestAttribute(FormBody.ATTRIBUTE) FormBody form, HttpServletResponse response,
			Model model) {
		Optional<Refusal> refusal = this.codes.isNew(space) ? Optional.empty()
				: this.again.refused(space, form.passphrase("passphrase"));
		if (refusal.isPresent()) {
			return page(space, model, refusal.get().on(response, model, "passphrase"));
		}
		try (RecoveryCode code = RecoveryCode.fresh()) {
			model.addAttribute("groups", Arrays.asList(code.text().split("-", -1)));
			model.addAttribute("pending", this.codes.sealed(space, code));
			model.addAttribute("day", DAY.format(LocalDate.now(this.clock.withZone(space.settings().zoneOrDefault()))));
			return "account/code";
		}
	}

	/** The code is out of sight, and its owner is asked for a part of it. */
	@PostMapping("/check")
	String check(OpenSpace space, @RequestParam(defaultValue = "") String pending, Model model) {
		Optional<RecoveryCodes.Shown> found = this.codes.unsealed(space, pending);
		found.ifPresent(RecoveryCodes.Shown::close);
		return found.isPresent() ? confirm(model, pending, "", "", Map.of()) : "redirect:/recovery-code?late";
	}

	@PostMapping("/keep")
	String keep(OpenSpace space, @RequestAttribute(FormBody.ATTRIBUTE) FormBody form,
			@RequestParam(defaultValue = "") String pending, HttpServletResponse response, Model model) {
		Optional<RecoveryCodes.Shown> found = this.codes.unsealed(space, pending);
		if (found.isEmpty()) {
			return "redirect:/recovery-code?late";
		}
		try (RecoveryCodes.Shown shown = found.get()) {
			RecoveryCode code = shown.code();
			Map<String, String> wrong = new LinkedHashMap<>();
			compare(code, 2, "third", form, wrong);
			compare(code, 6, "seventh", form, wrong);
			if (!wrong.isEmpty()) {
				response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
				return confirm(model, pending, RecoveryCode.asTyped(form.passphrase("code-third")),
						RecoveryCode.asTyped(form.passphrase("code-seventh")), wrong);
			}
			return this.codes.keep(space, shown) ? "redirect:/recovery-code?kept" : "redirect:/recovery-code?late";
		}
	}

	private static void compare(RecoveryCode code, int group, String name, FormBody form, Map<String, String> wrong) {
		Passphrase typed = form.passphrase("code-" + name);
		if (typed.characters() == 0) {
			wrong.put("code-" + name, "Please type the " + name + " group.");
		}
		else if (!code.hasGroup(group, typed)) {
			wrong.put("code-" + name, "That is not the " + name + " group. Please look at your paper.");
		}
	}

	/** What was typed comes back, so that one sign of it can be mended. */
	private static String confirm(Model model, String pending, String third, String seventh,
			Map<String, String> wrong) {
		model.addAttribute("pending", pending);
		model.addAttribute("third", third);
		model.addAttribute("seventh", seventh);
		model.addAttribute("wrong", wrong);
		model.addAttribute("errors", !wrong.isEmpty());
		return "account/code-check";
	}

	private String page(OpenSpace space, Model model, Map<String, String> wrong) {
		model.addAttribute("has", this.codes.has(space));
		model.addAttribute("first", this.codes.isNew(space));
		model.addAttribute("wrong", wrong);
		model.addAttribute("errors", !wrong.isEmpty());
		return "account/recovery-code";
	}

}
