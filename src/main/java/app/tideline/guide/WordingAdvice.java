package app.tideline.guide;

import app.tideline.account.OpenSpace;
import app.tideline.content.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Gives every page the wording in which it prints seed text: the member's own, or the
 * neutral one where no space is open.
 */
@ControllerAdvice
final class WordingAdvice {

	@ModelAttribute("wording")
	Wording wording(@Nullable OpenSpace space) {
		return (space != null) ? space.settings().wording() : Wording.NEUTRAL;
	}

}
