package app.tideline.content;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The services of one country as the file lists them, shown or not.
 *
 * @param country ISO 3166 code
 * @param name in English
 * @param emergency emergency digits
 * @param services help lines
 */
public record HelpCountry(String country, String name, List<Emergency> emergency, List<Service> services) {

	/** How sure one can be of a number, from what was seen where. */
	public enum Confidence {

		HIGH, MEDIUM, LOW, UNVERIFIED;

		/** Whether it may be shown at all. */
		public boolean shown() {
			return this == HIGH || this == MEDIUM;
		}

	}

	/** Digits to call in an emergency. */
	public record Emergency(String number, @Nullable String note, Confidence confidence) {
	}

	/**
	 * A service.
	 *
	 * @param kind abuse, crisis or relationship
	 * @param serves whom it says it is for, or null
	 * @param source where it was seen
	 * @param year the newest year that source names, or null where it names none
	 * @param checked when a person rang or opened it, or null for never
	 */
	public record Service(String name, String kind, @Nullable String serves, @Nullable String phone,
			@Nullable String text, @Nullable String chat, @Nullable String link, @Nullable String hours,
			Confidence confidence, @Nullable String source, @Nullable Integer year, @Nullable LocalDate checked,
			@Nullable String note) {
	}

	/**
	 * A directory of services in other countries.
	 *
	 * @param name its name
	 * @param link its address, without a scheme
	 */
	public record Directory(String name, String link) {
	}

}
