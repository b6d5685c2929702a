package app.tideline.account;

import java.time.Duration;

import app.tideline.vault.Passphrase;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Opening a private space, and locking it. A form that was sent after its opening had
 * ended is carried by the page itself: it comes in, goes out again as hidden fields, and
 * goes on after opening, if it is the same person's.
 */
@Controller
class OpeningController {

	/** Set by the filter that found no opening for a form: where the form was to go. */
	static final String CARRIED_FROM = "tideline.carried-from";

	private final Spaces spaces;

	OpeningController(Spaces spaces) {
		this.spaces = spaces;
	}

	@GetMapping("/open")
	String form(@RequestAttribute(name = CARRIED_FROM, required = false) @Nullable String carriedFrom,
			@RequestParam(required = false) @Nullable String locked, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		model.addAttribute("locked", locked != null);
		if (carriedFrom != null) {
			response.setStatus(HttpStatus.UNAUTHORIZED.value());
		}
		return page(model, "", Carried.sent(carriedFrom, request.getParameterMap()), null);
	}

	@PostMapping("/open")
	String open(@RequestAttribute("app.tideline.account.FormBody") FormBody form,
			@RequestParam(defaultValue = "") String name, HttpServletRequest request, HttpServletResponse response,
			Model model) {
		Carried carried = Carried.brought(form.fields());
		Passphrase passphrase = form.passphrase("passphrase");
		return switch (this.spaces.open(name, passphrase, Browsers.kind(request.getHeader("User-Agent")))) {
			case Spaces.Open open -> opened(open, carried, request, response, model);
			case Spaces.Closed closed -> {
				response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
				yield page(model, name, carried,
						"That name and passphrase don’t open a space here. Check both, and try again.");
			}
			case Spaces.Waiting waiting -> {
				response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
				response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds(waiting.left())));
				yield page(model, name, carried,
						"Too many tries for this name. Please wait " + seconds(waiting.left()) + " seconds.");
			}
		};
	}

	@PostMapping("/lock")
	String lock(OpenSpace space, HttpServletRequest request, HttpServletResponse response) {
		this.spaces.lock(space);
		OpeningCookie.expire(request, response);
		return "redirect:/open?locked";
	}

	private static String opened(Spaces.Open open, @Nullable Carried carried, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		OpeningCookie.write(request, response, open.cookie());
		if (carried == null) {
			return "redirect:/today";
		}
		boolean own = carried.boundTo(open.binding());
		model.addAttribute("carried", own ? carried : null);
		model.addAttribute("csrf", open.csrf());
		return "account/reopened";
	}

	private static String page(Model model, String name, @Nullable Carried carried, @Nullable String wrong) {
		model.addAttribute("name", name);
		model.addAttribute("carried", carried);
		model.addAttribute("wrong", wrong);
		model.addAttribute("errors", wrong != null);
		return "account/open";
	}

	private static long seconds(Duration left) {
		return Math.max(1, left.plusMillis(999).toSeconds());
	}

}
