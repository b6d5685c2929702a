package app.tideline.home;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import app.tideline.content.Chapter;
import app.tideline.content.Content;
import app.tideline.guidance.Guidance.Card;
import app.tideline.guidance.Guidance.Shown;
import org.springframework.stereotype.Component;

/**
 * Picks what Today shows of the latest guidance: its first cards, and exercises where
 * there are fewer. The order is the guidance's own.
 */
@Component
class Suggestions {

	private static final int MOST = 2;

	private final Content content;

	Suggestions(Content content) {
		this.content = content;
	}

	List<Suggestion> of(Shown shown) {
		return Stream.concat(shown.cards().stream().map(this::card), shown.exercises().stream().flatMap(this::exercise))
			.limit(MOST)
			.toList();
	}

	/** The first chapter that the guidance names. */
	Optional<Chapter> chapter(Shown shown) {
		return shown.cards()
			.stream()
			.flatMap((card) -> card.chapters().stream())
			.findFirst()
			.flatMap(this.content::chapter);
	}

	private Suggestion card(Card card) {
		Optional<Suggestion> chapter = card.chapters()
			.stream()
			.findFirst()
			.flatMap(this.content::chapter)
			.map((each) -> to("Chapter " + each.number(), each.path(), card));
		Optional<Suggestion> question = Optional.ofNullable(card.question())
			.flatMap(this.content::question)
			.map((each) -> to("Question " + each.number(), each.path(), card));
		return chapter.or(() -> question)
			.orElseGet(() -> to("Help", (card.page() != null) ? "/" + card.page() : "/help", card));
	}

	private static Suggestion to(String kind, String path, Card card) {
		return new Suggestion(kind, card.title(), path, card.text(), card.reason());
	}

	private Stream<Suggestion> exercise(app.tideline.guidance.Guidance.Suggestion suggestion) {
		return this.content.exercise(suggestion.exercise())
			.map((each) -> new Suggestion("Exercise · " + each.minutes() + " minutes", each.title(), each.path(),
					each.intro(), suggestion.reasons().getFirst()))
			.stream();
	}

}
