package app.tideline.checkin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import app.tideline.database.Person;
import app.tideline.guidance.Guidance;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

/**
 * The page of a result as it was sent, with what the engine gave it to show.
 *
 * @param panels the panels
 * @param cards the cards
 * @param exercises the exercises
 * @param notes the small lines
 * @param html the page between its header and its footer
 */
record ResultPage(List<Guidance.Panel> panels, List<ResultModel.CardView> cards,
		List<ResultModel.ExerciseView> exercises, List<Guidance.Note> notes, String html) {

	private static final Pattern ARTICLE = Pattern.compile("(?s)<article.*?</article>");

	static ResultPage of(MvcTestResult result) {
		Map<String, Object> model = Objects.requireNonNull(result.getMvcResult().getModelAndView()).getModel();
		String page = Person.text(result);
		return new ResultPage(list(model, "panels", Guidance.Panel.class),
				list(model, "cards", ResultModel.CardView.class),
				list(model, "exercises", ResultModel.ExerciseView.class), list(model, "notes", Guidance.Note.class),
				page.substring(page.indexOf("<main"), page.indexOf("</main>")));
	}

	/** Every reason on it. */
	Stream<Guidance.Reason> reasons() {
		return Stream
			.of(this.panels.stream().flatMap((panel) -> panel.reasons().stream()),
					this.cards.stream().map(ResultModel.CardView::reason),
					this.exercises.stream().flatMap((exercise) -> exercise.reasons().stream()),
					this.notes.stream().map(Guidance.Note::reason))
			.flatMap((some) -> some);
	}

	/** What one reads, line by line. */
	String text() {
		String lines = this.html.replaceAll("\\s+", " ")
			.replaceAll(
					"(?i)</?(h\\d|p|li|ul|section|article|div|dt|dd|dl|header|aside|form|details|summary|button)\\b[^>]*>",
					"\n")
			.replaceAll("<[^>]*>", "");
		return HtmlUtils.htmlUnescape(lines)
			.replaceAll(" +", " ")
			.replaceAll(" ?\n ?", "\n")
			.replaceAll("\n{2,}", "\n");
	}

	/** Its cards as they were sent, one by one. */
	List<String> articles() {
		return ARTICLE.matcher(this.html).results().map(MatchResult::group).toList();
	}

	/** Puts what one reads where it can be read. */
	void print(String name) {
		try {
			Path folder = Files.createDirectories(Path.of("target/vignettes"));
			Files.writeString(folder.resolve(name + ".txt"), text());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static <T> List<T> list(Map<String, Object> model, String name, Class<T> type) {
		return ((List<?>) Objects.requireNonNull(model.get(name))).stream().map(type::cast).toList();
	}

}
