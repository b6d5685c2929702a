package app.tideline.reminder;

import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Days and times in words. The pages are English, whatever language a browser asks for.
 */
final class Words {

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

	private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", Locale.UK);

	private static final Map<String, String> DAYS = Arrays.stream(DayOfWeek.values())
		.collect(Collectors.toMap(DayOfWeek::name, Words::day, (a, b) -> a, LinkedHashMap::new));

	private Words() {
	}

	/** The days of a week by their names in forms. */
	static Map<String, String> days() {
		return DAYS;
	}

	static String date(TemporalAccessor day) {
		return DATE.format(day);
	}

	static String dayAndTime(ZonedDateTime time) {
		return DAY_AND_TIME.format(time);
	}

	static String rhythm(Rhythm rhythm) {
		return "%ss at %s (%s)".formatted(day(rhythm.day()), rhythm.time(), rhythm.zone().getId());
	}

	private static String day(DayOfWeek day) {
		return day.getDisplayName(TextStyle.FULL, Locale.UK);
	}

}
