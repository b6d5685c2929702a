package app.tideline.checkin;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import app.tideline.guidance.Showing;
import app.tideline.guidance.Situation.Week;

/**
 * The check-ins of one person that still open, newest first.
 *
 * @param all each with its day
 */
record Past(List<One> all) {

	private static final int DAYS_ONE_COUNTS = 6;

	private static final int DAYS_OF_A_WEEK = 7;

	private static final int CHECK_INS_PER_ANCHOR = 4;

	/** A check-in's head, opened. */
	record One(UUID id, LocalDate day, Answers answers) {
	}

	/** No check-in yet, or nobody to have made one. */
	static Past none() {
		return new Past(List.of());
	}

	Optional<One> newest() {
		return this.all.stream().findFirst();
	}

	/** Those that count: a second one within six days is a note and does not. */
	List<Week> weeks() {
		return this.all.stream()
			.filter((one) -> !one.answers().note())
			.map((one) -> new Week(one.day(), one.answers().scored()))
			.toList();
	}

	/**
	 * How many count altogether, those among them that are too old to be looked back on.
	 */
	int counted() {
		List<Answers> counted = this.all.stream().map(One::answers).filter((answers) -> !answers.note()).toList();
		for (int after = 0; after < counted.size(); after++) {
			Integer number = counted.get(after).number();
			if (number != null) {
				return number + after;
			}
		}
		return counted.size();
	}

	/** Which one made on that day would be; nothing for a note. */
	Optional<Integer> numberOn(LocalDate day) {
		return makesNote(day) ? Optional.empty() : Optional.of(counted() + 1);
	}

	/** Whether one made on that day asks about the last four weeks. */
	boolean asksAnchor(LocalDate day) {
		return numberOn(day).filter(Past::asksAnchor).isPresent();
	}

	/** Whether the check-in of that number asks about the last four weeks. */
	static boolean asksAnchor(int number) {
		return number % CHECK_INS_PER_ANCHOR == 0;
	}

	/** Which rules were shown when, with notes too, the newest first. */
	List<Showing> showings() {
		return this.all.stream()
			.flatMap((one) -> one.answers()
				.shown()
				.stream()
				.map((rule) -> new Showing(rule, one.day(), one.answers().scored())))
			.toList();
	}

	/** Whether one made on that day would be a note. */
	boolean makesNote(LocalDate day) {
		return this.all.stream()
			.anyMatch((one) -> !one.answers().note() && ChronoUnit.DAYS.between(one.day(), day) <= DAYS_ONE_COUNTS);
	}

	/** The days of those opened in the seven days up to that one, with one made on it. */
	List<LocalDate> openedInSevenDays(LocalDate day) {
		return Stream.concat(Stream.of(day), days().stream())
			.filter((opened) -> ChronoUnit.DAYS.between(opened, day) < DAYS_OF_A_WEEK)
			.toList();
	}

	/** Those of the year up to that day that count. */
	Past year(LocalDate today) {
		return new Past(this.all.stream()
			.filter((one) -> !one.answers().note() && one.day().isAfter(today.minusYears(1)))
			.toList());
	}

	/** The days on which somebody checked in. */
	List<LocalDate> days() {
		return this.all.stream().map(One::day).toList();
	}

}
