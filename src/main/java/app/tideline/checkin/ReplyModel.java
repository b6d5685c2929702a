package app.tideline.checkin;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import app.tideline.account.OpenSpace;
import app.tideline.guidance.Guidance.Shown;
import app.tideline.guidance.Rules;
import app.tideline.guidance.Rules.PlainRule;
import app.tideline.safety.Gates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What pages show of the replies to suggestions. */
@Component
class ReplyModel {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

	private static final List<Offer> OFFERS = Stream.of(Reply.values())
		.map((reply) -> new Offer(reply.id(), reply.label()))
		.toList();

	private final ReplyBook book;

	private final Rules rules;

	ReplyModel(ReplyBook book, Rules rules) {
		this.book = book;
		this.rules = rules;
	}

	/** A reply that is offered. */
	record Offer(String id, String label) {
	}

	/**
	 * What can be replied to a suggestion.
	 *
	 * @param rule the id of its rule
	 * @param offers what is offered
	 * @param said what was said and can be undone, or null
	 */
	record View(String rule, List<Offer> offers, @Nullable String said) {
	}

	/** A reply in the list. */
	record Line(String title, LocalDate day, Reply reply, View view) {
	}

	/** What can be replied to the cards that are shown, by the rule. */
	Map<String, View> views(OpenSpace space, LocalDate today, Shown shown) {
		Map<String, View> views = new LinkedHashMap<>();
		Replies replies = this.book.of(space);
		shown.cards()
			.stream()
			.map((card) -> card.reason().rule())
			.filter((rule) -> this.rules.answerable(rule).isPresent())
			.forEach((rule) -> views.put(rule,
					new View(rule, OFFERS, replies.to(rule, today).map(ReplyModel::said).orElse(null))));
		return views;
	}

	/**
	 * Everything that was said, the newest first. What a held concern suppresses is not
	 * named.
	 */
	List<Line> lines(OpenSpace space, LocalDate today) {
		boolean held = Gates.supportFirst(space, today);
		Replies replies = this.book.of(space);
		return replies.given()
			.keySet()
			.stream()
			.flatMap((rule) -> this.rules.answerable(rule).stream())
			.filter((rule) -> !held || rule.shownUnderConcern())
			.flatMap((rule) -> replies.to(rule.id(), today).stream().map((given) -> line(rule, given)))
			.sorted(Comparator.comparing(Line::day).reversed().thenComparing((line) -> line.view().rule()))
			.toList();
	}

	/** Those of which it was said that they helped, as the list names them. */
	List<Line> helped(OpenSpace space, LocalDate today) {
		return lines(space, today).stream().filter((line) -> line.reply() == Reply.HELPED).toList();
	}

	private static Line line(PlainRule rule, Replies.Given given) {
		return new Line(String.valueOf(rule.title()), given.day(), given.reply(),
				new View(rule.id(), OFFERS, said(given)));
	}

	private static String said(Replies.Given given) {
		String sentence = given.reply().sentence();
		return (given.reply() == Reply.NOT_NOW) ? sentence + DAY.format(given.until()) + "." : sentence;
	}

}
