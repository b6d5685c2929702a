package app.tideline.yourdata;

import java.util.Map;
import java.util.UUID;

import app.tideline.account.BroughtFile;
import app.tideline.account.Changed;
import app.tideline.account.OpenSpace;
import app.tideline.account.Operations;
import app.tideline.account.Unfit;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of what a person may do with all that is theirs, and bringing it in. */
@Controller
class YourDataController {

	private static final long LARGEST = 32L << 20;

	private final DataFile file;

	private final DataPage page;

	private final Operations operations;

	YourDataController(DataFile file, DataPage page, Operations operations) {
		this.file = file;
		this.page = page;
		this.operations = operations;
	}

	@GetMapping("/your-data")
	String page(OpenSpace space, @RequestParam(required = false) @Nullable String done, Model model) {
		model.addAttribute("done", done != null);
		return this.page.fill(space, model, Map.of());
	}

	@PostMapping(BroughtFile.PATH)
	String bringIn(OpenSpace space,
			@RequestAttribute(name = BroughtFile.ATTRIBUTE, required = false) @Nullable BroughtFile from,
			@RequestParam UUID operation, HttpServletResponse response, Model model) {
		if (from == null) {
			return refuse(space, response, model, "Please pick the file “pages.json” first.");
		}
		if (from.size() == 0) {
			return refuse(space, response, model, "This file is empty. Please pick another one, or take it out again.");
		}
		if (from.size() > LARGEST) {
			return refuse(space, response, model, "This file is larger than 32 MB.");
		}
		try {
			this.operations.once(space, operation, "file", () -> {
				this.file.bringIn(space, from);
				return "done";
			});
			return "redirect:/your-data?done";
		}
		catch (Unfit ex) {
			return refuse(space, response, model, String.valueOf(ex.getMessage()));
		}
		catch (Changed | DataIntegrityViolationException ex) {
			return refuse(space, response, model, "Something was saved in another tab meanwhile.");
		}
	}

	/** Whatever was wrong, the first thing to know is that nothing is lost. */
	private String refuse(OpenSpace space, HttpServletResponse response, Model model, String words) {
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return this.page.fill(space, model, Map.of("from", words + " Nothing was changed."));
	}

}
