package app.tideline.checkin;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import app.tideline.account.Changed;
import app.tideline.account.OpenSpace;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Stops a check-in half way and saves it, unless another page has saved one meanwhile.
 */
@Component
class Stopping {

	private final Notebook notebook;

	private final ScreenModel screens;

	Stopping(Notebook notebook, ScreenModel screens) {
		this.notebook = notebook;
		this.screens = screens;
	}

	/**
	 * Saves it in place of the draft that the page knows of. Where another one stands
	 * now, neither is lost: that one stays, and this one comes back in its page, to be
	 * put in its place by a button that says so. A page that saves unasked, because its
	 * space is about to lock, has no such button.
	 * @param known the mark of that draft
	 * @return the view
	 */
	String stop(OpenSpace space, @Nullable UUID operation, Step step, Filled filled, LocalDate today, String known,
			Model model, HttpServletResponse response) {
		try {
			this.notebook.save(space, step, filled, today, known, operation);
			return "redirect:/check-ins?saved";
		}
		catch (Changed ex) {
			if (!this.notebook.known(space, known, operation).equals(known)) {
				// The other press of the same button was faster.
				return "redirect:/check-ins?saved";
			}
		}
		response.setStatus(HttpStatus.CONFLICT.value());
		Optional<Notebook.Saved> other = this.notebook.other(space);
		other.ifPresent((saved) -> {
			model.addAttribute("over", saved.mark());
			model.addAttribute("other", this.notebook.words(saved));
		});
		return this.screens.page(model, step, filled, other.isPresent() ? Map.of() : CheckInController.ANOTHER_PAGE,
				space);
	}

}
