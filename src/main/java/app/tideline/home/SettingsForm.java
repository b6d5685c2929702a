package app.tideline.home;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import app.tideline.account.PartnerName;
import app.tideline.account.Settings;
import app.tideline.content.Pronoun;
import app.tideline.content.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * The settings as a person typed them. Whatever is wrong with them, the words stay in the
 * form.
 *
 * @param partner what the partner is called, or nothing
 * @param pronoun the name of a {@link Pronoun}
 * @param country ISO 3166 code, or nothing
 * @param minutes after how many idle minutes the space locks
 */
record SettingsForm(@Nullable String partner, @Nullable String pronoun, @Nullable String country,
		@Nullable String minutes) {

	static SettingsForm of(Settings settings) {
		return new SettingsForm(settings.partner(), settings.pronoun().name(), settings.country(),
				Integer.toString(settings.idleMinutes()));
	}

	/**
	 * What is asked for, as a change that leaves the rest as it is; or every reason why
	 * not, beside its field. Where nothing of it was sent, all stays as it is.
	 * @param countries the codes there are help lines for
	 */
	Optional<UnaryOperator<Settings>> read(Errors errors, Set<String> countries) {
		if (this.partner == null && this.pronoun == null && this.country == null && this.minutes == null) {
			return Optional.of(UnaryOperator.identity());
		}
		String name = name();
		String code = (this.country == null || this.country.isEmpty()) ? null : this.country;
		Optional<Pronoun> spokenOf = spokenOf();
		Optional<Integer> idle = idle();
		PartnerName.fault(name).ifPresent((fault) -> errors.rejectValue("partner", "partner", switch (fault) {
			case UNSEEN -> "This name has a sign in it that can’t be seen. Please type it again.";
			case LONG -> "Please keep the name to " + PartnerName.LONGEST + " characters.";
			case NOTHING -> "This name can’t be seen. Please type another, or leave it empty.";
		}));
		if (spokenOf.isEmpty()) {
			errors.rejectValue("pronoun", "pronoun", "Please pick a pronoun.");
		}
		if (code != null && !countries.contains(code)) {
			errors.rejectValue("country", "country", "Please pick a country from the list.");
		}
		if (idle.isEmpty()) {
			errors.rejectValue("minutes", "minutes", "Please pick from 5 to 60 minutes.");
		}
		if (errors.hasErrors()) {
			return Optional.empty();
		}
		return spokenOf.flatMap((pronounOf) -> idle
			.map((after) -> (settings) -> settings.calling(name.isEmpty() ? null : name, pronounOf)
				.inCountry(code)
				.lockingAfter(after)));
	}

	/** How the name and a pronoun would read, while the name is being chosen. */
	String example(Pronoun other) {
		String name = name();
		boolean shown = !name.isEmpty() && PartnerName.fault(name).isEmpty();
		return new Wording(shown ? name : null, other).of("{Partner} wrote that {they} {are|is} on {their} way.");
	}

	private String name() {
		return (this.partner != null) ? PartnerName.read(this.partner) : "";
	}

	private Optional<Pronoun> spokenOf() {
		return Arrays.stream(Pronoun.values()).filter((each) -> each.name().equals(this.pronoun)).findFirst();
	}

	private Optional<Integer> idle() {
		return Optional.ofNullable(this.minutes)
			.filter((typed) -> typed.strip().matches("[0-9]{1,2}"))
			.map((typed) -> Integer.valueOf(typed.strip()))
			.filter((number) -> number >= Settings.SHORTEST_IDLE && number <= Settings.LONGEST_IDLE);
	}

	/** Never shows what was typed. */
	@Override
	public String toString() {
		return "SettingsForm";
	}

}
