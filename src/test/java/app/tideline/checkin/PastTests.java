package app.tideline.checkin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import app.tideline.guidance.Showing;
import app.tideline.vault.Ids;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What is looked back on: how many check-ins count, and which one comes next. */
class PastTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

	@Test
	void theFirstOneHasTheNumberOne() {
		assertThat(Past.none().numberOn(TODAY)).contains(1);
	}

	@Test
	void moreCountThanAreLookedBackOn() {
		List<Past.One> newest = IntStream.range(0, 104).mapToObj((at) -> one(7 * (at + 1), 150 - at)).toList();
		assertThat(new Past(newest).counted()).isEqualTo(150);
		assertThat(new Past(newest).numberOn(TODAY)).contains(151);
	}

	@Test
	void thoseWithoutANumberAreCounted() {
		assertThat(new Past(List.of(one(7, null), one(14, null), one(21, null))).numberOn(TODAY)).contains(4);
		assertThat(new Past(List.of(one(7, null), one(14, 9), one(21, 8))).numberOn(TODAY)).contains(11);
	}

	@Test
	void aNoteHasNoNumberAndTakesNone() {
		List<Past.One> all = new ArrayList<>(List.of(one(7, 3), one(14, 2), one(21, 1)));
		all.add(0, new Past.One(Ids.next(), TODAY.minusDays(5), answers(true, null)));
		assertThat(new Past(all).numberOn(TODAY)).contains(4);
		assertThat(new Past(all).asksAnchor(TODAY)).isTrue();
		assertThat(new Past(all).numberOn(TODAY.minusDays(1))).isEmpty();
		assertThat(new Past(all).asksAnchor(TODAY.minusDays(1))).isFalse();
	}

	@Test
	void whatWasShownIsRememberedWithTheAnswersOfThatDayAndNotesCountToo() {
		Past.One note = new Past.One(Ids.next(), TODAY.minusDays(5), answers(true, null));
		assertThat(new Past(List.of(note, one(7, 1))).showings()).containsExactly(
				new Showing("r13-no-time-for-you", TODAY.minusDays(5), Map.of("ci.mood", 2)),
				new Showing("r13-no-time-for-you", TODAY.minusDays(7), Map.of("ci.mood", 2)));
	}

	@Test
	void whatWasStoredBeforeAnythingWasAddedIsStillRead() {
		String old = "{\"scored\":{\"ci.mood\":2},\"note\":false,\"context\":{},\"spaceDate\":null}";
		Answers read = new JsonMapper().readValue(old, Answers.class);
		assertThat(read)
			.isEqualTo(new Answers(Map.of("ci.mood", 2), Set.of(), false, Map.of(), null, null, null, null, List.of()));
	}

	private static Past.One one(int daysAgo, @Nullable Integer number) {
		return new Past.One(Ids.next(), TODAY.minusDays(daysAgo), answers(false, number));
	}

	private static Answers answers(boolean note, @Nullable Integer number) {
		return new Answers(Map.of("ci.mood", 2), Set.of(), note, Map.of(), null, number, null, null,
				List.of("r13-no-time-for-you"));
	}

}
