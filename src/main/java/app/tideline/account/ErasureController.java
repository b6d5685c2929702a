package app.tideline.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Deleting a space with all that is in it. */
@Controller
@RequestMapping("/your-data/delete")
class ErasureController {

	private final Erasure erasure;

	ErasureController(Erasure erasure) {
		this.erasure = erasure;
	}

	@GetMapping
	String form(OpenSpace space, Model model) {
		return page(model, Map.of());
	}

	@PostMapping
	String erase(OpenSpace space, @RequestAttribute(FormBody.ATTRIBUTE) FormBody form,
			@RequestParam(defaultValue = "") String understood, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		Map<String, String> wrong = new LinkedHashMap<>();
		if (form.passphrase("passphrase").characters() == 0) {
			wrong.put("passphrase", "Please type your passphrase.");
		}
		if (!understood.equals("true")) {
			wrong.put("understood", "Please tick “I understand…”, so that nothing goes by mistake.");
		}
		if (!wrong.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(model, wrong);
		}
		Optional<Refusal> refusal = this.erasure.erase(space, form.passphrase("passphrase"));
		if (refusal.isPresent()) {
			return page(model, refusal.get().on(response, model, "passphrase"));
		}
		OpeningCookie.expire(request, response);
		// The page has no address: whoever is sent one reads that nothing of theirs is
		// gone, and no history tells of it.
		request.removeAttribute(OpenSpace.class.getName());
		return "account/deleted";
	}

	private static String page(Model model, Map<String, String> wrong) {
		model.addAttribute("wrong", wrong);
		model.addAttribute("errors", !wrong.isEmpty());
		return "account/delete";
	}

}
