package app.tideline.guidance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import app.tideline.content.BrokenSeed;
import app.tideline.content.CheckInItems.ContextQuestion;
import app.tideline.content.Notices;
import app.tideline.content.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** How the rules are read, and what stops the start. */
class RulesTests {

	private static final String REAL = new Seeds().text("check-in/rules.yml");

	@TempDir
	Path folder;

	@Test
	void theRealRulesAreReadInTheirOrder() {
		assertThat(TestEngine.RULES.all()).hasSize(47).extracting(Rule::id).isSorted();
		assertThat(TestEngine.RULES.all().stream().map((rule) -> rule.id().substring(0, 3)))
			.containsExactlyElementsOf(IntStream.rangeClosed(1, 47).mapToObj("r%02d"::formatted).toList());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~',
			textBlock = """
					{answer: ci.mood, is: [0]}         | {answer: ci.mod, is: [0]}           | unknown item 'ci.mod'
					{answer: ci.mood, is: [0]}         | {answer: ci.mood, is: [5]}          | 0 to 4 was expected
					{answer: ci.mood, is: [0]}         | {answer: ci.mood, is: []}           | 'is' names no value
					{answer: ci.mood, is: [0]}         | {answer: ci.mood}                   | one of 'is', 'at-most' and 'at-least'
					{answer: ci.mood, is: [0]}         | {not: {answer: ci.mood, is: [4]}}   | 'not' stands only before safety
					{answer: ci.mood, is: [0]}         | {asnwer: ci.mood, is: [0]}          | unknown condition 'asnwer'
					{answer: ci.mood, is: [0]}         | {answer: ci.mood, is: [0], or: [1]} | unknown field 'or'
					{recent: ci.mood, at-most: 1, times: 2, of: 3} | {recent: ci.mood, at-most: 1, times: 4, of: 3} | 'times' is 1 to 'of'
					cx.trust, is: [not-sure]           | cx.trusted, is: [not-sure]          | unknown question 'cx.trusted'
					cx.trust, is: [not-sure]           | cx.trust, is: [not-certain]         | 'not-certain' is not an answer
					cx.trust, is: [not-sure]           | cx.trust, is: [rather-not]          | 'rather-not' is not an answer
					{safety: sf.fear, is: [yes-once, yes-more]} | {safety: sf.feer, is: [yes-once]} | unknown safety question 'sf.feer'
					{safety: sf.fear, is: [yes-once, yes-more]} | {safety: sf.fear, is: [rather-not]} | 'rather-not' is not an answer
					{self-harm: ["yes", not-sure]}     | {self-harm: ["yes", perhaps]}       | 'perhaps' is not an answer
					{space-date: passed}               | {space-date: gone}                  | 'ahead' or 'passed' was expected
					{low-count: {group: between-us, at-least: 3}} | {low-count: {group: us, at-least: 3}} | unknown group 'us'
					{review: {group: you, is: lower}}  | {review: {group: you, is: low}}     | 'lower' or 'higher' was expected
					{review: {group: you, is: lower}}  | {review: {group: me, is: lower}}    | unknown group 'me'
					{check-ins: {exactly: 1}}          | {check-ins: {around: 1}}            | unknown field 'around'
					chapters: [nurture]                | chapters: [nurturing]               | unknown chapter 'nurturing'
					question: faq.space                | question: faq.room                  | unknown question 'faq.room'
					exercise: sign-checklist           | exercise: sign-list                 | unknown exercise 'sign-list'
					tags: [explain]                    | tags: [explains]                    | unknown tag 'explains'
					tags: [explain]                    | tags: []                            | the rule has no tag
					panel: urgent                      | panel: urgently                     | unknown panel 'urgently'
					panel: urgent                      | panel: crisis                       | has the tag 'safety' or 'crisis' to match
					panel: urgent                      | exercise: self-care-plan            | points nowhere
					page: help                         | page: helping                       | unknown page 'helping'
					chapters: [space]                  | question: faq.space                 | stands here twice
					priority: 7                        | priority: 8                         | a priority is 0 to 7
					id: r02-self-harm                  | id: r01-danger-now                  | stands here twice
					because: this is your first check-in | because: this is your first.      | no full stop here
					(page:help#a-safer-device)         | (page:helping)                      | leads nowhere
					""")
	void whatCannotBeMeantStopsTheStartAndSaysWhere(String right, String wrong, String why) {
		int line = (int) REAL.substring(0, REAL.indexOf(right)).lines().count();
		assertThatThrownBy(() -> read(REAL.replaceFirst(Pattern.quote(right), wrong.replace("$", "\\\\$"))))
			.isInstanceOf(BrokenSeed.class)
			.hasMessageContaining(why)
			.satisfies((thrown) -> assertThat(line(thrown)).isBetween(line - 12, line + 8));
	}

	@Test
	void aQuestionThatNoRuleUsesStopsTheStart() {
		assertThatThrownBy(() -> read(without("r38-on-off"))).isInstanceOf(BrokenSeed.class)
			.hasMessageContaining("no rule uses the answer 'keeps-changing' to 'cx.status'");
		assertThatThrownBy(() -> read(without("r13-no-time-for-you"))).isInstanceOf(BrokenSeed.class)
			.hasMessageContaining("no rule uses the answer '0' to 'ci.mine'");
	}

	@Test
	void aLowAnswerOrALowerReviewThatLeadsNowhereStopsTheStart() {
		assertThatThrownBy(() -> read(without("r28-shutdown"))).isInstanceOf(BrokenSeed.class)
			.hasMessageContaining("no rule uses the answer '1' to 'ci.conflict'");
		assertThatThrownBy(() -> read(without("r25-me-down"))).isInstanceOf(BrokenSeed.class)
			.hasMessageContaining("no rule uses a review of 'you' that is lower");
	}

	@Test
	void whatIsAnsweredAboutAMoodADisagreementOrTheSetupLeadsSomewhereOrIsCalledQuiet() {
		assertThatThrownBy(() -> read(without("r02-self-harm"))).isInstanceOf(BrokenSeed.class)
			.hasMessageContaining("no rule uses the answer 'not-sure' to 'ci.mood-detail'");
		assertThatThrownBy(() -> read(REAL.replace("{stepped-back: [both]}", "{stepped-back: [me]}")
			.replace("{stepped-back: [me, both]}", "{stepped-back: [me]}"))).isInstanceOf(BrokenSeed.class)
			.hasMessageContaining("no rule uses the answer 'both' to 'ci.stepped-back'");
		assertThatThrownBy(() -> read(REAL.replace("  cx.asked: [once]\n", ""))).isInstanceOf(BrokenSeed.class)
			.hasMessageContaining("no rule uses the answer 'once' to 'cx.asked'");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
			cx.asked: [once]    | cx.asked: [once, not-yet] | a rule uses the answer 'not-yet' to 'cx.asked'
			cx.asked: [once]    | cx.asked: [once, thrice]  | 'cx.asked' has no answer 'thrice'
			cx.asked: [once]    | cx.askd: [once]           | 'cx.askd' has no answer 'once'
			ci.mine: [2, 3, 4]  | ci.mine: [0, 2, 3, 4]     | a rule uses the answer '0' to 'ci.mine'
			""")
	void whatIsCalledQuietIsAnAnswerThatNoRuleUses(String right, String wrong, String why) {
		assertThatThrownBy(() -> read(REAL.replace(right, wrong))).isInstanceOf(BrokenSeed.class)
			.hasMessageContaining(why);
	}

	@Test
	void aPartOfAnExerciseIsNamedOnlyWithTheExercise() {
		assertThatThrownBy(() -> read(REAL.replaceFirst("    exercise: conversation-planner\n    focus", "    focus")))
			.isInstanceOf(BrokenSeed.class)
			.hasMessageContaining("a focus stands with an exercise");
		assertThat(TestEngine.RULES.focus("r31-little-warmth"))
			.hasValueSatisfying((focus) -> assertThat(focus).contains("Ten minutes"));
		assertThat(TestEngine.RULES.focus("r32-little-time")).isEmpty();
	}

	@Test
	void aLowAnswerIsNeverQuiet() {
		String without = REAL.replace("{answer: ci.clarity, at-most: 1}", "{answer: ci.clarity, is: [1]}")
			.replace("ci.clarity: [2", "ci.clarity: [0, 2");
		assertThatThrownBy(() -> read(without)).isInstanceOf(BrokenSeed.class)
			.hasMessageContaining("a low answer leads somewhere");
	}

	@Test
	void safetyAnswersThatNoPanelMeetsStopTheStart() {
		for (String rule : new String[] { "r03-harm", "r05-freedom", "r06-device", "r07-not-sure", "r08-held",
				"r01-danger-now" }) {
			assertThatThrownBy(() -> read(without(rule))).as(rule)
				.isInstanceOf(BrokenSeed.class)
				.hasMessageContaining("no safety panel for [");
		}
	}

	@Test
	void noTextOfARuleOrAPanelSaysThatTheReaderIsSafeOrShouldConfrontOrTrackAnybody() { // I03,
																						// I06
		Stream<String> texts = Stream.concat(Stream.of(REAL.split("\n", -1)),
				TestEngine.CONTENT.notices()
					.panels()
					.values()
					.stream()
					.map(Notices.Panel::text)
					.map((html) -> html.safe()));
		assertThat(texts)
			.noneMatch(Pattern.compile("(?i)(?<!not )\\bsafe\\b|confront|\\btrack|no danger").asPredicate());
	}

	@Test
	void theRulesStandInPlainWordsForEverybody() {
		assertThat(TestEngine.RULES.plain()).hasSize(47).allSatisfy((rule) -> {
			assertThat(rule.condition()).startsWith("If ").doesNotEndWith(".");
			assertThat(rule.panel() != null || rule.title() != null || rule.tags().contains(Tag.INFO)).isTrue();
		});
	}

	@Test
	void theVocabularyHasTheQuestionsThatTheRulesRestOn() {
		assertThat(TestEngine.RULES.words().dated()).extracting(ContextQuestion::id).isEqualTo("cx.space");
		assertThat(TestEngine.RULES.words().items(Group.BETWEEN_US)).containsExactlyElementsOf(RuleCases.BETWEEN_US);
		assertThat(TestEngine.RULES.words().items(Group.YOU)).hasSize(4);
	}

	private Rules read(String rules) throws IOException {
		Files.createDirectories(this.folder.resolve("check-in"));
		Files.writeString(this.folder.resolve("check-in/rules.yml"), rules);
		return new Rules(new Seeds("file:" + this.folder + "/"), TestEngine.CONTENT);
	}

	private static int line(Throwable thrown) {
		return Integer.parseInt(String.valueOf(thrown.getMessage()).split(":", 3)[1]);
	}

	private static String without(String rule) {
		int start = REAL.indexOf("  - id: " + rule);
		int end = REAL.indexOf("  - id: ", start + 1);
		return REAL.substring(0, start) + REAL.substring(end);
	}

}
