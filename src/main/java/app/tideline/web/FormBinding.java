package app.tideline.web;

import java.beans.PropertyEditorSupport;
import java.util.UUID;
import java.util.function.Function;

import app.tideline.vault.Ids;

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

	/**
	 * An operation id that cannot be read is one that was never used: the form takes
	 * effect, and no words are lost over it.
	 */
	@InitBinder
	void anOperationThatIsNoneIsANewOne(WebDataBinder binder) {
		binder.registerCustomEditor(UUID.class, new PropertyEditorSupport() {
			@Override
			public void setAsText(String text) {
				setValue(Ids.find(text).orElseGet(Ids::next));
			}
		});
	}

	/**
	 * A number that is none is refused without its text, which the framework would log.
	 */
	@InitBinder
	void aNumberThatIsNoneIsNotRepeated(WebDataBinder binder) {
		binder.registerCustomEditor(int.class, new NumberEditor(Integer::valueOf));
		binder.registerCustomEditor(long.class, new NumberEditor(Long::valueOf));
	}

	private static final class NumberEditor extends PropertyEditorSupport {

		private final Function<String, Number> reader;

		private NumberEditor(Function<String, Number> reader) {
			this.reader = reader;
		}

		@Override
		public void setAsText(String text) {
			Number number;
			try {
				number = this.reader.apply(text.strip());
			}
			catch (NumberFormatException ex) {
				number = null;
			}
			if (number == null) {
				throw new IllegalArgumentException("No number");
			}
			setValue(number);
		}

	}

}
