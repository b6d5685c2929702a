package app.tideline.home;

import app.tideline.content.Content;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The static pages, as the editors wrote them. */
@Controller
class PagesController {

	private final Content content;

	PagesController(Content content) {
		this.content = content;
	}

	@GetMapping("/about")
	String about(Model model) {
		return page("about", model);
	}

	@GetMapping("/privacy")
	String privacy(Model model) {
		return page("privacy", model);
	}

	/** What leaving quickly can and can't do, to be read before it is needed. */
	@GetMapping("/before-you-start")
	String before() {
		return "home/before";
	}

	private String page(String id, Model model) {
		model.addAttribute("written", this.content.page(id));
		return "home/page";
	}

}
