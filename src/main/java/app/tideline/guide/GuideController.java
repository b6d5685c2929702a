package app.tideline.guide;

import java.util.List;
import java.util.Optional;

import app.tideline.account.OpenSpace;
import app.tideline.content.Chapter;
import app.tideline.content.Content;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The walk and its chapters. */
@Controller
class GuideController {

	private final Content content;

	private final Care care;

	GuideController(Content content, Care care) {
		this.content = content;
		this.care = care;
	}

	@GetMapping("/guide")
	String walk(Model model) {
		model.addAttribute("chapters", this.content.chapters());
		return "guide/walk";
	}

	@GetMapping("/guide/{number:[1-9][0-9]?}")
	String chapter(@PathVariable int number, @Nullable OpenSpace space, Model model) {
		Chapter chapter = this.content.chapter(number)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		model.addAttribute("chapter", chapter);
		model.addAttribute("chapters", this.content.chapters());
		model.addAttribute("neighbours", Neighbours.of(this.content.chapters(), number));
		model.addAttribute("questions",
				chapter.questions().stream().map(this.content::question).flatMap(Optional::stream).toList());
		model.addAttribute("support", this.care.around(List.of(chapter), space));
		return "guide/chapter";
	}

}
