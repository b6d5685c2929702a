package app.tideline.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import app.tideline.content.Chapter;
import app.tideline.content.Content;
import app.tideline.content.Exercise;
import app.tideline.content.HelpCountry;
import app.tideline.content.HelpCountry.Service;
import app.tideline.content.Html;
import app.tideline.content.Page;
import app.tideline.content.Question;
import app.tideline.content.Section;
import app.tideline.content.Wording;

/**
 * Cuts the content into what can be found: chapters and pages, each of their parts,
 * exercises, questions, and the services of each country.
 */
final class Pieces {

	private Pieces() {
	}

	static List<Piece> of(Content content) {
		List<Piece> pieces = new ArrayList<>();
		content.chapters().forEach((chapter) -> {
			String place = "Chapter " + chapter.number();
			pieces.add(new Piece(chapter.path(), place, chapter.title(), List.of(chapter.lede())));
			chapter.parts().forEach((part) -> pieces.add(part(part, chapter.path(), place + " · " + chapter.title())));
			chapter.exercises().forEach((exercise) -> pieces.add(exercise(exercise, chapter)));
		});
		content.questions().forEach((question) -> pieces.add(question(question)));
		content.pages().forEach((page) -> addPage(page, pieces));
		content.help().forEach((country) -> pieces.add(country(country)));
		return List.copyOf(pieces);
	}

	private static Piece part(Section part, String path, String place) {
		return new Piece(path + "#" + part.id(), place, part.title(), part.html().paragraphs());
	}

	private static Piece exercise(Exercise exercise, Chapter chapter) {
		return new Piece(exercise.path(), "Exercise · " + chapter.title(), exercise.title(),
				Stream.of(exercise.intro(), exercise.gives(), exercise.next())
					.map(Html::paragraphs)
					.flatMap(List::stream)
					.toList());
	}

	private static Piece question(Question question) {
		return new Piece(question.path(), "Question " + question.number(), question.question(),
				question.answer().paragraphs());
	}

	private static void addPage(Page page, List<Piece> pieces) {
		String place = page.id().equals("help") ? "Help" : "About this site";
		pieces.add(new Piece(page.path(), place, page.title(), List.of()));
		page.parts().forEach((part) -> pieces.add(part(part, page.path(), place)));
	}

	/** Names alone: digits stand only on the help page, with all that belongs to them. */
	private static Piece country(HelpCountry country) {
		return new Piece("/help?country=" + country.country(), "Help · People to talk to", country.name(),
				country.services()
					.stream()
					.filter((service) -> service.confidence().shown())
					.map(Pieces::service)
					.toList());
	}

	private static String service(Service service) {
		String serves = service.serves();
		return service.name() + ((serves != null) ? ": " + serves : "") + ".";
	}

}
