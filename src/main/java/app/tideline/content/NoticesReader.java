package app.tideline.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import app.tideline.content.Notices.Panel;

/** Reads {@code pages/notices.yml}. */
final class NoticesReader {

	private static final String[] PANELS = { "urgent", "support", "gentle", "crisis" };

	private static final String[] NOTICES = { "fear", "couples", "exit", "call-list" };

	private NoticesReader() {
	}

	static Notices read(SeedNode root, SeedMarkdown markdown) {
		root.only("panels", "notices");
		SeedNode panels = root.get("panels").only(PANELS);
		Map<String, Panel> read = new LinkedHashMap<>();
		for (String kind : List.of(PANELS)) {
			SeedNode panel = panels.get(kind).only("title", "text");
			read.put(kind, new Panel(panel.get("title").text(), markdown.blocks(panel.get("text"))));
		}
		SeedNode notices = root.get("notices").only(NOTICES);
		return new Notices(read, markdown.blocks(notices.get("fear")), markdown.blocks(notices.get("couples")),
				markdown.blocks(notices.get("exit")), notices.get("call-list").text());
	}

}
