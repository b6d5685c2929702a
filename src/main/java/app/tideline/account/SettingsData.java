package app.tideline.account;

import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a person has chosen, and a concern that is held. */
@Component
@Order(0)
class SettingsData implements PersonalData {

	private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

	private static final int LONGEST_NAME = 40;

	private static final int MOST_CHECK_INS = 100_000;

	private final Spaces spaces;

	SettingsData(Spaces spaces) {
		this.spaces = spaces;
	}

	/** Its part of a file. */
	record Chosen(@Nullable Settings settings, @Nullable HeldConcern concern) {
	}

	@Override
	public String part() {
		return "settings";
	}

	@Override
	public Set<String> tables() {
		return Set.of("account");
	}

	@Override
	public Chosen takeOut(OpenSpace space) {
		return new Chosen(space.settings(), space.concern().orElse(null));
	}

	/** A space has settings from its first moment; they are not what fills it. */
	@Override
	public boolean isEmpty(OpenSpace space) {
		return true;
	}

	/**
	 * Whatever else is brought in, the account counts one change, so that of two files at
	 * the same moment one is refused. A concern that is held here already stays.
	 */
	@Override
	public void bringIn(OpenSpace space, PartReader part) {
		Chosen chosen = part.one(Chosen.class);
		Settings settings = Unfit.needed(chosen.settings());
		Unfit.textOrNone(settings.partner(), LONGEST_NAME);
		Unfit.unless(settings.partner() == null || settings.partner().codePoints().noneMatch(Character::isISOControl),
				"The name for your partner in this file holds a sign that can’t be seen.");
		Unfit.unless(settings.country() == null || COUNTRY.matcher(settings.country()).matches(),
				"The country in this file is not one.");
		Unfit.unless(
				settings.idleMinutes() >= Settings.SHORTEST_IDLE && settings.idleMinutes() <= Settings.LONGEST_IDLE,
				"The minutes until the space locks must be from 5 to 60.");
		Unfit.unless(settings.exitTo() == null || settings.exit().isPresent(),
				"The address for “Leave quickly” in this file is not one of a page.");
		HeldConcern concern = chosen.concern();
		if (concern != null) {
			Unfit.day(concern.since());
			Unfit.unless(concern.checkIns() >= 0 && concern.checkIns() <= MOST_CHECK_INS,
					"A number in this file is out of range.");
		}
		this.spaces.keep(space, settings, space.concern().orElse(concern));
	}

}
