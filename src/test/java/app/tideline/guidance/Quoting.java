package app.tideline.guidance;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import app.tideline.content.CheckInItems;
import app.tideline.content.CheckInItems.Choice;
import app.tideline.guidance.Guidance.Reason;
import app.tideline.guidance.Guidance.Shown;
import app.tideline.guidance.Situation.Said;
import app.tideline.guidance.Situation.Week;
import app.tideline.safety.SafetyAnswer;
import app.tideline.safety.SafetyItem;

/** Whether what is shown gives its reasons. */
final class Quoting {

	/** They rest on a count, on something skipped, or on a concern that is held. */
	private static final Set<String> WITHOUT_QUOTES = Set.of("r08-held", "r10-skipped", "r40-first", "r46-too-early");

	private static final CheckInItems ASKED = TestEngine.CONTENT.checkIn();

	private Quoting() {
	}

	/**
	 * Whether every block has a reason, and every reason quotes answers that were given.
	 */
	static boolean holds(Situation situation, Shown shown) {
		return shown.panels().stream().noneMatch((panel) -> panel.reasons().isEmpty())
				&& shown.exercises().stream().noneMatch((exercise) -> exercise.reasons().isEmpty())
				&& EveryRuleTests.reasons(shown).allMatch((reason) -> holds(situation, reason));
	}

	private static boolean holds(Situation situation, Reason reason) {
		return reason.because().startsWith("Because ") && reason.because().endsWith(".")
				&& reason.quotes().isEmpty() == WITHOUT_QUOTES.contains(reason.rule())
				&& reason.quotes().stream().allMatch((quote) -> given(situation, quote));
	}

	private static boolean given(Situation situation, Quote quote) {
		String item = quote.item();
		if (item.equals("danger")) {
			return situation.safety().urgent();
		}
		if (item.equals("follow-up")) {
			return situation.unsafePlans().contains(quote);
		}
		if (item.equals("sf.harm-detail")) {
			return !situation.harmDetails().isEmpty();
		}
		if (item.equals("check-ins")) {
			return situation.opened().contains(quote.day());
		}
		if (item.equals("ci.stepped-back")) {
			return label(ASKED.conflictFollowUp().answers(), Objects.requireNonNull(situation.steppedBack()), quote);
		}
		if (item.equals("ci.mood-detail")) {
			return label(ASKED.moodFollowUp().answers(), Objects.requireNonNull(situation.selfHarm()), quote);
		}
		if (item.startsWith("sf.")) {
			SafetyAnswer answer = Stream.of(SafetyItem.values())
				.filter((one) -> one.id().equals(item))
				.map(situation.safety()::to)
				.findFirst()
				.orElseThrow();
			return answer != SafetyAnswer.SKIPPED && label(ASKED.safety().answers(), answer.id(), quote);
		}
		Optional<Group> group = Group.named(item);
		if (group.isPresent()) {
			return weeks(situation)
				.anyMatch((week) -> week.day().equals(quote.day()) && mean(week, group.get()).equals(quote.answer()));
		}
		return item.startsWith("cx.") ? context(situation, quote) : scored(situation, quote);
	}

	private static boolean scored(Situation situation, Quote quote) {
		List<String> labels = ASKED.item(quote.item()).orElseThrow().answers();
		return weeks(situation).filter((week) -> week.day().equals(quote.day()))
			.map(Week::answers)
			.anyMatch((answers) -> answers.containsKey(quote.item())
					&& labels.get(Objects.requireNonNull(answers.get(quote.item()))).equals(quote.answer()));
	}

	private static Stream<Week> weeks(Situation situation) {
		return Stream.concat(Stream.of(situation.now()), situation.past().stream());
	}

	/** What the answers of a week come to, in steps of five. */
	private static String mean(Week week, Group group) {
		double mean = group.mean(week, TestEngine.RULES.words().items(group)).orElseThrow();
		return "about " + Math.round(mean * 25 / 5) * 5 + " of 100";
	}

	private static boolean context(Situation situation, Quote quote) {
		Said said = Objects.requireNonNull(situation.context().get(quote.item()));
		List<Choice> choices = ASKED.contextQuestion(quote.item()).orElseThrow().answers();
		boolean date = Objects.equals(quote.question(), "Which date did you agree?") && situation.spaceDate() != null;
		return !said.day().isBefore(situation.today().minusDays(28)) && said.day().equals(quote.day())
				&& (date || said.answers().stream().anyMatch((id) -> label(choices, id, quote)));
	}

	private static boolean label(List<Choice> choices, String id, Quote quote) {
		return choices.stream().anyMatch((choice) -> choice.id().equals(id) && choice.label().equals(quote.answer()));
	}

}
