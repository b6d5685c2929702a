package app.tideline.guidance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import app.tideline.guidance.Guidance.Card;
import app.tideline.guidance.Guidance.Shown;
import app.tideline.guidance.Guidance.Suggestion;
import app.tideline.guidance.RuleCases.RuleCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No rule is shown more than twice in four weeks unless its answer got worse, and what a
 * person replied to one bears on the next choice.
 */
class RestTests {

	private static final LocalDate TODAY = RuleCases.TODAY;

	private static final String TIME = "r13-no-time-for-you";

	private static final Set<String> STAYING = Set.of("r01-danger-now", "r02-self-harm", "r03-harm", "r04-fear",
			"r05-freedom", "r06-device", "r07-not-sure", "r08-held", "r09-leaving-with-concern", "r10-skipped",
			"r11-very-low", "r47-unsafe-plan");

	@Test
	void aRuleRestsAfterTwoShowingsInTwentyEightDays() {
		assertThat(cards(time(1, shown(TIME, 7, 1)))).containsExactly(TIME);
		assertThat(cards(time(1, shown(TIME, 7, 1), shown(TIME, 14, 1)))).isEmpty();
		assertThat(cards(time(1, shown(TIME, 7, 1), shown(TIME, 27, 1)))).isEmpty();
	}

	@Test
	void whatWasShownTwentyEightDaysAgoIsNoLongerInTheFourWeeks() {
		assertThat(cards(time(1, shown(TIME, 7, 1), shown(TIME, 28, 1)))).containsExactly(TIME);
	}

	@Test
	void showingsOfAnotherRuleDoNotCount() {
		assertThat(cards(time(1, shown(TIME, 7, 1), shown("r14-head-full", 14, 1)))).containsExactly(TIME);
	}

	@Test
	void twoShowingsOnOneDayAreTwo() {
		assertThat(cards(time(1, shown(TIME, 0, 1), shown(TIME, 0, 1)))).isEmpty();
	}

	@Test
	void anAnswerThatIsLowerByOneThanAtTheLastShowingBringsItBack() {
		assertThat(cards(time(0, shown(TIME, 7, 1), shown(TIME, 14, 0)))).containsExactly(TIME);
		assertThat(cards(time(0, shown(TIME, 14, 0), shown(TIME, 7, 1)))).containsExactly(TIME);
		assertThat(cards(time(0, shown(TIME, 7, 0), shown(TIME, 14, 1)))).isEmpty();
		assertThat(cards(time(1, shown(TIME, 7, 0), shown(TIME, 14, 1)))).isEmpty();
	}

	@Test
	void anAnswerThatWasMissingThenDidNotGetWorse() {
		Showing skipped = new Showing(TIME, TODAY.minusDays(7), Map.of("ci.mood", 4));
		assertThat(cards(time(0, skipped, shown(TIME, 14, 1)))).isEmpty();
	}

	@Test
	void anyAnswerThatTheRuleLooksAtMayGetWorse() {
		String rule = "r39-several-low";
		Map<String, Integer> then = Map.of("ci.connection", 1, "ci.affection", 1, "ci.together", 1);
		List<Showing> twice = List.of(new Showing(rule, TODAY.minusDays(7), then),
				new Showing(rule, TODAY.minusDays(14), then));
		SituationBuilder same = RuleCases.quiet().answers(then).earlier(new Earlier(twice, Set.of(), Set.of()));
		assertThat(cards(same.build())).isEmpty();
		assertThat(cards(same.answer("ci.mood", 2).build())).isEmpty();
		assertThat(cards(same.answer("ci.together", 0).build())).containsExactly(rule);
	}

	@Test
	void aRuleThatLooksAtNoScoredAnswerRestsWhateverElseGotWorse() {
		String rule = "r17-long-silence";
		Situation situation = RuleCases.quiet()
			.context("cx.contact", TODAY, Set.of("over-two-weeks"))
			.answer("ci.mood", 2)
			.earlier(new Earlier(List.of(shown(rule, 7, 4), shown(rule, 14, 4)), Set.of(), Set.of()))
			.build();
		assertThat(cards(situation)).isEmpty();
	}

	@Test
	void theExerciseAndTheSmallLineOfARuleThatRestsRestToo() {
		Shown rested = shownIn(time(1, shown(TIME, 7, 1), shown(TIME, 14, 1)));
		assertThat(rested.exercises()).isEmpty();
		String note = "r46-too-early";
		Situation early = RuleCases.quiet()
			.checkIns(3)
			.earlier(new Earlier(List.of(shown(note, 7, 4), shown(note, 14, 4)), Set.of(), Set.of()))
			.build();
		assertThat(shownIn(early).notes()).isEmpty();
	}

	@Test
	void anExerciseThatAnotherRuleOffersStaysForThatRule() {
		Situation situation = RuleCases.quiet()
			.answers(Map.of("ci.mine", 1, "ci.mood", 0))
			.earlier(new Earlier(List.of(shown(TIME, 7, 1), shown(TIME, 14, 1)), Set.of(), Set.of()))
			.build();
		Suggestion plan = shownIn(situation).exercises().getFirst();
		assertThat(plan.exercise()).isEqualTo("self-care-plan");
		assertThat(plan.reasons()).extracting(Guidance.Reason::rule).containsExactly("r11-very-low");
	}

	@Test
	void whatIsNotWantedNowRestsEvenIfItsAnswerGotWorse() {
		Situation situation = RuleCases.quiet()
			.answer("ci.mine", 0)
			.earlier(new Earlier(List.of(shown(TIME, 7, 1)), Set.of(), Set.of(TIME)))
			.build();
		assertThat(cards(situation)).isEmpty();
	}

	@Test
	void whatIsNotTrueForSomebodyComesBehindEverythingElse() {
		Map<String, Integer> low = Map.of("ci.mine", 1, "ci.headspace", 1, "ci.clarity", 1, "ci.together", 2,
				"ci.connection", 3, "ci.affection", 3);
		assertThat(cards(RuleCases.quiet().answers(low).build())).containsExactly(TIME, "r14-head-full", "r16-unclear");
		Earlier replied = new Earlier(List.of(), Set.of(TIME), Set.of());
		assertThat(cards(RuleCases.quiet().answers(low).earlier(replied).build())).containsExactly("r14-head-full",
				"r16-unclear", "r43-good-news");
		assertThat(cards(RuleCases.quiet().answer("ci.mine", 1).earlier(replied).build())).containsExactly(TIME);
	}

	@ParameterizedTest
	@MethodSource("app.tideline.guidance.RuleCases#all")
	void onlyWhatIsUrgentOrAboutSafetyStaysWhateverWasShownAndSaid(RuleCase rule) {
		String id = rule.rule();
		boolean stays = STAYING.contains(id);
		Situation fires = rule.fires();
		List<Showing> often = List.of(new Showing(id, TODAY.minusDays(7), fires.now().answers()),
				new Showing(id, TODAY.minusDays(14), fires.now().answers()));
		for (Earlier earlier : List.of(new Earlier(often, Set.of(), Set.of()),
				new Earlier(List.of(), Set.of(), Set.of(id)))) {
			assertThat(EveryRuleTests.rules(shownIn(rule.after(earlier))).contains(id)).isEqualTo(stays);
		}
		Shown before = shownIn(fires);
		Shown lowered = shownIn(rule.after(new Earlier(List.of(), Set.of(id), Set.of())));
		assertThat(!stays || lowered.equals(before)).isTrue();
		assertThat(TestEngine.RULES.answerable(id).isPresent()).isEqualTo(!stays && !id.equals("r46-too-early"));
	}

	private static Situation time(int answer, Showing... showings) {
		return RuleCases.quiet()
			.answer("ci.mine", answer)
			.earlier(new Earlier(List.of(showings), Set.of(), Set.of()))
			.build();
	}

	private static Showing shown(String rule, int daysAgo, int answer) {
		return new Showing(rule, TODAY.minusDays(daysAgo), Map.of("ci.mine", answer));
	}

	private static List<String> cards(Situation situation) {
		return shownIn(situation).cards().stream().map(Card::reason).map(Guidance.Reason::rule).toList();
	}

	private static Shown shownIn(Situation situation) {
		return TestEngine.ENGINE.evaluate(situation).shown();
	}

}
