package app.tideline.checkin;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import app.tideline.content.CheckInItems;
import app.tideline.guidance.Group;
import app.tideline.review.Direction;
import app.tideline.review.Review;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** When a review falls, and what of the check-ins it looks at. */
class MonthlyReviewTests {

	private final MonthlyReview reviews = new MonthlyReview(Heads.CONTENT);

	private Optional<MonthlyReview.Held> onNewest(Heads heads) {
		return this.reviews.on(heads.newest().day(), heads.newest().answers(), heads.before());
	}

	private Review review(Heads heads, Group group) {
		return this.reviews.last(heads.past()).orElseThrow().of(group).review();
	}

	@Test
	void aReviewFallsAtTheEighthTheTwelfthAndSoOn() {
		Heads heads = new Heads();
		for (int number = 1; number <= 20; number++) {
			heads.week(7 * number, 2);
			assertThat(onNewest(heads).isPresent()).as("check-in " + number).isEqualTo(number >= 8 && number % 4 == 0);
			assertThat(this.reviews.last(heads.past()).isPresent()).as("check-in " + number).isEqualTo(number >= 8);
		}
	}

	@Test
	void theLastReviewStandsUntilTheNext() {
		Heads heads = Heads.weekly(4, 4, 4, 4, 2, 2, 2, 2, 2, 2, 2);
		MonthlyReview.Held held = this.reviews.last(heads.past()).orElseThrow();
		assertThat(held.at().day()).isEqualTo(Heads.START.plusWeeks(7));
		assertThat(held.of(Group.BETWEEN_US).review()).isInstanceOf(Review.StandsOut.class);
		heads.week(7 * 11, 2);
		assertThat(this.reviews.last(heads.past()).orElseThrow().at()).isEqualTo(heads.newest());
	}

	@Test
	void notesAreNoPartOfIt() {
		Heads heads = Heads.weekly(3, 3, 3, 3, 3, 3, 3).note(44, 0);
		assertThat(onNewest(heads)).isEmpty();
		assertThat(this.reviews.last(heads.past())).isEmpty();
		heads.week(49, 3);
		assertThat(review(heads, Group.BETWEEN_US)).isInstanceOf(Review.Steady.class);
		assertThat(this.reviews.points(heads.past(), Group.BETWEEN_US)).hasSize(8)
			.allSatisfy((point) -> assertThat(point.value()).isEqualTo(3));
	}

	@Test
	void checkInsFromBeforeTheyWereNumberedAreCounted() {
		Heads heads = new Heads();
		for (int week = 0; week < 8; week++) {
			heads.unnumbered(7 * week, 2);
			assertThat(onNewest(heads).isPresent()).isEqualTo(week == 7);
		}
	}

	@Test
	void ownSenseIsHeldAgainstBetweenUsAndNotAgainstMe() {
		Heads heads = Heads.weekly(4, 4, 4, 4, 2, 2, 2).week(49, Heads.all(2), "bit-easier");
		assertThat(review(heads, Group.BETWEEN_US)).isInstanceOf(Review.Disagree.class);
		assertThat(review(heads, Group.YOU)).isInstanceOf(Review.StandsOut.class);
	}

	@Test
	void aCheckInWithTooFewAnswersIsLeftOutAndNeverCountedAsZero() {
		Heads heads = new Heads();
		for (int week = 0; week < 12; week++) {
			Map<String, Integer> answers = (week % 3 == 2) ? Map.of("ci.mood", 0, "ci.mine", 0) : Heads.all(3);
			heads.week(7 * week, answers, null);
		}
		assertThat(this.reviews.points(heads.past(), Group.YOU)).hasSize(8)
			.allSatisfy((point) -> assertThat(point.value()).isEqualTo(3));
		assertThat(review(heads, Group.YOU)).isInstanceOf(Review.Steady.class);
		assertThat(review(heads, Group.BETWEEN_US)).isInstanceOf(Review.Steady.class);
	}

	@Test
	void fiveOfSevenAndThreeOfFourAnswersAreEnough() {
		Map<String, Integer> answers = new HashMap<>(Heads.all(2));
		Heads.CONTENT.checkIn().itemsOf("between-us").stream().limit(2).forEach((item) -> answers.remove(item.id()));
		answers.remove("ci.mood");
		Heads heads = new Heads().week(0, answers, null);
		assertThat(this.reviews.points(heads.past(), Group.BETWEEN_US)).hasSize(1);
		assertThat(this.reviews.points(heads.past(), Group.YOU)).hasSize(1);
		answers.remove("ci.respect");
		answers.remove("ci.mine");
		Heads fewer = new Heads().week(0, answers, null);
		assertThat(this.reviews.points(fewer.past(), Group.BETWEEN_US)).isEmpty();
		assertThat(this.reviews.points(fewer.past(), Group.YOU)).isEmpty();
	}

	@Test
	void twoSingleItemsAtMostAreNamedAndOnlyThoseThatStandOutTheSameWay() {
		Heads heads = new Heads();
		for (int week = 0; week < 8; week++) {
			Map<String, Integer> answers = new HashMap<>(Heads.all(3));
			if (week >= 4) {
				answers.putAll(Map.of("ci.connection", 1, "ci.affection", 0, "ci.together", 1, "ci.reply", 1,
						"ci.respect", 4));
			}
			heads.week(7 * week, answers, null);
		}
		MonthlyReview.Finding found = this.reviews.last(heads.past()).orElseThrow().of(Group.BETWEEN_US);
		assertThat(((Review.Compared) found.review()).figures().direction()).isEqualTo(Direction.LOWER);
		assertThat(found.items()).extracting(CheckInItems.Item::id).containsExactly("ci.affection", "ci.connection");
	}

	@Test
	void noSingleItemIsNamedWhileTheWholeDoesNotStandOut() {
		Heads heads = new Heads();
		for (int week = 0; week < 8; week++) {
			Map<String, Integer> answers = new HashMap<>(Heads.all(3));
			answers.put("ci.affection", (week < 4) ? 4 : 0);
			heads.week(7 * week, answers, null);
		}
		MonthlyReview.Finding found = this.reviews.last(heads.past()).orElseThrow().of(Group.BETWEEN_US);
		assertThat(found.review()).isInstanceOf(Review.Steady.class);
		assertThat(found.items()).isEmpty();
	}

}
