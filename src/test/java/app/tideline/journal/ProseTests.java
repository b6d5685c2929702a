package app.tideline.journal;

import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a person writes, as HTML. */
class ProseTests {

	/** Every tag that may ever come out, with the attributes it may have. */
	private static final Pattern KNOWN = Pattern
		.compile("</?(p|h[2-6]|ul|ol|li|em|strong|code|pre|blockquote)>|<(br|hr) />|<ol start=\"\\d+\">"
				+ "|<code class=\"language-[^\"<>]*\">|</a>"
				+ "|<a rel=\"nofollow noopener noreferrer\" href=\"(https?|mailto):[^\"<>\\s]*\"( title=\"[^\"<>]*\")?>");

	@Test
	void emphasisListsAndQuotesAreRendered() {
		assertThat(render("**Loud** and *soft*")).isEqualTo("<p><strong>Loud</strong> and <em>soft</em></p>\n");
		assertThat(render("- one\n- two")).isEqualTo("<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n");
		assertThat(render("> said")).isEqualTo("<blockquote>\n<p>said</p>\n</blockquote>\n");
	}

	@Test
	void lineBreaksStayWhereTheyWereMade() {
		assertThat(render("Dear you,\nI am tired.")).isEqualTo("<p>Dear you,<br />\nI am tired.</p>\n");
	}

	@Test
	void headingsStandBelowTheHeadingOfThePage() {
		assertThat(render("# Monday")).isEqualTo("<h2>Monday</h2>\n");
		assertThat(render("# Monday\n## Noon\n# Tuesday"))
			.isEqualTo("<h2>Monday</h2>\n<h3>Noon</h3>\n<h2>Tuesday</h2>\n");
		assertThat(render("# a\n## b\n### c\n#### d\n##### e\n###### f")).endsWith("<h6>e</h6>\n<h6>f</h6>\n");
	}

	@Test
	void noWordsAreTakenForSignsOfSomethingElse() {
		assertThat(render("[Mum]: hello\n[Sam]: https://a.example 'what for'\n\ntext"))
			.isEqualTo("<p>[Mum]: hello</p>\n<p>[Sam]: https://a.example &quot;what for&quot;</p>\n<p>text</p>\n");
		assertThat(render("``` said today\nno\n```")).isEqualTo("<pre><code>said today\nno\n</code></pre>\n");
	}

	@Test
	void aHeadingWithoutWordsIsNone() {
		assertThat(render("##\n\n# \n\ntext")).isEqualTo("<p>text</p>\n");
	}

	@Test
	void noLevelOfHeadingIsLeftOut() {
		assertThat(render("###### Small")).isEqualTo("<h2>Small</h2>\n");
		assertThat(render("> ## Said\n\n##### Done")).contains("<h2>Said</h2>").contains("<h3>Done</h3>");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "http://a.example", "https://a.example/b?c=d", "mailto:me@a.example", "HTTPS://a.example" })
	void linksToTheOutsideTellNobodyWhereOneCameFrom(String url) {
		assertThat(render("[go](" + url + ")")).startsWith("<p><a rel=\"nofollow noopener noreferrer\" href=\"")
			.contains(">go</a>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "javascript:alert(1)", "JaVaScRiPt:alert(1)", "&#106;avascript:alert(1)",
			"java&#x0A;script:alert(1)", "java\\script:alert(1)", "%6Aavascript:alert(1)", "vbscript:msgbox",
			"data:text/html,<b>", "data:text/html;base64,PHNjcmlwdD4=", "blob:x", "file:///etc/passwd", "/exit",
			"//a.example", "\\\\a.example", "?don=1", "#top", "", ":", "about:blank", "view-source:https://a.example",
			"<javascript:alert(1)>", "\u0001javascript:alert(1)", "\u00a0javascript:alert(1)" })
	void otherLinksLeaveOnlyTheirWords(String url) {
		assertThat(render("[go](" + url + ")")).doesNotContain("<a").contains("go");
		assertThat(render("[go]\n\n[go]: " + url)).doesNotContain("<a").contains("go");
	}

	@Test
	void picturesBecomeTheirWords() {
		assertThat(render("![the *sea*](https://a.example/sea.png \"t\")")).isEqualTo("<p>the <em>sea</em></p>\n");
		assertThat(render("[![sea](https://a.example/sea.png)](javascript:alert(1))")).isEqualTo("<p>sea</p>\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<script>alert(1)</script>", "<SCRIPT SRC=//a.example></SCRIPT>",
			"<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>", "<a href=\"javascript:alert(1)\">x</a>",
			"<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>", "<style>*{display:none}</style>",
			"<!-- --><b onclick=x>", "<![CDATA[<script>]]>", "<?php echo 1 ?>", "<form action=/lock><button>",
			"<base href=//a>", "text <b>bold</b> <script>x</script>", "> <script>", "- <script>", "# <script>",
			"`<script>`", "```\"><script>\n<script>\n```", "[<script>](https://a.example)",
			"[x](https://a.example/\"onclick=alert(1))", "[x](https://a.example '\"><script>')",
			"<https://a.example/\"><script>", "<javascript:alert(1)>", "&lt;script&gt;", "&#60;script&#62;",
			"<\0script>", "${7*7} #{x} [[${x}]] th:utext=\"x\"", "[a](https://a.example)[b](javascript:x)<script>",
			"*<b*>**<i**>", "\\<script>" })
	void nothingComesOutButTheTagsOfMarkdown(String text) {
		String html = render(text);
		assertThat(KNOWN.matcher(html).replaceAll("")).as(html).doesNotContain("<").doesNotContain(">");
	}

	@Test
	void htmlIsShownAsTheTextItIs() {
		assertThat(render("I wrote <b>this</b>")).isEqualTo("<p>I wrote &lt;b&gt;this&lt;/b&gt;</p>\n");
	}

	@Test
	void nothingIsTooDeepOrTooLong() {
		for (String each : List.of(">", "- ", "1. ", "[", "![", "*a **a ", "`", "<", "[a](", "_", "(", "\\", "&",
				"[x]: ")) {
			String html = render(each.repeat(100_000 / each.length()) + "end");
			assertThat(html).as(each).contains("end");
			assertThat(KNOWN.matcher(html).replaceAll("")).as(each).doesNotContain("<");
		}
		assertThat(render("[".repeat(20_000) + "deep" + "](https://a.example)".repeat(20_000))).contains("deep");
		assertThat(render("*".repeat(50_000) + "deep" + "*".repeat(50_000))).contains("deep");
		assertThat(render("![".repeat(20_000) + "deep" + "](x)".repeat(20_000))).contains("deep");
	}

	@Test
	void nothingWrittenIsNothingShown() {
		assertThat(render("")).isEmpty();
		assertThat(render(" \n\n ")).isEmpty();
	}

	private static String render(String text) {
		return Prose.render(text).safe();
	}

}
