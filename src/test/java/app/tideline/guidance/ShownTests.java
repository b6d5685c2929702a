package app.tideline.guidance;

import java.util.List;
import java.util.Map;
import java.util.Set;

import app.tideline.guidance.Guidance.Card;
import app.tideline.guidance.Guidance.Note;
import app.tideline.guidance.Guidance.Panel;
import app.tideline.guidance.Guidance.Reason;
import app.tideline.guidance.Guidance.Shown;
import app.tideline.guidance.Situation.Week;
import app.tideline.safety.Level;
import app.tideline.safety.SafetyAnswer;
import app.tideline.safety.SafetyItem;
import app.tideline.safety.SafetySpace;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is chosen from the rules that fired, and in which order. */
class ShownTests {

	private static final Week LOW_MOOD = new Week(RuleCases.TODAY.minusWeeks(1), Map.of("ci.mood", 1));

	@Test
	void theMostUrgentComeFirstThenTheOrderOfTheTableAndThreeCardsAreShown() {
		Shown shown = shown(RuleCases.quiet()
			.answers(Map.of("ci.connection", 0, "ci.reply", 2, "ci.clarity", 0, "ci.headspace", 0, "ci.mine", 0))
			.context("cx.contact", RuleCases.TODAY, Set.of("over-two-weeks"))
			.context("cx.status", RuleCases.TODAY, Set.of("keeps-changing")));
		assertThat(cards(shown)).containsExactly("r13-no-time-for-you", "r14-head-full", "r17-long-silence");
		assertThat(Invariant.exercises(shown)).containsExactly("self-care-plan", "know-assume-sorter");
	}

	@Test
	void anExerciseComesOnlyWithItsCardAndOnceWithAllItsReasons() {
		Shown shown = shown(RuleCases.quiet()
			.answers(Map.of("ci.mood", 1, "ci.mine", 0, "ci.conflict", 0))
			.past(List.of(LOW_MOOD))
			.checkIns(9)
			.opened(RuleCases.opened(3)));
		assertThat(cards(shown)).containsExactly("r12-mood-low-twice", "r13-no-time-for-you", "r15-checking-often");
		assertThat(shown.exercises()).singleElement().satisfies((one) -> {
			assertThat(one.exercise()).isEqualTo("self-care-plan");
			assertThat(one.reasons()).extracting(Reason::rule)
				.containsExactly("r12-mood-low-twice", "r13-no-time-for-you");
		});
	}

	@Test
	void smallLinesAreNotCounted() {
		Shown shown = shown(Situation.on(RuleCases.TODAY).checkIns(3).answers(Map.of("ci.mine", 0)));
		assertThat(shown.notes()).extracting(Note::reason)
			.extracting(Reason::rule)
			.containsExactly("r10-skipped", "r46-too-early");
		assertThat(cards(shown)).containsExactly("r13-no-time-for-you");
	}

	@Test
	void smallLinesAreNotPrintedBesideSupportButKept() {
		Shown shown = shown(RuleCases.quiet().answer("ci.mood", 0).checkIns(3));
		assertThat(shown.panels()).hasSize(1);
		assertThat(shown.lines()).isEmpty();
		assertThat(shown.lasting().notes()).isEqualTo(shown.notes()).hasSize(1);
		Shown calm = shown(RuleCases.quiet().answer("ci.mood", 3).checkIns(3));
		assertThat(calm.lines()).isEqualTo(calm.notes()).hasSize(1);
	}

	@Test
	void aPanelIsOfTheGravestKindAndGivesAllItsReasons() {
		Shown shown = shown(RuleCases.quiet()
			.safety(SafetySpace.with(SafetySpace.with(SafetySpace.allNo(), SafetyItem.FEAR, SafetyAnswer.YES_ONCE),
					SafetyItem.DEVICE, SafetyAnswer.NOT_SURE))
			.held(true)
			.answer("ci.mood", 0)
			.selfHarm("yes")
			.context("cx.leaving", RuleCases.TODAY, Set.of("yes")));
		assertThat(shown.panels()).extracting(Panel::kind).containsExactly(PanelKind.SUPPORT, PanelKind.CRISIS);
		assertThat(shown.panels().getFirst().reasons()).extracting(Reason::rule)
			.containsExactly("r04-fear", "r06-device", "r08-held", "r09-leaving-with-concern");
		assertThat(shown.panels().getFirst().more()).singleElement()
			.satisfies((text) -> assertThat(text.safe()).contains("plan with an advocate before you change anything"));
		assertThat(shown.panels().getLast().reasons()).extracting(Reason::rule)
			.containsExactly("r02-self-harm", "r11-very-low");
		assertThat(shown.panels().getFirst().title()).isEqualTo("Someone to talk to");
		assertThat(shown.panels().getLast().more()).isEmpty();
	}

	@Test
	void theRulesBehindAPageAreNamedOnceWhateverTheyLeadTo() {
		assertThat(shown(RuleCases.quiet()
			.safety(SafetySpace.with(SafetySpace.allNo(), SafetyItem.HARM, SafetyAnswer.YES_ONCE))
			.answer("ci.mine", 0)
			.checkIns(2)).rules()).containsExactly("r03-harm", "r13-no-time-for-you", "r46-too-early");
	}

	@Test
	void aPanelBringsItsOwnExerciseWithoutACard() {
		Shown shown = shown(RuleCases.quiet()
			.safety(SafetySpace.with(SafetySpace.allNo(), SafetyItem.HARM, SafetyAnswer.YES_ONCE)));
		assertThat(shown.cards()).isEmpty();
		assertThat(Invariant.exercises(shown)).containsExactly("first-call-one-to-one");
		assertThat(shown.panels().getFirst().reasons().getFirst().quotes()).singleElement()
			.extracting(Quote::day)
			.isEqualTo(RuleCases.TODAY);
	}

	@Test
	void underAConcernOnlyAdviceForOneselfAndOpenExercisesStay() {
		SituationBuilder low = RuleCases.quiet().answers(Map.of("ci.mine", 0, "ci.headspace", 0, "ci.clarity", 0));
		assertThat(cards(shown(low))).containsExactly("r13-no-time-for-you", "r14-head-full", "r16-unclear");
		Guidance held = TestEngine.ENGINE.evaluate(low.held(true).build());
		assertThat(held.level()).isEqualTo(Level.NONE);
		assertThat(held.effective()).isEqualTo(Level.CONCERN);
		assertThat(cards(held.shown())).containsExactly("r13-no-time-for-you");
		assertThat(Invariant.exercises(held.shown())).containsExactly("self-care-plan");
	}

	@Test
	void afterHurtNoWarmthIsAdvisedAndTheRestStays() {
		SituationBuilder warm = RuleCases.quiet().answers(Map.of("ci.connection", 4, "ci.affection", 4, "ci.mine", 0));
		assertThat(cards(shown(warm))).containsExactly("r13-no-time-for-you", "r43-good-news");
		for (String item : List.of("ci.respect", "ci.conflict")) {
			Shown shown = shown(RuleCases.quiet()
				.answers(Map.of("ci.connection", 4, "ci.affection", 4, "ci.mine", 0))
				.answer(item, 0));
			assertThat(cards(shown)).contains("r13-no-time-for-you").doesNotContain("r43-good-news").hasSize(2);
			assertThat(Invariant.exercises(shown)).doesNotContain("date-ideas").hasSize(2);
		}
	}

	@Test
	void whatIsKeptForLaterHasNoTraceOfSafetyOrACrisis() {
		Shown shown = shown(RuleCases.quiet()
			.safety(SafetySpace.with(SafetySpace.allNo(), SafetyItem.DEVICE, SafetyAnswer.NOT_SURE))
			.answers(Map.of("ci.mood", 0, "ci.mine", 0))
			.checkIns(5));
		assertThat(cards(shown)).containsExactly("r06-device", "r11-very-low", "r13-no-time-for-you");
		assertThat(shown.rules()).containsExactly("r06-device", "r11-very-low", "r13-no-time-for-you", "r46-too-early");
		Shown lasting = shown.lasting();
		assertThat(lasting.panels()).isEmpty();
		assertThat(cards(lasting)).containsExactly("r13-no-time-for-you");
		assertThat(lasting.exercises()).singleElement()
			.satisfies(
					(one) -> assertThat(one.reasons()).extracting(Reason::rule).containsExactly("r13-no-time-for-you"));
		assertThat(lasting.notes()).hasSize(1);
		assertThat(lasting).hasToString("Shown");
	}

	@Test
	void anExerciseForTheLowestMoodAloneIsNotKept() {
		Shown shown = shown(RuleCases.quiet().answer("ci.mood", 0));
		assertThat(Invariant.exercises(shown)).containsExactly("self-care-plan");
		assertThat(shown.lasting().exercises()).isEmpty();
	}

	@Test
	void aNoteAboutASkippedSafetyQuestionIsNotKept() {
		Shown shown = shown(Situation.on(RuleCases.TODAY).checkIns(9));
		assertThat(shown.notes()).hasSize(1);
		assertThat(shown.lasting().notes()).isEmpty();
	}

	@Test
	void whatWasShownEarlierIsCutDownToWhatAConcernLeaves() {
		Shown shown = shown(RuleCases.quiet().answers(Map.of("ci.mine", 0, "ci.headspace", 0)).checkIns(5));
		Shown left = shown.underConcern((exercise) -> exercise.equals("self-care-plan"));
		assertThat(cards(left)).containsExactly("r13-no-time-for-you");
		assertThat(Invariant.exercises(left)).containsExactly("self-care-plan");
		assertThat(shown.notes()).hasSize(1);
		assertThat(left.notes()).isEmpty();
		Shown panels = shown(RuleCases.quiet().held(true));
		assertThat(panels.underConcern((exercise) -> false).panels()).isEqualTo(panels.panels()).hasSize(1);
	}

	@Test
	void timeTogetherIsClosedAfterHurtAndOpenOtherwise() {
		assertThat(GuidanceEngine.closed(Map.of("ci.respect", 0))).containsExactly("date-ideas");
		assertThat(GuidanceEngine.closed(Map.of("ci.conflict", 0, "ci.respect", 4))).containsExactly("date-ideas");
		assertThat(GuidanceEngine.closed(Map.of("ci.conflict", 1, "ci.respect", 1))).isEmpty();
		assertThat(GuidanceEngine.closed(Map.of())).isEmpty();
	}

	@Test
	void leavingUnderDangerQuotesEverythingThatWorries() {
		Quote plan = new Quote("follow-up", "How did the talk go?", "It was not safe to", RuleCases.TODAY);
		Situation situation = RuleCases.quiet()
			.safety(SafetySpace.with(SafetySpace.allNo(), SafetyItem.FREEDOM, SafetyAnswer.YES_MORE).inDanger())
			.unsafePlans(List.of(plan))
			.context("cx.leaving", RuleCases.TODAY, Set.of("yes"))
			.build();
		Reason leaving = TestEngine.ENGINE.evaluate(situation)
			.shown()
			.panels()
			.getFirst()
			.reasons()
			.stream()
			.filter((reason) -> reason.rule().equals("r09-leaving-with-concern"))
			.findFirst()
			.orElseThrow();
		assertThat(leaving.quotes()).extracting(Quote::item)
			.containsExactly("sf.freedom", "danger", "follow-up", "cx.leaving");
		assertThat(leaving.quotes()).extracting(Quote::day).containsOnly(RuleCases.TODAY);
	}

	@Test
	void nothingThatWasSaidIsPrinted() {
		Situation situation = RuleCases.quiet()
			.answer("ci.mood", 0)
			.context("cx.leaving", RuleCases.TODAY, Set.of("yes"))
			.build();
		assertThat(situation.now()).hasToString("Week");
		assertThat(new Showing("r11-very-low", RuleCases.TODAY, Map.of("ci.mood", 0))).hasToString("Showing");
		assertThat(new Earlier(List.of(), Set.of("r11-very-low"), Set.of())).hasToString("Earlier");
		assertThat(situation.context().values()).singleElement().hasToString("Said");
	}

	@Test
	void earlierCheckInsCountWithThisOneUnlessAnotherNumberIsGiven() {
		assertThat(Situation.on(RuleCases.TODAY).past(List.of(LOW_MOOD, LOW_MOOD)).build().checkIns()).isEqualTo(3);
		assertThat(Situation.on(RuleCases.TODAY).build().checkIns()).isEqualTo(1);
	}

	private static Shown shown(SituationBuilder builder) {
		return TestEngine.ENGINE.evaluate(builder.build()).shown();
	}

	private static List<String> cards(Shown shown) {
		return shown.cards().stream().map(Card::reason).map(Reason::rule).toList();
	}

}
