package app.tideline.web;

import java.util.LinkedHashMap;
import java.util.Map;

import app.tideline.account.OpenSpace;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.server.ResponseStatusException;

/** The pages between: reached by a forward only, because their paths are not listed. */
@Controller
class CarriedController {

	/**
	 * A form from an earlier opening, to be sent again. Words that are not this account's
	 * are dropped.
	 */
	@PostMapping(Paths.SEND_AGAIN)
	String sendAgain(OpenSpace space, @RequestAttribute(Paths.CARRIED_FROM) String target, HttpServletRequest request,
			Model model) {
		if (target.equals(LimitsFilter.FILE_PATH)) {
			// A file can't travel in a page.
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
		String binding = request.getParameter(Guards.BINDING);
		boolean foreign = binding != null && !space.hasBinding(binding);
		Map<String, String[]> fields = new LinkedHashMap<>(foreign ? Map.of() : request.getParameterMap());
		fields.keySet().removeAll(Guards.FIELDS);
		model.addAttribute("target", target);
		model.addAttribute("foreign", foreign);
		model.addAttribute("fields", fields);
		return "web/send-again";
	}

	/** One link to the page that was asked for, followed from here. */
	@GetMapping(DoorFilter.GO_ON)
	String goOn(@RequestAttribute(RequestDispatcher.FORWARD_SERVLET_PATH) String target, Model model) {
		model.addAttribute("target", target);
		return "web/go-on";
	}

}
