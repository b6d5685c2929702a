package app.tideline.account;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What a file may hold. */
class UnfitTests {

	@Test
	void whatMustBeThereIs() {
		assertThat(Unfit.needed("x")).isEqualTo("x");
		refuses(() -> Unfit.needed(null), "missing");
		Unfit.unless(true, "never said");
		refuses(() -> Unfit.unless(false, "This does not fit."), "This does not fit.");
	}

	@Test
	void daysAreOfThisTime() {
		for (String day : List.of("1900-01-01", "2099-12-31")) {
			assertThat(Unfit.day(LocalDate.parse(day))).isEqualTo(LocalDate.parse(day));
			assertThat(Unfit.dayOrNone(LocalDate.parse(day))).isEqualTo(LocalDate.parse(day));
		}
		for (String day : List.of("1899-12-31", "2100-01-01", "-0001-01-01")) {
			refuses(() -> Unfit.day(LocalDate.parse(day)), "too long ago, or too far away");
			refuses(() -> Unfit.dayOrNone(LocalDate.parse(day)), "too long ago, or too far away");
		}
		refuses(() -> Unfit.day(null), "missing");
		assertThat(Unfit.dayOrNone(null)).isNull();
	}

	@Test
	void whatWasDoneWasDoneOnADayThatHasCome() {
		LocalDate latest = LocalDate.of(2026, 3, 10);
		assertThat(Unfit.come(latest, latest)).isEqualTo(latest);
		refuses(() -> Unfit.come(latest.plusDays(1), latest), "has not come yet");
		refuses(() -> Unfit.come(LocalDate.of(1899, 12, 31), latest), "too long ago");
		refuses(() -> Unfit.come(null, latest), "missing");
	}

	@Test
	void textsAreAsLongAsAPersonCountsThem() {
		assertThat(Unfit.text("🌊🌊🌊", 3)).isEqualTo("🌊🌊🌊");
		assertThat(Unfit.textOrNone("", 0)).isEmpty();
		assertThat(Unfit.textOrNone(null, 3)).isNull();
		refuses(() -> Unfit.text("🌊🌊🌊🌊", 3), "the longest that fits there is 3 characters");
		refuses(() -> Unfit.textOrNone("four", 3), "too long");
		refuses(() -> Unfit.text(null, 3), "missing");
	}

	@Test
	void whatCannotBeStoredOrTakenOutAgainIsRefused() {
		for (String sign : List.of("\0", "a\0", "\ud83c", "\udf0a!", "\udf0a\ud83c")) {
			refuses(() -> Unfit.text(sign, 10), "can’t be kept");
		}
	}

	@Test
	void listsAreOfThatLengthAndHaveNoHoles() {
		assertThat(Unfit.few(List.of(1, 2), 2)).containsExactly(1, 2);
		assertThat(Unfit.few(Collections.nCopies(20_000, 1))).hasSize(20_000);
		refuses(() -> Unfit.few(List.of(1, 2, 3), 2), "more in this file than fits");
		refuses(() -> Unfit.few(Collections.nCopies(20_001, 1)), "more in this file than fits");
		refuses(() -> Unfit.few(Arrays.asList(1, null), 2), "missing");
		refuses(() -> Unfit.few(null), "missing");
	}

	private static void refuses(ThrowingCallable call, String words) {
		assertThatExceptionOfType(Unfit.class).isThrownBy(call).withMessageContaining(words);
	}

}
