package app.tideline.guidance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import app.tideline.content.CheckInItems.Choice;
import app.tideline.content.CheckInItems.ContextQuestion;
import app.tideline.content.CheckInItems.Item;
import app.tideline.content.Seeds;
import app.tideline.guidance.Change.Direction;
import app.tideline.guidance.Guidance.Card;
import app.tideline.guidance.Situation.Week;
import app.tideline.safety.SafetyAnswers;
import app.tideline.safety.SafetySpace;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two hundred thousand situations, each far from small. Each is drawn from its own
 * number, so that they are the same however many are tried at a time.
 */
class RandomSituationTests {

	private static final int NUMBER = 200_000;

	private static final List<Set<Change>> CHANGES = List.of(
			Set.of(new Change(Group.BETWEEN_US, Direction.LOWER), new Change(Group.YOU, Direction.LOWER)),
			Set.of(new Change(Group.BETWEEN_US, Direction.HIGHER)), Set.of(new Change(Group.YOU, Direction.LOWER)));

	private static final List<SafetyAnswers> SAFETY = SafetySpace.all().toList();

	private static final Quote PLAN = new Quote("follow-up", "How did it go?", "It was not safe to", RuleCases.TODAY);

	/**
	 * The first number that broke an invariant. All are tried in one go: they are many.
	 */
	private static final Map<Invariant, Integer> BROKEN = new ConcurrentHashMap<>();

	private static final Set<Integer> UNSTEADY = ConcurrentHashMap.newKeySet();

	private static final Set<Integer> LESS_SAFE = ConcurrentHashMap.newKeySet();

	private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

	@BeforeAll
	static void tryAll() {
		GuidanceEngine other = new GuidanceEngine(new Rules(new Seeds(), TestEngine.CONTENT), TestEngine.CONTENT);
		Many.tried(NUMBER, (number) -> tried(number, other));
	}

	private static void tried(int number, GuidanceEngine other) {
		RandomGenerator random = new SplittableRandom(number);
		Drawn drawn = Drawn.from(random);
		Guidance guidance = TestEngine.ENGINE.evaluate(drawn.situation());
		for (Invariant invariant : Invariant.values()) {
			if (!invariant.holds(drawn.situation(), guidance)) {
				BROKEN.merge(invariant, number, Math::min);
			}
		}
		if (number % 4 == 0 && !other.evaluate(drawn.turnedAround()).equals(guidance)) {
			UNSTEADY.add(number);
		}
		if (!raisingOnlyTakesAway(drawn, guidance, random)) {
			LESS_SAFE.add(number);
		}
		SEEN.addAll(EveryRuleTests.rules(guidance.shown()));
	}

	@ParameterizedTest
	@EnumSource
	void anInvariantHoldsInAllOfThem(Invariant invariant) {
		assertThat(BROKEN).doesNotContainKey(invariant);
	}

	@Test
	void theSameAnswersGiveTheSameGuidanceInWhateverOrderTheyCome() { // I21
		assertThat(UNSTEADY).isEmpty();
	}

	@Test
	void raisingASafetyAnswerOnlyTakesAdviceAway() { // I20
		assertThat(LESS_SAFE).isEmpty();
	}

	@Test
	void everyRuleButTheRarestIsShownInSomeOfThem() {
		assertThat(TestEngine.RULES.all()).extracting(Rule::id)
			.filteredOn((rule) -> !SEEN.contains(rule))
			.isSubsetOf("r41-joint-help");
	}

	private static boolean raisingOnlyTakesAway(Drawn drawn, Guidance before, RandomGenerator random) {
		List<SafetyAnswers> raised = SafetySpace.raised(drawn.situation().safety()).toList();
		if (raised.isEmpty()) {
			return true;
		}
		Guidance after = TestEngine.ENGINE
			.evaluate(drawn.with(raised.get(random.nextInt(raised.size())), drawn.situation().held()));
		return after.effective().compareTo(before.effective()) >= 0
				&& (!before.effective().suppresses() || after.shown().panels().getFirst().kind().safety())
				&& (after.effective().suppresses() ? suppressed(after).isEmpty()
						: suppressed(before).containsAll(suppressed(after)));
	}

	private static Set<String> suppressed(Guidance guidance) {
		return guidance.shown()
			.cards()
			.stream()
			.filter((card) -> !Invariant.harmless(card))
			.map(Card::title)
			.collect(Collectors.toSet());
	}

	/** A situation and the pieces it was made of. */
	private record Drawn(Situation situation, Map<String, Integer> answers, Map<String, String> context,
			List<Week> past, int age) {

		static Drawn from(RandomGenerator random) {
			double skips = random.nextDouble();
			int lift = random.nextInt(-2, 3);
			Map<String, Integer> answers = week(random, skips, lift);
			Map<String, String> context = new HashMap<>();
			for (ContextQuestion question : TestEngine.CONTENT.checkIn().context()) {
				List<Choice> choices = question.answers();
				if (!choices.isEmpty() && random.nextDouble() > skips) {
					context.put(question.id(), choices.get(random.nextInt(choices.size())).id());
				}
			}
			List<Week> past = IntStream.range(0, random.nextInt(12))
				.mapToObj((at) -> new Week(RuleCases.TODAY.minusWeeks(at + 1), week(random, skips, lift)))
				.collect(Collectors.toList());
			int age = random.nextInt(32);
			String selfHarm = List.of("no", "not-sure", "yes", "rather-not", "").get(random.nextInt(5));
			LocalDate date = RuleCases.TODAY.plusDays(random.nextInt(-10, 10));
			Situation situation = builder(answers, context, past, age, false)
				.selfHarm(selfHarm.isEmpty() ? null : selfHarm)
				.spaceDate(random.nextBoolean() ? date : null)
				.opened(RuleCases.opened(random.nextInt(5)))
				.steppedBack(List.of("me", "partner", "both", "not-sure").get(random.nextInt(4)))
				.note(random.nextInt(6) == 0)
				.standsOut(random.nextBoolean() ? Set.of() : CHANGES.get(random.nextInt(CHANGES.size())))
				.harmDetails((random.nextInt(8) == 0) ? Set.of("pet", "neck") : Set.of())
				.safety((random.nextInt(3) == 0) ? SafetySpace.allNo() : SAFETY.get(random.nextInt(SAFETY.size())))
				.unsafePlans((random.nextInt(12) == 0) ? List.of(PLAN) : List.of())
				.held(random.nextInt(4) == 0)
				.build();
			return new Drawn(situation, answers, context, past, age);
		}

		Situation with(SafetyAnswers safety, boolean held) {
			return like(builder(this.answers, this.context, this.past, this.age, false), safety, held);
		}

		/** The same, put together the other way round. */
		Situation turnedAround() {
			return like(builder(this.answers, this.context, this.past, this.age, true), this.situation.safety(),
					this.situation.held());
		}

		private Situation like(SituationBuilder builder, SafetyAnswers safety, boolean held) {
			return builder.selfHarm(this.situation.selfHarm())
				.spaceDate(this.situation.spaceDate())
				.opened(this.situation.opened())
				.steppedBack(this.situation.steppedBack())
				.note(this.situation.note())
				.standsOut(this.situation.standsOut())
				.harmDetails(this.situation.harmDetails())
				.safety(safety)
				.unsafePlans(this.situation.unsafePlans())
				.held(held)
				.build();
		}

		private static SituationBuilder builder(Map<String, Integer> answers, Map<String, String> context,
				List<Week> past, int age, boolean reversed) {
			SituationBuilder builder = Situation.on(RuleCases.TODAY);
			LocalDate said = RuleCases.TODAY.minusDays(age);
			sorted(answers, reversed).forEach((item) -> builder.answer(item, answers.getOrDefault(item, 0)));
			sorted(context, reversed)
				.forEach((question) -> builder.context(question, said, Set.of(context.getOrDefault(question, ""))));
			List<Week> weeks = new ArrayList<>(past);
			if (reversed) {
				Collections.reverse(weeks);
			}
			return builder.past(weeks);
		}

		private static List<String> sorted(Map<String, ?> map, boolean reversed) {
			List<String> keys = new ArrayList<>(new TreeSet<>(map.keySet()));
			if (reversed) {
				Collections.reverse(keys);
			}
			return keys;
		}

		private static Map<String, Integer> week(RandomGenerator random, double skips, int lift) {
			Map<String, Integer> answers = new HashMap<>();
			for (Item item : TestEngine.CONTENT.checkIn().items()) {
				if (random.nextDouble() > skips) {
					answers.put(item.id(), Math.clamp(random.nextInt(5) + lift, 0, 4));
				}
			}
			return answers;
		}

	}

}
