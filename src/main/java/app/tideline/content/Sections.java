package app.tideline.content;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Cuts a text into its parts at the headings of the second level, and holds each against
 * the coverage that the front matter names for it.
 */
final class Sections {

	private static final String HEADING = "## ";

	private final SeedMarkdown markdown;

	private final Coverage coverage;

	Sections(SeedMarkdown markdown, Coverage coverage) {
		this.markdown = markdown;
		this.coverage = coverage;
	}

	List<Section> read(SeedText text, Map<String, Source> sources) {
		Map<String, SeedNode> covers = text.front().get("covers").fields();
		Set<String> left = new LinkedHashSet<>(covers.keySet());
		List<Section> sections = new ArrayList<>();
		cut(text).forEach((title, body) -> {
			String id = slug(title);
			SeedNode covered = covers.get(id);
			if (covered == null || !left.remove(id)) {
				throw text.brokenAt(HEADING + title, "'covers' has no '" + id + "' for this heading");
			}
			sections.add(new Section(id, title, this.markdown.blocks(body, sources, text::brokenAt),
					this.coverage.known(covered)));
		});
		for (String id : left) {
			throw text.front().get("covers").get(id).broken("there is no heading for '" + id + "'");
		}
		return sections;
	}

	private static Map<String, String> cut(SeedText text) {
		Map<String, String> bodies = new LinkedHashMap<>();
		String title = "";
		for (String line : text.body().lines().toList()) {
			if (line.startsWith(HEADING)) {
				title = line.substring(HEADING.length()).strip();
				if (bodies.put(title, "") != null) {
					throw text.brokenAt(line, "this heading stands here twice");
				}
			}
			else if (!title.isEmpty()) {
				bodies.merge(title, line + "\n", String::concat);
			}
			else if (!line.isBlank()) {
				throw text.brokenAt(line, "a heading was expected first");
			}
		}
		return bodies;
	}

	static String slug(String title) {
		String plain = Normalizer.normalize(title, Normalizer.Form.NFD).replaceAll("[\\p{M}’']", "");
		return plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
	}

}
