package app.tideline.checkin;

import java.time.LocalDate;

import app.tideline.account.OpenSpace;
import app.tideline.guidance.Rules;
import app.tideline.vault.Ids;
import app.tideline.vault.Unreadable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What a person says about suggestions, on the page that shows them and on one list. */
@Controller
@RequestMapping("/check-ins")
class ReplyController {

	private static final String UNDO = "undo";

	private final Archive archive;

	private final ResultModel results;

	private final ReplyBook book;

	private final ReplyModel replies;

	private final Rules rules;

	private final Finishing finishing;

	ReplyController(Archive archive, ResultModel results, ReplyBook book, ReplyModel replies, Rules rules,
			Finishing finishing) {
		this.archive = archive;
		this.results = results;
		this.book = book;
		this.replies = replies;
		this.rules = rules;
		this.finishing = finishing;
	}

	/** Only to what that page shows today can anything be said. */
	@PostMapping("/{id}/reply")
	String say(OpenSpace space, @PathVariable String id, @RequestParam String rule, @RequestParam String reply) {
		LocalDate today = this.finishing.today(space);
		try {
			Archive.Whole whole = this.archive.whole(space, Ids.of(id))
				.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
			boolean shown = this.results.shown(space, today, whole.outcome().shown())
				.cards()
				.stream()
				.anyMatch((card) -> card.reason().rule().equals(rule));
			if (!shown) {
				throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
			}
		}
		catch (Unreadable ex) {
			return "checkin/unreadable";
		}
		note(space, rule, reply, today);
		return "redirect:/check-ins/" + Ids.of(id) + "#card-" + rule;
	}

	@GetMapping("/replies")
	String list(OpenSpace space, Model model) {
		model.addAttribute("lines", this.replies.lines(space, this.finishing.today(space)));
		return "checkin/replies";
	}

	@PostMapping("/replies")
	String undo(OpenSpace space, @RequestParam String rule) {
		note(space, rule, UNDO, this.finishing.today(space));
		return "redirect:/check-ins/replies";
	}

	private void note(OpenSpace space, String rule, String reply, LocalDate today) {
		if (this.rules.answerable(rule).isEmpty() || (Reply.of(reply).isEmpty() && !reply.equals(UNDO))) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		this.book.say(space, rule, Reply.of(reply).orElse(null), today);
	}

}
