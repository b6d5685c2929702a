package app.tideline.safety;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

import app.tideline.account.HeldConcern;
import app.tideline.account.OpenSpace;
import app.tideline.account.Settings;
import app.tideline.account.TestSpaces;
import app.tideline.content.Chapter;
import app.tideline.content.Content;
import app.tideline.content.Exercise;
import app.tideline.content.Seeds;
import app.tideline.safety.Care.Support;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Which support stands around a page while a concern is held. */
class CareTests {

	private static final Content CONTENT = new Content(new Seeds());

	private static final LocalDate DAY = LocalDate.of(2026, 5, 4);

	private static final HeldConcern OVER_TOMORROW = new HeldConcern(DAY.minusDays(59), 8);

	/** Half an hour before that day ends in London, after it ended in Auckland. */
	private static final Clock LATE = Clock.fixed(Instant.parse("2026-05-04T22:30:00Z"), ZoneOffset.UTC);

	private final Care care = new Care(CONTENT, new HelpLines(CONTENT, LATE), LATE);

	@Test
	void aReaderWithoutASpaceIsNeverTreatedSo() {
		Support support = this.care.around(CONTENT.chapters(), null);
		assertThat(support.first()).isFalse();
		assertThat(support.held()).isFalse();
		assertThat(support.help().country()).isNull();
		assertThat(exercises()).noneMatch(support::instead);
	}

	@Test
	void supportComesFirstOnAPageAboutAnyChapterThatCouldBeRisky() {
		OpenSpace space = held("Europe/London");
		assertThat(this.care.around(chapters("self"), space).first()).isFalse();
		assertThat(this.care.around(chapters("self", "patience"), space).first()).isTrue();
		assertThat(this.care.around(chapters("self"), space).held()).isTrue();
	}

	@Test
	void whileItIsHeldSupportStandsInThePlaceOfEveryExerciseThatIsNotOpen() {
		Support support = this.care.around(List.of(), held("Europe/London"));
		assertThat(exercises().filter((exercise) -> !support.instead(exercise)).map(Exercise::id))
			.containsExactly("self-care-plan", "first-call-one-to-one");
	}

	@Test
	void itIsHeldByTheCalendarOfThePerson() {
		assertThat(this.care.around(List.of(), held("Europe/London")).held()).isTrue();
		assertThat(this.care.around(List.of(), held("Pacific/Auckland")).held()).isFalse();
		assertThat(this.care.around(List.of(), space("Europe/London", null)).held()).isFalse();
	}

	@Test
	void theDigitsAreThoseOfThePersonsOwnCountry() {
		Settings settings = Settings.initial(null).inCountry("NZ");
		assertThat(this.care.around(List.of(), TestSpaces.open(settings, null)).help().country())
			.isEqualTo("New Zealand");
	}

	@Test
	void theSameNoticeStandsOnAPageOnce() {
		Support first = this.care.around(chapters("redflags"), held("Europe/London"));
		assertThat(first.needs(CONTENT.notices().fear())).isFalse();
		assertThat(first.needs(CONTENT.notices().couples())).isTrue();
		assertThat(first.needs(null)).isFalse();
		Support later = this.care.around(chapters("redflags"), null);
		assertThat(later.needs(CONTENT.notices().fear())).isTrue();
		assertThat(later.notices()).isEqualTo(CONTENT.notices());
	}

	private static OpenSpace held(String zone) {
		return space(zone, OVER_TOMORROW);
	}

	private static OpenSpace space(String zone, @Nullable HeldConcern concern) {
		return TestSpaces.open(Settings.initial(ZoneId.of(zone)), concern);
	}

	private static List<Chapter> chapters(String... ids) {
		return Stream.of(ids).map((id) -> CONTENT.chapter(id).orElseThrow()).toList();
	}

	private static Stream<Exercise> exercises() {
		return CONTENT.chapters().stream().flatMap((chapter) -> chapter.exercises().stream());
	}

}
