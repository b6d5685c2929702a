package app.tideline.guidance;

import java.util.List;
import java.util.Map;
import java.util.Set;

import app.tideline.guidance.Situation.Week;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A second check-in within six days is answered by what it says itself. */
class SecondInAWeekTests {

	@Test
	void whatLooksOverSeveralCheckInsIsNotSaidWithIt() {
		List<Week> low = List.of(week(3), week(10), week(17), week(24));
		SituationBuilder counted = low(RuleCases.quiet().past(low));
		assertThat(rules(counted)).contains("r12-mood-low-twice");
		assertThat(fired(counted)).contains("r12-mood-low-twice", "r18-respect-zero", "r23-unreliable",
				"r42-solo-help");
		assertThat(fired(low(RuleCases.quiet().past(low).note(true).checkIns(4)))).doesNotContain("r12-mood-low-twice",
				"r18-respect-zero", "r23-unreliable", "r42-solo-help");
	}

	@Test
	void whatItSaysOfTodayIsAnswered() {
		assertThat(rules(RuleCases.quiet().note(true).past(List.of(week(3))).checkIns(1).answer("ci.mine", 0)))
			.contains("r13-no-time-for-you");
		assertThat(rules(RuleCases.quiet().note(true).past(List.of(week(3))).checkIns(1).answer("ci.respect", 0)))
			.contains("r18-respect-zero");
	}

	@Test
	void itIsNotTheFirstOne() {
		assertThat(rules(RuleCases.quiet().checkIns(1))).contains("r40-first");
		assertThat(rules(RuleCases.quiet().past(List.of(week(3))).note(true).checkIns(1))).doesNotContain("r40-first")
			.contains("r46-too-early");
	}

	private static SituationBuilder low(SituationBuilder builder) {
		return builder.answers(week(0).answers()).context("cx.joint", RuleCases.TODAY, Set.of("only-me"));
	}

	private static Week week(int daysAgo) {
		return new Week(RuleCases.TODAY.minusDays(daysAgo), Map.of("ci.mood", 1, "ci.respect", 1, "ci.reliable", 1,
				"ci.connection", 1, "ci.reply", 1, "ci.together", 1));
	}

	private static List<String> rules(SituationBuilder builder) {
		return TestEngine.ENGINE.evaluate(builder.build()).shown().rules();
	}

	/** Everything that fires, shown or not. */
	private static List<String> fired(SituationBuilder builder) {
		Facts facts = new Facts(builder.build(), TestEngine.RULES.words());
		return TestEngine.RULES.all()
			.stream()
			.filter((rule) -> rule.when().met(facts).isPresent())
			.map(Rule::id)
			.toList();
	}

}
