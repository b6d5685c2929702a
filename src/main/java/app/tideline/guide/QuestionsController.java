package app.tideline.guide;

import java.util.List;
import java.util.Optional;

import app.tideline.account.OpenSpace;
import app.tideline.content.Chapter;
import app.tideline.content.Content;
import app.tideline.content.Question;
import app.tideline.safety.Care;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The questions and their answers. */
@Controller
class QuestionsController {

	private final Content content;

	private final Care care;

	QuestionsController(Content content, Care care) {
		this.content = content;
		this.care = care;
	}

	@GetMapping("/questions")
	String all(Model model) {
		model.addAttribute("questions", this.content.questions());
		return "guide/questions";
	}

	@GetMapping("/questions/{number:[1-9][0-9]?}")
	String one(@PathVariable int number, @Nullable OpenSpace space, Model model) {
		Question question = this.content.question(number)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		List<Chapter> chapters = question.chapters()
			.stream()
			.map(this.content::chapter)
			.flatMap(Optional::stream)
			.toList();
		model.addAttribute("question", question);
		model.addAttribute("count", this.content.questions().size());
		model.addAttribute("chapters", chapters);
		model.addAttribute("neighbours", Neighbours.of(this.content.questions(), number));
		model.addAttribute("support", this.care.around(chapters, space));
		return "guide/question";
	}

}
