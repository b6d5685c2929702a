package app.tideline.guidance;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

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

	/** The question after a disagreement that turned hurtful or was broken off. */
	static final String STEPPED_BACK = "ci.stepped-back";

	/** The question after a very low mood. */
	static final String SELF_HARM = "ci.mood-detail";

	private final CheckInItems asked;

	private final Map<String, Item> items = new HashMap<>();

	private final Map<Group, List<String>> groups = new EnumMap<>(Group.class);

	private final Map<String, ContextQuestion> context = new HashMap<>();

	private final Map<SafetyItem, String> safety = new EnumMap<>(SafetyItem.class);

	private final Map<SafetyAnswer, String> safetyAnswers = new EnumMap<>(SafetyAnswer.class);

	private final ContextQuestion dated;

	/**
	 * @throws IllegalStateException if the safety questions or their answers are not
	 * those that the levels know, or no question asks for a date
	 */
	Vocabulary(CheckInItems asked) {
		this.asked = asked;
		asked.items().forEach((item) -> this.items.put(item.id(), item));
		for (Group group : Group.values()) {
			this.groups.put(group, asked.itemsOf(group.id()).stream().map(Item::id).toList());
		}
		asked.context().forEach((question) -> this.context.put(question.id(), question));
		for (SafetyItem item : SafetyItem.values()) {
			this.safety.put(item,
					only(asked.safety().items(), (one) -> one.id().equals(item.id()), item.id()).question());
		}
		for (SafetyAnswer answer : SafetyAnswer.values()) {
			this.safetyAnswers.put(answer, choice(asked.safety().answers(), answer.id()));
		}
		this.dated = only(asked.context(), (question) -> question.dateOn() != null, "question that asks for a date");
	}

	boolean hasItem(String id) {
		return this.items.containsKey(id);
	}

	/** A scored item that there is. */
	Item item(String id) {
		return Objects.requireNonNull(this.items.get(id));
	}

	/** The scored items, in the order in which they are asked. */
	List<Item> items() {
		return this.asked.items();
	}

	/** The ids of a group's items. */
	List<String> items(Group group) {
		return this.groups.getOrDefault(group, List.of());
	}

	boolean hasContext(String id) {
		return this.context.containsKey(id);
	}

	/** A question about how things are set up that there is. */
	ContextQuestion context(String id) {
		return Objects.requireNonNull(this.context.get(id));
	}

	List<ContextQuestion> context() {
		return this.asked.context();
	}

	/** The question that asks for a date. */
	ContextQuestion dated() {
		return this.dated;
	}

	/** An answer to a safety question, as it was asked and given. */
	Quote quote(SafetyItem item, SafetyAnswer answer, LocalDate day) {
		return new Quote(item.id(), Objects.requireNonNull(this.safety.get(item)),
				Objects.requireNonNull(this.safetyAnswers.get(answer)), day);
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

	/** A check-in that was opened on that day. */
	Quote opened(LocalDate day) {
		return new Quote("check-ins", null, "A check-in", day);
	}

	Quote steppedBack(String id, LocalDate day) {
		FollowUp followUp = this.asked.conflictFollowUp();
		return new Quote(followUp.id(), followUp.question(), choice(followUp.answers(), id), day);
	}

	/** What may be asked and has answers with names, by its id. */
	Map<String, List<String>> choices() {
		Map<String, List<String>> all = new LinkedHashMap<>();
		all.put(this.asked.conflictFollowUp().id(), ids(this.asked.conflictFollowUp().answers()));
		all.put(this.asked.moodFollowUp().id(), ids(this.asked.moodFollowUp().answers()));
		this.asked.context().forEach((question) -> all.put(question.id(), ids(question.answers())));
		return all;
	}

	Quote selfHarm(String id, LocalDate day) {
		FollowUp followUp = this.asked.moodFollowUp();
		return new Quote(followUp.id(), followUp.question(), choice(followUp.answers(), id), day);
	}

	List<String> selfHarm() {
		return ids(this.asked.moodFollowUp().answers());
	}

	List<String> steppedBack() {
		return ids(this.asked.conflictFollowUp().answers());
	}

	private static List<String> ids(List<Choice> choices) {
		return choices.stream().map(Choice::id).toList();
	}

	private static String choice(List<Choice> choices, String id) {
		return only(choices, (choice) -> choice.id().equals(id), id).label();
	}

	private static <T> T only(List<T> all, Predicate<T> wanted, String what) {
		return all.stream()
			.filter(wanted)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("the check-in has no " + what));
	}

}
