package app.tideline.proof;

import java.util.Map;
import java.util.function.Function;

import app.tideline.web.Routes.Route;

/**
 * Somebody else with a space, who asks for pages of their own and names rows of another
 * person wherever a form might take them.
 */
final class Stranger {

	/** How a row of one's own comes about, by what its path begins with. */
	private static final Map<String, Function<Member, String>> ROWS = Map.of("/journal/", JournalKinds::page, "/made/",
			CheckInKinds::planned, "/check-ins/", CheckInKinds::checkIn, "/guide/", (member) -> "/guide/3");

	private final Member member;

	Stranger(Member member) {
		this.member = member;
	}

	/** Asks for a page of their own, to which the form does not belong. */
	Answer ask(Route route, String form) {
		if (!this.member.isIn()) {
			this.member.anew();
		}
		String path = route.hasVariable() ? route.path(own(route)) : route.pattern();
		return this.member.within().ask(route.method(), path, this.member.within().guarded(form));
	}

	private String own(Route route) {
		return ROWS.entrySet()
			.stream()
			.filter((row) -> route.pattern().startsWith(row.getKey()))
			.findFirst()
			.map((row) -> row.getValue().apply(this.member))
			.map((path) -> path.substring(path.lastIndexOf('/') + 1))
			.orElseThrow();
	}

}
