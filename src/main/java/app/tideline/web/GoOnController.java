package app.tideline.web;

import jakarta.servlet.RequestDispatcher;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;

/** The page between another site and a private one. */
@Controller
class GoOnController {

	/** One link to the page that was asked for, followed from here. */
	@GetMapping(DoorFilter.GO_ON)
	String goOn(@RequestAttribute(RequestDispatcher.FORWARD_SERVLET_PATH) String target, Model model) {
		model.addAttribute("target", target);
		return "web/go-on";
	}

}
