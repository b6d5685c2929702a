package app.tideline.guidance;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import app.tideline.content.CheckInItems.ContextQuestion;
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
 */
record Facts(Situation situation, Vocabulary words) {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

	/** All quotes of what is met, each once. */
	static List<Quote> together(Collection<Optional<List<Quote>>> met) {
		return met.stream().flatMap(Optional::stream).flatMap(List::stream).distinct().toList();
	}

	/** The concern that this check-in's own answers raise. */
	Level level() {
		return this.situation.safety().level();
	}

	/** A check-in's answers to these items that have one of these values. */
	List<Quote> scores(Week week, Set<String> items, Set<Integer> values) {
		return this.words.items()
			.stream()
			.filter((item) -> items.contains(item.id()))
			.flatMap((item) -> Optional.ofNullable(week.answers().get(item.id()))
				.filter(values::contains)
				.map((value) -> new Quote(item.id(), item.question(), item.answers().get(value), week.day()))
				.stream())
			.toList();
	}

	/** This check-in's low answers in a group. */
	List<Quote> low(Group group) {
		return scores(this.situation.now(), this.words.items(group), OnScores.LOW);
	}

	/** What stands and is fresh, among these answers. */
	List<Quote> context(String question, Set<String> answers) {
		Said said = this.situation.fresh(question);
		if (said == null) {
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
		List<Quote> answer = context(asked.id(), Set.of(Optional.ofNullable(asked.dateOn()).orElseThrow()));
		return answer.stream()
			.flatMap((quote) -> Stream.of(quote,
					new Quote(asked.id(), asked.dateLabel(), DAY.format(date), quote.day())))
			.toList();
	}

	/** The answer to a safety question, if it is one of these. */
	List<Quote> safety(SafetyItem item, Set<SafetyAnswer> answers) {
		SafetyAnswer given = this.situation.safety().to(item);
		return answers.contains(given)
				? List.of(new Quote(item.id(), this.words.question(item), this.words.label(given), today()))
				: List.of();
	}

	/** What says that there is danger to life. */
	List<Quote> danger() {
		List<Quote> signs = this.words.signs(this.situation.harmDetails(), today());
		return signs.isEmpty() ? List.of(this.words.dangerButton(today())) : signs;
	}

	/** The answer that followed a very low mood. */
	Quote selfHarm(String id) {
		return this.words.selfHarm(id, today());
	}

	/** Everything that worries in this check-in's safety answers. */
	List<Quote> worries() {
		List<Quote> quotes = new ArrayList<>();
		for (SafetyItem item : SafetyItem.values()) {
			quotes
				.addAll(safety(item, EnumSet.of(SafetyAnswer.NOT_SURE, SafetyAnswer.YES_ONCE, SafetyAnswer.YES_MORE)));
		}
		if (this.situation.safety().urgent()) {
			quotes.addAll(danger());
		}
		return quotes;
	}

	private LocalDate today() {
		return this.situation.today();
	}

}
