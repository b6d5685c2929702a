package app.tideline.search;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import app.tideline.content.HelpCountry;
import app.tideline.content.HelpCountry.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is found, by the words that people type. */
class SearchTests {

	private static final String SIGNS_OF_SYNTAX = "+-&|!(){}[]^\"~*?:\\/<>='’´`. \t\n\0";

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			he won't talk                | /questions/2 /guide/3
			he won’t even talk to me     | /questions/2 /guide/3
			she wont talk                | /questions/2 /guide/3
			silent treatment             | /questions/2 /guide/3
			my husband ignores me        | /questions/2 /guide/3
			scared                       | /help#before-you-call /guide/11#fear-comes-first
			afraid of my wife            | /help#before-you-call /guide/11#fear-comes-first
			she hits me                  | /help /guide/11#fear-comes-first
			he checks my phone           | /help#a-safer-device
			I want to kill myself        | /help#before-you-call /guide/9#if-tonight-is-very-hard
			date                         | /guide/8/exercise /guide/8
			date night                   | /guide/8/exercise /guide/8
			therapy                      | /questions/8 /guide/9
			counselor                    | /questions/8 /guide/9
			marriage counselling         | /questions/8 /guide/9
			he needs space               | /questions/5 /guide/6
			why is she so distant        | /questions/1 /questions/3
			how long should I wait       | /questions/9 /guide/10
			I was dumped                 | /guide/11#your-choice /guide/1/exercise
			gaslighting                  | /questions/10 /guide/11
			is he cheating               | /guide/4#the-feeling-in-your-stomach
			I can't sleep                | /guide/5 /questions/4
			kids                         | /guide/6#give-it-a-shape
			forgot my passphrase         | /privacy#if-you-forget-the-passphrase
			leave quickly                | /help#what-leaving-quickly-does
			Germany                      | /help?country=DE
			Galop                        | /help?country=GB
			""")
	void whatAPersonWouldExpectComesFirst(String words, String paths) {
		List<String> expected = List.of(paths.split(" ", -1));
		assertThat(paths(words)).startsWith(expected.toArray(String[]::new));
	}

	@ParameterizedTest
	@CsvSource({ "silense, silence", "therpay, therapy", "scard, scared", "counsler, counsellor", "suicde, suicide",
			"boyfreind, boyfriend", "giving spcae, giving space", "patiance, patience", "Germny, Germany" })
	void aSlipOfAKeyFindsTheSame(String slip, String word) {
		assertThat(paths(slip).getFirst()).isEqualTo(paths(word).getFirst());
		assertThat(find(slip).needs()).isEqualTo(find(word).needs());
	}

	@Test
	void shortWordsAreTakenAsTheyAre() {
		assertThat(paths("hti")).isEmpty();
		assertThat(find("hat").needs()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "talk, talks", "talk, talking", "listen, LISTENING", "quarrel, quarrels", "promise, promised",
			"won’t reply, won't reply", "won’t reply, wont reply", "self-care, self care", "fiance, fiancé" })
	void anotherFormOfAWordFindsTheSame(String one, String other) {
		assertThat(paths(other)).isNotEmpty().isEqualTo(paths(one));
	}

	@Test
	void aTitleCountsForMoreThanAMention() {
		assertThat(paths("stomach")).startsWith("/guide/4#the-feeling-in-your-stomach");
	}

	@ParameterizedTest
	@ValueSource(strings = { "scared", "I am afraid of her", "threatens me", "he won't let me see friends", "strangled",
			"spying on me", "danger", "not safe at home" })
	void wordsOfFearAndDangerPutSafetyFirst(String words) {
		assertThat(find(words).needs()).containsExactly(Need.SAFETY);
	}

	@Test
	void dangerIsHeardAtTheEndOfALongSentenceToo() {
		String before = IntStream.range(0, 40).mapToObj((n) -> "so" + n).collect(Collectors.joining(" "));
		assertThat(find(before + " and I am scared").needs()).containsExactly(Need.SAFETY);
	}

	@ParameterizedTest
	@ValueSource(strings = { "suicide", "I want to die", "hurt myself", "end my life", "Self harm" })
	void wordsOfCrisisPutPeopleToTalkToFirst(String words) {
		assertThat(find(words).needs()).containsExactly(Need.CRISIS);
	}

	@Test
	void whereBothAreSaidSafetyStandsBeforeTheCrisis() {
		assertThat(find("suicidal and scared of him").needs()).containsExactly(Need.SAFETY, Need.CRISIS);
	}

	@ParameterizedTest
	@ValueSource(strings = { "talk", "date", "phone", "space", "patience", "I feel hurt", "therapy" })
	void wordsThatTellOfNoDangerDoNot(String words) {
		assertThat(find(words).needs()).isEmpty();
	}

	@Test
	void thePassageMarksWhatWasLookedForAndLeavesTheTextAsItIs() {
		Hit hit = find("grey ticks").hits().getFirst();
		assertThat(hit.path()).isEqualTo("/guide/3#what-silence-does");
		assertThat(hit.passage()).filteredOn(Run::marked).extracting(Run::text).contains("grey", "ticks");
		String text = TestSearch.CONTENT.chapter("silence").orElseThrow().parts().getFirst().html().safe();
		assertThat(text).contains(words(hit).split(" \\p{Lu}", 2)[0]);
	}

	@Test
	void anEveningIsNotTakenForTheWordEven() {
		assertThat(TestSearch.INDEX.english().stems("even evenings EVENING")).containsExactly("even", "evening",
				"evening");
		assertThat(find("evening").hits()).isNotEmpty()
			.flatExtracting(Hit::passage)
			.filteredOn(Run::marked)
			.extracting(Run::text)
			.noneMatch("even"::equalsIgnoreCase);
	}

	@Test
	void thereAreNeverMoreThanAPageHoldsAndNoPageTakesThemAll() {
		for (String words : List.of("talk partner help day week", "a long silence at home", "help", "chapter")) {
			assertThat(find(words).hits()).hasSizeLessThanOrEqualTo(5);
			assertThat(paths(words)).doesNotHaveDuplicates();
			assertThat(paths(words).stream()
				.collect(Collectors.groupingBy((path) -> path.split("[?#]", 2)[0], Collectors.counting()))
				.values()).allMatch((count) -> count <= 3);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "how are you", "", "xyzzy", "...", "😀", "привет" })
	void whereNothingFitsNothingIsShown(String words) {
		assertThat(find(words).hits()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "talk:silence AND (", "talk*", "talk~", "\"talk", "talk\\", "+talk -silence", "talk^9",
			"[talk TO silence]", "/talk/", "ta\0lk talk" })
	void signsThatMeanSomethingToASearchEngineMeanNothingHere(String words) {
		assertThat(paths(words)).isNotEmpty();
	}

	@Test
	void ofACountryOnlyTheServicesThatAreShownCanBeFoundAndNoDigits() {
		for (HelpCountry country : TestSearch.CONTENT.help()) {
			Piece piece = TestSearch.INDEX.pieces()
				.stream()
				.filter((each) -> each.path().equals("/help?country=" + country.country()))
				.findFirst()
				.orElseThrow();
			List<Service> shown = country.services().stream().filter((each) -> each.confidence().shown()).toList();
			assertThat(piece.paragraphs()).hasSameSizeAs(shown)
				.zipSatisfy(shown, (text, service) -> assertThat(text).startsWith(service.name()));
		}
		assertThat(paths("Galop")).contains("/help?country=GB");
		assertThat(paths("Samaritans")).doesNotContain("/help?country=GB");
	}

	static Stream<String> everyWordOfTheContent() {
		Set<String> words = new HashSet<>();
		TestSearch.INDEX.pieces().forEach((piece) -> words.addAll(Arrays.asList(piece.text().split("\\P{L}+", -1))));
		return words.stream().filter((word) -> word.length() > 11).sorted();
	}

	@ParameterizedTest
	@MethodSource("everyWordOfTheContent")
	void everyLongWordOfTheContentIsFoundAndMarked(String word) {
		assertThat(find(word).hits()).isNotEmpty();
		assertThat(find(word).hits().stream().flatMap((hit) -> hit.passage().stream()).anyMatch(Run::marked)).isTrue();
	}

	@Test
	void nothingThatCanBeTypedEndsInAnError() {
		Random random = new Random(20_260_412);
		for (int turn = 0; turn < 2_000; turn++) {
			String typed = hostile(random);
			assertThat(find(typed).hits()).as(typed).hasSizeLessThanOrEqualTo(5);
		}
	}

	private static String hostile(Random random) {
		return IntStream.range(0, random.nextInt(SearchForm.LONGEST)).mapToObj((at) -> switch (random.nextInt(6)) {
			case 0 -> Character.toString(SIGNS_OF_SYNTAX.charAt(random.nextInt(SIGNS_OF_SYNTAX.length())));
			case 1 -> Character.toString(random.nextInt(Character.MAX_CODE_POINT + 1));
			case 2 -> " ";
			default -> Character.toString('a' + random.nextInt(26));
		}).collect(Collectors.joining());
	}

	private static Found find(String words) {
		return TestSearch.SEARCH.find(words);
	}

	private static List<String> paths(String words) {
		return find(words).hits().stream().map(Hit::path).toList();
	}

	private static String words(Hit hit) {
		return hit.passage().stream().map(Run::text).collect(Collectors.joining());
	}

}
