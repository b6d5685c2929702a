package app.tideline.account;

import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Making a new key, and going on with it where it stopped. */
@Controller
@RequestMapping("/new-key")
class NewKeyController {

	private final NewKey key;

	private final Spaces spaces;

	NewKeyController(NewKey key, Spaces spaces) {
		this.key = key;
		this.spaces = spaces;
	}

	@GetMapping
	String form(OpenSpace space, @RequestParam @Nullable String done, Model model) {
		return page(space, model, done != null, Map.of());
	}

	@PostMapping
	String begin(OpenSpace space, @RequestAttribute(FormBody.ATTRIBUTE) FormBody form,
			@RequestParam(defaultValue = "") UUID operation, HttpServletRequest request, HttpServletResponse response,
			Model model) {
		return switch (this.key.begin(space, operation, form.passphrase("passphrase"), Browsers.kind(request))) {
			case NewKey.Begun.Open open -> {
				OpeningCookie.write(request, response, open.cookie());
				this.spaces.current(open.cookie()).ifPresent(this::goOnIn);
				yield "redirect:/new-key?done";
			}
			case NewKey.Begun.Done _ -> "redirect:/new-key?done";
			case NewKey.Begun.Refused refused ->
				page(space, model, false, refused.why().on(response, model, "passphrase"));
		};
	}

	@PostMapping("/go-on")
	String goOn(OpenSpace space) {
		this.key.goOn(space);
		return "redirect:/new-key?done";
	}

	private void goOnIn(OpenSpace space) {
		try (space) {
			this.key.goOn(space);
		}
	}

	private String page(OpenSpace space, Model model, boolean done, Map<String, String> wrong) {
		model.addAttribute("done", done);
		boolean underWay = this.key.isUnderWay(space);
		model.addAttribute("underWay", underWay);
		model.addAttribute("left", underWay ? this.key.left(space) : 0);
		model.addAttribute("wrong", wrong);
		model.addAttribute("errors", !wrong.isEmpty());
		return "account/new-key";
	}

}
