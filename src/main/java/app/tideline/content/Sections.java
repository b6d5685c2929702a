package app.tideline.content;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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
		Map<String, Section> sections = new LinkedHashMap<>();
		for (Cut cut : cut(text)) {
			String id = slug(cut.title());
			SeedNode covered = covers.get(id);
			if (covered == null) {
				throw text.broken(cut.line(), "'covers' has no '" + id + "' for this heading");
			}
			Html html = this.markdown.blocks(cut.body(), sources,
					(line, why) -> text.broken(cut.line() + 1 + line, why));
			if (sections.put(id, new Section(id, cut.title(), html, this.coverage.known(covered))) != null) {
				throw text.broken(cut.line(), "this heading stands here twice");
			}
		}
		covers.forEach((id, covered) -> {
			if (!sections.containsKey(id)) {
				throw covered.broken("there is no heading for '" + id + "'");
			}
		});
		return List.copyOf(sections.values());
	}

	private static List<Cut> cut(SeedText text) {
		List<Cut> cuts = new ArrayList<>();
		List<String> lines = text.body().lines().toList();
		for (int line = 0; line < lines.size(); line++) {
			String each = lines.get(line);
			if (each.startsWith(HEADING)) {
				cuts.add(new Cut(each.substring(HEADING.length()).strip(), line, new StringBuilder()));
			}
			else if (!cuts.isEmpty()) {
				cuts.getLast().text().append(each).append('\n');
			}
			else if (!each.isBlank()) {
				throw text.broken(line, "a heading was expected first");
			}
		}
		return cuts;
	}

	static String slug(String title) {
		String plain = Normalizer.normalize(title, Normalizer.Form.NFD).replaceAll("[\\p{M}’']", "");
		return plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
	}

	/** What stands under a heading, and the line of the heading, counted from 0. */
	private record Cut(String title, int line, StringBuilder text) {

		String body() {
			return this.text.toString();
		}

	}

}
