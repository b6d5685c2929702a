package app.tideline.home;

import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import app.tideline.account.Look;
import app.tideline.account.Settings;
import app.tideline.content.Pronoun;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.validation.Errors;
import org.springframework.validation.SimpleErrors;

import static org.assertj.core.api.Assertions.assertThat;

/** What may be chosen, and what is answered to the rest. */
class SettingsFormTests {

	private static final Settings BEFORE = new Settings("Alex", Pronoun.HE, "GB", "https://a.example/", 10,
			ZoneOffset.UTC, Look.USUAL);

	@Test
	void changesWhatIsAskedForAndLeavesTheRest() {
		assertThat(read(new SettingsForm("Sam", "SHE", "IE", "25")))
			.isEqualTo(new Settings("Sam", Pronoun.SHE, "IE", "https://a.example/", 25, ZoneOffset.UTC, Look.USUAL));
	}

	@Test
	void whatIsStoredGivesTheSameBack() {
		assertThat(read(SettingsForm.of(BEFORE))).isEqualTo(BEFORE);
		Settings empty = Settings.initial(ZoneOffset.UTC);
		assertThat(change(SettingsForm.of(empty), new SimpleErrors(BEFORE)).orElseThrow().apply(empty))
			.isEqualTo(empty);
	}

	@ParameterizedTest
	@NullAndEmptySource
	@ValueSource(strings = { " ", "\u2003 " })
	void withoutANameThereIsNone(@Nullable String partner) {
		assertThat(read(named(partner)).partner()).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Sam", "Zoë", "O’Neill", "Bo & Co", "<b>", "{their}", "سام", "שירה", "さくら", "मीरा", "🌊",
			"👩‍👩‍👧", "می‌نا", "my love", "1234567890123456789012345678901234567890" })
	void aNameMayBeInAnyLanguage(String name) {
		assertThat(read(named(" " + name + " ")).partner()).isEqualTo(name);
	}

	@Test
	void lettersAndTheirMarksAreCountedAsOneCharacter() {
		assertThat(read(named("e\u0301".repeat(40))).partner()).isEqualTo("é".repeat(40));
		assertThat(read(named("🌊".repeat(40))).partner()).hasSize(80);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Sam\u0000", "S\nam", "S\tam", "S\u007fam", "Sam\u0085x", "Sa\u202em", "Sa\u202am",
			"Sa\u2066m\u2069", "Sa\u200fm", "Sa\u200bm", "Sam\ufeff", "\ud800Sam", "Sa\u2028m", "\ue000", "\u200d",
			"12345678901234567890123456789012345678901" })
	void aNameThatCannotBeSeenOrIsTooLongIsAnsweredBesideItsField(String name) {
		Errors errors = new SimpleErrors(named(name));
		assertThat(change(named(name), errors)).isEmpty();
		assertThat(errors.getFieldErrors()).singleElement()
			.satisfies((error) -> assertThat(error.getField()).isEqualTo("partner"));
	}

	@Test
	void aNameThatIsFarTooLongIsNotComposed() {
		SettingsForm form = named("a" + "\u0301\u0323".repeat(500_000));
		Errors errors = new SimpleErrors(form);
		assertThat(change(form, errors)).isEmpty();
		assertThat(errors.getFieldErrors("partner")).singleElement()
			.satisfies((error) -> assertThat(error.getDefaultMessage()).contains("40 characters"));
	}

	@Test
	void theOthersAreOnesThatThePageOffers() {
		Errors errors = new SimpleErrors(named("Sam"));
		assertThat(change(new SettingsForm("Sam", "IT", "XX", "ten"), errors)).isEmpty();
		assertThat(errors.getFieldErrors()).extracting((error) -> error.getField())
			.containsExactlyInAnyOrder("pronoun", "country", "minutes");
	}

	@ParameterizedTest
	@NullAndEmptySource
	@ValueSource(strings = { "4", "61", "-10", "10.5", "1e1", "999999999999", "١٠" })
	void itLocksAfterFiveToSixtyMinutes(@Nullable String minutes) {
		SettingsForm form = new SettingsForm("Sam", "THEY", "GB", minutes);
		Errors errors = new SimpleErrors(form);
		assertThat(change(form, errors)).isEmpty();
		assertThat(errors.getFieldErrors("minutes")).hasSize(1);
	}

	@Test
	void theExampleShowsTheNameThatIsBeingTypedWhereItCanBeShown() {
		assertThat(named("Sam").example(Pronoun.SHE)).isEqualTo("Sam wrote that she is on her way.");
		assertThat(named("🌊".repeat(40)).example(Pronoun.HE)).startsWith("🌊");
		assertThat(named("🌊".repeat(41)).example(Pronoun.HE)).startsWith("Your partner");
		assertThat(named("").example(Pronoun.THEY)).isEqualTo("Your partner wrote that they are on their way.");
		assertThat(named("Sa\u202em").example(Pronoun.HE)).isEqualTo("Your partner wrote that he is on his way.");
	}

	private static SettingsForm named(@Nullable String partner) {
		return new SettingsForm(partner, "THEY", "", "10");
	}

	private static Settings read(SettingsForm form) {
		Errors errors = new SimpleErrors(form);
		Settings read = change(form, errors).orElseThrow(() -> new AssertionError(errors)).apply(BEFORE);
		assertThat(errors.hasErrors()).isFalse();
		return read;
	}

	private static Optional<UnaryOperator<Settings>> change(SettingsForm form, Errors errors) {
		return form.read(errors, Set.of("GB", "IE"));
	}

}
