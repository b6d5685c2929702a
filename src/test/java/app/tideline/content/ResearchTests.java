package app.tideline.content;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the guide says of research: who found it and when, with whom, and how sure one can
 * be, in one or two sentences, and nothing that was not read.
 */
class ResearchTests {

	private static final Pattern BOX = Pattern.compile("> \\[!research ([^\\]]+)]\\n((?:> .*\\n)+)");

	private static final Pattern CITE = Pattern.compile("(.+?)(?:, [^(]*| & [^(]*| et al\\.)? \\((\\d{4})\\), .+");

	private static final Pattern WHAT_WAS_STUDIED = Pattern
		.compile("\\d|one partner of|looked at|followed people|had people|asked people|studied people|reviewed studies"
				+ "|ran \\w+ studies|advice of people");

	private static final Pattern HOW_SURE = Pattern
		.compile("can’t|\\bmay\\b|nobody|hint|link|average|mixed|one (small )?study|small trial|not a trial|less sure");

	private static final Content CONTENT = new Content(new Seeds());

	private static final Properties READ = read();

	record Claim(String chapter, List<Source> sources, String text) {

		@Override
		public String toString() {
			return this.chapter + " " + this.sources.stream().map(Source::id).toList();
		}

	}

	@ParameterizedTest
	@MethodSource("claims")
	void aBoxNamesTheAuthorAndTheYearOfEachSource(Claim claim) {
		assertThat(claim.sources()).isNotEmpty().allSatisfy((source) -> {
			Matcher cite = CITE.matcher(source.cite());
			assertThat(cite.matches()).as(source.cite()).isTrue();
			assertThat(claim.text()).contains(cite.group(1)).contains("(" + cite.group(2) + ")");
			assertThat(source.brief()).endsWith("(" + cite.group(2) + ")");
		});
	}

	@ParameterizedTest
	@MethodSource("claims")
	void aBoxIsOneOrTwoSentences(Claim claim) {
		assertThat(sentences(claim.text())).isBetween(1, 2);
	}

	@ParameterizedTest
	@MethodSource("claims")
	void aBoxSaysWhatWasStudiedAndHowSureOneCanBe(Claim claim) {
		assertThat(claim.text().replaceAll("\\(\\d{4}\\)", "")).containsPattern(WHAT_WAS_STUDIED);
		assertThat(claim.text()).containsPattern(HOW_SURE);
	}

	@ParameterizedTest
	@MethodSource("claims")
	void aBoxRestsOnWhatWasReadAndGivesNoOtherFigure(Claim claim) {
		Set<String> figures = new HashSet<>();
		claim.sources().forEach((source) -> {
			assertThat(READ.stringPropertyNames()).contains(source.id());
			figures.addAll(List.of(READ.getProperty(source.id()).split(" ", -1)));
		});
		assertThat(figures(claim.text())).isSubsetOf(figures);
	}

	@Test
	void everySourceOfAChapterIsUsedByOneOfItsBoxes() {
		assertThat(CONTENT.chapters())
			.allSatisfy((chapter) -> assertThat(claims().filter((claim) -> claim.chapter().equals(chapter.id()))
				.flatMap((claim) -> claim.sources().stream())
				.distinct()).as(chapter.id()).containsExactlyInAnyOrderElementsOf(chapter.sources()));
	}

	@Test
	void aSourceIsCitedInTheSameWayEverywhere() {
		assertThat(CONTENT.chapters().stream().flatMap((chapter) -> chapter.sources().stream()).distinct())
			.extracting(Source::id)
			.doesNotHaveDuplicates()
			.containsExactlyInAnyOrderElementsOf(READ.stringPropertyNames());
	}

	@Test
	void theReadingOfABoxTellsItsParts() {
		assertThat(claims()).hasSizeGreaterThan(30);
		assertThat(sentences("Ann Bo (2001) asked 10,000 people: “Is it so?” was no. So it may be. Or not."))
			.isEqualTo(3);
		assertThat(figures("Bo (2001) asked 10,000 people and 3.")).containsExactly("10,000", "3");
		assertThat("Bo & Cy (2001), J 1:2-3.").matches(CITE);
		assertThat("A trial from 2001, J.").doesNotMatch(CITE);
	}

	private static Stream<Claim> claims() {
		Seeds seeds = new Seeds();
		return CONTENT.chapters().stream().flatMap((chapter) -> {
			String path = seeds.list("chapters", ".md").get(chapter.number() - 1);
			return BOX.matcher(seeds.text(path))
				.results()
				.map((box) -> new Claim(chapter.id(), sources(chapter, box.group(1)),
						box.group(2).replaceAll("(?m)^> ", "").strip()));
		});
	}

	private static List<Source> sources(Chapter chapter, String ids) {
		return Stream.of(ids.split(", ", -1))
			.map((id) -> chapter.sources().stream().filter((each) -> each.id().equals(id)).findFirst().orElseThrow())
			.toList();
	}

	private static int sentences(String text) {
		return text.split("(?<=[.!?][”)]?)\\s+(?=[“\\p{Lu}])").length;
	}

	private static List<String> figures(String text) {
		return Pattern.compile("\\d+(?:,\\d{3})*")
			.matcher(text.replaceAll("\\(\\d{4}\\)", ""))
			.results()
			.map(MatchResult::group)
			.toList();
	}

	private static Properties read() {
		try {
			return PropertiesLoaderUtils.loadProperties(new ClassPathResource("words/sources-read.properties"));
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

}
