package app.tideline.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

import app.tideline.account.OpenSpace;
import app.tideline.content.Content;
import app.tideline.safety.Gates;
import app.tideline.safety.HelpLines;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Looks for somebody's words. They come by post and are answered at once, so that neither
 * an address nor the browser's history ever holds them.
 */
@Controller
@RequestMapping("/search")
class SearchController {

	private static final String PAGE = "search/page";

	private final Search search;

	private final Content content;

	private final HelpLines lines;

	private final Clock clock;

	SearchController(Search search, Content content, HelpLines lines, Clock clock) {
		this.search = search;
		this.content = content;
		this.lines = lines;
		this.clock = clock;
	}

	@GetMapping
	String blank(Model model) {
		model.addAttribute("asked", new SearchForm(""));
		return PAGE;
	}

	@PostMapping
	String find(@Nullable OpenSpace space, @ModelAttribute("asked") SearchForm asked, BindingResult errors,
			Model model) {
		asked.validate(errors);
		if (!errors.hasErrors()) {
			Found found = this.search.find(asked.typed());
			model.addAttribute("hits", found.hits());
			model.addAttribute("panels",
					needs(found, space).stream().map(Need::panel).map(this.content.notices().panels()::get).toList());
			model.addAttribute("help", this.lines.forCountry((space != null) ? space.settings().country() : null));
			model.addAttribute("callList", this.content.notices().callList());
		}
		return PAGE;
	}

	/** Where a concern is held, support comes first whatever is looked for. */
	private Set<Need> needs(Found found, @Nullable OpenSpace space) {
		Set<Need> needs = EnumSet.noneOf(Need.class);
		needs.addAll(found.needs());
		if (space != null
				&& Gates.supportFirst(space, LocalDate.now(this.clock.withZone(space.settings().zoneOrDefault())))) {
			needs.add(Need.SAFETY);
		}
		return needs;
	}

}
