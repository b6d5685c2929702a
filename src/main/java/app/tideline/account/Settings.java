package app.tideline.account;

import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

/**
 * What a person has chosen, sealed with their account.
 *
 * @param partner the partner's name as the person writes it, or null for "your partner"
 * @param country ISO 3166 code of the country whose help lines are shown, or null
 * @param exitTo where "leave quickly" goes, or null for the operator's choice
 * @param idleMinutes after how many idle minutes the space locks, 5 to 60
 * @param zone the person's own zone, or null until a browser or the person names one
 */
public record Settings(@Nullable String partner, @Nullable String country, @Nullable String exitTo, int idleMinutes,
		@Nullable ZoneId zone) {

	/** What a new space starts with: nothing said, ten idle minutes. */
	public static Settings initial(@Nullable ZoneId zone) {
		return new Settings(null, null, null, 10, zone);
	}

	/** The same, with another country. */
	public Settings inCountry(@Nullable String code) {
		return new Settings(this.partner, code, this.exitTo, this.idleMinutes, this.zone);
	}

	/** The same, in another zone. */
	public Settings inZone(ZoneId other) {
		return new Settings(this.partner, this.country, this.exitTo, this.idleMinutes, other);
	}

	/** The person's zone, or the server's where they have named none. */
	public ZoneId zoneOrDefault() {
		return (this.zone != null) ? this.zone : ZoneId.systemDefault();
	}

}
