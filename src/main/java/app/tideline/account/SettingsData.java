package app.tideline.account;

import java.util.Set;

import app.tideline.content.Content;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a person has chosen, and a concern that is held. */
@Component
@Order(0)
class SettingsData implements PersonalData {

	private static final int MOST_CHECK_INS = 100_000;

	private final Spaces spaces;

	private final Content content;

	SettingsData(Spaces spaces, Content content) {
		this.spaces = spaces;
		this.content = content;
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
		Unfit.unless(settings.partner() == null || isName(settings.partner()),
				"The name for your partner in this file is too long, or holds a sign that can’t be seen.");
		Unfit.unless(settings.country() == null || isCountry(settings.country()),
				"The country in this file is not one that there is help for here.");
		Unfit.unless(
				settings.idleMinutes() >= Settings.SHORTEST_IDLE && settings.idleMinutes() <= Settings.LONGEST_IDLE,
				"The minutes until the space locks must be from 5 to 60.");
		Unfit.unless(settings.exitTo() == null || isAddress(settings.exitTo()),
				"The address for “Leave quickly” in this file is not one of a page.");
		HeldConcern concern = chosen.concern();
		if (concern != null) {
			Unfit.come(concern.since(), part.latest());
			Unfit.unless(concern.checkIns() >= 0 && concern.checkIns() <= MOST_CHECK_INS,
					"A number in this file is out of range.");
		}
		this.spaces.keep(space, settings, space.concern().orElse(concern));
	}

	private static boolean isName(String name) {
		return !name.isEmpty() && PartnerName.read(name).equals(name) && PartnerName.fault(name).isEmpty();
	}

	private boolean isCountry(String code) {
		return this.content.help().stream().anyMatch((each) -> each.country().equals(code));
	}

	private static boolean isAddress(String address) {
		return ExitAddress.read(address).filter((read) -> read.toString().equals(address)).isPresent();
	}

}
