package app.tideline.safety;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import app.tideline.content.HelpCountry.Service;
import org.jspecify.annotations.Nullable;

/**
 * A service as it is shown: the ways to reach it, and how sure one can be of them.
 *
 * @param service what the editors know of it
 * @param today the day from which the age of a check is counted
 */
public record HelpLine(Service service, LocalDate today) {

	/** A check older than this is no longer relied on (invariant I15). */
	private static final int FRESH_DAYS = 180;

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

	/** The ways to reach it, in the order in which they are best tried. */
	public List<Way> ways() {
		List<Way> ways = new ArrayList<>();
		add(ways, "Phone", this.service.phone(), "tel:");
		add(ways, "Text", this.service.text(), null);
		add(ways, "Chat", this.service.chat(), null);
		add(ways, "Site", this.service.link(), "https://");
		return ways;
	}

	/** Where it was seen and when it was last checked, as a sentence or two. */
	public String age() {
		LocalDate checked = this.service.checked();
		if (checked == null) {
			return "Seen at " + seen() + ". Nobody here has rung or opened it yet, so it may be out of date.";
		}
		String last = "Checked on " + DAY.format(checked) + ".";
		boolean fresh = ChronoUnit.DAYS.between(checked, this.today) <= FRESH_DAYS;
		return fresh ? last : last + " That is a while ago: it may be out of date.";
	}

	private String seen() {
		Integer year = this.service.year();
		String source = String.valueOf(this.service.source());
		if (year == null) {
			return source + ", year not stated";
		}
		boolean said = source.contains(year.toString()) || source.matches(".*\\d-" + year % 100 + "\\b.*");
		return said ? source : source + ", " + year;
	}

	private static void add(List<Way> ways, String kind, @Nullable String shown, @Nullable String scheme) {
		if (shown != null) {
			ways.add(new Way(kind, shown, (scheme != null) ? scheme + target(scheme, shown) : null));
		}
	}

	private static String target(String scheme, String shown) {
		return scheme.equals("tel:") ? shown.replaceAll("[^0-9+*#]", "").replace("#", "%23") : shown;
	}

	/**
	 * A way to reach a service.
	 *
	 * @param kind what it is, in a word
	 * @param shown the digits, address or words
	 * @param href where a link leads, or null where it is only to be read
	 */
	public record Way(String kind, String shown, @Nullable String href) {
	}

}
