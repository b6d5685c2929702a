package app.tideline.guidance;

import app.tideline.content.CheckInItems.Choice;
import app.tideline.content.CheckInItems.ContextQuestion;
import app.tideline.content.SeedNode;

/**
 * Reads conditions on how things are set up and on how often the person has been here.
 */
final class CircumstancesReader {

	private final Vocabulary words;

	CircumstancesReader(Vocabulary words) {
		this.words = words;
	}

	Condition context(SeedNode node) {
		SeedNode question = node.only("context", "is").get("context");
		if (!this.words.hasContext(question.text())) {
			throw question.broken("unknown question '" + question.text() + "'");
		}
		ContextQuestion asked = this.words.context(question.text());
		return new OnCircumstances.Context(asked.id(),
				ConditionReader.ids(node.get("is").list(), asked.answers().stream().map(Choice::id).toList()));
	}

	Condition steppedBack(SeedNode node) {
		return new OnCircumstances.SteppedBack(ConditionReader.ids(node.list(), this.words.steppedBack()));
	}

	Condition spaceDate(SeedNode node) {
		return switch (node.text()) {
			case "ahead" -> new OnCircumstances.SpaceDate(false);
			case "passed" -> new OnCircumstances.SpaceDate(true);
			default -> throw node.broken("'ahead' or 'passed' was expected");
		};
	}

	Condition checkIns(SeedNode node) {
		String kind = node.only("at-least", "fewer-than", "exactly")
			.fields()
			.keySet()
			.stream()
			.findFirst()
			.orElseThrow(() -> node.broken("how many?"));
		int number = node.only(kind).get(kind).number();
		return switch (kind) {
			case "at-least" -> new OnCircumstances.CheckIns(number, Integer.MAX_VALUE);
			case "fewer-than" -> new OnCircumstances.CheckIns(0, number - 1);
			default -> new OnCircumstances.CheckIns(number, number);
		};
	}

	Condition opened(SeedNode node) {
		return new OnCircumstances.Opened(node.only("more-than").get("more-than").number());
	}

}
