package app.tideline.search;

import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

import app.tideline.account.HeldConcern;
import app.tideline.account.OpenSpace;
import app.tideline.account.Settings;
import app.tideline.account.TestSpaces;
import app.tideline.web.PageSlice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** The search as a page. */
@PageSlice
class SearchPagesTests {

	private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]*)\"");

	private static final Pattern HIT = Pattern.compile("<h3><a href=\"([^\"]+)\">");

	private static final String SUPPORT = "<h2>Support first</h2>";

	@Autowired
	private MockMvcTester mvc;

	@ParameterizedTest
	@ValueSource(strings = { "/search", "/guide", "/questions" })
	void theFormStandsWhereOneLooksAndSendsTheWordsByPost(String path) {
		String html = html(this.mvc.get().uri(path).exchange());
		assertThat(html).containsOnlyOnce("<form class=\"search row no-print\" role=\"search\" method=\"post\"")
			.contains("action=\"/search\"", "<label for=\"words\">What are you looking for?</label>")
			.doesNotContain("aria-invalid", "id=\"words-error\"");
	}

	@Test
	void theTitleSaysNothingOfTheWords() {
		assertThat(html(post("scared", null))).contains("<title>Search · Tideline</title>");
		assertThat(html(post("", null))).contains("<title>Error: Search · Tideline</title>");
	}

	@Test
	void whatIsFoundIsAListOfHeadingsWithTheWordsKept() {
		MvcTestResult page = post("he won't talk", null);
		assertThat(page).hasStatusOk().doesNotContainHeader("Set-Cookie");
		String html = html(page);
		assertThat(html).containsOnlyOnce("<h1")
			.contains("value=\"he won&#39;t talk\"", "5 places have something about this", "<mark>talk</mark>",
					"<h3><a href=\"/questions/2\">How do I deal with the silence?</a></h3>", "role=\"status\"")
			.doesNotContain(SUPPORT, "th:", "csrf");
		assertThat(HIT.matcher(html).results()).hasSize(5);
		assertThat(ID.matcher(html).results().map((id) -> id.group(1)).toList()).doesNotHaveDuplicates();
	}

	@Test
	void everyResultLeadsSomewhere() {
		HIT.matcher(html(post("scared", null))).results().forEach((hit) -> {
			String[] target = hit.group(1).split("#", 2);
			String html = html(this.mvc.get().uri(target[0]).exchange());
			assertThat(html).contains((target.length > 1) ? "id=\"" + target[1] + "\"" : "<h1");
		});
	}

	@Test
	void helpStandsBeforeEverythingForWordsOfFear() {
		String html = html(post("scared", null));
		assertThat(html.indexOf(SUPPORT)).isPositive().isLessThan(html.indexOf("id=\"found\""));
		assertThat(html).contains("call your local emergency number", "href=\"/help\"").doesNotContain("tel:");
	}

	@Test
	void aMembersOwnCountryStandsBesideItsDigits() {
		OpenSpace space = TestSpaces.open(Settings.initial(null).inCountry("NZ"), null);
		String html = html(post("scared", space));
		assertThat(html.indexOf("New Zealand")).isPositive().isLessThan(html.indexOf("tel:111"));
		assertThat(html.indexOf("tel:111")).isLessThan(html.indexOf("id=\"found\""));
		assertThat(html(post("date", space))).doesNotContain("tel:111");
	}

	@Test
	void aCrisisIsMetByItsOwnWords() {
		assertThat(html(post("suicide", null))).contains("Please don’t carry this alone").doesNotContain(SUPPORT);
		assertThat(html(post("suicidal and scared", null))).containsSubsequence(SUPPORT,
				"Please don’t carry this alone", "id=\"found\"");
	}

	@Test
	void whereAConcernIsHeldSupportComesFirstAndWhatIsFoundStaysListed() {
		OpenSpace worried = TestSpaces.open(Settings.initial(null),
				new HeldConcern(LocalDate.now(ZoneOffset.UTC).minusDays(3), 1));
		assertThat(html(post("date", worried))).containsSubsequence(SUPPORT, "href=\"/guide/8/exercise\"");
		assertThat(html(post("xyzzy", worried))).containsSubsequence(SUPPORT, "Nothing fits these words");
		assertThat(html(post("date", TestSpaces.open()))).doesNotContain(SUPPORT);
		assertThat(html(post("date", null))).doesNotContain(SUPPORT);
	}

	@Test
	void whereNothingFitsThereAreOtherWaysIn() {
		assertThat(html(post("xyzzy", null))).contains("Nothing fits these words", "href=\"/questions\"",
				"href=\"/guide\"", "href=\"/help\"", "value=\"xyzzy\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "   ", "\t\n" })
	void withoutWordsThePageSaysSoBesideTheField(String words) {
		assertThat(html(post(words, null))).contains("id=\"words-error\"", "Please type a word or two to look for.",
				"aria-invalid=\"true\"", "aria-describedby=\"words-error\"");
	}

	@Test
	void aFormWithoutItsFieldIsOneWithoutWords() {
		assertThat(html(this.mvc.post().uri("/search").exchange())).contains("Please type a word or two to look for.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "?!…", "😀😀", "*", "\0", "(((", "’" })
	void whereNoneOfItIsAWordThePageSaysSo(String words) {
		assertThat(html(post(words, null))).contains("There is no word in this to look for.");
	}

	@Test
	void tooManyWordsAreKeptAndNotLookedFor() {
		String longest = "quiet ".repeat(50);
		assertThat(html(post(longest, null))).contains("id=\"found\"");
		assertThat(html(post(longest + "!", null))).contains("Please keep it under 300 characters.",
				"value=\"" + longest + "!\"");
	}

	@Test
	void markupThatIsTypedIsText() {
		String html = html(post("<script>alert(1)</script><mark>silence", null));
		assertThat(html).contains("value=\"&lt;script&gt;alert(1)&lt;/script&gt;&lt;mark&gt;silence\"")
			.doesNotContain("<script>")
			.contains("id=\"found\"");
	}

	@Test
	void wordsInTheAddressAreNotLookedFor() {
		assertThat(html(this.mvc.get().uri("/search?words=scared").exchange()))
			.isEqualTo(html(this.mvc.get().uri("/search").exchange()))
			.doesNotContain("scared", SUPPORT);
	}

	private MvcTestResult post(String words, @Nullable OpenSpace space) {
		var request = this.mvc.post().uri("/search").param("words", words);
		return ((space != null) ? request.requestAttr(OpenSpace.class.getName(), space) : request).exchange();
	}

	private static String html(MvcTestResult page) {
		try {
			assertThat(page).hasStatusOk();
			return page.getResponse().getContentAsString();
		}
		catch (UnsupportedEncodingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
