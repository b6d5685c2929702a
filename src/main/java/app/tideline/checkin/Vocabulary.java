package app.tideline.checkin;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import app.tideline.content.CheckInItems;
import app.tideline.content.Content;
import org.springframework.stereotype.Component;

/**
 * The fields of the check-in, from the content: which values each offers, which hold
 * typed words, and which belong to which screen.
 */
@Component
class Vocabulary {

	/** Tells that the screen about how things are set up was shown. */
	static final String ASKED = "asked";

	static final String CONTEXT = "context";

	private static final String COUNTRY = "cx.country";

	private final Map<String, Set<String>> offered = new LinkedHashMap<>();

	private final Set<String> typed = new LinkedHashSet<>();

	private final Set<String> words;

	private final Set<String> multiple = new LinkedHashSet<>();

	private final Map<Step, Set<String>> fields = new LinkedHashMap<>();

	Vocabulary(Content content) {
		CheckInItems items = content.checkIn();
		for (Step step : Step.values()) {
			this.fields.put(step, new LinkedHashSet<>());
		}
		for (CheckInItems.Item item : items.items()) {
			Set<String> values = IntStream.range(0, item.answers().size())
				.mapToObj(Integer::toString)
				.collect(Collectors.toCollection(LinkedHashSet::new));
			if (item.notApplicable() != null) {
				values.add(Filled.NOT_APPLICABLE);
			}
			offer(item.part().equals("you") ? Step.YOU : Step.BETWEEN_US, item.id(), values);
		}
		for (CheckInItems.ContextQuestion question : items.context()) {
			Step step = question.repeat() ? Step.BETWEEN_US : Step.CONTEXT;
			if (question.answers().isEmpty()) {
				continue;
			}
			offer(step, question.id(), ids(question.answers()));
			if (question.multiple()) {
				this.multiple.add(question.id());
			}
			if (question.dateOn() != null) {
				type(step, question.id() + ".date");
			}
		}
		offer(Step.CONTEXT, ASKED, Set.of(CONTEXT));
		offer(Step.CONTEXT, COUNTRY, content.help().stream().map((each) -> each.country()).collect(Collectors.toSet()));
		offer(Step.STEPPED_BACK, items.conflictFollowUp().id(), ids(items.conflictFollowUp().answers()));
		offer(Step.MOOD, items.moodFollowUp().id(), ids(items.moodFollowUp().answers()));
		this.words = items.freeText().items().stream().map(CheckInItems.TextItem::id).collect(Collectors.toSet());
		this.words.forEach((text) -> type(Step.WORDS, text));
		offer(Step.WORDS, items.anchor().id(), ids(items.anchor().answers()));
		items.safety().items().forEach((item) -> offer(Step.SAFETY, item.id(), ids(items.safety().answers())));
		offer(Step.HARM, items.safety().harmFollowUp().id(), ids(items.safety().harmFollowUp().answers()));
		this.multiple.add(items.safety().harmFollowUp().id());
	}

	/** Fields with a fixed set of values. */
	Map<String, Set<String>> offered() {
		return this.offered;
	}

	/** Fields that hold what was typed. */
	Set<String> typed() {
		return this.typed;
	}

	/** The free texts. */
	Set<String> words() {
		return this.words;
	}

	/** Whether a field may hold several of its values at once. */
	boolean allowsSeveral(String field) {
		return this.multiple.contains(field);
	}

	/** The fields of a screen. */
	Set<String> of(Step step) {
		return this.fields.getOrDefault(step, Set.of());
	}

	/** The fields that are never stored as answers. */
	Set<String> neverStored() {
		Set<String> never = new LinkedHashSet<>(of(Step.SAFETY));
		never.addAll(of(Step.HARM));
		never.addAll(of(Step.MOOD));
		return never;
	}

	/** Whether a field is about how things are set up, which rules may rest on. */
	boolean isSituation(String field) {
		return field.startsWith("cx.") && !field.equals(COUNTRY);
	}

	private void offer(Step step, String field, Set<String> values) {
		this.offered.put(field, values);
		of(step).add(field);
	}

	private void type(Step step, String field) {
		this.typed.add(field);
		of(step).add(field);
	}

	private static Set<String> ids(List<CheckInItems.Choice> choices) {
		return choices.stream().map(CheckInItems.Choice::id).collect(Collectors.toCollection(LinkedHashSet::new));
	}

}
