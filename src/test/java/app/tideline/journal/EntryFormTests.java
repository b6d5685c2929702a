package app.tideline.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.validation.FieldError;
import org.springframework.validation.SimpleErrors;

import static org.assertj.core.api.Assertions.assertThat;

class EntryFormTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	private static EntryForm form(@Nullable String day, @Nullable String text, @Nullable String tags) {
		return new EntryForm(day, "", text, "", tags, null, "", null);
	}

	private static EntryForm text(@Nullable String text) {
		return form(TODAY.toString(), text, "");
	}

	private static EntryForm version(@Nullable String version) {
		return new EntryForm(TODAY.toString(), "", "words", "", "", null, "", version);
	}

	private static List<String> errors(EntryForm form) {
		SimpleErrors errors = new SimpleErrors(form);
		form.validate(errors, TODAY);
		return errors.getFieldErrors().stream().map(FieldError::getCode).toList();
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", "  ", "\r\n\r\n", "\t\n ", "\u200b \u2060\u200d", "\u00a0" })
	void aPageIsNeverWhollyEmpty(@Nullable String nothing) {
		assertThat(errors(text(nothing))).containsExactly("text.empty");
	}

	@Test
	void aPageHoldsAHundredThousandCharactersHoweverTheyAreStored() {
		assertThat(errors(text("a".repeat(100_000)))).isEmpty();
		assertThat(errors(text("🌊".repeat(100_000)))).isEmpty();
		assertThat(errors(text("a\r\n".repeat(50_000)))).isEmpty();
		assertThat(errors(text("a".repeat(100_001)))).containsExactly("text.long");
	}

	@Test
	void itIsSaidByHowMuchATextIsTooLong() {
		EntryForm form = text("🌊".repeat(100_012));
		SimpleErrors errors = new SimpleErrors(form);
		form.validate(errors, TODAY);
		assertThat(errors.getFieldErrors()).singleElement()
			.satisfies((error) -> assertThat(error.getArguments()).startsWith(12));
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-11-23", "2026-11-22", "1999-12-31", " 2024-02-29 " })
	void aPageCanBeAboutTodayOrAnyEarlierDay(String day) {
		assertThat(errors(form(day, "words", ""))).isEmpty();
	}

	@Test
	void aPageCannotBeAboutADayThatHasNotCome() {
		assertThat(errors(form("2026-11-24", "words", ""))).containsExactly("day.future");
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(
			strings = { "", "yesterday", "2026-02-30", "23/11/2026", "0001-01-01", "-2026-11-23", "2026-11-23T10" })
	void aDayThatCannotBeReadIsAskedForAgain(@Nullable String day) {
		assertThat(errors(form(day, "words", ""))).containsExactly("day.unreadable");
	}

	@Test
	void aPageIsClosedUntilADayToComeAndKeepsOneThatHasComeWhenItIsChanged() {
		for (String day : List.of("2026-11-24", "2099-12-31")) {
			assertThat(errors(until(day, null))).isEmpty();
		}
		for (String day : List.of("2026-11-23", "2100-01-01", "soon")) {
			assertThat(errors(until(day, null))).containsExactly("until.unfit");
		}
		assertThat(errors(until("2026-01-01", "3"))).isEmpty();
		for (String day : List.of("1899-12-31", "-2026-01-01", "2100-01-01")) {
			assertThat(errors(until(day, "3"))).containsExactly("until.unfit");
		}
	}

	private static EntryForm until(String day, @Nullable String version) {
		return new EntryForm(TODAY.toString(), "", "words", "", "", null, day, version);
	}

	@Test
	void tagsAreTrimmedAndEachIsKeptOnce() {
		assertThat(form("2026-11-23", "words", " talks ,, me,talks, ").tagList()).containsExactly("talks", "me");
	}

	@Test
	void upToEightTagsOfFortyCharactersEach() {
		assertThat(errors(form("2026-11-23", "words", "a,b,c,d,e,f,g," + "h".repeat(40)))).isEmpty();
		assertThat(errors(form("2026-11-23", "words", "a,b,c,d,e,f,g,h,i"))).containsExactly("tags.many");
		assertThat(errors(form("2026-11-23", "words", "h".repeat(41)))).containsExactly("tags.long");
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", "latest", "1.0", "99999999999999999999" })
	void aVersionThatIsMissingOrUnreadableIsThatOfNoPage(@Nullable String version) {
		assertThat(version(version).versionRead()).isNegative();
	}

	@Test
	void theVersionItWasReadAtIsKept() {
		assertThat(version("7").versionRead()).isEqualTo(7);
		assertThat(version("7").over(9).versionRead()).isEqualTo(9);
		assertThat(version("7").anew().version()).isNull();
	}

	@Test
	void theHeadHoldsWhatAListShowsAndNothingUnknown() {
		EntryForm form = new EntryForm("2026-11-20", " The canal ", "**He** told me.\r\nFinally.", "gloomy",
				"talks, me", "  ", "2027-02-01", null);
		assertThat(form.head(Instant.EPOCH, ZoneOffset.UTC))
			.isEqualTo(new Head(LocalDate.of(2026, 11, 20), "The canal", "He told me. Finally.", null,
					List.of("talks", "me"), null, Instant.EPOCH, ZoneOffset.UTC, LocalDate.of(2027, 2, 1)));
	}

	@Test
	void whatWasTypedIsNotPrinted() {
		assertThat(text("secret words")).hasToString("EntryForm");
	}

}
