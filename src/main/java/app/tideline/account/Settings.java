package app.tideline.account;

import java.net.URI;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;

import app.tideline.content.Pronoun;
import app.tideline.content.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What a person has chosen, sealed with their account.
 *
 * @param partner the partner's name as the person writes it, or null for "your partner"
 * @param pronoun how the partner is spoken of; they, where nothing was stored
 * @param country ISO 3166 code of the country whose help lines are shown, or null
 * @param exitTo where "leave quickly" goes, or null for the operator's choice
 * @param idleMinutes after how many idle minutes the space locks, 5 to 60
 * @param zone the person's own zone, or null until a browser or the person names one
 * @param look how their pages look; as everyone's, where nothing was stored
 */
public record Settings(@Nullable String partner, Pronoun pronoun, @Nullable String country, @Nullable String exitTo,
		int idleMinutes, @Nullable ZoneId zone, Look look) {

	/** The shortest and the longest idle time, in minutes. */
	public static final int SHORTEST_IDLE = 5;

	public static final int LONGEST_IDLE = 60;

	public Settings {
		pronoun = Objects.requireNonNullElse(pronoun, Pronoun.THEY);
		look = Objects.requireNonNullElse(look, Look.USUAL);
	}

	/** What a new space starts with: nothing said, ten idle minutes. */
	public static Settings initial(@Nullable ZoneId zone) {
		return new Settings(null, Pronoun.THEY, null, null, 10, zone, Look.USUAL);
	}

	/** The same, with another country. */
	public Settings inCountry(@Nullable String code) {
		return new Settings(this.partner, this.pronoun, code, this.exitTo, this.idleMinutes, this.zone, this.look);
	}

	/** The same, with another wording. */
	public Settings calling(@Nullable String name, Pronoun spokenOf) {
		return new Settings(name, spokenOf, this.country, this.exitTo, this.idleMinutes, this.zone, this.look);
	}

	/** The same, locking after other idle minutes, 5 to 60. */
	public Settings lockingAfter(int minutes) {
		return new Settings(this.partner, this.pronoun, this.country, this.exitTo, minutes, this.zone, this.look);
	}

	/** The same, leaving quickly for another address, or for the operator's if null. */
	public Settings leavingFor(@Nullable String address) {
		return new Settings(this.partner, this.pronoun, this.country, address, this.idleMinutes, this.zone, this.look);
	}

	/** The same, looking another way. */
	public Settings looking(Look other) {
		return new Settings(this.partner, this.pronoun, this.country, this.exitTo, this.idleMinutes, this.zone, other);
	}

	/** The same, in another zone. */
	public Settings inZone(ZoneId other) {
		return new Settings(this.partner, this.pronoun, this.country, this.exitTo, this.idleMinutes, other, this.look);
	}

	/**
	 * Where "leave quickly" goes if the person chose it; nothing where what was stored is
	 * no address to go to.
	 */
	public Optional<URI> exit() {
		return Optional.ofNullable(this.exitTo).flatMap(ExitAddress::read);
	}

	/** How seed text speaks of the partner. */
	public Wording wording() {
		return new Wording(this.partner, this.pronoun);
	}

	/** The person's zone, or the server's where they have named none. */
	public ZoneId zoneOrDefault() {
		return (this.zone != null) ? this.zone : ZoneId.systemDefault();
	}

	/** Never shows what was chosen. */
	@Override
	public String toString() {
		return "Settings";
	}

}
