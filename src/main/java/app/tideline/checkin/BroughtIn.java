package app.tideline.checkin;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import app.tideline.account.Unfit;
import app.tideline.content.CheckInItems;
import app.tideline.content.Content;
import app.tideline.content.Html;
import app.tideline.guidance.Guidance;
import app.tideline.guidance.Guidance.Shown;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * Holds what a file says of check-ins against what the pages here would have taken.
 * Markup is printed as it is, so nothing gets in that the editors’ renderer does not
 * write.
 */
@Component
class BroughtIn {

	private static final String UNFIT = "A check-in in this file does not fit the questions that are asked here.";

	private static final String CHANGED = "A suggestion in this file was changed by hand, so it can’t be taken.";

	/**
	 * One tag as the editors’ renderer writes it, or words without any. A link leads to
	 * what can be read here, and never to what does something.
	 */
	private static final Pattern MARKUP = Pattern
		.compile("\\G(?:[^<>]+|<br />|</(?<closed>p|em|strong|ul|ol|li|a)>|<(?<opened>p|em|strong|ul|ol|li)>"
				+ "|<(?<link>a) href=\"/(?:about|privacy|help|reasons"
				+ "|questions(?:/[0-9]+)?|guide(?:/[0-9]+(?:/exercise(?:\\?sheet=[0-9]+)?)?)?|check-in)"
				+ "(?:#[a-z0-9-]+)?\">)");

	private static final Set<String> PAGES = Set.of("help", "about", "privacy");

	private static final int LONGEST_ID = 100;

	private static final int LONGEST_WORDS = 20_000;

	private static final int MOST = 200;

	private static final int MOST_CHECK_INS = 100_000;

	private final Vocabulary vocabulary;

	private final Reading reading;

	private final Steps steps;

	private final CheckInItems items;

	BroughtIn(Vocabulary vocabulary, Reading reading, Steps steps, Content content) {
		this.vocabulary = vocabulary;
		this.reading = reading;
		this.steps = steps;
		this.items = content.checkIn();
	}

	/**
	 * Judges what was answered and written by sending it through the form once more: it
	 * must come out as it is.
	 * @param latest the last day that has come
	 */
	void judge(Answers answers, Map<String, String> texts, LocalDate latest) {
		MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
		fill(form, answers, latest);
		texts.forEach((item, words) -> {
			Unfit.unless(this.vocabulary.words().contains(item), UNFIT);
			form.add(item, Unfit.text(words, this.items.freeText().limit()));
		});
		Unfit.unless(form.keySet().stream().noneMatch(this.vocabulary.neverStored()::contains), UNFIT);
		Reading.Read read = this.reading.read(form);
		Unfit.unless(this.reading.errors(read).isEmpty() && read.filled().values().equals(form)
				&& this.steps.consistent(read.filled()).equals(read.filled()), UNFIT);
	}

	private void fill(MultiValueMap<String, String> form, Answers answers, LocalDate latest) {
		Set<String> scored = this.items.items().stream().map(CheckInItems.Item::id).collect(Collectors.toSet());
		Unfit.unless(scored.containsAll(Unfit.needed(answers.scored()).keySet())
				&& scored.containsAll(Unfit.few(answers.notApplicable(), MOST)), UNFIT);
		answers.scored().forEach((item, value) -> form.add(item, Integer.toString(Unfit.needed(value))));
		answers.notApplicable().forEach((item) -> form.add(item, Filled.NOT_APPLICABLE));
		Unfit.needed(answers.context()).forEach((question, given) -> {
			Answers.Said said = Unfit.needed(given);
			Unfit.come(said.day(), latest);
			Unfit.unless(this.items.contextQuestion(question).isPresent(), UNFIT);
			form.put(question, Unfit.few(said.answers(), MOST));
		});
		LocalDate spaceDate = answers.spaceDate();
		if (spaceDate != null) {
			form.add(Filled.SPACE_DATE, spaceDate.toString());
		}
		String steppedBack = answers.steppedBack();
		if (steppedBack != null) {
			form.add(this.items.conflictFollowUp().id(), steppedBack);
		}
		Integer number = answers.number();
		Unfit.unless(number == null || (!answers.note() && number > 0 && number <= MOST_CHECK_INS), UNFIT);
		String anchor = answers.anchor();
		if (anchor != null) {
			Unfit.unless(!answers.note() && (number == null || Past.asksAnchor(number)), UNFIT);
			form.add(this.items.anchor().id(), anchor);
		}
		Unfit.few(answers.shown(), MOST).forEach((rule) -> Unfit.text(rule, LONGEST_ID));
	}

	/** What is kept of it: nothing that could not have been printed here, or not last. */
	Shown shown(@Nullable Shown given) {
		Shown shown = Unfit.needed(given);
		Unfit.few(shown.cards(), MOST).forEach((card) -> {
			Unfit.text(card.title(), LONGEST_WORDS);
			markup(card.text());
			Unfit.few(card.chapters(), MOST).forEach((chapter) -> Unfit.text(chapter, LONGEST_ID));
			Unfit.textOrNone(card.question(), LONGEST_ID);
			Unfit.unless(card.page() == null || PAGES.contains(card.page()), CHANGED);
			Unfit.few(card.tags(), MOST);
			reason(card.reason());
		});
		Unfit.few(shown.exercises(), MOST).forEach((each) -> {
			Unfit.text(each.exercise(), LONGEST_ID);
			Unfit.few(each.reasons(), MOST).forEach(BroughtIn::reason);
		});
		Unfit.few(shown.notes(), MOST).forEach((note) -> {
			markup(note.text());
			reason(note.reason());
		});
		Unfit.unless(shown.equals(shown.lasting()), CHANGED);
		return shown;
	}

	private static void reason(Guidance.@Nullable Reason given) {
		Guidance.Reason reason = Unfit.needed(given);
		Unfit.text(reason.rule(), LONGEST_ID);
		Unfit.text(reason.because(), LONGEST_WORDS);
		Unfit.few(reason.quotes(), MOST).forEach((quote) -> {
			Unfit.text(quote.item(), LONGEST_ID);
			Unfit.textOrNone(quote.question(), LONGEST_WORDS);
			Unfit.text(quote.answer(), LONGEST_WORDS);
			Unfit.day(quote.day());
		});
	}

	/** Every tag that is opened is closed again, the last one first. */
	private static void markup(@Nullable Html html) {
		String text = Unfit.text(Unfit.needed(html).safe(), LONGEST_WORDS);
		Deque<String> open = new ArrayDeque<>();
		Matcher piece = MARKUP.matcher(text);
		int end = 0;
		while (piece.find()) {
			end = piece.end();
			String opened = (piece.group("link") != null) ? "a" : piece.group("opened");
			String closed = piece.group("closed");
			if (opened != null) {
				open.push(opened);
			}
			else if (closed != null) {
				Unfit.unless(closed.equals(open.poll()), CHANGED);
			}
		}
		Unfit.unless(end == text.length() && open.isEmpty(), CHANGED);
	}

}
