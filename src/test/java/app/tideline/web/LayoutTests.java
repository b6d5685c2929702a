package app.tideline.web;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What every page has around it, and how fields and their errors are written. */
class LayoutTests extends OnServer {

	@Test
	void leaveQuicklyComesRightAfterTheSkipLink() {
		String page = get("/guide").body();
		String links = page.substring(page.indexOf("<body"));
		int skip = links.indexOf("<a class=\"skip\"");
		int leave = links.indexOf("<a class=\"exit\"");
		assertThat(links.indexOf("<a ")).isEqualTo(skip);
		assertThat(links.indexOf("<a ", skip + 1)).isEqualTo(leave);
		assertThat(page).contains("<title>A page · Tideline</title>", "data-to=\"https://www.weather.com/\"");
	}

	@Test
	void withoutScriptAReadingPageLocksItself() {
		assertThat(get("/journal", "Cookie", COOKIE).body())
			.contains("<noscript><meta http-equiv=\"refresh\" content=\"605;url=/open?locked\"></noscript>");
		assertThat(get("/guide").body()).doesNotContain("http-equiv");
	}

	@Test
	void withoutScriptAPageWithAFormSaysThatItStaysOpen() {
		assertThat(get("/reasons", "Cookie", COOKIE).body())
			.contains("Without script this page does not lock by itself")
			.doesNotContain("http-equiv");
		assertThat(get("/reasons").body()).doesNotContain("Without script");
	}

	@Test
	void whereOneIsIsMarked() {
		assertThat(get("/guide").body()).contains("<a href=\"/guide\" aria-current=\"true\">Guide</a>");
	}

	@Test
	void aFieldHasLabelAndHint() {
		String page = get("/reasons").body();
		assertThat(page)
			.contains("<label for=\"title\">Title</label>", "id=\"title-hint\"", "aria-describedby=\"title-hint \"",
					"<label for=\"words\">Words</label>", "<legend>Talking was</legend>",
					"value=\"calm\" checked=\"checked\"", "<title>A form · Tideline</title>")
			.doesNotContain("aria-invalid", "There is a problem", " style=");
	}

	@Test
	void anErrorStandsInTheTitleTheSummaryAndBesideTheField() {
		String page = post("/reasons", "title=&words=kept+words&mood=low", "Sec-Fetch-Site", "same-origin").body();
		assertThat(page).contains("<title>Error: A form · Tideline</title>", "<a href=\"#title\">Give it a title</a>",
				"id=\"title-error\"", "title-error\"", "aria-invalid=\"true\"", ">kept words</textarea>",
				"<option value=\"low\" selected=\"selected\">");
	}

}
