package app.tideline.account;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;

import org.jspecify.annotations.Nullable;

/**
 * A file holds something that could not have been written here. Its message is meant for
 * the person who brought it, and repeats nothing of what the file says.
 */
public final class Unfit extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private static final int FIRST_YEAR = 1900;

	private static final int LAST_YEAR = 2100;

	private static final int MOST = 20_000;

	/** Says what is wrong, in a whole sentence. */
	public Unfit(String words) {
		super(words, null, false, false);
	}

	/** Something that may be missing only by mistake. */
	public static <T> T needed(@Nullable T value) {
		if (value == null) {
			throw new Unfit("Something is missing in this file.");
		}
		return value;
	}

	/** Refuses what a page here would not have taken. */
	public static void unless(boolean fits, String words) {
		if (!fits) {
			throw new Unfit(words);
		}
	}

	/** A day between 1900 and 2099. */
	public static LocalDate day(@Nullable LocalDate day) {
		LocalDate given = needed(day);
		unless(given.getYear() >= FIRST_YEAR && given.getYear() < LAST_YEAR,
				"A date in this file is too long ago, or too far away.");
		return given;
	}

	/**
	 * A day on which something was done.
	 * @param latest the last one that has come
	 */
	public static LocalDate come(@Nullable LocalDate day, LocalDate latest) {
		LocalDate given = day(day);
		unless(!given.isAfter(latest), "A date in this file has not come yet.");
		return given;
	}

	/** The same as {@link #day}, or none. */
	public static @Nullable LocalDate dayOrNone(@Nullable LocalDate day) {
		return (day != null) ? day(day) : null;
	}

	/** A text of so many characters at most, without characters that can’t be stored. */
	public static String text(@Nullable String text, int longest) {
		String given = needed(text);
		unless(given.codePointCount(0, given.length()) <= longest,
				"A text in this file is too long: the longest that fits there is " + longest + " characters.");
		// Half of a pair of signs could be stored, and never be written to a file again.
		unless(given.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(given),
				"A text in this file holds a sign that can’t be kept.");
		return given;
	}

	/** The same, or none. */
	public static @Nullable String textOrNone(@Nullable String text, int longest) {
		return (text != null) ? text(text, longest) : null;
	}

	/** A list of no more than can be kept. */
	public static <C extends Collection<?>> C few(@Nullable C all) {
		return few(all, MOST);
	}

	/** A list of so many at most. */
	public static <C extends Collection<?>> C few(@Nullable C all, int most) {
		C given = needed(all);
		unless(given.size() <= most, "There is more in this file than fits into a space.");
		given.forEach(Unfit::needed);
		return given;
	}

}
