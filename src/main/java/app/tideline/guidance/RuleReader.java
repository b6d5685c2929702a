package app.tideline.guidance;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import app.tideline.content.Content;
import app.tideline.content.Html;
import app.tideline.content.SeedNode;
import app.tideline.guidance.Rule.Advice;
import app.tideline.guidance.Rule.Also;
import org.jspecify.annotations.Nullable;

/** Reads one rule and refuses one that points nowhere. */
final class RuleReader {

	private static final int LAST_PRIORITY = 7;

	private static final Set<String> PAGES = Set.of("about", "privacy", "help");

	private final Content content;

	private final ConditionReader conditions;

	RuleReader(Content content, Vocabulary words) {
		this.content = content;
		this.conditions = new ConditionReader(words);
	}

	Rule read(SeedNode node) {
		node.only("id", "priority", "when", "panel", "panel-text", "card", "note", "exercise", "focus", "tags",
				"because", "plain");
		@Nullable PanelKind panel = node.find("panel").map(RuleReader::panel).orElse(null);
		@Nullable Html panelText = html(node, "panel-text");
		@Nullable Advice card = node.find("card").map(this::card).orElse(null);
		@Nullable Html note = html(node, "note");
		@Nullable String exercise = known(node, "exercise", (id) -> this.content.exercise(id).isPresent());
		if (panel == null && card == null && note == null) {
			throw node.broken("the rule points nowhere: it has no panel, no card and no note");
		}
		if (panel == null && (panelText != null || (exercise != null && card == null))) {
			throw node.broken("an exercise stands with a card or a panel, a panel-text with a panel");
		}
		@Nullable String focus = node.textOrNull("focus");
		if (exercise == null && focus != null) {
			throw node.get("focus").broken("a focus stands with an exercise");
		}
		Set<Tag> tags = tags(node);
		if (panel != null && !tags.contains(panel.safety() ? Tag.SAFETY : Tag.CRISIS)) {
			throw node.get("tags").broken("a rule with this panel has the tag 'safety' or 'crisis' to match");
		}
		return new Rule(node.get("id").text(), priority(node.get("priority")), this.conditions.read(node.get("when")),
				panel, panelText, card, note, exercise, focus, tags, phrase(node.get("because")),
				phrase(node.get("plain")));
	}

	private Advice card(SeedNode node) {
		node.only("title", "text", "also", "chapters", "question", "page");
		List<SeedNode> chapters = node.find("chapters").map(SeedNode::list).orElse(List.of());
		for (SeedNode chapter : chapters) {
			if (this.content.chapter(chapter.text()).isEmpty()) {
				throw chapter.broken("unknown chapter '" + chapter.text() + "'");
			}
		}
		@Nullable String question = known(node, "question", (id) -> this.content.question(id).isPresent());
		@Nullable String page = known(node, "page", PAGES::contains);
		if (chapters.isEmpty() && page == null) {
			throw node.broken("the card points nowhere: it names no chapter and no page");
		}
		return new Advice(node.get("title").text(), this.content.blocks(node.get("text")), also(node),
				chapters.stream().map(SeedNode::text).toList(), question, page);
	}

	private List<Also> also(SeedNode card) {
		return card.find("also").map(SeedNode::list).orElse(List.of()).stream().map((node) -> {
			node.only("when", "text");
			return new Also(this.conditions.read(node.get("when")), this.content.blocks(node.get("text")));
		}).toList();
	}

	private @Nullable Html html(SeedNode node, String field) {
		return node.find(field).map(this.content::blocks).orElse(null);
	}

	private static @Nullable String known(SeedNode node, String field, Predicate<String> exists) {
		Optional<SeedNode> value = node.find(field);
		if (value.isPresent() && !exists.test(value.get().text())) {
			throw value.get().broken("unknown " + field + " '" + value.get().text() + "'");
		}
		return value.map(SeedNode::text).orElse(null);
	}

	private static PanelKind panel(SeedNode node) {
		return PanelKind.named(node.text()).orElseThrow(() -> node.broken("unknown panel '" + node.text() + "'"));
	}

	private static Set<Tag> tags(SeedNode node) {
		Set<Tag> tags = EnumSet.noneOf(Tag.class);
		for (SeedNode tag : node.get("tags").list()) {
			tags.add(Tag.named(tag.text()).orElseThrow(() -> tag.broken("unknown tag '" + tag.text() + "'")));
		}
		if (tags.isEmpty()) {
			throw node.broken("the rule has no tag");
		}
		return Collections.unmodifiableSet(tags);
	}

	private static int priority(SeedNode node) {
		int priority = node.number();
		if (priority < 0 || priority > LAST_PRIORITY) {
			throw node.broken("a priority is 0 to " + LAST_PRIORITY);
		}
		return priority;
	}

	private static String phrase(SeedNode node) {
		if (node.text().endsWith(".")) {
			throw node.broken("no full stop here, it is added");
		}
		return node.text();
	}

}
