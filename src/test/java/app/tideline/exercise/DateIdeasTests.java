package app.tideline.exercise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import app.tideline.content.BrokenSeed;
import app.tideline.content.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DateIdeasTests {

	private static final Map<String, List<String>> ANSWERS = Map.of("time",
			List.of("", "ten", "hour", "evening", "day"), "money", List.of("", "none", "low", "some"), "energy",
			List.of("", "low", "middle", "high"), "place", List.of("", "home", "out", "apart"), "new",
			List.of("", "new", "familiar"));

	private static final List<String> ACCESS = List.of("step-free", "seated", "quiet", "breaks", "sight", "hearing");

	private final DateIdeas dateIdeas = new DateIdeas(new Seeds());

	private static Tried ideas() {
		return Tried.of("date-ideas", new DateIdeas(new Seeds()));
	}

	@Test
	void threeIdeasComeWithAnInvitationThatIsEasyToTurnDown() {
		assertThat(ideas().with("time", "ten").with("place", "out").with("energy", "low").with("asked", "yes").says())
			.containsExactly("Three to choose from", "Sit outside for ten minutes and feel what the weather is like",
					"Water a plant or a tree outdoors, together", "Share one piece of fruit that is new to both",
					"An invitation with an easy no: Would you like to sit outside for ten minutes and feel what the weather is like? No is fine, and you don’t have to say why.",
					"Problems get their own time.");
	}

	@Test
	void whoHasNotAskedYetReadsThatFirst() {
		assertThat(ideas().with("asked", "not-yet").says()).startsWith(
				"! Ask first whether your partner would like some time together. The answer may be no.",
				"Three to choose from");
		assertThat(ideas().with("asked", "yes").says()).startsWith("Three to choose from");
	}

	@Test
	void whoSaysNothingGetsThreeIdeasToo() {
		assertThat(ideas().says()).hasSize(6).noneMatch((line) -> line.contains("Set aside"));
	}

	@Test
	void thereAreAlwaysThreeThatFitTimeMoneyAndAccess() {
		sheets().forEach((sheet) -> assertThat(this.dateIdeas.three(sheet)).as(sheet.values().toString())
			.hasSize(3)
			.doesNotHaveDuplicates()
			.allMatch(
					(idea) -> idea.suits("time", sheet) && idea.suits("money", sheet) && idea.suits("access", sheet)));
	}

	@Test
	void aWishIsSetAsideOnlyAfterTheLesserOnes() {
		List<Idea> all = Idea.all(new Seeds());
		sheets().forEach((sheet) -> {
			List<Idea> three = this.dateIdeas.three(sheet);
			assertThat(three).as(sheet.values().toString())
				.extracting((idea) -> set(idea, sheet))
				.isSortedAccordingTo(Integer::compare)
				.containsExactlyElementsOf(
						all.stream().map((idea) -> set(idea, sheet)).sorted().limit(three.size()).toList());
		});
	}

	/** How far down the wishes have to go for an idea: the place is the last to go. */
	private static int set(Idea idea, Sheet sheet) {
		if (!idea.suits("time", sheet) || !idea.suits("money", sheet) || !idea.suits("access", sheet)) {
			return 4;
		}
		return !idea.suits("place", sheet) ? 3 : !idea.suits("energy", sheet) ? 2 : idea.suits("new", sheet) ? 0 : 1;
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "ten | apart | low | familiar | new or familiar.",
			"day | apart | high | familiar | new or familiar." })
	void whatIsSetAsideIsSaid(String time, String place, String energy, String novelty, String said) {
		assertThat(ideas().with("time", time).with("place", place).with("energy", energy).with("new", novelty).says())
			.contains("Fewer than three fit all of your wishes. Set aside for some of these: " + said);
	}

	@Test
	void thePlaceIsTheLastToBeSetAside() {
		assertThat(ideas().with("time", "day").with("money", "none").with("place", "apart").says())
			.contains("Fewer than three fit all of your wishes. Set aside for some of these: where.");
	}

	@Test
	void theSameAnswersAlwaysGiveTheSameThree() {
		DateIdeas others = new DateIdeas(new Seeds());
		sheets().forEach((sheet) -> assertThat(others.three(sheet)).isEqualTo(this.dateIdeas.three(sheet)));
	}

	@Test
	void everyIdeaCanComeUp() {
		Set<Idea> seen = new HashSet<>();
		sheets().forEach((sheet) -> seen.addAll(this.dateIdeas.three(sheet)));
		assertThat(seen).containsExactlyInAnyOrderElementsOf(Idea.all(new Seeds()));
	}

	@Test
	void anIdeaIsSaidInWordsThatFitAnInvitation() {
		assertThat(Idea.all(new Seeds())).extracting(Idea::text)
			.hasSizeGreaterThanOrEqualTo(40)
			.doesNotHaveDuplicates()
			.allMatch((text) -> text.matches("[a-z].*[^.?!]"))
			.noneMatch((text) -> text.matches(".*\\b(you|your)\\b.*"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "time: [ten]", "money: none", "energy: low", "place: [home]", "new: familiar" })
	void anIdeaThatSuitsAnUnknownAnswerStopsTheStart(String answer, @TempDir Path folder) throws IOException {
		String seed = new Seeds().text("exercises/08-date-ideas.yml");
		Path file = Files.createDirectories(folder.resolve("exercises")).resolve("08-date-ideas.yml");
		Files.writeString(file, seed.replaceFirst(Pattern.quote(answer), answer.replaceFirst("\\w+(]?)$", "often$1")));
		assertThatThrownBy(() -> new DateIdeas(new Seeds(folder.toUri().toString()))).isInstanceOf(BrokenSeed.class)
			.hasMessageContaining("'often' is no answer of '" + answer.substring(0, answer.indexOf(':')) + "'");
	}

	/**
	 * Every combination of answers that can be given, with no need, each need alone, and
	 * all of them: what is left for all is left for some.
	 */
	private static Stream<Sheet> sheets() {
		Stream<Map<String, List<String>>> sheets = Stream
			.concat(Stream.of(List.<String>of(), ACCESS), ACCESS.stream().map(List::of))
			.map((needs) -> needs.isEmpty() ? Map.of() : Map.of("access", needs));
		for (Map.Entry<String, List<String>> answers : ANSWERS.entrySet()) {
			sheets = sheets.flatMap((sheet) -> answers.getValue().stream().map((answer) -> {
				Map<String, List<String>> more = new HashMap<>(sheet);
				if (!answer.isEmpty()) {
					more.put(answers.getKey(), List.of(answer));
				}
				return more;
			}));
		}
		return sheets.map(Sheet::new);
	}

}
