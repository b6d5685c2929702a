package app.tideline.vault;

import java.util.regex.Pattern;

/**
 * A name of a table or column that is joined into the text of a query, where no parameter
 * can stand. Such names are constants of the code; should one ever come from elsewhere,
 * this refuses all that could end the name and begin something else.
 */
public final class SqlName {

	private static final Pattern PLAIN = Pattern.compile("[a-z][a-z_]{0,30}");

	private SqlName() {
	}

	/**
	 * Gives the name back as it is.
	 * @throws IllegalArgumentException if it is anything but small letters and low lines
	 */
	public static String plain(String name) {
		if (!PLAIN.matcher(name).matches()) {
			throw new IllegalArgumentException("Not a plain name of a table or column");
		}
		return name;
	}

}
