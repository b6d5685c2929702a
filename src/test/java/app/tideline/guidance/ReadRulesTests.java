package app.tideline.guidance;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import app.tideline.content.BrokenSeed;
import app.tideline.content.SeedNode;
import app.tideline.guidance.Rules.PlainRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A rule by itself, and what is missing where a rule is. */
class ReadRulesTests {

	private static final Vocabulary WORDS = new Vocabulary(TestEngine.CONTENT.checkIn());

	private static final String RULE = """
			id: r99-whole
			priority: 7
			when: {held: true}
			panel: gentle
			panel-text: Some [words](page:help).
			card: {title: A title, text: Its text., chapters: [space, self], question: faq.space, page: help}
			note: A line.
			exercise: space-agreement
			tags: [safety, space]
			because: a concern is held
			plain: one is held
			""";

	@Test
	void aRuleHasEverythingThatIsWritten() {
		Rule rule = read(RULE);
		assertThat(rule)
			.extracting(Rule::id, Rule::priority, Rule::when, Rule::panel, Rule::exercise, Rule::tags, Rule::because,
					Rule::plain)
			.containsExactly("r99-whole", 7, new OnSafety.Held(), PanelKind.GENTLE, "space-agreement",
					Set.of(Tag.SAFETY, Tag.SPACE), "a concern is held", "one is held");
		assertThat(rule.panelText()).extracting((html) -> html.safe())
			.asString()
			.contains("<a href=\"/help\">words</a>");
		assertThat(rule.note()).extracting((html) -> html.safe()).asString().contains("A line.");
		assertThat(rule.advice()).isNotNull().satisfies((advice) -> {
			assertThat(advice.title()).isEqualTo("A title");
			assertThat(advice.text().safe()).contains("Its text.");
			assertThat(advice.chapters()).containsExactly("space", "self");
			assertThat(advice.question()).isEqualTo("faq.space");
			assertThat(advice.page()).isEqualTo("help");
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
			priority: 7              | priority: -1             | a priority is 0 to 7
			card: {title: A title,   | card: {tilte: A title,   | unknown field 'tilte'
			question: faq.space,     | question: faq.spaces,    | unknown question 'faq.spaces'
			note: A line.            | notes: A line.           | unknown field 'notes'
			panel: gentle            | exercise: self-care-plan | stands here twice
			tags: [safety, space]    | tags: [space]            | has the tag 'safety' or 'crisis' to match
			plain: one is held       | plain: one is held.      | no full stop here
			""")
	void whatIsBrokenIsRefused(String right, String wrong, String why) {
		assertThat(RULE).contains(right);
		assertThatThrownBy(() -> read(RULE.replace(right, wrong))).isInstanceOf(BrokenSeed.class)
			.hasMessageContaining(why);
	}

	@Test
	void anExerciseAndAPanelTextStandOnlyWithWhatShowsThem() {
		String without = RULE.replace("panel: gentle\n", "");
		assertThatThrownBy(() -> read(without)).hasMessageContaining("a panel-text with a panel");
		String note = without.replaceAll("(?m)^(panel-text|card): .*\n", "");
		assertThatThrownBy(() -> read(note)).hasMessageContaining("an exercise stands with a card or a panel");
		assertThat(read(note.replace("exercise: space-agreement\n", "")).advice()).isNull();
	}

	@Test
	void aCardLeadsToAChapterOrToAPage() {
		String page = RULE.replace("chapters: [space, self], ", "");
		assertThat(read(page).advice()).isNotNull().extracting(Rule.Advice::chapters).isEqualTo(List.of());
		assertThat(read(RULE.replace(", page: help", "")).advice()).isNotNull();
		assertThatThrownBy(() -> read(page.replace(", page: help", "")))
			.hasMessageContaining("the card points nowhere");
	}

	@Test
	void everyCombinationOfSafetyAnswersThatWorriesNeedsAPanelAndTheFirstWithoutOneIsNamed() {
		assertThat(RuleCoverage.check(TestEngine.RULES.all(), WORDS)).isEmpty();
		assertThat(gapWithout("r08-held")).isEqualTo("no safety panel for [no, no, no, no] with a held concern");
		assertThat(gapWithout("r01-danger-now")).isEqualTo("no safety panel for [no, no, no, no] in danger");
		assertThat(gapWithout("r03-harm")).isEqualTo("no safety panel for [no, no, no, yes-once]");
		assertThat(gapWithout("r04-fear")).isEqualTo("no safety panel for [yes-once, no, no, no]");
		assertThat(gapWithout("r07-not-sure")).isEqualTo("no safety panel for [no, no, no, not-sure]");
	}

	@Test
	void aPanelAboutACrisisIsNoPanelAboutSafety() {
		List<Rule> crisis = TestEngine.RULES.all()
			.stream()
			.map((rule) -> (rule.panel() == PanelKind.GENTLE && rule.id().equals("r08-held")) ? inCrisis(rule) : rule)
			.toList();
		assertThat(RuleCoverage.check(crisis, WORDS)).hasValueSatisfying((gap) -> assertThat(gap).contains("held"));
	}

	@Test
	void thePublicPageHasWhatARuleLeadsTo() {
		List<PlainRule> plain = TestEngine.RULES.plain();
		assertThat(plain).hasSameSizeAs(TestEngine.RULES.all());
		assertThat(plain.getFirst()).isEqualTo(new PlainRule("r01-danger-now",
				"If you press “I’m in danger now”, or tick hands on the neck, a weapon or a threat to kill",
				PanelKind.URGENT, null, null, List.of(), null, null, null, null,
				"Because you told us you may be in danger, or that something very serious happened.",
				Set.of(Tag.SAFETY)));
		assertThat(plain).filteredOn(PlainRule::shownUnderConcern)
			.extracting(PlainRule::id)
			.contains("r13-no-time-for-you", "r42-solo-help")
			.doesNotContain("r14-head-full", "r41-joint-help");
		assertThat(plain).filteredOn((rule) -> rule.id().equals("r13-no-time-for-you"))
			.containsExactly(new PlainRule("r13-no-time-for-you",
					"If you have one day or none in the week that is only for you", null, null,
					"A little time that is yours", List.of("self"), "faq.self-care", "self-care-plan", null, null,
					"Because you had one day or none that was only for you.", Set.of(Tag.SELF)));
	}

	private static Rule inCrisis(Rule rule) {
		return new Rule(rule.id(), rule.priority(), rule.when(), PanelKind.CRISIS, rule.panelText(), rule.advice(),
				rule.note(), rule.exercise(), rule.focus(), rule.tags(), rule.because(), rule.plain());
	}

	private static String gapWithout(String rule) {
		Stream<Rule> left = TestEngine.RULES.all().stream().filter((one) -> !one.id().equals(rule));
		return RuleCoverage.check(left.toList(), WORDS).orElseThrow();
	}

	private static Rule read(String rule) {
		return new RuleReader(TestEngine.CONTENT, WORDS).read(SeedNode.parse("rules", 0, rule));
	}

}
