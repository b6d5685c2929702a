package app.tideline.exercise;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RedFlagReviewTests {

	private static final List<String> SLOW = List.of("contact", "disrespect", "needs", "trust", "effort", "distance");

	private static final List<String> GRAVE = List.of("fear", "control", "threats", "harm", "monitoring");

	private static final String PROOF = "You don’t have to have proof to get advice.";

	private static final String OFFERS = "If you like, there are two ways on from here. One is a sheet for one-to-one help, “Before a call of your own”. The other is the decision balance, “Both sides of the question”.";

	private static final String NONE = "You marked nothing as repeated. What happened once can matter too.";

	private static Tried review() {
		return Tried.of("red-flag-review", new RedFlagReview());
	}

	private static Stream<Arguments> concerns() {
		return GRAVE.stream()
			.flatMap((sign) -> Stream.of("once", "repeated", "not-sure").map((seen) -> Arguments.of(sign, seen)));
	}

	private static Stream<String> signs() {
		return Stream.of(SLOW, GRAVE).flatMap(List::stream);
	}

	@Test
	void whatRepeatsIsListedWithWhatFollowed() {
		Tried tried = review().with("signs.contact.seen", "repeated")
			.with("signs.contact.happened", "four days in May, no word.")
			.with("signs.contact.after", "while")
			.with("signs.disrespect.seen", "once")
			.with("signs.disrespect.happened", "a remark at dinner")
			.with("signs.effort.seen", "repeated")
			.with("signs.distance.seen", "not-sure")
			.with("signs.needs.seen", "not-seen");
		assertThat(tried.result().support()).isFalse();
		assertThat(tried.result().title()).isEqualTo("What repeats, and what followed");
		assertThat(tried.says()).containsExactly("You marked as repeated",
				"No contact at all: four days in May, no word. (after I raised it, it stopped for a while)",
				"No effort", PROOF, OFFERS);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "stopped | after I raised it, it stopped", "while | after I raised it, it stopped for a while",
					"nothing | after I raised it, nothing changed", "not-raised | I didn’t raise it" })
	void whatFollowedIsSaidAsItWasMarked(String after, String said) {
		assertThat(review().with("signs.trust.seen", "repeated").with("signs.trust.after", after).says())
			.containsExactly("You marked as repeated", "Broken trust (" + said + ")", PROOF, OFFERS);
	}

	@ParameterizedTest
	@MethodSource("concerns")
	void anyOfTheLastFiveSeenOrNotSureGivesSupport(String sign, String seen) {
		assertThat(review().with("signs." + sign + ".seen", seen).result().support()).isTrue();
	}

	@ParameterizedTest
	@MethodSource("signs")
	void anythingThatGotWorseGivesSupport(String sign) {
		assertThat(review().with("signs." + sign + ".after", "worse").result().support()).isTrue();
	}

	@ParameterizedTest
	@MethodSource("signs")
	void whatWasNotSeenGivesNoSupport(String sign) {
		Tried tried = review().with("signs." + sign + ".seen", "not-seen").with("signs." + sign + ".after", "nothing");
		assertThat(tried.result().support()).isFalse();
		assertThat(tried.says()).containsExactly(NONE, PROOF, OFFERS);
	}

	@Test
	void supportIsCalmAndRepeatsNothingOfWhatWasWritten() {
		Tried tried = review().with("signs.harm.seen", "once")
			.with("signs.harm.happened", "my arm, on Monday")
			.with("signs.disrespect.seen", "repeated")
			.with("signs.disrespect.happened", "a remark at dinner");
		assertThat(tried.result().title()).isEqualTo("Support first");
		assertThat(tried.says()).containsExactly(
				"Something you marked here is enough to talk it over with someone who knows about this. Not being sure is enough too.",
				"You don’t have to raise any of this with your partner.");
	}

	@Test
	void supportIsTheSameWhateverLedToIt() {
		Result one = review().with("signs.fear.seen", "not-sure").result();
		assertThat(review().with("signs.monitoring.seen", "repeated").result()).isEqualTo(one);
		assertThat(review().with("signs.effort.after", "worse").result()).isEqualTo(one);
	}

	@ParameterizedTest
	@ValueSource(strings = { "disrespect", "fear" })
	void whatWasLeftOutIsNothing(String sign) {
		Tried tried = review().with("signs." + sign + ".happened", "words alone")
			.with("signs." + sign + ".after", "while");
		assertThat(tried.says()).containsExactly(NONE, PROOF, OFFERS);
	}

	@Test
	void anEmptySheetReadsWell() {
		assertThat(review().errors()).isEmpty();
		assertThat(review().says()).containsExactly(NONE, PROOF, OFFERS);
	}

	@Test
	void noResultGivesAVerdictOrATotal() {
		Tried all = review();
		SLOW.forEach((sign) -> all.with("signs." + sign + ".seen", "repeated"));
		Stream.of(all, review(), review().with("signs.threats.seen", "repeated"))
			.forEach((tried) -> assertThat(String.join("\n", tried.says()).toLowerCase(Locale.ROOT))
				.doesNotContain("abusive", "abuse", "you are safe")
				.doesNotContainPattern("[0-9]"));
	}

	@Test
	void theElevenAreAskedInTheirOrderAndTheLastFiveStandTogether() {
		assertThat(review().exercises().form("red-flag-review").fields()).singleElement()
			.isInstanceOfSatisfying(Field.Rows.class, (rows) -> assertThat(rows.named()).extracting(Field.Option::id)
				.containsExactlyElementsOf(signs().toList()));
	}

	@Test
	void itStaysOutOfListsAndLeadsToNoLaterDay() {
		RedFlagReview review = new RedFlagReview();
		Sheet sheet = review().with("signs.trust.happened", "the letter").sheet();
		assertThat(review.label(sheet)).isEmpty();
		assertThat(review.carried(sheet, Tried.TODAY)).isEmpty();
	}

	@Test
	void whatIsTypedIsNeverTakenForOurOwnSlots() {
		assertThat(review().with("signs.effort.seen", "repeated")
			.with("signs.effort.happened", "[1] {partner} $1")
			.with("signs.effort.after", "nothing")
			.says()).contains("No effort: [1] {partner} $1 (after I raised it, nothing changed)");
	}

}
