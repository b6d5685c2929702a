package app.tideline.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What stops the start: a small sound set of seeds, with one thing broken in it. */
class BrokenSeedTests {

	private static final String ONE = "chapters/01-one.md";

	private static final String TRY = "exercises/01-try-one.yml";

	private static final String ITEMS = "check-in/items.yml";

	private static final String HELP = "help/XA.yml";

	@TempDir
	private Path seeds;

	@BeforeEach
	void copySeeds() throws IOException {
		FileSystemUtils.copyRecursively(Path.of("src/test/resources/tiny"), this.seeds);
	}

	@Test
	void soundSeedsAreRead() {
		Content content = read();
		assertThat(content.chapters()).extracting(Chapter::id).containsExactly("one", "two");
		Section part = content.chapters().getFirst().parts().getFirst();
		assertThat(part.html().safe()).isEqualTo("""
				<p>Some words, and <a href="/guide/2">the second</a>.</p>
				<div class="notice gentle" role="note"><p class="eyebrow">What research adds</p>
				<p>They looked at <em>ten</em> people.</p>
				<p class="soft">A &amp; B (2001)</p></div>
				""");
		assertThat(content.exercise("try-one-alone")).get()
			.extracting(Exercise::path)
			.isEqualTo("/guide/1/exercise?sheet=2");
		assertThat(content.question(1).orElseThrow().answer().safe()).contains("href=\"/guide/1#what-it-is\"");
		assertThat(content.checkIn().safety().harmFollowUp().urgent()).containsExactly("neck");
	}

	@Test
	void anIdeaThatIsNotOnTheMap() {
		broken(ONE, "[one.first]", "[one.thirst]").hasMessage(at(ONE, 7, "unknown coverage id 'one.thirst'"));
		broken("questions/01-one.md", "[faq.one]", "[faq.won]")
			.hasMessage(at("questions/01-one.md", 4, "unknown coverage id 'faq.won'"));
		broken(ITEMS, "serves: [one.first]", "serves: [one.thirst]")
			.hasMessage(at(ITEMS, 10, "unknown coverage id 'one.thirst'"));
		broken("coverage.yml", "two.first", "one.first")
			.hasMessage(at("coverage.yml", 4, "'one.first' stands here twice"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "chapter:three", "question:faq.two", "exercise:try-three", "page:settings",
			"https://a.example", "/guide/2", "chapter:", "", "page:help#after-you-call", "chapter:two#first-part",
			"exercise:try-one#more" })
	void aLinkThatLeadsNowhere(String link) {
		broken(ONE, "(chapter:two)", "(" + link + ")").hasMessage(at(ONE, 20, "the link '" + link + "' leads nowhere"));
	}

	@Test
	void aLinkThatLeadsNowhereFromAnyOtherFile() {
		broken(TRY, "(chapter:two)", "(chapter:three)")
			.hasMessage(at(TRY, 11, "the link 'chapter:three' leads nowhere"));
		broken("pages/notices.yml", "(page:help)", "(page:yelp)")
			.hasMessage(at("pages/notices.yml", 7, "the link 'page:yelp' leads nowhere"));
		broken("questions/01-one.md", "one#what-it-is", "one#what-it-was")
			.hasMessage(at("questions/01-one.md", 7, "the link 'chapter:one#what-it-was' leads nowhere"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "title", "minutes", "lede", "exercise", "questions" })
	void aFieldThatIsMissingInAChapter(String field) {
		broken(ONE, "\n" + field + ": ", "\n#").hasMessage(at(ONE, 2, "the field '" + field + "' is missing"));
	}

	@Test
	void aFieldThatIsMissingAnywhereElse() {
		broken(TRY, "gives:", "#").hasMessage(at(TRY, 1, "the field 'gives' is missing"));
		broken(ITEMS, "    why: Because.\n    serves", "    serves")
			.hasMessage(at(ITEMS, 4, "the field 'why' is missing"));
		broken(HELP, "name: Xanadu", "#").hasMessage(at(HELP, 1, "the field 'name' is missing"));
		broken("pages/notices.yml", "  gentle:", "  #")
			.hasMessage(at("pages/notices.yml", 2, "the field 'gentle' is missing"));
	}

	@Test
	void aFieldThatNobodyKnows() {
		broken(ONE, "minutes: 3", "minutes: 3\nminuets: 3").hasMessage(at(ONE, 5, "unknown field 'minuets'"));
		broken(ONE, "minutes: 3", "minutes: 3\nminuets:").hasMessage(at(ONE, 5, "unknown field 'minuets'"));
		broken(TRY, "    gate: open", "    gate: open\n    minutes: 4")
			.hasMessage(at(TRY, 16, "unknown field 'minutes'"));
		broken(ITEMS, "dimension: mood", "dimension: mood\n    score: 2")
			.hasMessage(at(ITEMS, 7, "unknown field 'score'"));
		broken(HELP, "kind: abuse", "kind: abuse\n    fax: 1").hasMessage(at(HELP, 8, "unknown field 'fax'"));
	}

	@Test
	void aFieldThatStandsThereTwice() {
		broken(ONE, "minutes: 3", "minutes: 3\nminutes: 4").hasMessage(at(ONE, 5, "'minutes' stands here twice"));
	}

	@Test
	void aValueOfTheWrongKind() {
		broken(ONE, "minutes: 3", "minutes: a few").hasMessage(at(ONE, 4, "a whole number was expected"));
		broken(ONE, "[faq.one]", "faq.one").hasMessage(at(ONE, 10, "a list was expected"));
		broken(ONE, "[one.first]", "one.first").hasMessage(at(ONE, 7, "a list was expected"));
		broken(TRY, "gate: support-first", "gate: ajar").hasMessage(at(TRY, 5, "a gate is open or support-first"));
		broken(TRY, "intro: Something to try.", "intro: '- a list'")
			.hasMessage(at(TRY, 6, "one paragraph was expected"));
		broken(ITEMS, "[a, b, c, d, e]", "[a, b, c, d]").hasMessage(at(ITEMS, 8, "a scored item has five answers"));
		broken(ITEMS, "part: you", "part: us").hasMessage(at(ITEMS, 5, "there is no part 'us'"));
		broken(ITEMS, "date: with-date", "date: some-day").hasMessage(at(ITEMS, 43, "there is no answer 'some-day'"));
		broken(HELP, "2026-05-31", "lately").hasMessage(at(HELP, 12, "a date such as 2026-05-31 was expected"));
		broken(HELP, "confidence: high", "confidence: total")
			.hasMessage(at(HELP, 9, "confidence is high, medium, low or unverified"));
		broken(HELP, "kind: abuse", "kind: other")
			.hasMessage(at(HELP, 7, "a service is one of [abuse, crisis, relationship]"));
	}

	@Test
	void somethingThatIsNotYamlAtAll() {
		broken(ONE, "minutes: 3", "minutes: [3").hasMessageStartingWith("seeds/en/" + ONE + ":")
			.hasMessageContaining("not readable as YAML");
		broken(HELP, "Xanadu", "Xana\u0001du").hasMessage(at(HELP, 1, "not readable as YAML"));
		broken(ONE, "---\nid: one", "id: one")
			.hasMessage(at(ONE, 1, "front matter between two lines of three dashes was expected"));
	}

	@Test
	void aPartWithoutCoverageAndCoverageWithoutAPart() {
		broken(ONE, "  what-it-is: [one.first]\n", "")
			.hasMessage(at(ONE, 17, "'covers' has no 'what-it-is' for this heading"));
		broken(ONE, "  what-it-is:", "  what-it-is-not: []\n  what-it-is:")
			.hasMessage(at(ONE, 7, "there is no heading for 'what-it-is-not'"));
		broken(ONE, "## What’s next", "## What it is").hasMessage(at(ONE, 25, "this heading stands here twice"));
		broken(ONE, "## What it is", "## What it is not")
			.hasMessage(at(ONE, 18, "'covers' has no 'what-it-is-not' for this heading"));
		broken(ONE, "## What it is", "Words.\n\n## What it is").hasMessage(at(ONE, 18, "a heading was expected first"));
	}

	@Test
	void aBoxThatNamesAnUnknownSourceOrIsOfNoKnownKind() {
		broken(ONE, "[!research a-2001]", "[!research a-2002]").hasMessage(at(ONE, 22, "there is no source 'a-2002'"));
		broken(ONE, "[!research a-2001]", "[!research a-2001, b]").hasMessage(at(ONE, 22, "there is no source 'b'"));
		broken(ONE, "[!care]", "[!warning]")
			.hasMessage(at(ONE, 29, "a quote begins with [!research source] or [!care]"));
		broken(ONE, "[!care]", "A quote.").hasMessage(at(ONE, 29, "a quote begins with [!research source] or [!care]"));
		broken(ONE, "  - id: a-2001", "  - id: a-2001\n    cite: C.\n  - id: a-2001")
			.hasMessage(at(ONE, 17, "the source 'a-2001' stands here twice"));
	}

	@Test
	void somethingInTheTextThatTheGuideDoesNotUse() {
		broken(ONE, "Some words", "Some <b>words</b>").hasMessage(at(ONE, 20, "HTML is not used here"));
		broken(ONE, "Some words", "<div>").hasMessage(at(ONE, 20, "HTML is not used here"));
		broken(ONE, "Some words", "![Words](a.png)").hasMessage(at(ONE, 20, "pictures are not used here"));
		broken(ONE, "Some words", "### Words").hasMessage(at(ONE, 20, "this heading is not one of a part"));
	}

	@Test
	void anExerciseQuestionOrChapterThatDoesNotExist() {
		broken(ONE, "exercise: try-one", "exercise: try-three")
			.hasMessage(at(ONE, 9, "this chapter has no exercise 'try-three'"));
		broken(ONE, "exercise: try-one", "exercise: try-two")
			.hasMessage(at(ONE, 9, "this chapter has no exercise 'try-two'"));
		broken(ONE, "[faq.one]", "[faq.two]").hasMessage(at(ONE, 10, "there is no question 'faq.two'"));
		broken("questions/01-one.md", "[one]", "[three]")
			.hasMessage(at("questions/01-one.md", 5, "there is no chapter 'three'"));
		broken(TRY, "chapter: one", "chapter: three").hasMessage(at(TRY, 2, "there is no chapter 'three'"));
		broken("chapters/02-two.md", "notice: fear", "notice: joy")
			.hasMessage(at("chapters/02-two.md", 6, "there is no notice 'joy'"));
	}

	@Test
	void anIdThatStandsTwice() {
		broken("chapters/02-two.md", "id: two\n", "id: one\n")
			.hasMessage(at("chapters/02-two.md", 2, "the id 'one' stands here and elsewhere"));
		broken("chapters/02-two.md", "two.prompt-1", "one.prompt-1")
			.hasMessage(at("chapters/02-two.md", 12, "the prompt 'one.prompt-1' stands here and elsewhere"));
		broken(TRY, "try-one-alone", "try-one").hasMessage(at(TRY, 13, "the id 'try-one' stands here and elsewhere"));
		broken(ITEMS, "ft.good", "ci.mood").hasMessage(at(ITEMS, 51, "the id 'ci.mood' stands here twice"));
		broken(ITEMS, "id: neck", "id: hit").hasMessage(at(ITEMS, 23, "the answer 'hit' stands here twice"));
	}

	@Test
	void anExerciseThatNoChapterNames() throws IOException {
		Files.writeString(this.seeds.resolve("exercises/03-more.yml"),
				Files.readString(this.seeds.resolve("exercises/02-try-two.yml")).replace("id: try-two", "id: more"));
		assertThatThrownBy(this::read).hasMessage(at("exercises/03-more.yml", 2, "this chapter has another exercise"));
	}

	@Test
	void aNumberThatIsLeftOut() throws IOException {
		rename("chapters/02-two.md", "chapters/03-two.md");
		assertThatThrownBy(this::read).hasMessage(at("chapters/03-two.md", 1, "the number 2 was expected"));
		rename("chapters/03-two.md", "chapters/02-two.md");
		rename("questions/01-one.md", "questions/02-one.md");
		assertThatThrownBy(this::read).hasMessage(at("questions/02-one.md", 1, "the number 1 was expected"));
		rename("questions/02-one.md", "questions/01-one.md");
		rename("exercises/01-try-one.yml", "exercises/03-try-one.yml");
		assertThatThrownBy(this::read).hasMessage(at("exercises/02-try-two.yml", 1, "the number 1 was expected"));
		rename("exercises/02-try-two.yml", "exercises/01-try-two.yml");
		rename("exercises/03-try-one.yml", "exercises/02-try-one.yml");
		assertThatThrownBy(this::read).hasMessage(at("exercises/02-try-one.yml", 2, "chapter 'one' has the number 1"));
	}

	@Test
	void aFileThatIsMissingOrNamedForSomethingElse() throws IOException {
		rename("pages/privacy.md", "pages/secrets.md");
		assertThatThrownBy(this::read).hasMessage(at("pages/privacy.md", 1, "the file is missing"));
		rename("pages/secrets.md", "pages/privacy.md");
		broken("pages/about.md", "id: about", "id: privacy")
			.hasMessage(at("pages/about.md", 2, "the file is named for another page"));
		broken(HELP, "country: XA", "country: XB").hasMessage(at(HELP, 1, "the file is named for another country"));
	}

	@Test
	void aServiceThatCannotBeShownAsItShould() {
		broken(HELP, "    source: A page\n", "").hasMessage(at(HELP, 6, "a service that is shown needs a source"));
		for (String none : new String[] { "", "    year: null\n" }) {
			broken(HELP, "    year: 2024\n", none)
				.hasMessage(at(HELP, 6, "a service that is shown needs the year it was seen, or 'unknown'"));
		}
		broken(HELP, "    phone: \"000 123\"\n", "").hasMessage(at(HELP, 6, "there is no way to reach this service"));
	}

	@Test
	void aPlaceholderThatNobodyKnows() {
		broken(TRY, "intro: Something to try.", "intro: Ask {partnr}.")
			.hasMessage(at(TRY, 6, "unknown placeholder '{partnr}'"));
		broken(TRY, "intro: Something to try.", "intro: Ask {partner's} friend.")
			.hasMessage(at(TRY, 6, "unknown placeholder '{partner's}'"));
		broken(ITEMS, "question: How?", "question: How {are|is|be} you?")
			.hasMessage(at(ITEMS, 7, "unknown placeholder '{are|is|be}'"));
		broken(ITEMS, "label: Hit,", "label: \"{Them}\",").hasMessage(at(ITEMS, 22, "unknown placeholder '{Them}'"));
	}

	@Test
	void aBraceThatBelongsToNoPlaceholder() {
		broken(TRY, "intro: Something to try.", "intro: Ask {partner.").hasMessage(at(TRY, 6, "a stray brace"));
		broken(TRY, "intro: Something to try.", "intro: Ask partner}.").hasMessage(at(TRY, 6, "a stray brace"));
		broken(TRY, "intro: Something to try.", "intro: Ask {{partner}}.").hasMessage(at(TRY, 6, "a stray brace"));
	}

	@Test
	void aPlaceholderWhereEverybodyReadsTheSame() {
		String why = "no placeholder here: everybody reads the same";
		broken(ONE, "Some words", "Some words of {partner}").hasMessage(at(ONE, 20, why));
		broken(ONE, "title: ", "title: With {partner}, ").hasMessage(at(ONE, 3, why));
		broken(ONE, "text: What was it?", "text: What did {they} say?").hasMessage(at(ONE, 13, why));
		broken("questions/01-one.md", " is.", " {are|is}.").hasMessage(at("questions/01-one.md", 7, why));
		broken("pages/about.md", "Words.", "Words}.").hasMessage(at("pages/about.md", 9, why));
		broken("coverage.yml", "two.first", "\"{two}\"").hasMessage(at("coverage.yml", 4, why));
		broken("pages/notices.yml", "(page:help)", "(page:help) {they}").hasMessage(at("pages/notices.yml", 7, why));
		broken(HELP, "name: Xanadu", "name: Xanadu {they}").hasMessage(at(HELP, 2, why));
	}

	private Content read() {
		return new Content(new Seeds(this.seeds.toUri().toString()));
	}

	/** The trouble with one text in the place of another; the file is mended after. */
	private AbstractThrowableAssert<?, ?> broken(String file, String what, String instead) {
		try {
			Path path = this.seeds.resolve(file);
			String sound = Files.readString(path);
			assertThat(sound).contains(what);
			Files.writeString(path, sound.replace(what, instead));
			AbstractThrowableAssert<?, ?> trouble = assertThatThrownBy(this::read).as(instead)
				.isInstanceOf(BrokenSeed.class);
			Files.writeString(path, sound);
			return trouble;
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	private void rename(String from, String to) throws IOException {
		Files.move(this.seeds.resolve(from), this.seeds.resolve(to));
	}

	private static String at(String file, int line, String why) {
		return "seeds/en/" + file + ":" + line + ": " + why;
	}

}
