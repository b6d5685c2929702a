package app.tideline.checkin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import app.tideline.account.OpenSpace;
import app.tideline.content.Chapter;
import app.tideline.content.CheckInItems;
import app.tideline.content.Content;
import app.tideline.content.Exercise;
import app.tideline.content.Html;
import app.tideline.guidance.Guidance;
import app.tideline.guidance.Guidance.Shown;
import app.tideline.guidance.Rules;
import app.tideline.safety.Gates;
import app.tideline.safety.HelpLines;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together what the page of a result shows. */
@Component
class ResultModel {

	private final Content content;

	private final CheckInItems items;

	private final HelpLines help;

	private final ReplyModel replies;

	private final Rules rules;

	ResultModel(Content content, HelpLines help, ReplyModel replies, Rules rules) {
		this.content = content;
		this.help = help;
		this.replies = replies;
		this.rules = rules;
		this.items = content.checkIn();
	}

	/**
	 * A card on the page.
	 *
	 * @param links chapters, a question and a page to read on
	 */
	record CardView(String title, Html text, List<Link> links, Guidance.Reason reason) {
	}

	/** A link with its words. */
	record Link(String kind, String path, String text) {
	}

	/** An exercise on the page. */
	record ExerciseView(Exercise exercise, @Nullable String focus, List<Guidance.Reason> reasons) {
	}

	/** What was answered, in the words of the question. */
	record Said(String question, String answer) {
	}

	/** What was suggested, and why, in whole sentences. */
	record Suggested(String title, List<String> reasons) {
	}

	/**
	 * The page of a result that is kept nowhere.
	 * @param unfinished whether answers that were saved before are still stored
	 */
	String unkept(Model model, Finishing.Finished finished, Optional<String> country, boolean unfinished) {
		fill(model, finished.day(), finished.answers(), finished.texts(), finished.guidance().shown(), country);
		model.addAttribute("kept", false);
		model.addAttribute("held", false);
		model.addAttribute("unfinished", unfinished);
		model.addAttribute("replies", Map.of());
		return "checkin/result";
	}

	/**
	 * The page of a stored check-in. While a concern is held, support comes first there
	 * too, and what such a concern suppresses stays out.
	 * @param unfinished whether another page had saved one half way, which still stands
	 */
	String kept(Model model, OpenSpace space, Archive.Whole whole, LocalDate today, boolean unfinished) {
		boolean held = Gates.supportFirst(space, today);
		Shown all = whole.support().orElseGet(() -> whole.outcome().shown());
		Shown shown = shown(space, today, all);
		fill(model, whole.head().day(), whole.head().answers(), whole.outcome().texts(), shown,
				Optional.ofNullable(space.settings().country()));
		model.addAttribute("id", whole.head().id());
		model.addAttribute("replies", this.replies.views(space, today, shown));
		model.addAttribute("kept", true);
		model.addAttribute("held", held);
		model.addAttribute("unfinished", unfinished);
		return "checkin/result";
	}

	private void fill(Model model, LocalDate day, Answers answers, Map<String, String> texts, Shown shown,
			Optional<String> country) {
		model.addAttribute("day", day);
		model.addAttribute("note", answers.note());
		model.addAttribute("panels", shown.panels());
		model.addAttribute("gentle", this.content.notices().panels().get("gentle"));
		model.addAttribute("cards", cards(shown));
		model.addAttribute("exercises",
				shown.exercises()
					.stream()
					.flatMap((suggestion) -> this.content.exercise(suggestion.exercise())
						.map((exercise) -> new ExerciseView(exercise, focus(suggestion), suggestion.reasons()))
						.stream())
					.toList());
		model.addAttribute("notes", shown.lines());
		model.addAttribute("said", said(answers));
		model.addAttribute("written", written(texts));
		model.addAttribute("skipped",
				this.items.items().size() - answers.scored().size() - answers.notApplicable().size());
		model.addAttribute("help", this.help.forCountry(country.orElse(null)));
		model.addAttribute("callList", this.content.notices().callList());
		model.addAttribute("prompt", prompt(shown));
	}

	private @Nullable String focus(Guidance.Suggestion suggestion) {
		return suggestion.reasons()
			.stream()
			.flatMap((reason) -> this.rules.focus(reason.rule()).stream())
			.findFirst()
			.orElse(null);
	}

	/** The cards, for the page of today too. */
	List<CardView> cards(Shown shown) {
		return shown.cards()
			.stream()
			.map((card) -> new CardView(card.title(), card.text(), links(card), card.reason()))
			.toList();
	}

	/** What may be shown today of what a check-in led to then. */
	Shown shown(OpenSpace space, LocalDate today, Shown then) {
		return Gates.supportFirst(space, today)
				? then.underConcern((id) -> this.content.exercise(id).filter(Exercise::open).isPresent()) : then;
	}

	/** What was answered, item by item. */
	List<Said> said(Answers answers) {
		List<Said> said = new ArrayList<>();
		for (CheckInItems.Item item : this.items.items()) {
			Integer value = answers.scored().get(item.id());
			if (value != null) {
				said.add(new Said(item.question(), item.answers().get(value)));
			}
			else if (item.notApplicable() != null && answers.notApplicable().contains(item.id())) {
				said.add(new Said(item.question(), item.notApplicable()));
			}
		}
		chosen(this.items.conflictFollowUp(), answers.steppedBack()).ifPresent(said::add);
		chosen(this.items.anchor(), answers.anchor()).ifPresent(said::add);
		return said;
	}

	private static Optional<Said> chosen(CheckInItems.FollowUp asked, @Nullable String id) {
		return asked.answers()
			.stream()
			.filter((answer) -> answer.id().equals(id))
			.findFirst()
			.map((answer) -> new Said(asked.question(), answer.label()));
	}

	/** What was suggested, with its reasons: cards, then exercises. */
	List<Suggested> suggested(Shown shown) {
		Stream<Suggested> cards = shown.cards()
			.stream()
			.map((card) -> new Suggested(card.title(), List.of(card.reason().because())));
		Stream<Suggested> exercises = shown.exercises()
			.stream()
			.flatMap((each) -> this.content.exercise(each.exercise())
				.map((exercise) -> new Suggested(exercise.title(),
						each.reasons().stream().map(Guidance.Reason::because).toList()))
				.stream());
		return Stream.concat(cards, exercises).toList();
	}

	/** What was written, text by text. */
	List<Said> written(Map<String, String> texts) {
		return this.items.freeText()
			.items()
			.stream()
			.filter((text) -> texts.containsKey(text.id()))
			.map((text) -> new Said(text.question(), texts.getOrDefault(text.id(), "")))
			.toList();
	}

	private List<Link> links(Guidance.Card card) {
		List<Link> links = new ArrayList<>();
		for (String id : card.chapters()) {
			this.content.chapter(id)
				.map((chapter) -> new Link("Chapter " + chapter.number(), chapter.path(), chapter.title()))
				.ifPresent(links::add);
		}
		String question = card.question();
		if (question != null) {
			this.content.question(question)
				.map((found) -> new Link("Question", found.path(), found.question()))
				.ifPresent(links::add);
		}
		String page = card.page();
		if (page != null) {
			links.add(new Link("Page", "/" + page, this.content.page(page).title()));
		}
		return links;
	}

	private @Nullable String prompt(Shown shown) {
		return shown.cards()
			.stream()
			.flatMap((card) -> card.chapters().stream())
			.findFirst()
			.flatMap(this.content::chapter)
			.map(Chapter::prompts)
			.map((prompts) -> prompts.getFirst().place())
			.orElse(null);
	}

}
