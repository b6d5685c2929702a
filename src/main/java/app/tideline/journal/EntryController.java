package app.tideline.journal;

import java.util.Optional;
import java.util.UUID;

import app.tideline.account.OpenSpace;
import app.tideline.guide.Guide;
import app.tideline.vault.Ids;
import app.tideline.vault.Unreadable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** One page, to be read. */
@Controller
class EntryController {

	private final Journal journal;

	private final Guide guide;

	EntryController(Journal journal, Guide guide) {
		this.journal = journal;
		this.guide = guide;
	}

	@GetMapping("/journal/{id}")
	String read(OpenSpace space, @PathVariable String id, Model model) {
		UUID entryId = Ids.of(id);
		try {
			OpenEntry entry = this.journal.find(space, entryId)
				.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
			model.addAttribute("page", entry);
			if (entry.head().closed(this.journal.today(space))) {
				return "journal/closed";
			}
			model.addAttribute("prose", Prose.render(entry.text()));
			model.addAttribute("origin",
					Optional.ofNullable(entry.head().prompt()).flatMap(this.guide::prompt).orElse(null));
			return "journal/page";
		}
		catch (Unreadable ex) {
			return "journal/unreadable";
		}
	}

	/** Opens a page before its day. */
	@PostMapping("/journal/{id}/open")
	String open(OpenSpace space, @PathVariable String id) {
		UUID entryId = Ids.of(id);
		try {
			this.journal.openNow(space, this.journal.find(space, entryId)
				.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
		}
		catch (Unreadable ex) {
			return "journal/unreadable";
		}
		return "redirect:/journal/" + entryId;
	}

}
