package app.tideline.journal;

import java.util.Optional;

import app.tideline.guide.Guide;
import app.tideline.guide.PromptOrigin;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page on which an entry is written or changed. */
@Component
class WritingPage {

	/** Where the form of a new page is sent. */
	static final String NEW = "/journal/new";

	private final Guide guide;

	WritingPage(Guide guide) {
		this.guide = guide;
	}

	/** Shows a form, with what it answers above it. */
	String show(Model model, EntryForm form, String action) {
		model.addAttribute("entry", form);
		model.addAttribute("action", action);
		model.addAttribute("longest", EntryForm.LONGEST_TEXT);
		model.addAttribute("moods", Mood.choices());
		model.addAttribute("origin", form.promptSaid().flatMap(this.guide::prompt).orElse(null));
		return "journal/edit";
	}

	/** The id of the prompt that an address names so; else null. */
	@Nullable String at(@Nullable String place) {
		return Optional.ofNullable(place).flatMap(this.guide::promptAt).orElse(null);
	}

	/** What the guide asks under that id; nothing where it has no such prompt. */
	Optional<String> question(@Nullable String prompt) {
		return Optional.ofNullable(prompt).flatMap(this.guide::prompt).map(PromptOrigin::text);
	}

	/** The same id if the guide knows such a prompt; else null. */
	@Nullable String known(@Nullable String prompt) {
		return Optional.ofNullable(prompt).filter((id) -> this.guide.prompt(id).isPresent()).orElse(null);
	}

}
