package app.tideline.safety;

import java.time.LocalDate;

import app.tideline.account.HeldConcern;
import app.tideline.account.OpenSpace;
import app.tideline.account.Settings;
import app.tideline.vault.AccountId;
import app.tideline.vault.TestVaults;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What opens with support first. */
class GatesTests {

	private static final LocalDate DAY = LocalDate.of(2026, 5, 4);

	@Test
	void aReaderWithoutASpaceMeetsNoGate() {
		assertThat(Gates.supportFirst(null, DAY)).isFalse();
		assertThat(Gates.supportFirst("patience", null, DAY)).isFalse();
	}

	@Test
	void gatesFollowTheConcernThatIsHeld() {
		assertThat(Gates.supportFirst(space(null), DAY)).isFalse();
		assertThat(Gates.supportFirst(space(new HeldConcern(DAY, 0)), DAY.plusDays(59))).isTrue();
		assertThat(Gates.supportFirst(space(new HeldConcern(DAY, 8)), DAY.plusDays(60))).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "overview", "silence", "space", "talk", "nurture", "support", "patience", "redflags" })
	void chaptersThatCouldBeRiskyOpenWithSupportFirst(String chapter) {
		assertThat(Gates.supportFirst(chapter, space(new HeldConcern(DAY, 0)), DAY)).isTrue();
		assertThat(Gates.supportFirst(chapter, space(null), DAY)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "psychology", "signs", "self" })
	void theOthersOpenAsTheyAre(String chapter) {
		assertThat(Gates.supportFirst(chapter, space(new HeldConcern(DAY, 0)), DAY)).isFalse();
	}

	private static OpenSpace space(@Nullable HeldConcern concern) {
		return new OpenSpace(TestVaults.opened(AccountId.fresh()), 0, Settings.initial(null), concern);
	}

}
