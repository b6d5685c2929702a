package app.tideline.exercise;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DecisionBalanceTests {

	private static final String BOTH = "Strong reasons on both sides are common.";

	private static final String OWN_HANDS = "! Add one that is in your hands.";

	private static Tried balance() {
		return Tried.of("decision-balance", new DecisionBalance());
	}

	private static Tried reason(Tried tried, String list, int row, String what, String matters) {
		return tried.with(list + "." + row + ".what", what).with(list + "." + row + ".matters", matters);
	}

	private static Tried condition(Tried tried, int row, String what, String depends) {
		return tried.with("conditions." + row + ".what", what).with("conditions." + row + ".depends", depends);
	}

	@Test
	void theListsStandSideBySideAndTheDateComesFirst() {
		Tried tried = reason(balance(), "stay-good", 0, "we laugh a lot", "3");
		reason(tried, "stay-good", 1, "our garden", "2");
		reason(tried, "stay-hard", 0, "the silence", "1");
		reason(tried, "change-good", 0, "room to breathe", "0");
		tried.with("change-hard.0.what", "telling the children");
		condition(tried, 0, "we eat together twice a week", "both");
		tried.with("again", "2027-02-23").with("place", "money for two months\na room");
		assertThat(tried.result().title()).isEqualTo("Both sides");
		assertThat(tried.says()).containsExactly("My date: On 23 February 2027 I look at: we eat together twice a week",
				"Good things about staying", "we laugh a lot (matters: 3)", "our garden (matters: 2)",
				"Hard things about staying", "the silence (matters: 1)", "Good things about a change",
				"room to breathe (matters: 0)", "Hard things about a change", "telling the children",
				"What I would need in place: money for two months\na room");
	}

	@Test
	void theNumbersAreNeverAddedUp() {
		Tried tried = reason(balance(), "stay-good", 0, "one", "3");
		reason(tried, "stay-good", 1, "two", "2");
		reason(tried, "stay-hard", 0, "three", "2");
		reason(tried, "change-good", 0, "four", "1");
		assertThat(String.join(" ", tried.says())).doesNotContainPattern("[4-9]").doesNotContain("total", "sum");
	}

	@ParameterizedTest
	@CsvSource({ "stay-good, change-good", "stay-good, change-hard", "stay-hard, change-good",
			"stay-hard, change-hard" })
	void strongReasonsOnBothSidesAreCommon(String staying, String change) {
		Tried tried = reason(balance(), staying, 0, "one", "3");
		assertThat(tried.says()).doesNotContain(BOTH);
		reason(tried, change, 0, "two", "2");
		assertThat(tried.says()).doesNotContain(BOTH);
		assertThat(reason(tried, change, 1, "three", "3").says()).containsOnlyOnce(BOTH);
	}

	@Test
	void twoStrongReasonsOnOneSideAreNotOnBoth() {
		Tried tried = reason(balance(), "stay-good", 0, "one", "3");
		assertThat(reason(tried, "stay-hard", 0, "two", "3").says()).doesNotContain(BOTH);
	}

	@Test
	void aNumberWithoutWordsIsNoReason() {
		Tried tried = reason(balance(), "stay-good", 0, "one", "3").with("change-good.0.matters", "3");
		assertThat(tried.says()).containsExactly("Good things about staying", "one (matters: 3)");
	}

	@Test
	void severalConditionsStandOneBelowTheOther() {
		Tried tried = condition(balance(), 0, "We eat together.", "both").with("again", "2027-02-23");
		assertThat(condition(tried, 1, "I sleep; well", "me").says())
			.containsExactly("My date: On 23 February 2027 I look at:\nWe eat together.\nI sleep; well");
	}

	@Test
	void aDateOrConditionsCanStandAlone() {
		assertThat(balance().with("again", "2027-02-23").says())
			.containsExactly("My date: On 23 February 2027 I look at both sides again.");
		assertThat(condition(balance(), 0, "we talk", "both").says())
			.containsExactly("What would need to be true in three months", "we talk");
	}

	@Test
	void conditionsThatDependOnlyOnThePartnerWantOneInTheOwnHands() {
		Tried tried = condition(balance(), 0, "a call each week", "partner");
		assertThat(tried.says()).contains(OWN_HANDS);
		assertThat(condition(tried, 1, "a visit", "partner").says()).contains(OWN_HANDS);
		assertThat(condition(tried, 2, "I ask once", "me").says()).doesNotContain(OWN_HANDS);
	}

	@Test
	void whatDependsOnBothOrWasNotSaidIsNotOnlyOnThePartner() {
		Tried both = condition(balance(), 0, "a call", "partner");
		assertThat(condition(both, 1, "a walk", "both").says()).doesNotContain(OWN_HANDS);
		Tried unsaid = condition(balance(), 0, "a call", "partner").with("conditions.1.what", "a walk");
		assertThat(unsaid.says()).doesNotContain(OWN_HANDS);
		assertThat(balance().with("conditions.0.depends", "partner").says()).doesNotContain(OWN_HANDS);
	}

	@Test
	void anEmptySheetSaysSo() {
		assertThat(balance().says()).containsExactly("Nothing is written down yet. You can go back and add a line.");
	}

	@Test
	void threeConditionsAreTheMost() {
		Tried tried = balance();
		for (int row = 0; row < 3; row++) {
			tried.with("conditions." + row + ".what", "one");
		}
		assertThat(tried.errors()).isEmpty();
		assertThat(tried.with("conditions.3.what", "one").errors()).containsOnlyKeys("conditions");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-11-22", "soon" })
	void aDayThatIsOverOrIsNoneIsAnsweredBesideTheField(String day) {
		Tried tried = balance().with("again", day);
		assertThat(tried.errors()).containsOnlyKeys("again");
		assertThat(tried.sheet().text("again")).isEqualTo(day);
	}

	@Test
	void itIsCarriedOnToTheDateAndStaysOpenUntilThen() {
		assertThat(balance().exercises()
			.carried("decision-balance", balance().with("again", "2027-02-23").sheet(), Tried.TODAY))
			.contains(new Carried(LocalDate.of(2027, 2, 23), false));
		assertThat(balance().exercises().carried("decision-balance", Sheet.EMPTY, Tried.TODAY)).isEmpty();
	}

	@Test
	void itIsCalledByItsFirstConditionOrItsFirstReason() {
		Tried tried = reason(balance(), "change-hard", 0, "two homes", "1");
		assertThat(label(tried)).isEqualTo("two homes");
		assertThat(label(condition(tried, 0, "we talk", "both"))).isEqualTo("we talk");
		assertThat(label(balance())).isEmpty();
		assertThat(tried.exercises().followUp("decision-balance", "we talk", (text) -> text))
			.isEqualTo("You had planned to look again at “we talk”. Did you get to it?");
		assertThat(tried.exercises().followUp("decision-balance", "", (text) -> text))
			.isEqualTo("You had planned to look again at both sides of your question. Did you get to it?");
	}

	@Test
	void whatIsTypedIsNeverTakenForOurOwnSlots() {
		Tried tried = reason(balance(), "stay-good", 0, "[2] {partner} $1", "3");
		condition(tried, 0, "{they} [1]", "me").with("again", "2027-02-23");
		assertThat(tried.says()).contains("[2] {partner} $1 (matters: 3)",
				"My date: On 23 February 2027 I look at: {they} [1]");
	}

	private static String label(Tried tried) {
		return tried.exercises().label("decision-balance", tried.sheet());
	}

}
