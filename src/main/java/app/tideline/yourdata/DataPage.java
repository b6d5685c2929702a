package app.tideline.yourdata;

import java.util.Map;

import app.tideline.account.OpenSpace;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page shows, whichever of its forms was sent. */
@Component
class DataPage {

	private final DataFile file;

	DataPage(DataFile file) {
		this.file = file;
	}

	/**
	 * Fills the page.
	 * @param wrong what is wrong, by field
	 * @return the name of its template
	 */
	String fill(OpenSpace space, Model model, Map<String, String> wrong) {
		model.addAttribute("empty", this.file.isEmpty(space));
		model.addAttribute("wrong", wrong);
		model.addAttribute("errors", !wrong.isEmpty());
		return "yourdata/page";
	}

}
