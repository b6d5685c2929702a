package app.tideline.checkin;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import app.tideline.checkin.Vignette.Visit;
import app.tideline.content.CheckInItems;
import app.tideline.content.CheckInItems.Choice;

/**
 * The form of a check-in from answers in words, as a person gives them. An answer that is
 * not offered is a fault of the test.
 *
 * @param items what is asked
 */
record Answering(CheckInItems items) {

	private static final Pattern DAYS = Pattern.compile("in (-?\\d+) days");

	/** What that check-in sends; how things are set up is asked at the first. */
	Map<String, String> form(Visit visit, LocalDate day) {
		Map<String, String> form = new LinkedHashMap<>();
		if (visit.day() == 0) {
			form.put(Vocabulary.ASKED, Vocabulary.CONTEXT);
		}
		visit.answers().forEach((question, answer) -> {
			if (question.equals("sf.*")) {
				this.items.safety().items().forEach((item) -> form.put(item.id(), value(item.id(), answer, day)));
			}
			else {
				form.put(question, value(question, answer, day));
			}
		});
		return form;
	}

	private String value(String question, String answer, LocalDate day) {
		if (question.startsWith("ft.") || question.equals("cx.country")) {
			return answer;
		}
		if (question.equals(Filled.SPACE_DATE)) {
			Matcher days = DAYS.matcher(answer);
			if (!days.matches()) {
				throw new IllegalArgumentException(answer);
			}
			return day.plusDays(Integer.parseInt(days.group(1))).toString();
		}
		return this.items.item(question).map((item) -> scored(item, answer)).orElseGet(() -> chosen(question, answer));
	}

	private static String scored(CheckInItems.Item item, String answer) {
		if (answer.equals(item.notApplicable())) {
			return Filled.NOT_APPLICABLE;
		}
		int value = item.answers().indexOf(answer);
		if (value < 0) {
			throw new IllegalArgumentException(item.id() + ": " + answer);
		}
		return Integer.toString(value);
	}

	private String chosen(String question, String answer) {
		return choices(question).stream()
			.filter((choice) -> choice.label().equals(answer))
			.map(Choice::id)
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException(question + ": " + answer));
	}

	private List<Choice> choices(String question) {
		if (question.equals(this.items.safety().harmFollowUp().id())) {
			return this.items.safety().harmFollowUp().answers();
		}
		if (question.equals(this.items.conflictFollowUp().id())) {
			return this.items.conflictFollowUp().answers();
		}
		if (question.equals(this.items.moodFollowUp().id())) {
			return this.items.moodFollowUp().answers();
		}
		return question.startsWith("sf.") ? this.items.safety().answers()
				: this.items.contextQuestion(question).orElseThrow().answers();
	}

}
