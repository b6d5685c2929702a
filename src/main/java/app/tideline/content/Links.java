package app.tideline.content;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the links of the content lead: a scheme and an id, such as {@code chapter:self},
 * to a path.
 */
final class Links {

	private final Map<String, String> paths = new HashMap<>();

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

	/** The path of a link, with its anchor if it has one; nothing if it leads nowhere. */
	Optional<String> path(String link) {
		int hash = link.indexOf('#');
		String target = (hash < 0) ? link : link.substring(0, hash);
		String anchor = (hash < 0) ? "" : link.substring(hash);
		return Optional.ofNullable(this.paths.get(target)).map((path) -> path + anchor);
	}

}
