package app.tideline.guidance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import app.tideline.content.CheckInItems;
import app.tideline.content.CheckInItems.Choice;
import app.tideline.content.CheckInItems.ContextQuestion;
import app.tideline.content.CheckInItems.FollowUp;
import app.tideline.content.CheckInItems.HarmFollowUp;
import app.tideline.content.CheckInItems.Item;
import app.tideline.safety.SafetyAnswer;
import app.tideline.safety.SafetyItem;

/** The words of the check-in: which ids there are, and what stands behind each. */
final class Vocabulary {

	private final CheckInItems asked;

	/**
	 * @throws IllegalStateException if the safety questions or their answers are not
	 * those that the levels know
	 */
	Vocabulary(CheckInItems asked) {
		this.asked = asked;
		for (SafetyItem item : SafetyItem.values()) {
			question(item);
		}
		for (SafetyAnswer answer : SafetyAnswer.values()) {
			label(answer);
		}
	}

	List<Item> items() {
		return this.asked.items();
	}

	Set<String> items(Group group) {
		return this.asked.itemsOf(group.id()).stream().map(Item::id).collect(Collectors.toSet());
	}

	List<ContextQuestion> context() {
		return this.asked.context();
	}

	ContextQuestion context(String id) {
		return this.asked.contextQuestion(id).orElseThrow();
	}

	/** The question that asks for a date. */
	ContextQuestion dated() {
		return context().stream()
			.filter((question) -> question.dateOn() != null)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("no question asks for a date"));
	}

	String question(SafetyItem item) {
		return this.asked.safety()
			.items()
			.stream()
			.filter((asking) -> asking.id().equals(item.id()))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("the safety question " + item.id() + " is missing"))
			.question();
	}

	String label(SafetyAnswer answer) {
		return choice(this.asked.safety().answers(), answer.id())
			.orElseThrow(() -> new IllegalStateException("the safety answer " + answer.id() + " is missing"))
			.label();
	}

	/** Whether any of these ticks is a sign of danger to life. */
	boolean danger(Set<String> harmDetails) {
		return harmDetails.stream().anyMatch(this.asked.safety().harmFollowUp().urgent()::contains);
	}

	/** The signs of danger to life among what was ticked. */
	List<Quote> signs(Set<String> harmDetails, LocalDate day) {
		HarmFollowUp followUp = this.asked.safety().harmFollowUp();
		return followUp.answers()
			.stream()
			.filter((answer) -> followUp.urgent().contains(answer.id()) && harmDetails.contains(answer.id()))
			.map((answer) -> new Quote(followUp.id(), followUp.question(), answer.label(), day))
			.toList();
	}

	Quote dangerButton(LocalDate day) {
		return new Quote("danger", null, this.asked.safety().dangerButton(), day);
	}

	Quote selfHarm(String id, LocalDate day) {
		FollowUp followUp = this.asked.moodFollowUp();
		return new Quote(followUp.id(), followUp.question(), choice(followUp.answers(), id).orElseThrow().label(), day);
	}

	List<String> selfHarm() {
		return this.asked.moodFollowUp().answers().stream().map(Choice::id).toList();
	}

	private static Optional<Choice> choice(List<Choice> choices, String id) {
		return choices.stream().filter((choice) -> choice.id().equals(id)).findFirst();
	}

}
