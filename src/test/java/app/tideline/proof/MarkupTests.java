package app.tideline.proof;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is looked for on a page would be found there. */
class MarkupTests {

	@ParameterizedTest
	@ValueSource(strings = { "<p><zqx-a>", "<p onzqx=\"1\">", "<a href=\"javascript:zqx()\">a</a>", "<!--zqx-->",
			"<script>zqx()</script>", "<style>zqx{}</style>", "<p title=\"a\" onclick=\"zqx()\">", "<p style=\"zqx\">",
			"<a href=\"//elsewhere.example/zqx\">a</a>", "<a href=\"/\\elsewhere.example/zqx\">a</a>",
			"<a href=\" \t//elsewhere.example/zqx\">a</a>", "<a href=\"/\n/elsewhere.example/zqx\">a</a>",
			"<a href=\"&#47;&#47;elsewhere.example/zqx\">a</a>", "<a href=\"elsewhere.example/zqx\">a</a>",
			"<form action=\"https://elsewhere.example/zqx\">", "<button formaction=\"//zqx.example\">",
			"<img src=\"data:zqx\">", "<meta http-equiv=\"refresh\" content=\"0;url=/zqx\">" })
	void whatAPageReflectsIsFound(String page) {
		assertThat(Markup.reflected(page)).as(page).isNotEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "<p title=\"zqx\">&lt;zqx-a&gt; [a](javascript:zqx())</p>",
			"<a href=\"/journal?a=zqx\">a</a>", "<a href=\"#zqx\">a</a>", "<input value=\"&quot; onzqx=&quot;1\">" })
	void whatOnlyStandsThereIsNot(String page) {
		assertThat(Markup.reflected(page)).as(page).isEmpty();
	}

}
