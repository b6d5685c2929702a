package app.tideline.guide;

import java.util.List;
import java.util.Optional;

import app.tideline.account.OpenSpace;
import app.tideline.content.Chapter;
import app.tideline.content.Content;
import app.tideline.safety.Care;
import app.tideline.work.Workbook;
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

	private final Walks walks;

	private final Workbook workbook;

	GuideController(Content content, Care care, Walks walks, Workbook workbook) {
		this.content = content;
		this.care = care;
		this.walks = walks;
		this.workbook = workbook;
	}

	@GetMapping("/guide")
	String walk(@Nullable OpenSpace space, Model model) {
		progress(space, model);
		return "guide/walk";
	}

	@GetMapping("/guide/{number:[1-9][0-9]?}")
	String chapter(@PathVariable int number, @Nullable OpenSpace space, Model model) {
		Chapter chapter = this.content.chapter(number)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		model.addAttribute("chapter", chapter);
		progress(space, model);
		model.addAttribute("work", (space != null) ? this.workbook.of(space, number) : List.of());
		model.addAttribute("neighbours", Neighbours.of(this.content.chapters(), number));
		model.addAttribute("questions",
				chapter.questions().stream().map(this.content::question).flatMap(Optional::stream).toList());
		model.addAttribute("support", this.care.around(List.of(chapter), space));
		return "guide/chapter";
	}

	private void progress(@Nullable OpenSpace space, Model model) {
		Progress progress = (space != null) ? this.walks.progress(space) : Progress.NONE;
		model.addAttribute("chapters", this.content.chapters());
		model.addAttribute("progress", progress);
		model.addAttribute("onwards", progress.next(this.content.chapters()).orElse(null));
		model.addAttribute("stops", Stop.values());
	}

}
