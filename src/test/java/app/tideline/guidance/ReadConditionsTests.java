package app.tideline.guidance;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import app.tideline.content.BrokenSeed;
import app.tideline.content.SeedNode;
import app.tideline.safety.Level;
import app.tideline.safety.SafetyAnswer;
import app.tideline.safety.SafetyItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What each way of writing a condition means, and what is refused. */
class ReadConditionsTests {

	@ParameterizedTest
	@MethodSource("written")
	void aConditionMeansWhatIsWritten(String written, Condition meant) {
		assertThat(read(written)).isEqualTo(meant);
	}

	static Stream<Arguments> written() {
		return Stream.of(Arguments.of("{answer: ci.mood, is: [0, 4]}", new OnScores.Answer("ci.mood", Set.of(0, 4))),
				Arguments.of("{answer: ci.mood, at-most: 0}", new OnScores.Answer("ci.mood", Set.of(0))),
				Arguments.of("{answer: ci.mood, at-most: 1}", new OnScores.Answer("ci.mood", Set.of(0, 1))),
				Arguments.of("{answer: ci.mood, at-least: 3}", new OnScores.Answer("ci.mood", Set.of(3, 4))),
				Arguments.of("{recent: ci.mood, is: [2], times: 1, of: 1}",
						new OnScores.Recent("ci.mood", Set.of(2), 1, 1)),
				Arguments.of("{recent: ci.mood, at-most: 1, times: 2, of: 3}",
						new OnScores.Recent("ci.mood", Set.of(0, 1), 2, 3)),
				Arguments.of("{low-count: {group: you, at-least: 1}}", new OnScores.LowCount(Group.YOU, 1)),
				Arguments.of("{average: {group: between-us, at-most: 1.5, times: 4}}",
						new OnScores.Average(Group.BETWEEN_US, 1.5, 4)),
				Arguments.of("{safety: sf.harm, is: [not-sure, yes-once]}",
						new OnSafety.Given(EnumSet.of(SafetyItem.HARM),
								Set.of(SafetyAnswer.NOT_SURE, SafetyAnswer.YES_ONCE))),
				Arguments.of("{safety: any, is: [yes-more]}",
						new OnSafety.Given(EnumSet.allOf(SafetyItem.class), Set.of(SafetyAnswer.YES_MORE))),
				Arguments.of("{safety: none, is: [\"no\"]}", new OnSafety.NoneGiven(Set.of(SafetyAnswer.NO))),
				Arguments.of("{urgent: true}", new OnSafety.Urgent()),
				Arguments.of("{unsafe-plan: true}", new OnSafety.UnsafePlan()),
				Arguments.of("{held: true}", new OnSafety.Held()),
				Arguments.of("{self-harm: [\"yes\", not-sure]}", new OnSafety.SelfHarm(Set.of("yes", "not-sure"))),
				Arguments.of("{level-at-least: 2}", new OnSafety.LevelAtLeast(Level.CONCERN)),
				Arguments.of("{level-at-least: 4}", new OnSafety.LevelAtLeast(Level.URGENT)),
				Arguments.of("{context: cx.trust, is: [\"yes\", not-sure]}",
						new OnCircumstances.Context("cx.trust", Set.of("yes", "not-sure"))),
				Arguments.of("{space-date: ahead}", new OnCircumstances.SpaceDate(false)),
				Arguments.of("{space-date: passed}", new OnCircumstances.SpaceDate(true)),
				Arguments.of("{check-ins: {at-least: 8}}", new OnCircumstances.CheckIns(8, Integer.MAX_VALUE)),
				Arguments.of("{check-ins: {fewer-than: 8}}", new OnCircumstances.CheckIns(0, 7)),
				Arguments.of("{check-ins: {exactly: 1}}", new OnCircumstances.CheckIns(1, 1)),
				Arguments.of("{opened-in-7-days: {more-than: 2}}", new OnCircumstances.Opened(2)),
				Arguments.of("{all: [{held: true}, {urgent: true}]}",
						new Condition.All(List.of(new OnSafety.Held(), new OnSafety.Urgent()))),
				Arguments.of("{any: [{held: true}]}", new Condition.Any(List.of(new OnSafety.Held()))),
				Arguments.of("{not: {all: [{held: true}, {safety: any, is: [\"no\"]}]}}",
						new Condition.Not(new Condition.All(List.of(new OnSafety.Held(),
								new OnSafety.Given(EnumSet.allOf(SafetyItem.class), Set.of(SafetyAnswer.NO)))))));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
			{}                                                  | a condition was expected
			{all: []}                                           | 'all' of nothing
			{any: []}                                           | 'any' of nothing
			{answer: ci.mood, is: [-1]}                         | 0 to 4 was expected
			{answer: ci.mood, is: [0], at-most: 1}              | one of 'is', 'at-most' and 'at-least'
			{recent: ci.mood, is: [0], times: 0, of: 3}         | 'times' is 1 to 'of'
			{recent: ci.mood, is: [0], times: 2, of: 1}         | 'times' is 1 to 'of'
			{recent: ci.mood, is: [0], times: 2, of: 3, off: 1} | unknown field 'off'
			{low-count: {group: you, at-least: 0}}              | 1 or more was expected
			{average: {group: you, at-most: 1, times: 0}}       | 1 or more was expected
			{average: {group: us, at-most: 1, times: 1}}        | unknown group 'us'
			{safety: any, is: []}                               | 'is' names no answer
			{safety: none, is: [rather-not]}                    | 'rather-not' is not an answer
			{self-harm: [rather-not]}                           | 'rather-not' is not an answer
			{held: false}                                       | 'held' is true, or stands within 'not'
			{level-at-least: 5}                                 | 0 to 4 was expected
			{check-ins: {exactly: 1, at-least: 2}}              | unknown field 'at-least'
			{opened-in-7-days: {at-least: 2}}                   | unknown field 'at-least'
			{not: {not: {space-date: ahead}}}                   | 'not' stands only before safety
			{not: {answer: ci.mood, is: [1]}}                   | 'not' stands only before safety
			""")
	void whatCannotBeMeantIsRefused(String written, String why) {
		assertThatThrownBy(() -> read(written)).isInstanceOf(BrokenSeed.class).hasMessageContaining(why);
	}

	@Test
	void everyPartOfAConditionIsFoundHoweverDeepItStands() {
		Condition deep = read("{all: [{any: [{held: true}]}, {not: {urgent: true}}]}");
		assertThat(deep.everything()).hasSize(5).contains(new OnSafety.Held(), new OnSafety.Urgent());
	}

	private static Condition read(String written) {
		Vocabulary words = new Vocabulary(TestEngine.CONTENT.checkIn());
		return new ConditionReader(words).read(SeedNode.parse("rules", 0, written));
	}

}
