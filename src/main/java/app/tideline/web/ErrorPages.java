package app.tideline.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** Every error ends on a page that a person can read. */
@Controller
class ErrorPages implements ErrorController {

	@RequestMapping("/error")
	String error(HttpServletRequest request, Model model) {
		Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		int code = (status instanceof Integer given) ? given : 500;
		model.addAttribute("trouble", trouble(request, code));
		return "web/error";
	}

	private static Trouble trouble(HttpServletRequest request, int code) {
		if (EncryptionFilter.isInTheClear(request)) {
			return Trouble.IN_THE_CLEAR;
		}
		return LimitsFilter.isFile(request) ? Trouble.ofFile(code) : Trouble.of(code);
	}

}
