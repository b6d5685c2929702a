package app.tideline.exercise;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SelfCarePlanTests {

	private static final String TURN = "! What will you do?";

	private static Tried plan() {
		return Tried.of("self-care-plan", new SelfCarePlan());
	}

	@Test
	void aPlanIsAWeekFromMondayToSunday() {
		assertThat(plan().with("daily", "walk", "bed")
			.with("daily-own", "feed the birds")
			.with("week.first.time", "07:30")
			.with("week.first.days", "mon", "sat")
			.with("week.first.backup", "stand at the door")
			.with("week.second.time", "22:00")
			.says()).containsExactly("Small things, Monday to Sunday",
					"Day | A turn round the block | Going to bed by a set time | feed the birds",
					"Monday | 07:30 | 22:00 | any time", "Tuesday |  | 22:00 | any time",
					"Wednesday |  | 22:00 | any time", "Thursday |  | 22:00 | any time", "Friday |  | 22:00 | any time",
					"Saturday | 07:30 | 22:00 | any time", "Sunday |  | 22:00 | any time",
					"On a bad day | stand at the door |  | ");
	}

	@Test
	void withoutABackupThereIsNoLineForBadDays() {
		assertThat(plan().with("daily", "air").says()).hasSize(9).noneMatch((line) -> line.startsWith("On a bad day"));
	}

	@Test
	void aRowWithoutItsThingIsKeptUnderItsOwnName() {
		assertThat(plan().with("daily", "bath").with("week.third.backup", "wash my face").says())
			.contains("Day | A bath or a long shower | Third thing", "On a bad day |  | wash my face");
	}

	@Test
	void everythingElseStandsInTheOwnWords() {
		assertThat(plan().with("person", "Ada [1]")
			.with("person-when", "on Thursday")
			.with("limit", "I won’t answer after ten. {they}")
			.with("helps", "I sleep")
			.with("happened", "A door was shut.")
			.with("felt", "small")
			.with("need", "air")
			.with("differently", "ring sooner")
			.says()).containsExactly("Someone to talk to", "Ada [1], on Thursday",
					"A limit I keep: I won’t answer after ten. {they}", "How I’ll know it helps: I sleep", "My note",
					"What happened: A door was shut.", "What I felt: small", "What I need: air",
					"What I’d do differently: ring sooner");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "person | Ada", "person-when | on Thursday", "helps | I sleep", "need | air",
			"differently | ring", "limit | I will rest" })
	void everyFieldCanStandAlone(String field, String words) {
		assertThat(plan().with(field, words).says()).hasSizeBetween(1, 2).last().asString().endsWith(words);
	}

	@Test
	void anEmptyPlanSaysThatOneThingIsEnough() {
		assertThat(plan().says()).containsExactly("Nothing is planned yet. One small thing is enough for a week.");
	}

	@Test
	void ofMoreThanThreeThingsThreeAreToBePicked() {
		Tried four = plan().with("daily", "walk", "air", "pages").with("daily-own", "feed the birds");
		assertThat(four.errors()).containsOnlyKeys("daily").containsValue("Pick three.");
		assertThat(four.sheet().text("daily-own")).isEqualTo("feed the birds");
		assertThat(plan().with("daily", "walk", "air", "pages", "songs").errors()).containsOnlyKeys("daily");
		assertThat(plan().with("daily", "walk", "air").with("daily-own", "feed the birds").errors()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "They won’t shout at me", "you will come home by ten", "My partner must ask first",
			"my  wife has to stop", "He isn't to read my messages", "“You won’t leave without a word”",
			"your partner will ring", "I need you to stop", "I’d like them to ask", "I want my partner to ring" })
	void aLimitAboutWhatSomebodyElseDoesIsTurned(String limit) {
		assertThat(plan().with("limit", limit).says()).containsExactly("A limit I keep: " + limit, TURN);
	}

	@ParameterizedTest
	@ValueSource(strings = { "I will leave the room when they shout", "I won’t answer messages after ten",
			"If you shout, I will go for a walk", "They can shout, and I’ll leave the room",
			"no talks in bed, whoever asks", "I need more time to read", "Theydon comes first",
			"My evenings are mine" })
	void aLimitOfOnesOwnStandsAsItIs(String limit) {
		assertThat(plan().with("limit", limit).says()).containsExactly("A limit I keep: " + limit);
	}

	@Test
	void thePartnerIsRecognisedByTheNameThatAPersonChose() {
		Tried tried = plan().with("limit", "Robin (R.) won’t shout");
		Result result = tried.exercises()
			.result("self-care-plan", tried.sheet(), (text) -> text.replace("{partner}", "Robin (R.)"));
		assertThat(result.blocks()).contains(new Result.Flag("What will you do?"));
	}

	@Test
	void aPlanIsAskedAboutSevenDaysAfterItWasKept() {
		Exercises exercises = plan().exercises();
		Sheet sheet = plan().with("daily-own", "feed the birds").sheet();
		assertThat(exercises.carried("self-care-plan", sheet, Tried.TODAY))
			.contains(new Carried(LocalDate.of(2026, 11, 30), false));
		assertThat(exercises.label("self-care-plan", sheet)).isEqualTo("feed the birds");
		assertThat(List.of("", "feed the birds"))
			.map((label) -> exercises.followUp("self-care-plan", label, (text) -> text))
			.containsExactly("You had made a small plan for your week. How did it go?",
					"You had made a small plan for your week, with “feed the birds” in it. How did it go?");
	}

	@Test
	void theNoteSaysWhenToStop() {
		assertThat(plan().exercises().form("self-care-plan").fields())
			.filteredOn((field) -> field.id().equals("happened"))
			.singleElement()
			.extracting(Field::hint)
			.asString()
			.contains("Stop if writing makes you feel worse.");
	}

}
