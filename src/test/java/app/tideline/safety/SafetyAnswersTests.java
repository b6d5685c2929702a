package app.tideline.safety;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Which level the safety answers raise (evidence base, section 3.2). */
class SafetyAnswersTests {

	@ParameterizedTest
	@CsvSource({ "no, no, no, no, false, NONE", //
			"rather-not, no, no, no, false, SKIPPED", //
			"rather-not, rather-not, rather-not, rather-not, false, SKIPPED", //
			"not-sure, no, no, no, false, CONCERN", //
			"no, no, not-sure, rather-not, false, CONCERN", //
			"not-sure, not-sure, not-sure, not-sure, false, CONCERN", //
			"yes-once, no, no, no, false, CONCERN", //
			"no, yes-once, no, no, false, CONCERN", //
			"no, yes-more, no, no, false, CONCERN", //
			"no, no, yes-more, no, false, CONCERN", //
			"no, yes-once, not-sure, not-sure, false, CONCERN", //
			"yes-more, no, no, no, false, SERIOUS", //
			"no, no, no, yes-once, false, SERIOUS", //
			"no, yes-once, yes-once, no, false, SERIOUS", //
			"yes-once, no, yes-more, rather-not, false, SERIOUS", //
			"no, no, no, no, true, URGENT", //
			"rather-not, rather-not, rather-not, rather-not, true, URGENT", //
			"yes-more, yes-more, yes-more, yes-more, true, URGENT" })
	void theLevelFollowsTheAnswers(String fear, String freedom, String device, String harm, boolean urgent,
			Level level) {
		SafetyAnswers answers = new SafetyAnswers(SafetyAnswer.of(fear), SafetyAnswer.of(freedom),
				SafetyAnswer.of(device), SafetyAnswer.of(harm), urgent);
		assertThat(answers.level()).isEqualTo(level);
	}

	@Test
	void onlyFourTimesNoRaisesNothingAtAll() {
		assertThat(SafetySpace.all().filter((answers) -> answers.level() == Level.NONE))
			.containsExactly(SafetySpace.allNo());
	}

	@Test
	void aSkipRaisesNothingAndIsNeverANo() {
		assertThat(SafetySpace.all()).allSatisfy((answers) -> {
			for (SafetyItem item : SafetyItem.values()) {
				Level skipped = SafetySpace.with(answers, item, SafetyAnswer.SKIPPED).level();
				Level no = SafetySpace.with(answers, item, SafetyAnswer.NO).level();
				assertThat(skipped).isNotEqualTo(Level.NONE);
				assertThat(skipped.suppresses()).isEqualTo(no.suppresses());
			}
		});
	}

	@Test
	void raisingAnAnswerNeverLowersTheLevel() {
		assertThat(SafetySpace.all()).allSatisfy((answers) -> assertThat(SafetySpace.raised(answers))
			.allSatisfy((raised) -> assertThat(raised.level()).isGreaterThanOrEqualTo(answers.level())));
	}

	@ParameterizedTest
	@EnumSource
	void anAnswerIsFoundByItsId(SafetyAnswer answer) {
		assertThat(SafetyAnswer.of(answer.id())).isEqualTo(answer);
	}

	@Test
	void nothingSaidIsASkipAndNonsenseIsRefused() {
		assertThat(SafetyAnswer.of(null)).isEqualTo(SafetyAnswer.SKIPPED);
		assertThat(SafetyAnswer.of("")).isEqualTo(SafetyAnswer.SKIPPED);
		assertThatThrownBy(() -> SafetyAnswer.of("maybe")).isInstanceOf(IllegalArgumentException.class);
	}

	@Test
	void theAnswersDoNotPrintThemselves() {
		assertThat(SafetySpace.allNo()).hasToString("SafetyAnswers");
	}

}
