package app.tideline.yourdata;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What a person writes, as the tree of which the sealed page makes elements. */
class TreeTests {

	private static final String[][] KINDS = { { "plain words", "[['p','plain words']]" },
			{ "a\nb", "[['p','a',['br'],'b']]" }, { "a  \nb\\\nc", "[['p','a',['br'],'b',['br'],'c']]" },
			{ "a\n\nb", "[['p','a'],['p','b']]" },
			{ "**loud** and *soft*", "[['p',['strong','loud'],' and ',['em','soft']]]" },
			{ "***both***", "[['p',['em',['strong','both']]]]" },
			{ "- a\n- *b*", "[['ul',['li','a'],['li',['em','b']]]]" },
			{ "- a\n  - b", "[['ul',['li','a',['ul',['li','b']]]]]" },
			{ "- a\n\n- b", "[['ul',['li',['p','a']],['li',['p','b']]]]" },
			{ "1. a\n2. b", "[['ol',1,['li','a'],['li','b']]]" }, { "7) a", "[['ol',7,['li','a']]]" },
			{ "> said\n> so", "[['blockquote',['p','said',['br'],'so']]]" },
			{ "a\n\n---\n\nb", "[['p','a'],['hr'],['p','b']]" }, { "`*x*`", "[['p',['code','*x*']]]" },
			{ "```\n*x*\n  y\n```", "[['pre','*x*\\n  y\\n']]" }, { "    *x*", "[['pre','*x*\\n']]" } };

	private static final JsonMapper PLAIN = new JsonMapper();

	@Test
	void everyKindOfMarkdownHasItsElement() {
		for (String[] kind : KINDS) {
			assertThat(tree(kind[0])).as(kind[0]).isEqualTo(kind[1].replace('\'', '"'));
		}
	}

	@Test
	void htmlIsTheTextItIs() {
		assertThat(tree("I wrote <b>this</b> &amp; that"))
			.isEqualTo("[[\"p\",\"I wrote \",\"<b>\",\"this\",\"</b>\",\" & that\"]]");
		assertThat(Tree.of("<script>\nalert(1)\n</script>"))
			.containsExactly(List.of("p", "<script>", List.of("br"), "alert(1)", List.of("br"), "</script>"));
	}

	@Test
	void headingsStandBelowThatOfTheirSheetAndNoLevelIsLeftOut() {
		assertThat(tree("# a\n## b\n### c\n#### d\n# e"))
			.isEqualTo("[[\"h4\",\"a\"],[\"h5\",\"b\"],[\"h6\",\"c\"],[\"h6\",\"d\"],[\"h4\",\"e\"]]");
		assertThat(tree("###### a\n##### b")).isEqualTo("[[\"h4\",\"a\"],[\"h5\",\"b\"]]");
	}

	@Test
	void linksLeadOutAloneAndPicturesAreTheirWords() {
		assertThat(tree("[*go*](https://a.example/?b=c) <mailto:me@a.example>"))
			.isEqualTo("[[\"p\",[\"a\",\"https://a.example/?b=c\",[\"em\",\"go\"]],\" \","
					+ "[\"a\",\"mailto:me@a.example\",\"mailto:me@a.example\"]]]");
		assertThat(tree("[go]\n\n[go]: http://a.example"))
			.isEqualTo("[[\"p\",[\"a\",\"http://a.example\",\"go\"]],[\"p\",\"[go]: http://a.example\"]]");
		assertThat(tree("![the sea](https://a.example/sea.png)")).isEqualTo("[[\"p\",\"the sea\"]]");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "javascript:alert(1)", "JaVaScRiPt:alert(1)", "&#106;avascript:alert(1)", "data:text/html,x",
					"file:///etc/passwd", "//a.example", "/lock", "#top", "", "<\u0001javascript:alert(1)>" })
	void otherLinksLeaveTheirWords(String address) {
		assertThat(tree("[go](" + address + ")")).doesNotContain("[\"a\"").contains("go");
	}

	@Test
	void nothingWrittenIsNothing() {
		assertThat(Tree.of("")).isEmpty();
		assertThat(Tree.of(" \n\n ")).isEmpty();
	}

	/** A tree that is too deep to be written would keep the whole file from its owner. */
	@Test
	void nothingIsTooDeepOrTooLongToBeWritten() {
		for (String each : List.of(">", "- ", "1. ", "[", "![", "*a **a ", "`", "<", "[a](", "_", "(", "\\", "&",
				"[x]: ", "> - ")) {
			assertThat(written(each.repeat(100_000 / each.length()) + "\nend")).as(each).contains("end");
		}
		for (String around : List.of("*", "_", "***")) {
			assertThat(written(around.repeat(20_000) + "deep" + around.repeat(20_000))).contains("deep");
			assertThat(written("> ".repeat(100) + around.repeat(20_000) + "deep" + around.repeat(20_000)))
				.contains("deep");
		}
		assertThat(written("*a **b ".repeat(5_000) + "deep" + "** *".repeat(5_000))).contains("deep");
		assertThat(written("[".repeat(20_000) + "deep" + "](https://a.example)".repeat(20_000))).contains("deep");
		assertThat(written("![".repeat(20_000) + "deep" + "](x)".repeat(20_000))).contains("deep");
	}

	private static String written(String markdown) {
		return Json.OUT.writeValueAsString(Tree.of(markdown));
	}

	private static String tree(String markdown) {
		return PLAIN.writeValueAsString(Tree.of(markdown));
	}

}
