package app.tideline.guidance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import app.tideline.guidance.Situation.Week;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The edges of single conditions. */
class ConditionTests {

	private static final LocalDate TODAY = RuleCases.TODAY;

	@Test
	void aMeanNeedsFiveOfSevenAnswers() {
		Condition low = new OnScores.Average(Group.BETWEEN_US, 1.5, 1);
		Situation four = answered("ci.connection", "ci.reply", "ci.affection", "ci.together");
		Situation five = answered("ci.connection", "ci.reply", "ci.affection", "ci.together", "ci.respect");
		assertThat(met(low, four)).isEmpty();
		assertThat(met(low, five)).isPresent();
	}

	@Test
	void aMeanOfTheOtherGroupNeedsThree() {
		Condition low = new OnScores.Average(Group.YOU, 1.5, 1);
		assertThat(met(low, answered("ci.mood", "ci.mine"))).isEmpty();
		assertThat(met(low, answered("ci.mood", "ci.mine", "ci.clarity"))).isPresent();
	}

	@Test
	void aMeanJustAboveTheLimitIsNotLow() {
		Situation above = RuleCases.quiet()
			.answers(Map.of("ci.connection", 2, "ci.reply", 2, "ci.affection", 2, "ci.together", 1, "ci.respect", 1))
			.build();
		assertThat(met(new OnScores.Average(Group.BETWEEN_US, 1.5, 1), above)).isEmpty();
		assertThat(met(new OnScores.Average(Group.BETWEEN_US, 1.6, 1), above)).isPresent();
	}

	@Test
	void lowWeeksInThePastDoNotCountWhileThisOneIsNotLow() {
		Week low = answered("ci.connection", "ci.reply", "ci.affection", "ci.together", "ci.respect").now();
		Situation better = RuleCases.quiet()
			.past(List.of(new Week(TODAY.minusWeeks(1), low.answers()), new Week(TODAY.minusWeeks(2), low.answers())))
			.build();
		assertThat(met(new OnScores.Average(Group.BETWEEN_US, 1.5, 2), better)).isEmpty();
	}

	@Test
	void weeksThatAreNotLowAreNotCountedAmongThoseThatAre() {
		Week good = new Week(TODAY.minusWeeks(1),
				Map.of("ci.connection", 3, "ci.reply", 3, "ci.affection", 3, "ci.together", 3, "ci.respect", 3));
		Situation now = answered("ci.connection", "ci.reply", "ci.affection", "ci.together", "ci.respect");
		SituationBuilder from = RuleCases.quiet().answers(now.now().answers());
		Condition twice = new OnScores.Average(Group.BETWEEN_US, 1.5, 2);
		assertThat(met(twice, from.past(List.of(good)).build())).isEmpty();
		assertThat(met(twice, from.past(List.of(new Week(good.day(), now.now().answers()))).build())).isPresent();
	}

	@Test
	void aConditionNamesTheItemsThatItLooksAtHoweverDeepTheyStand() {
		Condition mood = new OnScores.Answer("ci.mood", Set.of(0));
		Condition us = new OnScores.Average(Group.BETWEEN_US, 1.5, 2);
		Condition both = new Condition.All(List.of(new Condition.Any(List.of(mood)), us, new OnSafety.Held()));
		assertThat(both.items(TestEngine.RULES.words())).hasSize(8)
			.contains("ci.mood")
			.containsAll(RuleCases.BETWEEN_US);
		assertThat(new OnScores.Recent("ci.mood", Set.of(0), 1, 3).items(TestEngine.RULES.words()))
			.containsExactly("ci.mood");
		assertThat(new OnScores.Review(new Change(Group.YOU, Change.Direction.LOWER)).items(TestEngine.RULES.words()))
			.hasSize(4)
			.contains("ci.mood");
		assertThat(new OnSafety.Held().items(TestEngine.RULES.words())).isEmpty();
	}

	@Test
	void theLastThreeCheckInsAreTheNewestInWhateverOrderTheyAreGiven() {
		Condition twice = new OnScores.Recent("ci.mood", Set.of(0, 1), 2, 3);
		Week lately = new Week(TODAY.minusWeeks(1), Map.of("ci.mood", 1));
		Week before = new Week(TODAY.minusWeeks(2), Map.of("ci.mood", 0));
		Week longAgo = new Week(TODAY.minusWeeks(3), Map.of("ci.mood", 4));
		assertThat(met(twice, RuleCases.quiet().past(List.of(longAgo, before, lately)).build()).orElseThrow())
			.extracting(Quote::day)
			.containsExactly(lately.day(), before.day());
	}

	@Test
	void aSkippedAnswerMeetsNothing() {
		Situation nothing = RuleCases.quiet().build();
		for (String item : RuleCases.BETWEEN_US) {
			assertThat(met(new OnScores.Answer(item, Set.of(0, 1, 2, 3, 4)), nothing)).isEmpty();
		}
		assertThat(met(new OnScores.LowCount(Group.BETWEEN_US, 1), nothing)).isEmpty();
	}

	@Test
	void aDateForATalkCountsOnlyWhileItsAnswerIsFresh() {
		Condition passed = new OnCircumstances.SpaceDate(true);
		assertThat(met(passed, dated(TODAY.minusDays(28)))).isPresent();
		assertThat(met(passed, dated(TODAY.minusDays(29)))).isEmpty();
		assertThat(met(passed, RuleCases.quiet().spaceDate(TODAY.minusDays(2)).build())).isEmpty();
	}

	@Test
	void aValueThatNoAnswerHasIsRefused() {
		assertThatThrownBy(() -> RuleCases.quiet().answer("ci.mood", 5).build())
			.isInstanceOf(IllegalArgumentException.class);
	}

	@Test
	void aSituationDoesNotPrintWhatWasSaid() {
		assertThat(RuleCases.quiet().answer("ci.mood", 0).build()).hasToString("Situation");
	}

	private static Situation dated(LocalDate said) {
		return RuleCases.quiet().context("cx.space", said, Set.of("with-date")).spaceDate(TODAY.minusDays(2)).build();
	}

	private static Situation answered(String... items) {
		SituationBuilder builder = RuleCases.quiet();
		for (String item : items) {
			builder.answer(item, 1);
		}
		return builder.build();
	}

	private static Optional<List<Quote>> met(Condition condition, Situation situation) {
		return condition.met(new Facts(situation, TestEngine.RULES.words()));
	}

}
