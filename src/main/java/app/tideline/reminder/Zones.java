package app.tideline.reminder;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** The time zones a person can choose from, by region. */
final class Zones {

	private static final Set<String> REGIONS = Set.of("Africa", "America", "Antarctica", "Asia", "Atlantic",
			"Australia", "Europe", "Indian", "Pacific");

	private static final String ELSEWHERE = "Other";

	private static final Map<String, List<Zone>> ALL = grouped(Stream
		.concat(ZoneId.getAvailableZoneIds().stream().filter((id) -> REGIONS.contains(region(id))), Stream.of("UTC")));

	private Zones() {
	}

	/** Every region with its zones, in the order of their names. */
	static Map<String, List<Zone>> byRegion() {
		return ALL;
	}

	/** Whether there is such a zone, listed or not. */
	static boolean known(String id) {
		return ZoneId.getAvailableZoneIds().contains(id);
	}

	/** Whether the list holds that zone. */
	static boolean listed(@Nullable String id) {
		return ALL.values().stream().flatMap(List::stream).anyMatch((zone) -> zone.id().equals(id));
	}

	private static Map<String, List<Zone>> grouped(Stream<String> ids) {
		return ids.map((id) -> new Zone(id, name(id)))
			.sorted(Comparator.comparing(Zone::name))
			.collect(Collectors.groupingBy((zone) -> region(zone.id()), TreeMap::new, Collectors.toUnmodifiableList()));
	}

	private static String region(String id) {
		int slash = id.indexOf('/');
		return (slash > 0) ? id.substring(0, slash) : ELSEWHERE;
	}

	private static String name(String id) {
		return id.substring(id.indexOf('/') + 1).replace("/", ", ").replace('_', ' ');
	}

	/**
	 * A zone as a choice.
	 *
	 * @param id as the time zone database names it
	 * @param name the place, without its region
	 */
	record Zone(String id, String name) {
	}

}
