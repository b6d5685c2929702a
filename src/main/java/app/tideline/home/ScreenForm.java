package app.tideline.home;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;

import app.tideline.account.Look;
import app.tideline.account.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * How pages are to look, as picked.
 *
 * @param theme the name of a {@link Look.Theme}
 * @param size the name of a {@link Look.TextSize}
 * @param tab the name of a {@link Look.Tab}
 * @param hides ticked where lists leave out first words
 * @param covers ticked where a hidden page is covered
 */
record ScreenForm(@Nullable String theme, @Nullable String size, @Nullable String tab, @Nullable String hides,
		@Nullable String covers) {

	static ScreenForm of(Look look) {
		return new ScreenForm(look.theme().name(), look.text().name(), look.tab().name(),
				look.hidesWords() ? "yes" : null, look.covers() ? "yes" : null);
	}

	/**
	 * What is asked for, or why not, beside each field. Where nothing of it was sent, all
	 * stays as it is.
	 */
	Optional<UnaryOperator<Settings>> read(Errors errors) {
		if (this.theme == null && this.size == null && this.tab == null) {
			return Optional.of(UnaryOperator.identity());
		}
		Optional<Look.Theme> lit = picked("theme", this.theme, Look.Theme.values(), "how light the pages are", errors);
		Optional<Look.TextSize> large = picked("size", this.size, Look.TextSize.values(), "a text size", errors);
		Optional<Look.Tab> shown = picked("tab", this.tab, Look.Tab.values(), "a name and icon for the tab", errors);
		if (lit.isEmpty() || large.isEmpty() || shown.isEmpty()) {
			return Optional.empty();
		}
		Look look = new Look(lit.get(), large.get(), shown.get(), this.hides != null, this.covers != null);
		return Optional.of((settings) -> settings.looking(look));
	}

	private static <E extends Enum<E>> Optional<E> picked(String field, @Nullable String value, E[] values, String what,
			Errors errors) {
		Optional<E> found = Arrays.stream(values).filter((each) -> each.name().equals(value)).findFirst();
		if (found.isEmpty()) {
			errors.rejectValue(field, field, "Please pick " + what + ".");
		}
		return found;
	}

}
