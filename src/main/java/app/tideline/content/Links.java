package app.tideline.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Where the links of the content lead: a scheme and an id, such as {@code chapter:self},
 * and perhaps the part of it, such as {@code page:help#a-safer-device}, to a path. Parts
 * are known only when every text has been read, so links to them are held until then.
 */
final class Links {

	private final Map<String, String> paths = new HashMap<>();

	private final Set<String> parts = new HashSet<>();

	private final List<Held> held = new ArrayList<>();

	Links() {
		for (String page : new String[] { "about", "privacy", "help", "reasons", "questions", "guide", "check-in" }) {
			this.paths.put("page:" + page, "/" + page);
		}
	}

	void put(String scheme, String id, String path, SeedNode node) {
		if (this.paths.put(scheme + ":" + id, path) != null) {
			throw node.broken("the id '" + id + "' stands here and elsewhere");
		}
	}

	/** Makes the parts of a text known. */
	void parts(String path, List<Section> sections) {
		sections.forEach((section) -> this.parts.add(path + "#" + section.id()));
	}

	/** The path of a target without a part; nothing if it leads nowhere. */
	Optional<String> path(String target) {
		return Optional.ofNullable(this.paths.get(target));
	}

	/** The path of a link, with its part if it names one. */
	String path(String link, Supplier<BrokenSeed> broken) {
		int hash = link.indexOf('#');
		if (hash < 0) {
			return path(link).orElseThrow(broken);
		}
		String path = path(link.substring(0, hash)).orElseThrow(broken) + link.substring(hash);
		this.held.add(new Held(path, broken));
		return path;
	}

	/** Refuses the first link whose part has not become known. */
	void settle() {
		List<Held> links = List.copyOf(this.held);
		this.held.clear();
		for (Held link : links) {
			if (!this.parts.contains(link.path())) {
				throw link.broken().get();
			}
		}
	}

	private record Held(String path, Supplier<BrokenSeed> broken) {
	}

}
