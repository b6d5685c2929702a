package app.tideline.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import app.tideline.vault.Busy;
import app.tideline.vault.Ids;
import app.tideline.vault.ServerSeal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Opening a private space. A form that was sent after its opening had ended comes along:
 * it waits in the page, and goes on after opening, if it is the same person's.
 */
@Controller
class OpeningController {

	private final Spaces spaces;

	private final ServerSeal seal;

	OpeningController(Spaces spaces, ServerSeal seal) {
		this.spaces = spaces;
		this.seal = seal;
	}

	@GetMapping("/open")
	String form(@Nullable OpenSpace space, @RequestParam(required = false) @Nullable String locked,
			HttpServletRequest request, HttpServletResponse response, Model model) {
		if (space != null && locked == null) {
			// A page of its own: of the page on which a cookie arrives, and of no other,
			// a
			// browser may keep a picture for Back whatever becomes of the cookie.
			response.setHeader("Refresh", "0;url=/today");
			return "account/arrived";
		}
		if (space != null) {
			// A page that locked itself: its word may still be on the way here, or it has
			// no script and is not known to be in use elsewhere.
			this.spaces.lock(space);
			OpeningCookie.expire(request, response);
			return "redirect:/open?locked";
		}
		model.addAttribute("locked", locked != null);
		return page(model, "", null, Map.of());
	}

	@PostMapping("/open")
	String open(@RequestAttribute(name = FormBody.ATTRIBUTE, required = false) @Nullable FormBody form,
			@RequestAttribute(name = Carried.FROM, required = false) @Nullable String carriedFrom,
			@RequestParam(defaultValue = "") String name,
			@RequestParam(name = Carried.FIELD, defaultValue = "") String brought,
			@RequestParam(defaultValue = "") String operation, @Nullable OpenSpace before, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		if (carriedFrom != null) {
			return carry(carriedFrom, request, response, model);
		}
		if (form == null) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		Carried carried = Carried.brought(brought, this.seal);
		UUID sent = Ids.find(operation).orElse(null);
		UUID next = (sent != null) ? sent : Ids.next();
		Map<String, String> missing = missing(form, name);
		if (!missing.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(model.addAttribute("operation", next), name, carried, missing);
		}
		Refusal refusal;
		try {
			switch (this.spaces.open(name, form.passphrase("passphrase"), sent, Browsers.kind(request))) {
				case Attempt.Open open -> {
					if (before != null) {
						this.spaces.lock(before);
					}
					OpeningCookie.write(request, response, open.cookie());
					return opened(open.cookie(), carried, request, model);
				}
				case Attempt.Closed _ -> refusal = Refusal.CLOSED;
				case Attempt.Sent _ -> {
					refusal = Refusal.SENT;
					next = Ids.next();
				}
				case Attempt.Meanwhile _ -> {
					refusal = Refusal.MEANWHILE;
					next = Ids.next();
				}
				case Attempt.Waiting waiting -> refusal = Refusal.waiting(waiting.left());
			}
		}
		catch (Busy ex) {
			refusal = Refusal.busy(ex);
		}
		model.addAttribute("operation", next);
		return page(model, name, carried, refusal.on(response, model, "passphrase"));
	}

	private String carry(String from, HttpServletRequest request, HttpServletResponse response, Model model) {
		if (from.equals("/lock")) {
			return "redirect:/open?locked";
		}
		response.setStatus(HttpStatus.UNAUTHORIZED.value());
		if (from.equals(BroughtFile.PATH)) {
			// No page can carry a file.
			model.addAttribute("fileLeft", true);
			return page(model, "", null, Map.of());
		}
		return page(model.addAttribute("operation", Ids.next()), "", Carried.sent(from, request.getParameterMap()),
				Map.of());
	}

	private static Map<String, String> missing(FormBody form, String name) {
		Map<String, String> missing = new LinkedHashMap<>();
		if (SpaceName.isMissing(name)) {
			missing.put("name", "Please type the name of your space.");
		}
		if (form.passphrase("passphrase").characters() == 0) {
			missing.put("passphrase", "Please type your passphrase.");
		}
		NewPassphrase.broken(form.passphrase("passphrase")).ifPresent((words) -> missing.put("passphrase", words));
		return missing;
	}

	/**
	 * The page that brings a form along is the first one of the new opening, and has all
	 * around it that a page behind the key has.
	 */
	private String opened(String cookie, @Nullable Carried carried, HttpServletRequest request, Model model) {
		if (carried == null) {
			return "redirect:/open";
		}
		OpenSpace space = this.spaces.current(cookie).orElse(null);
		if (space == null) {
			return "redirect:/open";
		}
		request.setAttribute(OpenSpace.class.getName(), space);
		return reopened(space, carried, false, model);
	}

	/**
	 * A form from before the space was opened, while it is open: to be sent once more.
	 */
	@PostMapping("/send-again")
	String sendAgain(OpenSpace space, @RequestAttribute(Carried.FROM) String from, HttpServletRequest request,
			Model model) {
		if (from.equals(BroughtFile.PATH)) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
		return reopened(space, Carried.again(from, request.getParameterMap(), space), true, model);
	}

	private static String reopened(OpenSpace space, @Nullable Carried carried, boolean wasOpen, Model model) {
		boolean own = carried != null && space.hasBinding(carried.binding());
		model.addAttribute("carried", own ? carried : null);
		model.addAttribute("wasOpen", wasOpen);
		return "account/reopened";
	}

	private String page(Model model, String name, @Nullable Carried carried, Map<String, String> wrong) {
		model.addAttribute("name", name);
		model.addAttribute("carried", (carried != null) ? carried.sealed(this.seal) : null);
		model.addAttribute("deed", (carried != null) ? carried.deed().name() : null);
		model.addAttribute("any", carried != null && !carried.words().isEmpty());
		model.addAttribute("wrong", wrong);
		model.addAttribute("errors", !wrong.isEmpty());
		return "account/open";
	}

}
