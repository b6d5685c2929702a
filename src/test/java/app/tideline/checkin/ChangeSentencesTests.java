package app.tideline.checkin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;

import app.tideline.content.Seeds;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the longer view says, and when it says nothing of change. */
class ChangeSentencesTests {

	private static final int HISTORIES = 3_000;

	/** Everything that compares one time with another. */
	private static final Pattern COMPARES = Pattern.compile("about the same|lean|clearly|differ|before\\b.*not why",
			Pattern.CASE_INSENSITIVE);

	private final MonthlyReview reviews = new MonthlyReview(Heads.CONTENT);

	private final ReviewWords words = new ReviewWords(new Seeds(), Heads.CONTENT);

	private final ChangeModel model = new ChangeModel(this.reviews, this.words);

	private final QuestionModel questions = new QuestionModel(Heads.CONTENT, this.reviews, this.words);

	private ChangeModel.View view(Heads heads) {
		return this.model.view(heads.past(), heads.newest().day()).orElseThrow();
	}

	private List<String> sentences(Heads heads) {
		return view(heads).findings().stream().map(ReviewWords.Said::sentence).toList();
	}

	@Test
	void beforeEightCheckInsItIsTooEarly() {
		assertThat(sentences(Heads.weekly(4, 4, 4, 0, 0, 0, 0)))
			.containsExactly("Too early to speak of change. Weeks vary.");
	}

	@Test
	void theWordsAreThoseOfTheResultTable() {
		assertThat(sentences(Heads.weekly(3, 3, 3, 3, 3, 3, 3, 3)))
			.containsOnly("About the same as before, allowing for ordinary ups and downs.");
		assertThat(sentences(Heads.weekly(4, 4, 4, 4, 2, 2, 2, 2)))
			.containsOnly("Your last four sit clearly lower than the ones before. This says what changed, not why.");
		assertThat(sentences(Heads.weekly(2, 2, 2, 2, 4, 4, 4, 4)))
			.containsOnly("Your last four sit clearly higher than the ones before. This says what changed, not why.");
		assertThat(sentences(Heads.weekly(4, 4, 4, 4, 2, 2, 2).week(49, Heads.all(2), "much-easier")).getFirst())
			.isEqualTo("Your answers and your own sense differ. Both are shown.");
		Heads shifting = Heads.weekly(3, 3, 3, 3);
		for (int week = 4; week < 8; week++) {
			Map<String, Integer> fourLower = new HashMap<>(Heads.all(3));
			fourLower.putAll(Map.of("ci.connection", 2, "ci.reply", 2, "ci.affection", 2, "ci.together", 2));
			shifting.week(7 * week, fourLower, (week == 7) ? "bit-harder" : null);
		}
		assertThat(sentences(shifting)).containsExactly(
				"Your answers and your own sense both lean lower. Not certain yet.",
				"About the same as before, allowing for ordinary ups and downs.");
	}

	@Test
	void whereAnswersAndOwnSenseDifferBothAreShown() {
		Heads heads = Heads.weekly(4, 4, 4, 4, 2, 2, 2).week(49, Heads.all(2), "much-easier");
		assertThat(view(heads).findings().getFirst().more())
			.isEqualTo("Your answers lean lower. Your own sense, compared with four weeks before: “Much easier”.");
	}

	@Test
	void whatStandsOutNamesTwoQuestionsAtMost() {
		assertThat(view(Heads.weekly(4, 4, 4, 4, 1, 1, 1, 1)).findings()).extracting(ReviewWords.Said::more)
			.containsExactly("It shows most in: connection, communication.",
					"It shows most in: own mood, own self-care.");
	}

	@Test
	void aGapAfterTheReviewTakesItsWordsAway() {
		Heads heads = Heads.weekly(4, 4, 4, 4, 2, 2, 2, 2).week(49 + 21, 2);
		assertThat(sentences(heads).getFirst()).startsWith("Your last four sit clearly lower");
		heads = Heads.weekly(4, 4, 4, 4, 2, 2, 2, 2).week(49 + 22, 2);
		assertThat(sentences(heads)).containsExactly("More than three weeks lie between two of these check-ins."
				+ " What comes before and what comes after are not compared.");
		assertThat(view(heads).looked()).isNull();
	}

	@Test
	void nothingIsComparedBeforeEightCheckInsOver49DaysOrAcrossAGap() { // I10
		Random random = new Random(10);
		int compared = 0;
		int silent = 0;
		for (int history = 0; history < HISTORIES; history++) {
			Drawn drawn = Drawn.from(random);
			List<ReviewWords.Said> findings = view(drawn.heads).findings();
			boolean any = false;
			for (ReviewWords.Said finding : findings) {
				if (COMPARES.matcher(finding.sentence() + finding.more()).find()) {
					any = true;
					assertThat(drawn.mayBeCompared(finding.kind())).as("history " + history + ": " + finding.sentence())
						.isTrue();
				}
			}
			compared += any ? 1 : 0;
			silent += any ? 0 : 1;
		}
		assertThat(compared).as("histories that are compared").isGreaterThan(HISTORIES / 10);
		assertThat(silent).as("histories that are not").isGreaterThan(HISTORIES / 10);
	}

	@Test
	void aSingleQuestionHasDotsAndNeverAWordOfChange() {
		Heads heads = Heads.weekly(4, 4, 4, 4, 0, 0, 0, 0).note(52, 4);
		for (int number = 1; number <= this.questions.questions().size(); number++) {
			QuestionModel.View view = this.questions.view(heads.past(), heads.newest().day(), Integer.toString(number))
				.orElseThrow();
			assertThat(view.sentence()).isEqualTo("One step on one question is ordinary. Weeks vary.");
			assertThat(view.rows()).hasSize(8);
			assertThat(chart(view.chart()).panels()).singleElement().satisfies((panel) -> {
				assertThat(panel.lines()).isEmpty();
				assertThat(panel.band()).isNull();
				assertThat(panel.marks()).hasSize(8);
			});
			assertThat(view.sentence() + view.chart() + view.rows()).doesNotContainIgnoringCase("change");
		}
		assertThat(this.questions.view(heads.past(), heads.newest().day(), "0")).isEmpty();
		assertThat(this.questions.view(heads.past(), heads.newest().day(), "ci.mood")).isEmpty();
		assertThat(this.questions.view(heads.past(), heads.newest().day(), null)).isEmpty();
	}

	@Test
	void aLineBreaksAtALongGapAndWhereAValueIsMissing() {
		Heads heads = Heads.weekly(3, 3, 3, 3, 3, 3, 3, 3);
		assertThat(lines(heads, 0)).hasSize(1);
		heads.week(49 + 22, 3).week(49 + 29, 3);
		assertThat(lines(heads, 0)).hasSize(2);
		heads.week(49 + 36, Heads.only("you", 3), null).week(49 + 43, 3).week(49 + 50, 3);
		assertThat(lines(heads, 0)).hasSize(3);
		assertThat(lines(heads, 1)).hasSize(2);
		assertThat(view(heads).rows().get(2).us()).isEmpty();
		assertThat(view(heads).rows().get(2).me()).isEqualTo("about 75");
	}

	@Test
	void beforeEightCheckInsThereAreDotsWithoutALineOrABand() {
		assertThat(chart(view(Heads.weekly(3, 2, 3, 2, 3, 2, 3)).chart()).panels()).allSatisfy((panel) -> {
			assertThat(panel.lines()).isEmpty();
			assertThat(panel.band()).isNull();
			assertThat(panel.marks()).hasSize(7);
		});
		assertThat(view(Heads.weekly(3)).chart()).as("one dot is no drawing").isNull();
	}

	@Test
	void onlyTheLastYearIsDrawn() {
		Heads heads = new Heads();
		for (int week = 0; week < 70; week++) {
			heads.week(7 * week, 2);
		}
		assertThat(view(heads).rows()).hasSize(53)
			.last()
			.satisfies((row) -> assertThat(row.day()).isAfter(heads.newest().day().minusYears(1)));
	}

	private List<String> lines(Heads heads, int panel) {
		return chart(view(heads).chart()).panels().get(panel).lines();
	}

	private static Chart chart(@Nullable Chart chart) {
		return Objects.requireNonNull(chart);
	}

	/** A history, and what one may say of it, worked out from its days alone. */
	private static final class Drawn {

		private final Heads heads = new Heads();

		private final List<LocalDate> days = new ArrayList<>();

		private final List<Map<String, Integer>> answers = new ArrayList<>();

		static Drawn from(Random random) {
			Drawn drawn = new Drawn();
			int number = random.nextInt(1, 26);
			double skips = random.nextInt(3) * 0.15;
			int longest = random.nextInt(8, 26);
			int day = 0;
			for (int at = 0; at < number; at++) {
				int level = (at > number - 5) ? random.nextInt(3) : random.nextInt(2, 5);
				Map<String, Integer> answers = new HashMap<>(Heads.all(level));
				answers.keySet().removeIf((item) -> random.nextDouble() < skips);
				drawn.heads.week(day, answers, List.of("much-harder", "same", "bit-easier").get(random.nextInt(3)));
				drawn.days.add(Heads.START.plusDays(day));
				drawn.answers.add(answers);
				day += random.nextInt(7, longest);
			}
			return drawn;
		}

		boolean mayBeCompared(String kind) {
			int review = this.days.size() / 4 * 4;
			String group = kind.equals("us") ? "between-us" : "you";
			int needed = kind.equals("us") ? 5 : 3;
			List<LocalDate> valued = new ArrayList<>();
			for (int at = 0; at < review; at++) {
				long given = Heads.only(group, 0).keySet().stream().filter(this.answers.get(at)::containsKey).count();
				if (given >= needed) {
					valued.add(this.days.get(at));
				}
			}
			if (this.days.size() < 8 || valued.size() < 8) {
				return false;
			}
			List<LocalDate> looked = valued.subList(Math.max(0, valued.size() - 12), valued.size());
			return !looked.getLast().isBefore(looked.getFirst().plusWeeks(7)) && joined(looked)
					&& joined(this.days.subList(review - 1, this.days.size()));
		}

		private static boolean joined(List<LocalDate> days) {
			for (int at = 1; at < days.size(); at++) {
				if (days.get(at).isAfter(days.get(at - 1).plusWeeks(3))) {
					return false;
				}
			}
			return true;
		}

	}

}
