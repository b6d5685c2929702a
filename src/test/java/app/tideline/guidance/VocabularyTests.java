package app.tideline.guidance;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import app.tideline.content.CheckInItems;
import app.tideline.content.CheckInItems.ContextQuestion;
import app.tideline.content.CheckInItems.Safety;
import app.tideline.safety.SafetyAnswer;
import app.tideline.safety.SafetyItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The words in which everything was asked. */
class VocabularyTests {

	private static final CheckInItems ASKED = TestEngine.CONTENT.checkIn();

	private static final LocalDate DAY = RuleCases.TODAY;

	private final Vocabulary words = new Vocabulary(ASKED);

	@ParameterizedTest
	@EnumSource
	void aSafetyQuestionIsQuotedInItsOwnWords(SafetyItem item) {
		String question = ASKED.safety()
			.items()
			.stream()
			.filter((one) -> one.id().equals(item.id()))
			.findFirst()
			.orElseThrow()
			.question();
		assertThat(this.words.quote(item, SafetyAnswer.NOT_SURE, DAY))
			.isEqualTo(new Quote(item.id(), question, "I’m not sure", DAY));
	}

	@Test
	void onlyTheSignsOfDangerAmongWhatWasTickedAreQuoted() {
		Set<String> ticked = Set.of("hit", "weapon", "neck");
		assertThat(this.words.danger(ticked)).isTrue();
		assertThat(this.words.danger(Set.of("hit", "pet"))).isFalse();
		assertThat(this.words.signs(ticked, DAY)).extracting(Quote::answer)
			.containsExactly("Hands on or around the neck", "A weapon");
	}

	@Test
	void whatIsAskedForADateIsTheQuestionAboutSpace() {
		assertThat(this.words.dated()).extracting(ContextQuestion::id, ContextQuestion::dateOn)
			.containsExactly("cx.space", "with-date");
	}

	@Test
	void noSafetyQuestionIsAmongTheScoredItemsOfAGroup() { // I11
		for (Group group : Group.values()) {
			assertThat(this.words.items(group)).isNotEmpty().allMatch((id) -> id.startsWith("ci."));
			for (SafetyItem item : SafetyItem.values()) {
				assertThat(this.words.items(group)).doesNotContain(item.id());
				assertThat(this.words.hasItem(item.id())).isFalse();
			}
		}
	}

	@Test
	void aCheckInThatLacksASafetyQuestionAnAnswerOrTheDateStopsTheStart() {
		Safety safety = ASKED.safety();
		for (int gone = 0; gone < 4; gone++) {
			Safety less = new Safety(safety.answers(), without(safety.items(), gone), safety.harmFollowUp(),
					safety.dangerButton());
			String id = safety.items().get(gone).id();
			assertThatThrownBy(() -> new Vocabulary(with(less, ASKED.context())))
				.isInstanceOf(IllegalStateException.class)
				.hasMessage("the check-in has no " + id);
		}
		Safety silent = new Safety(without(safety.answers(), 4), safety.items(), safety.harmFollowUp(),
				safety.dangerButton());
		assertThatThrownBy(() -> new Vocabulary(with(silent, ASKED.context())))
			.hasMessage("the check-in has no rather-not");
		assertThatThrownBy(() -> new Vocabulary(with(safety, List.of())))
			.hasMessage("the check-in has no question that asks for a date");
	}

	private static <T> List<T> without(List<T> all, int gone) {
		return all.stream().filter((one) -> !one.equals(all.get(gone))).toList();
	}

	private static CheckInItems with(Safety safety, List<ContextQuestion> context) {
		return new CheckInItems(ASKED.parts(), ASKED.items(), safety, ASKED.conflictFollowUp(), ASKED.moodFollowUp(),
				ASKED.anchor(), context, ASKED.freeText());
	}

}
