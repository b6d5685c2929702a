package app.tideline.guide;

import app.tideline.account.Changed;
import app.tideline.account.OpenSpace;
import app.tideline.content.Chapter;
import app.tideline.content.Content;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What a person says about a chapter. */
@Controller
class WalkController {

	private final Walks walks;

	private final Content content;

	WalkController(Walks walks, Content content) {
		this.walks = walks;
		this.content = content;
	}

	@PostMapping("/walk")
	String say(OpenSpace space, @RequestParam int chapter, @RequestParam(defaultValue = "") String said) {
		Chapter about = this.content.chapter(chapter)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		try {
			this.walks.say(space, about.id(), Stop.of(said).orElse(null));
		}
		catch (Changed ex) {
			this.walks.say(space, about.id(), Stop.of(said).orElse(null));
		}
		return "redirect:" + about.path() + "#walk";
	}

}
