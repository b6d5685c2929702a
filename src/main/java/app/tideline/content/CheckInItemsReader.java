package app.tideline.content;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import app.tideline.content.CheckInItems.Choice;
import app.tideline.content.CheckInItems.ContextQuestion;
import app.tideline.content.CheckInItems.FollowUp;
import app.tideline.content.CheckInItems.FreeText;
import app.tideline.content.CheckInItems.HarmFollowUp;
import app.tideline.content.CheckInItems.Item;
import app.tideline.content.CheckInItems.Part;
import app.tideline.content.CheckInItems.Safety;
import app.tideline.content.CheckInItems.SafetyItem;
import app.tideline.content.CheckInItems.TextItem;

/** Reads {@code check-in/items.yml}. */
final class CheckInItemsReader {

	private static final int POINTS = 5;

	private final SeedNode root;

	private final Coverage coverage;

	private final Set<String> ids = new HashSet<>();

	CheckInItemsReader(SeedNode root, Coverage coverage) {
		this.root = root.only("parts", "items", "safety", "conflict-follow-up", "mood-follow-up", "anchor", "context",
				"free-text");
		this.coverage = coverage;
	}

	CheckInItems read() {
		List<Part> parts = this.root.get("parts").list().stream().map(this::part).toList();
		List<Item> items = this.root.get("items").list().stream().map((node) -> item(node, parts)).toList();
		return new CheckInItems(parts, items, safety(this.root.get("safety")),
				followUp(this.root.get("conflict-follow-up")), followUp(this.root.get("mood-follow-up")),
				followUp(this.root.get("anchor")), this.root.get("context").list().stream().map(this::context).toList(),
				freeText(this.root.get("free-text")));
	}

	private Part part(SeedNode node) {
		node.only("id", "title", "lead");
		return new Part(id(node), node.get("title").text(), node.get("lead").text());
	}

	private Item item(SeedNode node, List<Part> parts) {
		node.only("id", "part", "dimension", "question", "answers", "not-applicable", "why", "serves");
		String part = node.get("part").text();
		if (parts.stream().noneMatch((each) -> each.id().equals(part))) {
			throw node.get("part").broken("there is no part '" + part + "'");
		}
		List<String> answers = node.get("answers").texts();
		if (answers.size() != POINTS) {
			throw node.get("answers").broken("a scored item has five answers");
		}
		return new Item(id(node), part, node.get("dimension").text(), node.get("question").text(), answers,
				node.textOrNull("not-applicable"), node.get("why").text(), this.coverage.known(node.get("serves")));
	}

	private Safety safety(SeedNode node) {
		node.only("answers", "items", "harm-follow-up", "danger-button");
		return new Safety(choices(node.get("answers")), node.get("items").list().stream().map((item) -> {
			item.only("id", "question", "why");
			return new SafetyItem(id(item), item.get("question").text(), item.get("why").text());
		}).toList(), harm(node.get("harm-follow-up")), node.get("danger-button").text());
	}

	private HarmFollowUp harm(SeedNode node) {
		node.only("id", "question", "hint", "answers");
		List<String> urgent = node.get("answers")
			.list()
			.stream()
			.filter((answer) -> answer.get("urgent").flag())
			.map((answer) -> answer.get("id").text())
			.toList();
		return new HarmFollowUp(id(node), node.get("question").text(), node.get("hint").text(),
				choices(node.get("answers")), urgent);
	}

	private FollowUp followUp(SeedNode node) {
		node.only("id", "question", "why", "answers");
		return new FollowUp(id(node), node.get("question").text(), node.get("why").text(),
				choices(node.get("answers")));
	}

	private ContextQuestion context(SeedNode node) {
		node.only("id", "question", "why", "answers", "repeat", "multiple", "date", "date-label");
		List<Choice> answers = node.find("answers").map(this::choices).orElse(List.of());
		String date = node.textOrNull("date");
		if (date != null && answers.stream().noneMatch((answer) -> answer.id().equals(date))) {
			throw node.get("date").broken("there is no answer '" + date + "'");
		}
		return new ContextQuestion(id(node), node.get("question").text(), node.textOrNull("why"), answers,
				node.find("repeat").map(SeedNode::flag).orElse(false),
				node.find("multiple").map(SeedNode::flag).orElse(false), date,
				(date != null) ? node.get("date-label").text() : null);
	}

	private FreeText freeText(SeedNode node) {
		node.only("limit", "under", "items");
		return new FreeText(node.get("limit").number(), node.get("under").text(),
				node.get("items").list().stream().map((item) -> {
					item.only("id", "question");
					return new TextItem(id(item), item.get("question").text());
				}).toList());
	}

	private List<Choice> choices(SeedNode node) {
		Set<String> seen = new HashSet<>();
		return node.list().stream().map((answer) -> {
			answer.only("id", "label", "urgent");
			if (!seen.add(answer.get("id").text())) {
				throw answer.broken("the answer '" + answer.get("id").text() + "' stands here twice");
			}
			return new Choice(answer.get("id").text(), answer.get("label").text());
		}).toList();
	}

	private String id(SeedNode node) {
		String id = node.get("id").text();
		if (!this.ids.add(id)) {
			throw node.get("id").broken("the id '" + id + "' stands here twice");
		}
		return id;
	}

}
