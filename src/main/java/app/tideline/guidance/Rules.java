package app.tideline.guidance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import app.tideline.content.Content;
import app.tideline.content.Html;
import app.tideline.content.SeedNode;
import app.tideline.content.Seeds;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The rules of {@code check-in/rules.yml}, in their order, read and checked once. A rule
 * that names something unknown or points nowhere, an answer that no rule uses, or safety
 * answers that no panel meets stop the start with
 * {@link app.tideline.content.BrokenSeed}.
 */
@Component
public final class Rules {

	private static final String FILE = "check-in/rules.yml";

	private final List<Rule> all;

	private final Vocabulary words;

	/** Reads and checks them. */
	public Rules(Seeds seeds, Content content) {
		this.words = new Vocabulary(content.checkIn());
		SeedNode root = seeds.yaml(FILE).only("rules", "quiet");
		SeedNode list = root.get("rules");
		RuleReader reader = new RuleReader(content, this.words);
		List<Rule> rules = new ArrayList<>();
		Set<String> ids = new HashSet<>();
		for (SeedNode node : list.list()) {
			rules.add(reader.read(node));
			if (!ids.add(node.get("id").text())) {
				throw node.broken("the rule '" + node.get("id").text() + "' stands here twice");
			}
		}
		this.all = List.copyOf(rules);
		new AnswerCoverage(this.all, this.words).check(root.get("quiet"));
		RuleCoverage.check(this.all, this.words).ifPresent((gap) -> {
			throw list.broken(gap);
		});
	}

	/** Every rule in plain words, in order, for the public page of reasons. */
	public List<PlainRule> plain() {
		return this.all.stream().map(PlainRule::of).toList();
	}

	/**
	 * A rule that a person may reply to, in plain words; nothing where there is none of
	 * that id, or where it is one about safety, a crisis or the device, or among the most
	 * urgent.
	 */
	public Optional<PlainRule> answerable(String id) {
		return this.all.stream()
			.filter((rule) -> rule.id().equals(id) && rule.advice() != null && !rule.exempt())
			.findFirst()
			.map(PlainRule::of);
	}

	/** Which part of its exercise a rule means; nothing where it means all of it. */
	public Optional<String> focus(String id) {
		return this.all.stream()
			.filter((rule) -> rule.id().equals(id))
			.map(Rule::focus)
			.filter(Objects::nonNull)
			.findFirst();
	}

	List<Rule> all() {
		return this.all;
	}

	Vocabulary words() {
		return this.words;
	}

	/**
	 * A rule as anybody may read it.
	 *
	 * @param id its id
	 * @param condition when it fires, a sentence without its full stop that begins with
	 * "If"
	 * @param panel the panel it opens, or null
	 * @param panelText what it adds to that panel, or null
	 * @param title the heading of its card, or null where it has none
	 * @param chapters ids of chapters it names
	 * @param question id of a question, or null
	 * @param exercise id of an exercise, or null
	 * @param focus which part of that exercise is meant, or null for all of it
	 * @param note its small line, or null
	 * @param because the reason that is printed with it, a sentence
	 * @param tags what it is about
	 */
	public record PlainRule(String id, String condition, @Nullable PanelKind panel, @Nullable Html panelText,
			@Nullable String title, List<String> chapters, @Nullable String question, @Nullable String exercise,
			@Nullable String focus, @Nullable Html note, String because, Set<Tag> tags) {

		/** Whether its card may be shown while safety comes first. */
		public boolean shownUnderConcern() {
			return Tag.shownUnderConcern(this.tags);
		}

		private static PlainRule of(Rule rule) {
			Rule.@Nullable Advice advice = rule.advice();
			String condition = "If " + rule.plain();
			String because = rule.reason(List.of()).because();
			return (advice != null)
					? new PlainRule(rule.id(), condition, rule.panel(), rule.panelText(), advice.title(),
							advice.chapters(), advice.question(), rule.exercise(), rule.focus(), rule.note(), because,
							rule.tags())
					: new PlainRule(rule.id(), condition, rule.panel(), rule.panelText(), null, List.of(), null,
							rule.exercise(), rule.focus(), rule.note(), because, rule.tags());
		}

	}

}
