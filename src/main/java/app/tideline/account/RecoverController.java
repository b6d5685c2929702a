package app.tideline.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import app.tideline.vault.Busy;
import app.tideline.vault.Ids;
import app.tideline.vault.RecoveryCode;
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

/** Opening a space with its recovery code, where the passphrase is forgotten. */
@Controller
@RequestMapping("/recover")
class RecoverController {

	private static final String CODE = "code";

	private final WaysIn ways;

	private final Spaces spaces;

	private final NewPassphrase passphrases;

	private final SuggestedWords words;

	RecoverController(WaysIn ways, Spaces spaces, NewPassphrase passphrases, SuggestedWords words) {
		this.ways = ways;
		this.spaces = spaces;
		this.passphrases = passphrases;
		this.words = words;
	}

	@GetMapping
	String form(Model model) {
		return page(model, "", "", Map.of());
	}

	@PostMapping
	String recover(@RequestAttribute(FormBody.ATTRIBUTE) FormBody form, @RequestParam(defaultValue = "") String name,
			@RequestParam(defaultValue = "") String go, @RequestParam(defaultValue = "") UUID operation,
			@RequestParam(name = SuggestedWords.FIELD, defaultValue = "") String suggested, @Nullable OpenSpace before,
			HttpServletRequest request, HttpServletResponse response, Model model) {
		if (go.equals("words")) {
			this.words.suggest(model);
			return page(model, name, form, Map.of());
		}
		this.words.showAgain(suggested, model);
		Map<String, String> wrong = new LinkedHashMap<>();
		if (SpaceName.isMissing(name)) {
			wrong.put("name", "Please type the name of your space.");
		}
		Refusal refusal;
		try (RecoveryCode code = read(form, wrong)) {
			this.passphrases.check(form, "passphrase", name, wrong);
			if (code == null || !wrong.isEmpty()) {
				return wrong(model, name, form, wrong, response);
			}
			switch (this.ways.recover(name, code, form.passphrase("passphrase"), operation, Browsers.kind(request))) {
				case Attempt.Open open -> {
					if (before != null) {
						this.spaces.lock(before);
					}
					OpeningCookie.write(request, response, open.cookie());
					return "redirect:/recovery-code?used";
				}
				case Attempt.Closed _ -> refusal = Refusal.NO_CODE;
				case Attempt.Meanwhile _, Attempt.Sent _ -> refusal = Refusal.MEANWHILE;
				case Attempt.Waiting waiting -> refusal = Refusal.waiting(waiting.left());
			}
		}
		catch (Busy ex) {
			refusal = Refusal.busy(ex);
		}
		return page(model, name, form, refusal.on(response, model, CODE));
	}

	/** What is wrong with it stands beside what is wrong with the rest. */
	private static @Nullable RecoveryCode read(FormBody form, Map<String, String> wrong) {
		try {
			return RecoveryCode.read(form.passphrase(CODE));
		}
		catch (RecoveryCode.Mistyped ex) {
			wrong.put(CODE, words(ex.slip()));
			return null;
		}
	}

	private static String words(RecoveryCode.Slip slip) {
		return switch (slip) {
			case EMPTY -> "Please type your recovery code.";
			case SHORT ->
				"Something is missing in the code. It has eight groups of four, and one more sign at the end.";
			case LONG -> "This is more than a code has. It has eight groups of four, and one more sign at the end.";
			case SIGN -> "A letter or a number of the code seems wrong. Please compare each group with your sheet.";
		};
	}

	private static String wrong(Model model, String name, FormBody form, Map<String, String> wrong,
			HttpServletResponse response) {
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return page(model, name, form, wrong);
	}

	/** The code comes back as it was typed, so that one sign of it can be mended. */
	private static String page(Model model, String name, FormBody form, Map<String, String> wrong) {
		return page(model, name, RecoveryCode.asTyped(form.passphrase(CODE)), wrong);
	}

	private static String page(Model model, String name, String code, Map<String, String> wrong) {
		model.addAttribute("name", name);
		model.addAttribute("code", code);
		model.addAttribute("operation", Ids.next());
		model.addAttribute("wrong", wrong);
		model.addAttribute("errors", !wrong.isEmpty());
		return "account/recover";
	}

}
