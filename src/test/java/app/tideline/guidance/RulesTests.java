package app.tideline.guidance;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** How the rules are read. */
class RulesTests {

	@Test
	void theRealRulesAreReadInTheirOrder() {
		assertThat(TestEngine.RULES.all()).hasSize(43)
			.extracting(Rule::id)
			.isSorted()
			.doesNotContain("r24-between-down", "r25-me-down", "r44-between-up");
	}

}
