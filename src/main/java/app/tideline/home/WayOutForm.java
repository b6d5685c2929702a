package app.tideline.home;

import java.util.Optional;
import java.util.function.UnaryOperator;

import app.tideline.account.ExitAddress;
import app.tideline.account.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * Where "leave quickly" is to go, as typed.
 *
 * @param exit an address, or nothing for the operator's
 */
record WayOutForm(@Nullable String exit) {

	/**
	 * What is asked for, or why not, beside the field. Where it was not sent, it stays as
	 * it is.
	 */
	Optional<UnaryOperator<Settings>> read(Errors errors) {
		if (this.exit == null) {
			return Optional.of(UnaryOperator.identity());
		}
		if (this.exit.isBlank()) {
			return Optional.of((settings) -> settings.leavingFor(null));
		}
		Optional<String> address = ExitAddress.read(this.exit).map(Object::toString);
		if (address.isEmpty()) {
			errors.rejectValue("exit", "exit", wrong(this.exit));
		}
		return address.map((to) -> (settings) -> settings.leavingFor(to));
	}

	private static String wrong(String typed) {
		if (typed.length() > ExitAddress.LONGEST) {
			return "This address is too long. Please take the beginning of it.";
		}
		if (typed.contains("@")) {
			return "Please leave out the name and password. An address such as https://www.bbc.com/ is enough.";
		}
		return "Please type the address of a public site that begins with https, such as https://www.bbc.com/.";
	}

	/** Never shows what was typed. */
	@Override
	public String toString() {
		return "WayOutForm";
	}

}
