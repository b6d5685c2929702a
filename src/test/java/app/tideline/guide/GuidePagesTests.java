package app.tideline.guide;

import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import app.tideline.account.HeldConcern;
import app.tideline.account.OpenSpace;
import app.tideline.account.Settings;
import app.tideline.account.TestSpaces;
import app.tideline.content.Chapter;
import app.tideline.content.Content;
import app.tideline.content.Exercise;
import app.tideline.content.Source;
import app.tideline.web.PageSlice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** The guide and the questions as pages. */
@PageSlice
class GuidePagesTests {

	private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]*)\"");

	private static final Pattern LOCAL_LINK = Pattern.compile("href=\"(/(?:guide|questions)[^\"#]*)(?:#([^\"]+))?\"");

	private static final List<String> GATED = List.of("overview", "silence", "space", "talk", "nurture", "support",
			"patience");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Content content;

	@Autowired
	private Guide guide;

	static Stream<String> everyPage() {
		return Stream
			.of(Stream.of("/guide", "/questions"), IntStream.rangeClosed(1, 11).mapToObj((n) -> "/guide/" + n),
					IntStream.rangeClosed(1, 10).mapToObj((n) -> "/questions/" + n))
			.flatMap((each) -> each);
	}

	@ParameterizedTest
	@MethodSource("everyPage")
	void everyPageIsReadWithoutACookieAndHasUniqueIds(String path) {
		MvcTestResult page = get(path, null);
		assertThat(page).hasStatusOk().doesNotContainHeader("Set-Cookie");
		String html = html(page);
		assertThat(html).containsOnlyOnce("<h1").doesNotContain("th:").doesNotContain("csrf");
		assertThat(ID.matcher(html).results().map((id) -> id.group(1)).toList()).doesNotHaveDuplicates();
		assertThat(page.getResponse().getContentType()).startsWith("text/html");
	}

	@ParameterizedTest
	@MethodSource("everyPage")
	void everyLinkWithinTheGuideLeadsSomewhere(String path) {
		LOCAL_LINK.matcher(html(get(path, null))).results().forEach((link) -> {
			MvcTestResult target = get(link.group(1), null);
			assertThat(target).hasStatusOk();
			if (link.group(2) != null) {
				assertThat(html(target)).contains("id=\"" + link.group(2) + "\"");
			}
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "/guide/0", "/guide/12", "/guide/99", "/guide/-1", "/guide/1.0", "/guide/abc", "/guide/03",
			"/guide/99999999999", "/questions/0", "/questions/11", "/questions/x" })
	void whatHasNoNumberHereIsNotFound(String path) {
		assertThat(get(path, null)).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void titlesSayNothingAboutWhatIsRead() {
		assertThat(html(get("/guide", null))).contains("<title>Guide · Tideline</title>");
		assertThat(html(get("/guide/3", null))).contains("<title>Chapter 3 · Tideline</title>");
		assertThat(html(get("/questions", null))).contains("<title>Questions · Tideline</title>");
		assertThat(html(get("/questions/2", null))).contains("<title>Question 2 · Tideline</title>");
	}

	@Test
	void theWalkNamesElevenChaptersInTheirOrder() {
		String html = html(get("/guide", null));
		assertThat(html).containsSubsequence(this.content.chapters().stream().map(Chapter::title).toList());
		assertThat(this.guide.chapters()).hasSize(11)
			.first()
			.isEqualTo(new ChapterLink(1, this.content.chapters().getFirst().title(), "/guide/1"));
	}

	@Test
	void theSourcesOfAChapterStandAtItsFoot() {
		assertThat(this.content.chapters()).allSatisfy((chapter) -> {
			String html = html(get(chapter.path(), null));
			String foot = HtmlUtils.htmlUnescape(html.substring(html.indexOf("id=\"sources\"")));
			assertThat(foot).doesNotContain("<h2 id=\"" + chapter.parts().getLast().id())
				.contains(chapter.sources().stream().map(Source::cite).toList());
		});
	}

	@Test
	void aPromptLeadsAMemberToTheJournalAndAReaderToTheDoor() {
		String id = this.content.chapters().get(2).prompts().getFirst().id();
		assertThat(html(get("/guide/3", TestSpaces.open()))).contains("href=\"/journal/new?prompt=3.1\"");
		assertThat(html(get("/guide/3", null))).contains("Write about it").doesNotContain("/journal/new");
		assertThat(this.guide.prompt(id).orElseThrow().chapter()).isEqualTo(3);
		assertThat(this.guide.promptAt("3.1")).hasValue(id);
		assertThat(this.guide.promptAt("3.9")).isEmpty();
		assertThat(this.guide.prompt("nothing")).isEmpty();
	}

	@Test
	void whereAConcernIsHeldSupportStandsFirstInEveryChapterOnTheList() {
		for (String id : GATED) {
			Chapter chapter = this.content.chapter(id).orElseThrow();
			String html = html(get(chapter.path(), worried()));
			assertThat(html.indexOf("If you feel scared of your partner")).as(id)
				.isPositive()
				.isLessThan(html.indexOf("class=\"lede\""));
			assertThat(html.split("If you feel scared of your partner", -1)).as("once").hasSize(2);
		}
	}

	@Test
	void whereAConcernIsHeldSupportStandsInThePlaceOfEveryExerciseThatIsNotOpen() {
		for (Chapter chapter : this.content.chapters()) {
			String held = html(get(chapter.path(), worried()));
			String free = html(get(chapter.path(), TestSpaces.open()));
			for (Exercise exercise : chapter.exercises()) {
				String way = "<a class=\"btn\" href=\"" + exercise.path() + "\"";
				assertThat(free).contains(way);
				assertThat(held.contains(way)).as(exercise.id()).isEqualTo(exercise.open());
				assertThat(held).contains("id=\"" + exercise.id() + "\"");
			}
		}
	}

	@Test
	void theSupportThatStandsFirstHasTheDigitsOfTheChosenCountry() {
		HeldConcern concern = new HeldConcern(LocalDate.now(ZoneOffset.UTC).minusDays(3), 1);
		String html = html(get("/guide/7", TestSpaces.open(Settings.initial(null).inCountry("NZ"), concern)));
		assertThat(html.indexOf("New Zealand")).isPositive().isLessThan(html.indexOf("tel:111"));
		assertThat(html.indexOf("tel:111")).isLessThan(html.indexOf("class=\"lede\""));
		assertThat(html(get("/guide/7", worried()))).doesNotContain("tel:");
	}

	@Test
	void aConcernThatNoLongerHoldsClosesNothing() {
		OpenSpace space = TestSpaces.open(Settings.initial(null),
				new HeldConcern(LocalDate.now(ZoneOffset.UTC).minusDays(90), 9));
		assertThat(html(get("/guide/1", space))).doesNotContain("If you feel scared of your partner");
	}

	@Test
	void aReaderIsNeverTreatedAsIfAConcernWereHeld() {
		assertThat(html(get("/guide/1", null))).doesNotContain("If you feel scared of your partner");
		assertThat(html(get("/guide/9", null))).contains("not for relationships with fear, pressure or harm");
	}

	private static OpenSpace worried() {
		return TestSpaces.open(Settings.initial(null), new HeldConcern(LocalDate.now(ZoneOffset.UTC).minusDays(3), 1));
	}

	private MvcTestResult get(String path, @Nullable OpenSpace space) {
		var request = this.mvc.get().uri(path);
		return ((space != null) ? request.requestAttr(OpenSpace.class.getName(), space) : request).exchange();
	}

	private static String html(MvcTestResult page) {
		try {
			return page.getResponse().getContentAsString();
		}
		catch (UnsupportedEncodingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
