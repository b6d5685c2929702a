package app.tideline.content;

import java.util.List;
import java.util.Locale;

import app.tideline.content.HelpCountry.Confidence;
import app.tideline.content.HelpCountry.Directory;
import app.tideline.content.HelpCountry.Emergency;
import app.tideline.content.HelpCountry.Service;

/** Reads {@code help/*.yml}. */
final class HelpReader {

	private static final List<String> KINDS = List.of("abuse", "crisis", "relationship");

	private HelpReader() {
	}

	static HelpCountry country(String path, SeedNode root) {
		root.only("country", "name", "emergency", "services");
		String code = root.get("country").text();
		if (!path.equals("help/" + code + ".yml")) {
			throw root.get("country").broken("the file is named for another country");
		}
		return new HelpCountry(code, root.get("name").text(),
				root.get("emergency").list().stream().map(HelpReader::emergency).toList(),
				root.get("services").list().stream().map(HelpReader::service).toList());
	}

	static List<Directory> directories(SeedNode root) {
		return root.list().stream().map((node) -> {
			node.only("name", "link", "confidence");
			confidence(node);
			return new Directory(node.get("name").text(), node.get("link").text());
		}).toList();
	}

	private static Emergency emergency(SeedNode node) {
		node.only("number", "note", "confidence");
		return new Emergency(node.get("number").text(), node.textOrNull("note"), confidence(node));
	}

	private static Service service(SeedNode node) {
		node.only("name", "kind", "for", "phone", "text", "chat", "link", "hours", "confidence", "source", "year",
				"checked", "note");
		if (!KINDS.contains(node.get("kind").text())) {
			throw node.get("kind").broken("a service is one of " + KINDS);
		}
		Service service = new Service(node.get("name").text(), node.get("kind").text(), node.textOrNull("for"),
				node.textOrNull("phone"), node.textOrNull("text"), node.textOrNull("chat"), node.textOrNull("link"),
				node.textOrNull("hours"), confidence(node), node.textOrNull("source"),
				node.find("year").filter((year) -> !isUnknown(year)).map(SeedNode::number).orElse(null),
				node.find("checked").map(SeedNode::date).orElse(null), node.textOrNull("note"));
		if (service.confidence().shown()) {
			requireShowable(service, node);
		}
		return service;
	}

	private static void requireShowable(Service service, SeedNode node) {
		if (service.source() == null) {
			throw node.broken("a service that is shown needs a source");
		}
		if (node.find("year").isEmpty()) {
			throw node.broken("a service that is shown needs the year it was seen, or 'unknown'");
		}
		if (service.phone() == null && service.text() == null && service.chat() == null && service.link() == null) {
			throw node.broken("there is no way to reach this service");
		}
	}

	private static boolean isUnknown(SeedNode year) {
		return year.text().equals("unknown");
	}

	private static Confidence confidence(SeedNode node) {
		String word = node.get("confidence").text();
		for (Confidence confidence : Confidence.values()) {
			if (confidence.name().toLowerCase(Locale.ROOT).equals(word)) {
				return confidence;
			}
		}
		throw node.get("confidence").broken("confidence is high, medium, low or unverified");
	}

}
