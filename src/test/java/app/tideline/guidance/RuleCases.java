package app.tideline.guidance;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import app.tideline.content.CheckInItems.Item;
import app.tideline.guidance.Change.Direction;
import app.tideline.guidance.Situation.Week;
import app.tideline.safety.SafetyAnswer;
import app.tideline.safety.SafetyAnswers;
import app.tideline.safety.SafetyItem;
import app.tideline.safety.SafetySpace;

/**
 * For each rule the smallest situation that fires it, the answers it then quotes, and a
 * near miss. A quiet situation has four times "No", nothing else answered, and nine
 * check-ins.
 */
final class RuleCases {

	static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

	static final List<String> BETWEEN_US = List.of("ci.connection", "ci.reply", "ci.affection", "ci.together",
			"ci.reliable", "ci.conflict", "ci.respect");

	/** Six of seven answered, two low, 1.5 on average. */
	private static final Map<String, Integer> LOW = Map.of("ci.connection", 2, "ci.reply", 0, "ci.affection", 2,
			"ci.together", 1, "ci.reliable", 2, "ci.respect", 2);

	private RuleCases() {
	}

	/** So many check-ins that were opened one day after the other. */
	static List<LocalDate> opened(int number) {
		return IntStream.range(0, number).mapToObj(TODAY::minusDays).toList();
	}

	static SituationBuilder quiet() {
		return Situation.on(TODAY).safety(SafetySpace.allNo()).checkIns(9);
	}

	static Stream<RuleCase> all() {
		return Stream.of(rule("r01-danger-now", (to) -> to.safety(SafetySpace.allNo().inDanger()),
				(to) -> to.harmDetails(Set.of("hit", "sexual", "smashed", "pet", "rather-not")), "I’m in danger now"),
				rule("r02-self-harm", (to) -> to.selfHarm("not-sure"), (to) -> to.selfHarm("rather-not"), "Not sure"),
				rule("r03-harm", harm(SafetyAnswer.YES_ONCE), harm(SafetyAnswer.NOT_SURE), "Yes, once"),
				rule("r04-fear", fear(SafetyAnswer.YES_MORE), fear(SafetyAnswer.NOT_SURE), "Yes, more than once"),
				rule("r05-freedom", safety(SafetyItem.FREEDOM, SafetyAnswer.YES_ONCE),
						safety(SafetyItem.FREEDOM, SafetyAnswer.NOT_SURE), "Yes, once"),
				rule("r06-device", safety(SafetyItem.DEVICE, SafetyAnswer.NOT_SURE),
						safety(SafetyItem.DEVICE, SafetyAnswer.SKIPPED), "I’m not sure"),
				rule("r07-not-sure", harm(SafetyAnswer.NOT_SURE),
						(to) -> to.safety(answers(SafetyAnswer.YES_ONCE, SafetyAnswer.NO, SafetyAnswer.NO,
								SafetyAnswer.NOT_SURE)),
						"I’m not sure"),
				rule("r08-held", (to) -> to.held(true), (to) -> to.held(false)),
				rule("r09-leaving-with-concern",
						(to) -> context("cx.leaving", "sometimes").apply(fear(SafetyAnswer.NOT_SURE).apply(to)),
						(to) -> context("cx.leaving", "sometimes").apply(fear(SafetyAnswer.SKIPPED).apply(to)),
						"I’m not sure", "Sometimes"),
				rule("r10-skipped", harm(SafetyAnswer.SKIPPED),
						(to) -> to.safety(answers(SafetyAnswer.NOT_SURE, SafetyAnswer.NO, SafetyAnswer.NO,
								SafetyAnswer.SKIPPED))),
				rule("r11-very-low", answer("ci.mood", 0), answer("ci.mood", 1), "Very low"),
				rule("r12-mood-low-twice", (to) -> to.answer("ci.mood", 1).past(weeks("ci.mood", 3, 0)),
						(to) -> to.answer("ci.mood", 1).past(weeks("ci.mood", 3, 3, 0)), "Low", "Very low"),
				rule("r13-no-time-for-you", answer("ci.mine", 1), answer("ci.mine", 2), "1 day"),
				rule("r14-head-full", answer("ci.headspace", 1), answer("ci.headspace", 2), "A lot"),
				rule("r15-checking-often", (to) -> to.opened(opened(3)), (to) -> to.opened(opened(2)), "A check-in",
						"A check-in", "A check-in"),
				rule("r16-unclear", answer("ci.clarity", 1), answer("ci.clarity", 2), "Mostly unsure"),
				rule("r17-long-silence",
						(to) -> to.context("cx.contact", TODAY.minusDays(28), Set.of("over-two-weeks")),
						(to) -> to.context("cx.contact", TODAY.minusDays(29), Set.of("over-two-weeks")),
						"Over 2 weeks ago"),
				rule("r18-respect-zero", answer("ci.respect", 0), answer("ci.respect", 1), "Brushed aside or mocked"),
				rule("r19-hurtful-conflict", answer("ci.conflict", 0), answer("ci.conflict", 1), "It turned hurtful"),
				rule("r20-agreement-broken", context("cx.trust", "yes"), context("cx.trust", "no"), "Yes"),
				rule("r21-trust-unsure", context("cx.trust", "not-sure"), context("cx.trust", "rather-not"),
						"Not sure"),
				rule("r22-no-effort", (to) -> context("cx.both", "none").apply(to).checkIns(8),
						(to) -> context("cx.both", "none").apply(to).checkIns(7), "None"),
				rule("r23-unreliable", (to) -> to.answer("ci.reliable", 1).past(weeks("ci.reliable", 4, 1)),
						(to) -> to.answer("ci.reliable", 1).past(weeks("ci.reliable", 4, 4, 1)),
						"Less than half of it did", "Less than half of it did"),
				rule("r24-between-down", (to) -> standsOut(8, Group.BETWEEN_US, Direction.LOWER, to),
						(to) -> standsOut(8, Group.BETWEEN_US, Direction.HIGHER, to), reviewed(8)),
				rule("r25-me-down", (to) -> standsOut(13, Group.YOU, Direction.LOWER, to),
						(to) -> standsOut(7, Group.YOU, Direction.LOWER, to), reviewed(12)),
				rule("r26-not-raised-yet", (to) -> context("cx.asked", "not-yet").apply(to).answer("ci.reply", 1),
						context("cx.asked", "not-yet"), "Short or late, hard to build on", "Not yet"),
				rule("r27-raised-often", (to) -> context("cx.asked", "more-than-once").apply(to).answer("ci.reply", 0),
						(to) -> context("cx.asked", "once").apply(to).answer("ci.reply", 0), "No answer, or shut down",
						"More than once"),
				rule("r28-shutdown", answer("ci.conflict", 1), answer("ci.conflict", 2),
						"One of us shut down or left, and it stayed there"),
				rule("r29-unsettled", answer("ci.conflict", 2), answer("ci.conflict", 3), "We dropped it unsettled"),
				rule("r30-far-but-talking", (to) -> to.answer("ci.connection", 1).answer("ci.reply", 2),
						answer("ci.connection", 1), "Quite far", "Mixed"),
				rule("r31-little-warmth", (to) -> to.answer("ci.affection", 1).answer("ci.respect", 2),
						(to) -> to.answer("ci.affection", 1).answer("ci.respect", 1), "A little", "Hit and miss"),
				rule("r32-little-time", (to) -> context("cx.both", "a-little").apply(to).answer("ci.together", 0),
						(to) -> context("cx.both", "not-sure").apply(to).answer("ci.together", 0), "None", "A little"),
				rule("r33-time-not-mutual", (to) -> context("cx.both", "none").apply(to).answer("ci.together", 1),
						(to) -> context("cx.both", "none").apply(to).answer("ci.together", 2), "A few minutes", "None"),
				rule("r34-space-no-date", context("cx.space", "no-date"), context("cx.space", "no"), "Yes, no date"),
				rule("r35-space-with-date",
						(to) -> context("cx.space", "with-date").apply(to).spaceDate(TODAY.plusDays(1)),
						(to) -> context("cx.space", "with-date").apply(to).spaceDate(TODAY), "Yes, with a date to talk",
						"11 March 2026"),
				rule("r36-date-passed",
						(to) -> context("cx.space", "with-date").apply(to).spaceDate(TODAY.minusDays(1)),
						(to) -> context("cx.space", "no").apply(to).spaceDate(TODAY.minusDays(1)),
						"Yes, with a date to talk", "9 March 2026"),
				rule("r37-outside-stress",
						(to) -> to.context("cx.stress", TODAY, Set.of("money", "loss")).answer("ci.connection", 2),
						(to) -> to.context("cx.stress", TODAY, Set.of("none")).answer("ci.connection", 2), "Money",
						"Loss", "In between"),
				rule("r38-on-off", context("cx.status", "keeps-changing"), context("cx.status", "on-a-break"),
						"It keeps changing"),
				rule("r39-several-low",
						(to) -> to.answer("ci.connection", 0).answer("ci.affection", 1).answer("ci.together", 1),
						(to) -> to.answer("ci.connection", 0).answer("ci.affection", 1).answer("ci.mood", 1),
						"Very far apart", "A little", "A few minutes"),
				rule("r40-first", (to) -> to.checkIns(1), (to) -> to.checkIns(2)),
				rule("r41-joint-help", (to) -> context("cx.joint", "both").apply(lowFor(4, to)),
						(to) -> context("cx.joint", "both").apply(lowFor(3, to)), "No answer, or shut down",
						"A few minutes", "about 40 of 100", "about 40 of 100", "about 40 of 100", "about 40 of 100",
						"Both"),
				rule("r42-solo-help", (to) -> context("cx.joint", "only-partner").apply(lowFor(4, to)),
						(to) -> lowFor(4, to), "No answer, or shut down", "A few minutes", "about 40 of 100",
						"about 40 of 100", "about 40 of 100", "about 40 of 100", "Only my partner"),
				rule("r43-good-news", (to) -> to.answer("ci.connection", 3).answer("ci.affection", 4),
						(to) -> to.answer("ci.connection", 3).answer("ci.affection", 2), "Quite close", "A lot"),
				rule("r44-between-up", (to) -> standsOut(12, Group.BETWEEN_US, Direction.HIGHER, to),
						(to) -> standsOut(12, Group.YOU, Direction.HIGHER, to), reviewed(12)),
				rule("r45-talks-well", (to) -> to.answer("ci.conflict", 3).answer("ci.respect", 3),
						(to) -> to.answer("ci.conflict", 3).answer("ci.respect", 2), "We talked and settled part of it",
						"Mostly taken seriously"),
				rule("r46-too-early", (to) -> to.checkIns(7), (to) -> to.checkIns(8)),
				rule("r47-unsafe-plan",
						(to) -> to.unsafePlans(
								List.of(new Quote("follow-up", "How did the talk go?", "It was not safe to", TODAY))),
						(to) -> to.unsafePlans(List.of()), "It was not safe to"));
	}

	/** Earlier weeks with those values of one item, newest first. */
	private static List<Week> weeks(String item, Integer... values) {
		return IntStream.range(0, values.length)
			.mapToObj((at) -> new Week(TODAY.minusWeeks(at + 1), Map.of(item, values[at])))
			.toList();
	}

	/** So many check-ins, this one included, in which 'between us' is 1.5 on average. */
	private static SituationBuilder lowFor(int checkIns, SituationBuilder to) {
		return to.answers(LOW)
			.past(IntStream.range(1, checkIns).mapToObj((at) -> new Week(TODAY.minusWeeks(at), LOW)).toList())
			.checkIns(9);
	}

	/** So many check-ins with twos throughout, and what the review says of them. */
	private static SituationBuilder standsOut(int checkIns, Group group, Direction direction, SituationBuilder to) {
		Map<String, Integer> twos = TestEngine.RULES.words()
			.items()
			.stream()
			.collect(Collectors.toMap(Item::id, (item) -> 2));
		// A two here is a disagreement dropped, which has a rule of its own.
		twos.remove("ci.conflict");
		return to.answers(twos)
			.past(IntStream.range(1, checkIns).mapToObj((at) -> new Week(TODAY.minusWeeks(at), twos)).toList())
			.standsOut(Set.of(new Change(group, direction)))
			.checkIns(12);
	}

	private static String[] reviewed(int checkIns) {
		return Collections.nCopies(checkIns, "about 50 of 100").toArray(String[]::new);
	}

	private static UnaryOperator<SituationBuilder> answer(String item, int value) {
		return (to) -> to.answer(item, value);
	}

	private static UnaryOperator<SituationBuilder> context(String question, String answer) {
		return (to) -> to.context(question, TODAY.minusDays(3), Set.of(answer));
	}

	private static UnaryOperator<SituationBuilder> harm(SafetyAnswer answer) {
		return safety(SafetyItem.HARM, answer);
	}

	private static UnaryOperator<SituationBuilder> fear(SafetyAnswer answer) {
		return safety(SafetyItem.FEAR, answer);
	}

	private static UnaryOperator<SituationBuilder> safety(SafetyItem item, SafetyAnswer answer) {
		return (to) -> to.safety(SafetySpace.with(SafetySpace.allNo(), item, answer));
	}

	private static SafetyAnswers answers(SafetyAnswer fear, SafetyAnswer freedom, SafetyAnswer device,
			SafetyAnswer harm) {
		return new SafetyAnswers(fear, freedom, device, harm, false);
	}

	private static RuleCase rule(String id, UnaryOperator<SituationBuilder> given,
			UnaryOperator<SituationBuilder> nearMiss, String... quoted) {
		return new RuleCase(id, given, nearMiss, List.of(quoted));
	}

	record RuleCase(String rule, UnaryOperator<SituationBuilder> given, UnaryOperator<SituationBuilder> nearMiss,
			List<String> quoted) {

		Situation fires() {
			return this.given.apply(quiet()).build();
		}

		Situation misses() {
			return this.nearMiss.apply(quiet()).build();
		}

		/** The smallest situation after other suggestions. */
		Situation after(Earlier earlier) {
			return this.given.apply(quiet()).earlier(earlier).build();
		}

		/** The smallest situation with other safety answers. */
		Situation with(SafetyAnswers safety, boolean held) {
			return this.given.apply(quiet()).safety(safety).held(held).build();
		}

		@Override
		public String toString() {
			return this.rule;
		}

	}

}
