package app.tideline.checkin;

import app.tideline.content.Content;
import app.tideline.guidance.Rules;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Every rule in plain words, open to everybody. */
@Controller
class ReasonsController {

	private final Rules rules;

	private final Content content;

	ReasonsController(Rules rules, Content content) {
		this.rules = rules;
		this.content = content;
	}

	@GetMapping("/reasons")
	String reasons(Model model) {
		model.addAttribute("rules", this.rules.plain());
		model.addAttribute("texts", this.content);
		return "checkin/reasons";
	}

}
