package app.tideline.safety;

import app.tideline.account.OpenSpace;
import app.tideline.content.Content;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where help can be found, for everybody. */
@Controller
class HelpController {

	private final Content content;

	private final HelpLines lines;

	HelpController(Content content, HelpLines lines) {
		this.content = content;
		this.lines = lines;
	}

	/**
	 * @param country the country asked for; a member's own where none is
	 */
	@GetMapping("/help")
	String help(@RequestParam(required = false) @Nullable String country, @Nullable OpenSpace space, Model model) {
		String own = (space != null) ? space.settings().country() : null;
		HelpList help = this.lines.forCountry((country != null) ? country : own);
		model.addAttribute("help", help);
		model.addAttribute("unknown", country != null && !country.isBlank() && help.code() == null);
		model.addAttribute("countries", this.lines.countries());
		model.addAttribute("callList", this.content.notices().callList());
		model.addAttribute("parts", this.content.page("help").parts());
		return "safety/help";
	}

}
