package app.tideline.reminder;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * The rhythm as a person typed it.
 *
 * @param day the name of a {@link DayOfWeek}
 * @param time hours and minutes, such as 19:00
 * @param zone a name of the time zone database
 */
record RhythmForm(@Nullable String day, @Nullable String time, @Nullable String zone) {

	private static final int LONGEST_SAID = 40;

	static RhythmForm of(Rhythm rhythm) {
		return new RhythmForm(rhythm.day().name(), rhythm.time().toString(), rhythm.zone().getId());
	}

	/**
	 * What is asked for, as a change that leaves a pause as it is; or every reason why
	 * not, beside its field.
	 */
	Optional<UnaryOperator<Rhythm>> read(Errors errors) {
		Optional<DayOfWeek> day = Arrays.stream(DayOfWeek.values())
			.filter((value) -> value.name().equals(this.day))
			.findFirst();
		Optional<LocalTime> time = parsedTime();
		Optional<ZoneId> zone = Optional.ofNullable(this.zone).filter(Zones::known).map(ZoneId::of);
		if (day.isEmpty()) {
			errors.rejectValue("day", "day", "Choose a day of the week.");
		}
		if (time.isEmpty()) {
			errors.rejectValue("time", "time",
					not(this.time, "a time") + "Give one from 00:00 to 23:59, such as 19:00.");
		}
		if (zone.isEmpty()) {
			errors.rejectValue("zone", "zone", not(this.zone, "a time zone we know") + "Choose one from the list.");
		}
		return day.flatMap((onDay) -> time
			.flatMap((at) -> zone.map((in) -> (rhythm) -> new Rhythm(onDay, at, in, rhythm.pausedUntil()))));
	}

	/** Says again what was typed: a browser may not show it where it does not fit. */
	private static String not(@Nullable String typed, String what) {
		return (typed == null || typed.isBlank() || typed.length() > LONGEST_SAID) ? ""
				: "“%s” is not %s. ".formatted(typed.strip(), what);
	}

	private Optional<LocalTime> parsedTime() {
		try {
			return Optional.ofNullable(this.time)
				.map((text) -> LocalTime.parse(text.strip()).truncatedTo(ChronoUnit.MINUTES));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

}
