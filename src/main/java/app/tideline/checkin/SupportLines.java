package app.tideline.checkin;

import java.util.List;
import java.util.stream.Collectors;

import app.tideline.content.HelpCountry;
import app.tideline.content.HelpCountry.Service;

/**
 * The first numbers of a country, for a panel. Digits never stand without the country's
 * name beside them.
 *
 * @param country its name
 * @param emergency the emergency digits, which nobody here has checked
 * @param abuse the first service for somebody who is afraid or hurt
 * @param crisis the first service for somebody in a crisis
 */
public record SupportLines(String country, String emergency, List<Service> abuse, List<Service> crisis) {

	/** The first numbers of that country. */
	public static SupportLines of(HelpCountry help) {
		return new SupportLines(help.name(),
				help.emergency().stream().map(HelpCountry.Emergency::number).collect(Collectors.joining(" or ")),
				first(help, "abuse"), first(help, "crisis"));
	}

	private static List<Service> first(HelpCountry help, String kind) {
		return help.services()
			.stream()
			.filter((service) -> service.kind().equals(kind) && service.confidence().shown())
			.limit(1)
			.toList();
	}

}
