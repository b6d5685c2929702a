package app.tideline.guidance;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import app.tideline.content.Html;
import app.tideline.content.Notices;
import app.tideline.content.Seeds;
import app.tideline.content.Wording;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The words that somebody may read on a result while safety comes first, and the words
 * that belong to a monthly review alone.
 */
class UnderConcernWordsTests {

	private static final Seeds SEEDS = new Seeds();

	/**
	 * I06: nothing advises raising it with, testing, tracking or confronting a partner.
	 */
	private static final Pattern RAISING = words("(tell|ask|show|confront|test|track|follow|warn|face|question)"
			+ " (your partner|them)|(talk|speak|write|say \\w+|explain \\w+) (to|with) (your partner|them)"
			+ "|(raise|bring) (it|this) (up )?with|let (your partner|them) know|agree \\w+ with (your partner|them)");

	/** I08: separation is mentioned only where an advocate plans along. */
	private static final Pattern PARTING = words("separat\\w+|break(ing)? up|mov(e|ing) out|leav(e|ing) "
			+ "(your partner|them|home|the relationship)|divorc\\w+|end(ing)? (it|things|the relationship)");

	/** I26: what a watched device may not be advised without an advocate first. */
	private static final Pattern TAMPERING = words("(delet|remov|uninstall|wip|clear|eras|reset|chang|switch off)\\w*"
			+ "( \\w+){0,3} (apps?|passwords?|passcodes?|histor(y|ies)|locations?)");

	/** I10: what only a monthly review may say. */
	private static final Pattern CHANGE = words("(lower|higher|worse|better|warmer|colder|closer|further|more|less"
			+ "|fewer) than (before|last|earlier|it was|the ones? before|a (week|month) ago|usual)|(got|getting|gets)"
			+ " (worse|better)|improv\\w+|declin\\w+|trends?|going (up|down)hill|since last (week|month)");

	@Test
	void nothingAdvisesToRaiseItWithThePartnerToTestToTrackOrToConfront() {
		assertThat(List.of("You could ask your partner.", "Talk to them about it.", "Let them know.",
				"Say this to your partner.", "Test them."))
			.allMatch(RAISING.asPredicate());
		assertThat(List.of("Talk to an advocate.", "You can talk to someone in private."))
			.noneMatch(RAISING.asPredicate());
		assertThat(underConcern()).hasSizeGreaterThan(15).noneMatch(RAISING.asPredicate());
	}

	@Test
	void separationIsMentionedOnlyBesidePlanningWithAnAdvocate() {
		assertThat(underConcern().filter(PARTING.asPredicate())).isNotEmpty()
			.allSatisfy((text) -> assertThat(text).contains("plan with an advocate"));
	}

	@Test
	void noAppIsRemovedNoPasswordChangedAndNoHistoryClearedWithoutAnAdvocateFirst() {
		assertThat(List.of("Delete the app.", "Change your passwords.", "Clear your browser history."))
			.allMatch(TAMPERING.asPredicate());
		assertThat(underConcern().filter(TAMPERING.asPredicate())).isNotEmpty()
			.allSatisfy((text) -> assertThat(text).contains("Talk to an advocate before"));
	}

	@Test
	void onlyAMonthlyReviewSpeaksOfChange() {
		assertThat(List.of("It got worse.", "You feel closer than last week.", "The trend is clear."))
			.allMatch(CHANGE.asPredicate());
		assertThat(TestEngine.RULES.all()
			.stream()
			.filter((rule) -> !rule.tags().contains(Tag.CHANGE))
			.map((rule) -> words(rule))).hasSizeGreaterThan(40).noneMatch(CHANGE.asPredicate());
	}

	/** Rules, panels, and the exercises that stay open. */
	private static Stream<String> underConcern() {
		Stream<String> rules = TestEngine.RULES.all()
			.stream()
			.filter((rule) -> rule.shownUnderConcern() || rule.panel() != null)
			.map((rule) -> words(rule));
		Stream<String> panels = TestEngine.CONTENT.notices()
			.panels()
			.values()
			.stream()
			.map(Notices.Panel::text)
			.map(Html::safe);
		String call = SEEDS.text("exercises/09-first-call.yml");
		Stream<String> exercises = Stream.of(SEEDS.text("exercises/05-self-care-plan.yml"),
				call.substring(call.indexOf("- id: first-call-one-to-one")));
		return Stream.of(rules, panels, exercises).flatMap((each) -> each).map(Wording.NEUTRAL::of);
	}

	/** What a rule shows, and why it says so. */
	private static String words(Rule rule) {
		Rule.Advice advice = rule.advice();
		Stream<Html> html = Stream.of(rule.panelText(), rule.note(), (advice != null) ? advice.text() : null)
			.filter(Objects::nonNull);
		String title = (advice != null) ? advice.title() : "";
		return Wording.NEUTRAL
			.of(String.join("\n", Stream.concat(Stream.of(title, rule.because()), html.map(Html::safe)).toList()));
	}

	private static Pattern words(String alternatives) {
		return Pattern.compile("\\b(?:" + alternatives + ")\\b", Pattern.CASE_INSENSITIVE);
	}

}
