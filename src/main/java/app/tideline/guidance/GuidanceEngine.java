package app.tideline.guidance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import app.tideline.content.Content;
import app.tideline.guidance.Guidance.Shown;
import app.tideline.guidance.Selection.Fired;
import app.tideline.safety.Latch;
import app.tideline.safety.Level;
import org.springframework.stereotype.Component;

/**
 * What was said, and what may help. A pure function: the same situation gives the same
 * guidance, always.
 */
@Component
public final class GuidanceEngine {

	private final Rules rules;

	private final Content content;

	/** Made with the rules and the words of the panels. */
	public GuidanceEngine(Rules rules, Content content) {
		this.rules = rules;
		this.content = content;
	}

	/**
	 * The guidance for a check-in. A tick that is a sign of danger to life counts as
	 * urgent even where the safety answers do not say so.
	 */
	public Guidance evaluate(Situation said) {
		Situation situation = this.rules.words().danger(said.harmDetails()) ? said.inDanger() : said;
		Facts facts = new Facts(situation, this.rules.words());
		Rest rest = new Rest(situation, this.rules.words());
		Set<String> notTrue = situation.earlier().notTrue();
		List<Fired> fired = new ArrayList<>();
		for (Rule rule : this.rules.all()) {
			boolean last = notTrue.contains(rule.id()) && !rule.exempt();
			rule.when()
				.met(facts)
				.filter((quotes) -> !rest.rests(rule))
				.ifPresent((quotes) -> fired.add(new Fired(rule, quotes, rule.added(facts), last)));
		}
		Level effective = Latch.effective(facts.level(), situation.held());
		Shown shown = new Selection(this.content, effective, hurt(situation.now().answers()), fired).shown();
		return new Guidance(facts.level(), effective, shown);
	}

	/** The exercises that do not fit these answers, whatever else is said. */
	public static Set<String> closed(Map<String, Integer> answers) {
		return hurt(answers) ? Set.of(Selection.DATE_IDEAS) : Set.of();
	}

	/** Feelings brushed aside or mocked, or a disagreement that turned hurtful. */
	private static boolean hurt(Map<String, Integer> answers) {
		return answers.getOrDefault("ci.respect", 1) == 0 || answers.getOrDefault("ci.conflict", 1) == 0;
	}

}
