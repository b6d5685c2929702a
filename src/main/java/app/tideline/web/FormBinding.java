package app.tideline.web;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Forms are records, and nothing but what they declare is filled in. Without this a field
 * such as {@code text[0]} would be taken for the inside of one, and fail.
 */
@ControllerAdvice
final class FormBinding {

	@InitBinder
	void onlyWhatIsDeclared(WebDataBinder binder) {
		binder.setDeclarativeBinding(true);
	}

}
