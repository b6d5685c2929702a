package app.tideline.guidance;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoublePredicate;
import java.util.stream.Stream;

import app.tideline.content.CheckInItems.ContextQuestion;
import app.tideline.content.CheckInItems.Item;
import app.tideline.guidance.Situation.Said;
import app.tideline.guidance.Situation.Week;
import app.tideline.safety.Level;
import app.tideline.safety.SafetyAnswer;
import app.tideline.safety.SafetyItem;

/**
 * A situation and the words in which everything was asked, so that whatever is found in
 * it can be quoted.
 *
 * @param situation what was said
 * @param words how it was asked
 * @param weeks this check-in and those before it, newest first
 * @param level the concern that this check-in's own answers raise
 */
record Facts(Situation situation, Vocabulary words, List<Week> weeks, Level level) {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

	Facts(Situation situation, Vocabulary words) {
		this(situation, words, situation.weeks(), situation.level());
	}

	/** A check-in's answer to this item, if it has one of these values. */
	Optional<Quote> score(Week week, String item, Set<Integer> values) {
		Integer value = week.answers().get(item);
		if (value == null || !values.contains(value)) {
			return Optional.empty();
		}
		Item asked = this.words.item(item);
		return Optional.of(new Quote(item, asked.question(), asked.answers().get(value), week.day()));
	}

	/** This check-in's low answers in a group. */
	List<Quote> low(Group group) {
		List<Quote> low = new ArrayList<>();
		for (String item : this.words.items(group)) {
			score(this.situation.now(), item, OnScores.LOW).ifPresent(low::add);
		}
		return low;
	}

	/**
	 * The newest check-ins with enough answers in a group, each by its mean, where that
	 * is wanted. It is given in steps of five out of a hundred, because it is no exact
	 * measure.
	 */
	List<Quote> means(Group group, DoublePredicate wanted, int most) {
		List<String> items = this.words.items(group);
		return this.weeks.stream()
			.flatMap((week) -> group.mean(week, items)
				.stream()
				.filter(wanted)
				.mapToObj((mean) -> mean(group, mean, week.day())))
			.limit(most)
			.toList();
	}

	private static Quote mean(Group group, double mean, LocalDate day) {
		return new Quote(group.id(), group.words(), "about " + 5 * Math.round(5 * mean) + " of 100", day);
	}

	/** What stands and is fresh, among these answers. */
	List<Quote> context(String question, Set<String> answers) {
		Said said = this.situation.fresh(question);
		if (said == null || Collections.disjoint(said.answers(), answers)) {
			return List.of();
		}
		ContextQuestion asked = this.words.context(question);
		return asked.answers()
			.stream()
			.filter((answer) -> answers.contains(answer.id()) && said.answers().contains(answer.id()))
			.map((answer) -> new Quote(question, asked.question(), answer.label(), said.day()))
			.toList();
	}

	/** The answer that a date belongs to, and the date; nothing if it does not stand. */
	List<Quote> spaceDate(LocalDate date) {
		ContextQuestion asked = this.words.dated();
		return context(asked.id(), Set.of(Objects.requireNonNull(asked.dateOn()))).stream()
			.flatMap((quote) -> Stream.of(quote,
					new Quote(asked.id(), asked.dateLabel(), DAY.format(date), quote.day())))
			.toList();
	}

	/** The answer to a safety question, if it is one of these. */
	Optional<Quote> safety(SafetyItem item, Set<SafetyAnswer> answers) {
		SafetyAnswer given = this.situation.safety().to(item);
		return answers.contains(given) ? Optional.of(this.words.quote(item, given, today())) : Optional.empty();
	}

	/** What says that there is danger to life. */
	List<Quote> danger() {
		List<Quote> signs = this.words.signs(this.situation.harmDetails(), today());
		return signs.isEmpty() ? List.of(this.words.dangerButton(today())) : signs;
	}

	/** The check-ins that were opened lately, each on its day. */
	List<Quote> opened() {
		return this.situation.opened().stream().map(this.words::opened).toList();
	}

	/** The answer that followed a disagreement. */
	Quote steppedBack(String id) {
		return this.words.steppedBack(id, today());
	}

	/** The answer that followed a very low mood. */
	Quote selfHarm(String id) {
		return this.words.selfHarm(id, today());
	}

	/** Everything that worries in this check-in's safety answers. */
	List<Quote> worries() {
		Set<SafetyAnswer> worrying = EnumSet.of(SafetyAnswer.NOT_SURE, SafetyAnswer.YES_ONCE, SafetyAnswer.YES_MORE);
		Stream<Quote> answers = Stream.of(SafetyItem.values()).flatMap((item) -> safety(item, worrying).stream());
		Stream<Quote> danger = this.situation.safety().urgent() ? danger().stream() : Stream.empty();
		return Stream.of(answers, danger, this.situation.unsafePlans().stream()).flatMap((each) -> each).toList();
	}

	private LocalDate today() {
		return this.situation.today();
	}

}
