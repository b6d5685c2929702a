package app.tideline.journal;

import java.util.UUID;

import app.tideline.account.OpenSpace;
import app.tideline.vault.Ids;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * A page taken away, and brought back. Sending either form twice changes nothing more.
 */
@Controller
@RequestMapping("/journal/{id}")
class DeletionController {

	private final Journal journal;

	DeletionController(Journal journal) {
		this.journal = journal;
	}

	@PostMapping("/delete")
	String delete(OpenSpace space, @PathVariable String id, @RequestParam long version) {
		UUID entry = Ids.of(id);
		if (this.journal.delete(space, entry, version) || this.journal.canRestore(space, entry)) {
			return "redirect:/journal?deleted=" + entry;
		}
		if (this.journal.stands(space, entry)) {
			return "redirect:/journal/" + entry + "?changed";
		}
		throw new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

	@PostMapping("/restore")
	String restore(OpenSpace space, @PathVariable String id, HttpServletResponse response) {
		UUID entry = Ids.of(id);
		if (this.journal.restore(space, entry)) {
			return "redirect:/journal/" + entry;
		}
		response.setStatus(HttpStatus.NOT_FOUND.value());
		return "journal/gone";
	}

}
