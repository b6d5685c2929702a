package app.tideline.exercise;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** A field of an exercise. None has to be filled in unless its exercise says so. */
public sealed interface Field {

	/** Its name in the form, and in the exercise's logic. */
	String id();

	/** What it asks, a seed text that may name the partner. */
	String label();

	/** A word of help, or null. */
	@Nullable String hint();

	/** Which fragment draws it. */
	default String kind() {
		return getClass().getSimpleName().toLowerCase(Locale.ROOT);
	}

	/**
	 * A line of text.
	 *
	 * @param limit how many characters it holds
	 */
	record Line(String id, String label, @Nullable String hint, int limit) implements Field {
	}

	/**
	 * Several lines of text.
	 *
	 * @param limit how many characters it holds
	 */
	record Area(String id, String label, @Nullable String hint, int limit) implements Field {
	}

	/** A time of day. */
	record Time(String id, String label, @Nullable String hint) implements Field {
	}

	/** A day, today or later. */
	record Day(String id, String label, @Nullable String hint) implements Field {
	}

	/**
	 * One of several answers.
	 *
	 * @param options what there is to choose from, by id
	 */
	record One(String id, String label, @Nullable String hint, List<Option> options) implements Field {
	}

	/**
	 * Any of several answers.
	 *
	 * @param options what there is to choose from, by id
	 */
	record Many(String id, String label, @Nullable String hint, List<Option> options) implements Field {
	}

	/**
	 * The same few fields for each of several things: named ones, or as many as a person
	 * adds.
	 *
	 * @param named the things, or none where the person adds rows
	 * @param shown how many empty rows there are to begin with
	 * @param most how many rows a person may fill in
	 * @param columns the fields of a row, in which no further rows may be
	 */
	record Rows(String id, String label, @Nullable String hint, List<Option> named, int shown, int most,
			List<Field> columns) implements Field {

		/** The name of a row's field in the form. */
		public String name(String row, Field column) {
			return this.id + "." + row + "." + column.id();
		}

	}

	/**
	 * An answer that can be chosen, or a row that has a name.
	 *
	 * @param label a seed text that may name the partner
	 */
	record Option(String id, String label) {
	}

}
