package app.tideline.checkin;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What was said about suggestions, and how long it stands. */
class RepliesTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

	private static final String RULE = "r13-no-time-for-you";

	@Test
	void notNowRestsForTwentyEightDays() {
		Replies replies = Replies.NONE.with(RULE, Reply.NOT_NOW, TODAY);
		assertThat(replies.notNow(TODAY.plusDays(27))).containsExactly(RULE);
		assertThat(replies.notNow(TODAY.plusDays(28))).isEmpty();
		assertThat(replies.to(RULE, TODAY.plusDays(27))).isPresent();
		assertThat(replies.to(RULE, TODAY.plusDays(28))).isEmpty();
		assertThat(replies.notTrue()).isEmpty();
	}

	@Test
	void notTrueStandsUntilItIsUndone() {
		Replies replies = Replies.NONE.with(RULE, Reply.NOT_TRUE, TODAY);
		assertThat(replies.to(RULE, TODAY.plusYears(3))).isPresent();
		assertThat(replies.notTrue()).containsExactly(RULE);
		assertThat(replies.with(RULE, null, TODAY.plusDays(1))).isEqualTo(Replies.NONE);
	}

	@Test
	void helpedChangesNoChoice() {
		Replies replies = Replies.NONE.with(RULE, Reply.HELPED, TODAY);
		assertThat(replies.to(RULE, TODAY)).isPresent();
		assertThat(replies.notTrue()).isEmpty();
		assertThat(replies.notNow(TODAY)).isEmpty();
	}

	@Test
	void theLastReplyToARuleIsTheOneThatCounts() {
		Replies replies = Replies.NONE.with(RULE, Reply.NOT_TRUE, TODAY).with(RULE, Reply.NOT_NOW, TODAY.plusDays(1));
		assertThat(replies.notTrue()).isEmpty();
		assertThat(replies.notNow(TODAY.plusDays(28))).containsExactly(RULE);
	}

	@Test
	void whatRestsNoLongerIsForgottenWithTheNextReply() {
		Replies replies = Replies.NONE.with(RULE, Reply.NOT_NOW, TODAY)
			.with("r14-head-full", Reply.HELPED, TODAY.plusDays(28));
		assertThat(replies.given()).containsOnlyKeys("r14-head-full");
	}

}
