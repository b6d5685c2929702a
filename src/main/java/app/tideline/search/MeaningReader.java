package app.tideline.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import app.tideline.content.Content;
import app.tideline.content.SeedNode;
import org.jspecify.annotations.Nullable;

/** Reads what some everyday words mean, and refuses what would find nothing. */
final class MeaningReader {

	private final Content content;

	private final Index index;

	private final Set<List<String>> phrases = new HashSet<>();

	MeaningReader(Content content, Index index) {
		this.content = content;
		this.index = index;
	}

	Meaning read(SeedNode node) {
		node.only("say", "find", "leads", "help");
		List<List<String>> said = node.get("say").list().stream().map(this::phrase).distinct().toList();
		this.phrases.addAll(said);
		List<String> find = list(node, "find").stream().flatMap((word) -> found(word).stream()).toList();
		List<String> leads = list(node, "leads").stream().map(this::lead).toList();
		@Nullable Need need = node.find("help").map(MeaningReader::need).orElse(null);
		if (said.isEmpty() || (find.isEmpty() && leads.isEmpty())) {
			throw node.broken("these words lead nowhere");
		}
		return new Meaning(said, find, leads, need);
	}

	private static List<SeedNode> list(SeedNode node, String field) {
		return node.find(field).map(SeedNode::list).orElse(List.of());
	}

	private List<String> phrase(SeedNode node) {
		List<String> stems = this.index.english().stems(node.text());
		if (stems.isEmpty()) {
			throw node.broken("there is no word in '" + node.text() + "'");
		}
		if (this.phrases.contains(stems)) {
			throw node.broken("'" + node.text() + "' has a meaning already, perhaps in another form");
		}
		return stems;
	}

	private List<String> found(SeedNode node) {
		List<String> stems = this.index.english().stems(node.text());
		if (stems.isEmpty() || !stems.stream().allMatch(this.index::knows)) {
			throw node.broken("the content has no '" + node.text() + "'");
		}
		return stems;
	}

	private String lead(SeedNode node) {
		String path = this.content.path(node);
		if (!this.index.holds(path)) {
			throw node.broken("'" + node.text() + "' is not among what can be found");
		}
		return path;
	}

	private static Need need(SeedNode node) {
		return Need.named(node.text()).orElseThrow(() -> node.broken("help is safety or crisis"));
	}

}
