package app.tideline.home;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page. With a space open it leads to Today. */
@Controller
class LandingController {

	@GetMapping("/")
	String landing() {
		return "home/landing";
	}

}
