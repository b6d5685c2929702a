package app.tideline.guidance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import app.tideline.guidance.Situation.Week;
import app.tideline.safety.SafetyAnswers;

/** Situations by the hundred thousand. */
final class TestSituations {

	private static final LocalDate TODAY = RuleCases.TODAY;

	private static final int MISSING = -1;

	private TestSituations() {
	}

	/** Situations with these safety answers, a concern held or not. */
	static Stream<Situation> relational(SafetyAnswers safety) {
		return Stream.of(false, true).flatMap((held) -> mixes().map((from) -> from.safety(safety).held(held).build()));
	}

	/** Situations that fire as many relational rules as can be fired together. */
	static Stream<SituationBuilder> relational() {
		return Stream
			.<Supplier<SituationBuilder>>of(TestSituations::farApart, TestSituations::longLow, TestSituations::warm,
					TestSituations::waiting)
			.map(Supplier::get);
	}

	/** What was said, for the message of a test. */
	static String described(Situation situation) {
		SafetyAnswers safety = situation.safety();
		return "answers %s, safety %s %s %s %s%s%s, details %s, self-harm %s, context %s, date %s, %s earlier"
			.formatted(situation.now().answers(), safety.fear(), safety.freedom(), safety.device(), safety.harm(),
					safety.urgent() ? " in danger" : "", situation.held() ? " held" : "", situation.harmDetails(),
					situation.selfHarm(), situation.context().keySet(), situation.spaceDate(), situation.past().size());
	}

	/**
	 * Every answer about respect and conflict where joint help, warmth or patience would
	 * be shown; the lowest of them, and mood and self-harm at their worst, with all of
	 * them.
	 */
	private static Stream<SituationBuilder> mixes() {
		List<Integer> values = List.of(MISSING, 0, 1, 2, 3, 4);
		Stream<SituationBuilder> every = values.stream()
			.flatMap((respect) -> values.stream()
				.flatMap((conflict) -> Stream.of(longLow(), waiting()).map((from) -> hurt(from, respect, conflict))));
		Stream<SituationBuilder> some = Stream.of(List.of(MISSING, MISSING), List.of(0, 3), List.of(3, 0))
			.flatMap((pair) -> relational().map((from) -> hurt(from, pair.getFirst(), pair.getLast())));
		Stream<SituationBuilder> worst = Stream.of("no", "yes", "not-sure", "rather-not")
			.flatMap((selfHarm) -> relational().map((from) -> from.answer("ci.mood", 0).selfHarm(selfHarm)));
		Stream<SituationBuilder> better = relational().map((from) -> from.answer("ci.mood", 3).selfHarm("yes"));
		return Stream.of(every, some, worst, better).flatMap((each) -> each);
	}

	private static SituationBuilder hurt(SituationBuilder from, int respect, int conflict) {
		put(from, "ci.respect", respect);
		put(from, "ci.conflict", conflict);
		return from;
	}

	/** Everything about joint talks, deciding and explaining. */
	private static SituationBuilder farApart() {
		return Situation.on(TODAY)
			.answers(Map.of("ci.connection", 1, "ci.reply", 1, "ci.affection", 1, "ci.together", 1, "ci.reliable", 1,
					"ci.mine", 2, "ci.headspace", 2, "ci.clarity", 1))
			.context("cx.asked", TODAY, Set.of("not-yet"))
			.context("cx.both", TODAY, Set.of("none"))
			.context("cx.space", TODAY, Set.of("no-date"))
			.context("cx.leaving", TODAY, Set.of("yes"))
			.checkIns(9);
	}

	/** Low for long, both willing to see someone. */
	private static SituationBuilder longLow() {
		Map<String, Integer> low = Map.of("ci.connection", 2, "ci.reply", 0, "ci.affection", 2, "ci.together", 0,
				"ci.reliable", 2);
		List<Week> past = IntStream.rangeClosed(1, 5)
			.mapToObj((week) -> new Week(TODAY.minusWeeks(week), low))
			.toList();
		return Situation.on(TODAY).answers(low).past(past).checkIns(9).context("cx.joint", TODAY, Set.of("both"));
	}

	/** Warmth, and what goes well. */
	private static SituationBuilder warm() {
		return Situation.on(TODAY).answers(Map.of("ci.connection", 4, "ci.affection", 3, "ci.together", 4)).checkIns(9);
	}

	/** Patience, with a date ahead, outside stress and little time together. */
	private static SituationBuilder waiting() {
		return Situation.on(TODAY)
			.answers(Map.of("ci.connection", 2, "ci.together", 1, "ci.affection", 1))
			.context("cx.space", TODAY, Set.of("with-date"))
			.spaceDate(TODAY.plusDays(3))
			.context("cx.both", TODAY, Set.of("clear"))
			.context("cx.stress", TODAY, Set.of("work"))
			.checkIns(9);
	}

	private static void put(SituationBuilder to, String item, int value) {
		if (value != MISSING) {
			to.answer(item, value);
		}
	}

}
