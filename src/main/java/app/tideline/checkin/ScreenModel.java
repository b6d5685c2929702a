package app.tideline.checkin;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import app.tideline.account.OpenSpace;
import app.tideline.content.CheckInItems;
import app.tideline.content.Content;
import app.tideline.work.CameOf;
import app.tideline.work.Workbook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together what the page of one screen shows. */
@Component
class ScreenModel {

	private static final int DAYS_CONTEXT_LASTS = 28;

	private static final List<Step> PARTS = List.of(Step.BETWEEN_US, Step.YOU, Step.WORDS, Step.SAFETY);

	private final Content content;

	private final CheckInItems items;

	private final Vocabulary vocabulary;

	private final Steps steps;

	private final Workbook workbook;

	private final FourWeeks fourWeeks;

	ScreenModel(Content content, Vocabulary vocabulary, Steps steps, Workbook workbook, FourWeeks fourWeeks) {
		this.content = content;
		this.items = content.checkIn();
		this.vocabulary = vocabulary;
		this.steps = steps;
		this.workbook = workbook;
		this.fourWeeks = fourWeeks;
	}

	/** The view of a screen with what was filled in, and what is wrong with it. */
	String page(Model model, Step step, Filled filled, Map<String, String> wrong, @Nullable OpenSpace space) {
		model.addAttribute("screen", screen(step, filled, space != null));
		model.addAttribute("filled", filled);
		model.addAttribute("carried", filled.without(fields(step, filled)).values());
		model.addAttribute("wrong", wrong);
		model.addAttribute("errors", !wrong.isEmpty());
		model.addAttribute("items", this.items);
		model.addAttribute("scored", this.items.itemsOf(step.fragment()));
		model.addAttribute("situation", questions(false));
		model.addAttribute("repeated", questions(true));
		model.addAttribute("anchor", step == Step.WORDS && this.fourWeeks.asked(space));
		model.addAttribute("country", this.items.contextQuestion("cx.country").orElseThrow());
		model.addAttribute("countries", this.content.help());
		if (step == Step.FOLLOW_UP && space != null) {
			model.addAttribute("due",
					this.workbook.due(space).stream().filter((due) -> filled.asked().contains(due.id())).toList());
			model.addAttribute("cameOf", CameOf.values());
		}
		return "checkin/step";
	}

	private Set<String> fields(Step step, Filled filled) {
		return (step != Step.FOLLOW_UP) ? this.vocabulary.of(step)
				: filled.asked().stream().map(Filled::cameOfField).collect(Collectors.toSet());
	}

	/** Whether to ask how things are set up: never said, or longer ago than it counts. */
	boolean contextDue(Past past, LocalDate today) {
		Set<String> once = this.vocabulary.of(Step.CONTEXT);
		return past.newest()
			.map((one) -> one.answers().context())
			.flatMap((context) -> context.entrySet()
				.stream()
				.filter((said) -> once.contains(said.getKey()))
				.map((said) -> said.getValue().day())
				.max(LocalDate::compareTo))
			.map((day) -> ChronoUnit.DAYS.between(day, today) > DAYS_CONTEXT_LASTS)
			.orElse(true);
	}

	/** How things were set up at the last check-in, to be filled in. */
	Filled before(Past past, Optional<String> country) {
		Map<String, List<String>> values = new LinkedHashMap<>();
		past.newest().map(Past.One::answers).ifPresent((answers) -> {
			answers.context().forEach((id, said) -> values.put(id, said.answers()));
			if (answers.spaceDate() != null) {
				values.put(Filled.SPACE_DATE, List.of(answers.spaceDate().toString()));
			}
		});
		country.ifPresent((code) -> values.put("cx.country", List.of(code)));
		return new Filled(values);
	}

	private Screen screen(Step step, Filled filled, boolean member) {
		boolean last = this.steps.after(step, filled, member).isEmpty();
		int number = PARTS.indexOf(step) + 1;
		if (number > 0) {
			CheckInItems.Part part = this.items.part(step.fragment());
			return new Screen(step, number, "Part " + number + " of 4 · about three minutes in all", part.title(),
					part.lead(), last);
		}
		return switch (step) {
			case CONTEXT -> new Screen(step, 0, "Asked once", "How things are set up",
					"These help to leave out what does not fit. Skip anything, or all of it. We ask again when they are four weeks old.",
					last);
			case FOLLOW_UP -> new Screen(step, 0, "What came of it", "What you had planned",
					"No is a fine answer. You can leave any of it out.", last);
			case STEPPED_BACK ->
				new Screen(step, 0, "One more question", "About the disagreement", "You can leave this out.", last);
			case MOOD -> new Screen(step, 0, "One more question", "About your mood", "You can leave this out.", last);
			case HARM -> new Screen(step, 0, "One more question", "About what happened",
					"You can leave this out. It only decides how plainly support is offered.", last);
			default ->
				new Screen(step, 0, "Before you see the result", "Keep this check-in?", "It is your choice.", last);
		};
	}

	private List<CheckInItems.ContextQuestion> questions(boolean repeated) {
		return this.items.context()
			.stream()
			.filter((question) -> !question.answers().isEmpty() && question.repeat() == repeated)
			.toList();
	}

}
