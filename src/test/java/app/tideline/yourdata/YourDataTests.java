package app.tideline.yourdata;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import app.tideline.account.BroughtFile;
import app.tideline.account.Changed;
import app.tideline.account.OpenSpace;
import app.tideline.account.PersonalData;
import app.tideline.account.Spaces;
import app.tideline.account.Unfit;
import app.tideline.content.Chapter;
import app.tideline.content.Content;
import app.tideline.content.Exercise;
import app.tideline.database.Later;
import app.tideline.database.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static app.tideline.database.AtOnce.atOnce;
import static app.tideline.database.Person.led;
import static app.tideline.database.Person.text;
import static app.tideline.yourdata.Whole.fields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.Mockito.mock;

/** Taking out everything, and bringing it in again. */
abstract class YourDataTests {

	private static final String IN = "/your-data/bring-in";

	/** Ways in, what guards forms, and drafts: nothing of it is in a file. */
	private static final Set<String> IN_NO_FILE = Set.of("key_slot", "opening", "operation", "check_in_support",
			"check_in_draft");

	/** With something of every kind in it; made once, because many tests change it. */
	private static final Map<String, JsonNode> WHOLE = new ConcurrentHashMap<>();

	private static final String EMPTY = """
			{"format": "tideline", "version": 1, "check-ins": [], "journal": [], "made": [], "replies": [],
			"rhythm": {"rhythm": null}, "settings": {"settings": {"idleMinutes": 10}, "concern": null}, "walk": []}""";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Spaces spaces;

	@Autowired
	private List<PersonalData> parts;

	@Autowired
	private DataFile file;

	@Autowired
	private TransactionOperations transactions;

	@Autowired
	private Clock clock;

	@Autowired
	private Content content;

	@Test
	void whatIsTakenOutAndBroughtInElsewhereIsTakenOutAgainTheSame() {
		Person person = Person.in(this.mvc);
		Whole.fill(person);
		String first = taken(person);
		assertThat(Schema.ofVersion1().violations(first)).isEmpty();
		Person other = Person.in(this.mvc);
		assertThat(led(bring(other, first))).isEqualTo("/your-data?done");
		assertThat(taken(other)).isEqualTo(first);
	}

	@Test
	void everythingThatWasChosenMadeAndSaidComesBack() {
		Person person = Person.in(this.mvc);
		Whole.fill(person);
		led(person.send("/check-in", fields("step", "WORDS", "go", "save", "ft.good", "half a walk")));
		Person other = Person.in(this.mvc);
		led(bring(other, taken(person)));
		JsonNode back = new JsonMapper().readTree(taken(other));
		assertThat(back.at("/settings/settings")).isEqualTo(new JsonMapper().readTree("""
				{"partner": "Sam “Ö” <b>", "pronoun": "SHE", "country": "GB", "exitTo": "https://www.bbc.com/weather",
				"idleMinutes": 25, "zone": "Asia/Tokyo", "look": {"theme": "DARK", "text": "LARGEST", "tab": "NOTES",
				"hidesWords": true, "covers": true}}"""));
		assertThat(back.at("/settings/concern/checkIns").asInt()).isZero();
		assertThat(back.at("/rhythm/rhythm/day").asString()).isEqualTo("FRIDAY");
		assertThat(texts(back, "made", "/exercise")).containsAll(this.content.chapters()
			.stream()
			.map(Chapter::exercises)
			.flatMap(List::stream)
			.map(Exercise::id)
			.toList());
		assertThat(texts(back, "made", "/carried/held")).contains("true", "false");
		assertThat(texts(back, "made", "/cameOf")).contains("PARTLY");
		assertThat(texts(back, "journal", "/closedUntil")).contains(Whole.in(40));
		assertThat(texts(back, "journal", "/text")).contains("The *kettle* was on 🌊\n\n- and more");
		assertThat(texts(back, "replies", "/reply")).containsExactlyInAnyOrder("HELPED", "NOT_NOW", "NOT_TRUE");
		assertThat(texts(back, "walk", "/stop")).containsExactly("LATER", "DONE");
		assertThat(texts(back, "check-ins", "/texts/ft.good")).contains("a *long* walk");
		assertThat(text(other.get("/check-in"))).as("a draft stays where it is").doesNotContain("half a walk");
		assertThat(text(other.get("/settings"))).contains("value=\"https://www.bbc.com/weather\"",
				"value=\"DARK\" selected", "value=\"LARGEST\" selected");
	}

	private static List<String> texts(JsonNode file, String part, String field) {
		return file.get(part).valueStream().map((each) -> each.at(field).asString("")).toList();
	}

	@Test
	void whatWasBroughtInStandsOnThePagesAsItDidBefore() {
		Person person = Person.in(this.mvc);
		Whole.fill(person);
		Person other = Person.in(this.mvc);
		led(bring(other, taken(person)));
		assertThat(text(other.get("/your-data?done="))).contains("Everything in the file is in your space now.",
				"This space has something in it.");
		assertThat(text(other.get("/made"))).as("words are hidden in lists").doesNotContain("it went quiet");
		led(other.send("/settings", fields("partner", "Sam", "pronoun", "SHE", "country", "GB", "minutes", "25",
				"theme", "DARK", "size", "LARGEST", "tab", "NOTES", "version", version(other))));
		assertThat(text(other.get("/journal"))).contains("A leap day", "mixed", "Closed until");
		assertThat(text(other.get("/made"))).contains("it went quiet", "our evenings");
		assertThat(text(other.get("/check-ins"))).contains("Sam");
		assertThat(text(other.get("/reminders"))).contains("Asia/Tokyo");
		for (String path : new String[] { "/made", "/journal", "/check-ins" }) {
			Pattern.compile("href=\"(" + path + "/[0-9a-f-]{36})\"")
				.matcher(text(other.get(path)))
				.results()
				.map((link) -> link.group(1))
				.distinct()
				.forEach((link) -> assertThat(other.get(link)).as(link).hasStatusOk());
		}
	}

	private static String version(Person person) {
		Matcher version = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(text(person.get("/settings")));
		assertThat(version.find()).isTrue();
		return version.group(1);
	}

	@Test
	void noSafetyAnswerAndNoDraftIsInAnyFile() {
		Person person = Person.in(this.mvc);
		Whole.fill(person);
		Whole.passing(person);
		String json = taken(person);
		assertThat(json).doesNotContain("sf.", "yes-once", "NOT_SAFE", "half a walk", "taken back");
	}

	@Test
	void thatSomethingWasNotSafeIsNoPartOfAFile() {
		Person person = Person.in(this.mvc);
		String talk = Later.days(-2, () -> led(person.send("/guide/3/exercise",
				fields("go", "keep", "issues.0.what", "our evenings", "day", Whole.in(-1)))));
		led(person.send(talk + "/came-of", fields("answer", "not-safe")));
		String json = taken(person);
		assertThat(json).contains("our evenings", "\"concern\" : {").doesNotContainIgnoringCase("not_safe", "not-safe");
		Person other = Person.in(this.mvc);
		led(bring(other, json));
		assertThat(taken(other)).isEqualTo(json);
	}

	@Test
	void everyTableThatBelongsToAnAccountIsInTheFileOrOnTheListOfWhatIsNot() {
		Set<String> covered = new HashSet<>(IN_NO_FILE);
		this.parts.forEach((part) -> assertThat(covered).doesNotContainAnyElementsOf(part.tables())
			.satisfies((all) -> covered.addAll(part.tables())));
		List<String> tables = this.jdbc
			.sql("select distinct lower(table_name) from information_schema.columns "
					+ "where lower(table_schema) = 'public' and lower(column_name) = 'account_id'")
			.query((row, number) -> Objects.requireNonNull(row.getString(1)))
			.list();
		assertThat(covered).containsAll(tables).contains("account");
		assertThat(tables).containsAll(IN_NO_FILE);
	}

	@Test
	void thePageSaysFirstWhatOneCanDo() {
		assertThat(text(Person.in(this.mvc).get("/your-data"))).containsSubsequence("href=\"#take-out\"",
				"href=\"#bring-in\"", "href=\"#delete\"", "Locking your space does not close it.", "<details>",
				"Anyone who finds them can read them.");
	}

	@Test
	void aPassphraseIsAskedForBeforeAnythingIsTakenOut() {
		Person person = Person.in(this.mvc);
		for (String as : new String[] { "json", "zip" }) {
			MvcTestResult none = person.sendSecret("/your-data/plain", fields("as", as));
			assertThat(none).hasStatus(422);
			assertThat(text(none)).contains("Please type the passphrase of your space.");
			MvcTestResult wrong = person.sendSecret("/your-data/plain",
					fields("as", as, "passphrase", "some other words here"));
			assertThat(wrong).hasStatus(422);
			assertThat(text(wrong)).contains("That is not the passphrase of this space.");
			assertThat(wrong.getResponse().getHeader("Content-Disposition")).isNull();
		}
		person.sendSecret("/your-data/plain", fields("passphrase", "some other words here"));
		person.sendSecret("/your-data/plain", fields("passphrase", "some other words here"));
		assertThat(person.sendSecret("/your-data/plain", fields("passphrase", Person.PASSPHRASE))).hasStatus(429);
	}

	@Test
	void filesHaveNeutralNamesAndAreKeptNowhereOnTheWay() {
		Person person = Person.in(this.mvc);
		MvcTestResult json = out(person, "json");
		assertThat(json.getResponse().getHeader("Content-Disposition"))
			.isEqualTo("attachment; filename=\"pages.json\"");
		assertThat(json.getResponse().getHeader("Cache-Control")).isEqualTo("no-store");
		assertThat(json.getResponse().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
		MvcTestResult zip = out(person, "zip");
		assertThat(zip.getResponse().getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"pages.zip\"");
		assertThat(zip.getResponse().getContentType()).startsWith("application/zip");
	}

	@Test
	void theZipHasEveryPageInWordsUnderNamesOfDaysAlone() throws IOException {
		Person person = Person.in(this.mvc);
		Whole.fill(person);
		Whole.passing(person);
		Map<String, String> files = new LinkedHashMap<>();
		try (ZipInputStream zip = new ZipInputStream(
				new ByteArrayInputStream(out(person, "zip").getResponse().getContentAsByteArray()))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
				assertThat(entry.getTimeLocal().getYear()).isEqualTo(1980);
			}
		}
		assertThat(files.keySet()).hasSize(20)
			.contains("about.md", "journal/2024-02-29.md", "journal/2024-02-29-2.md")
			.allMatch(Pattern.compile("about\\.md|(journal|check-ins|made)/\\d{4}-\\d\\d-\\d\\d(-\\d+)?\\.md")
				.asMatchPredicate());
		assertThat(String.join("\n", files.values()))
			.contains("# A leap day", "The *kettle* was on 🌊", "a *long* walk", "it went quiet", "our evenings")
			.doesNotContain("half a walk", "taken back", "scared", "limit who", "Yes, once");
	}

	@Test
	void aFileComesIntoAnEmptySpaceOnly() {
		Person person = Person.in(this.mvc);
		led(person.send("/journal/new", fields("day", "2024-02-29", "text", "mine")));
		String before = taken(person);
		MvcTestResult refused = bring(person, EMPTY);
		assertThat(refused).hasStatus(422);
		assertThat(text(refused)).contains("This space is not empty, so nothing was brought in.");
		assertThat(taken(person)).isEqualTo(before);
	}

	@Test
	void theSameFormSentTwiceBringsAFileInOnce() {
		Person person = Person.in(this.mvc);
		led(person.send("/journal/new", fields("day", "2024-02-29", "text", "once")));
		byte[] file = taken(person).getBytes(StandardCharsets.UTF_8);
		Person other = Person.in(this.mvc);
		assertThat(led(bring(other, file))).isEqualTo("/your-data?done");
		assertThat(led(other.postFile(IN, "from", file))).as("the same form").isEqualTo("/your-data?done");
		assertThat(bring(other, file)).as("another form").hasStatus(422);
		assertThat(taken(other)).isEqualTo(new String(file, StandardCharsets.UTF_8));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/walk | chapter,2,said,later
			/settings | partner,Kim,pronoun,SHE,country,GB,minutes,15,version,0
			/reminders | day,MONDAY,time,09:00,zone,UTC,version,-1
			""")
	void whatIsSavedInAnotherTabWhileAFileComesInIsKept(String path, String form) throws IOException {
		Person person = Person.in(this.mvc);
		Whole.fill(person);
		byte[] file = taken(person).getBytes(StandardCharsets.UTF_8);
		Person other = Person.in(this.mvc);
		OpenSpace space = this.spaces.current(other.cookie()).orElseThrow();
		PersonalData first = mock(PersonalData.class, delegatesTo(this.parts.getFirst()));
		willAnswer((asked) -> {
			CompletableFuture.runAsync(() -> led(other.send(path, fields(form.split(","))))).join();
			this.parts.getFirst().bringIn(space, asked.getArgument(1));
			return null;
		}).given(first).bringIn(any(), any());
		List<PersonalData> all = new ArrayList<>(this.parts);
		all.set(0, first);
		try (BroughtFile brought = BroughtFile.of(new ByteArrayInputStream(file))) {
			assertThatException()
				.isThrownBy(() -> this.transactions
					.executeWithoutResult((status) -> new DataFile(all, this.clock).bringIn(space, brought)))
				.isInstanceOfAny(Changed.class, DataIntegrityViolationException.class);
		}
		Person alike = Person.in(this.mvc);
		led(alike.send(path, fields(form.split(","))));
		assertThat(taken(other)).isEqualTo(taken(alike));
	}

	@Test
	void oneOfTwoFilesThatComeAtOnceIsRefusedWhole() throws Exception {
		Person person = Person.in(this.mvc);
		Whole.fill(person);
		String file = taken(person);
		for (int time = 0; time < 5; time++) {
			Person other = Person.in(this.mvc);
			OpenSpace space = this.spaces.current(other.cookie()).orElseThrow();
			try (BroughtFile one = brought(file); BroughtFile two = brought(file)) {
				assertThat(atOnce(List.of(() -> comesIn(space, one), () -> comesIn(space, two))))
					.containsExactlyInAnyOrder(true, false);
			}
			assertThat(taken(other)).isEqualTo(file);
		}
	}

	private static BroughtFile brought(String file) throws IOException {
		return BroughtFile.of(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
	}

	private boolean comesIn(OpenSpace space, BroughtFile brought) {
		try {
			this.transactions.executeWithoutResult((status) -> this.file.bringIn(space, brought));
			return true;
		}
		catch (Unfit | Changed | DataIntegrityViolationException ex) {
			return false;
		}
	}

	@Test
	void aFileIsNotSealedWithThePassphraseOfTheSpace() {
		Person person = Person.in(this.mvc);
		MvcTestResult refused = person.sendSecret("/your-data/sealed", fields("passphrase-space", Person.PASSPHRASE,
				"passphrase-file", Person.PASSPHRASE, "passphrase-again", Person.PASSPHRASE));
		assertThat(refused).hasStatus(422);
		assertThat(text(refused)).contains("id=\"passphrase-file-error\"", "This is the passphrase of your space.");
		MvcTestResult other = person.sendSecret("/your-data/sealed", fields("passphrase-space", Person.PASSPHRASE,
				"passphrase-file", "lantern otter gravel plum", "passphrase-again", "lantern otter gravel plum"));
		assertThat(other).hasStatusOk();
		assertThat(other.getResponse().getContentType()).startsWith("text/html");
		assertThat(other.getResponse().getHeader("Content-Disposition")).contains("pages.html");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{                                  | It may be damaged or cut off
			[]                                 | This is not a file from Tideline
			hello                              | It may be damaged or cut off
			{"format": "other", "version": 1}  | This is not a file from Tideline
			{"format": "tideline"}             | It may be damaged or cut off
			{"format": "tideline", "version": 2, "later": []} | made by a newer Tideline
			{"format": "tideline", "version": 1, "version": 1} | It may be damaged or cut off
			{"format": "tideline", "version": 1} | It may be damaged or cut off
			""")
	void aFileThatCannotBeReadIsRefusedInClearWords(String file, String words) {
		Person person = Person.in(this.mvc);
		String before = taken(person);
		MvcTestResult refused = bring(person, file);
		assertThat(refused).hasStatus(422);
		assertThat(text(refused)).contains(words, "Nothing was changed");
		assertThat(taken(person)).isEqualTo(before);
	}

	@Test
	void aDamagedFileChangesNothingWhereverTheDamageIs() {
		Person person = Person.in(this.mvc);
		Whole.fill(person);
		String whole = taken(person);
		Person other = Person.in(this.mvc);
		String before = taken(other);
		String[][] damages = { { "\"2024-02-29\"", "\"2024-02-30\"" },
				{ "\"idleMinutes\" : 25", "\"idleMinutes\" : 99" }, { "\"mixed\"", "\"furious\"" },
				{ "\"FRIDAY\"", "\"NEVERDAY\"" }, { "\"GB\"", "\"gb1\"" }, { "\"NOT_TRUE\"", "\"MAYBE\"" },
				{ "\"PARTLY\"", "null, \"more\" : 1" }, { "<p>", "<p><script>alert(1)</script>" },
				{ "\"ci.mine\" : 4", "\"ci.mine\" : 9" }, { "\"ft.good\"", "\"sf.fear\"" } };
		for (String[] damage : damages) {
			assertThat(whole).as(damage[0]).contains(damage[0]);
			MvcTestResult refused = bring(other, whole.replace(damage[0], damage[1]));
			assertThat(refused).as(damage[1]).hasStatus(422);
			assertThat(text(refused)).as(damage[1]).contains("id=\"from-error\"");
			assertThat(taken(other)).as(damage[1]).isEqualTo(before);
		}
		assertThat(bring(other, whole.substring(0, whole.length() - 40))).hasStatus(422);
		assertThat(taken(other)).isEqualTo(before);
		assertThat(led(bring(other, whole))).as("the whole one fits").isEqualTo("/your-data?done");
	}

	/** One thing at a time in a whole file, by where it stands there. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			settings/settings/partner            | "Sa\\u202em"
			settings/settings/partner            | "\\u200d"
			settings/settings/partner            | "Sam "
			settings/settings/partner            | "e\\u0301"
			settings/settings/partner            | ""
			settings/settings/country            | "ZZ"
			settings/settings/exitTo             | "www.bbc.com"
			settings/concern/since               | "{later}"
			rhythm/rhythm/pausedUntil            | "2098-01-01"
			replies/0/day                        | "{later}"
			journal/A leap day/text              | " \\n "
			journal/A leap day/text              | "one\\r\\ntwo"
			journal/A leap day/day               | "{later}"
			journal/A leap day/writtenAt         | "{later}T12:00:00Z"
			journal/A leap day/title             | " A leap day"
			journal/A leap day/title             | ""
			journal/A leap day/mood              | ""
			journal/A leap day/tags              | [""]
			journal/A leap day/tags              | ["tea", "tea"]
			journal/A leap day/tags              | ["tea, work"]
			journal/A leap day/tags              | ["tea "]
			made/it went quiet/day               | "{later}"
			made/it went quiet/values            | {}
			made/it went quiet/values/zqx        | ["yes"]
			made/it went quiet/values/felt       | ["gloomy"]
			made/it went quiet/values/felt       | ["lonely", "lonely"]
			made/it went quiet/values/check      | ["sound", "see"]
			made/it went quiet/values/when       | [" it went quiet"]
			made/it went quiet/values/need       | ["{long}"]
			made/it went quiet/carried           | {"due": "{later}", "held": false}
			made/it went quiet/cameOf            | "DID"
			made/our evenings/values/start       | ["25:00"]
			made/our evenings/values/issues.7.what | ["beyond the last row"]
			made/our evenings/carried/due        | "2098-01-01"
			made/our evenings/carried/held       | true
			made/our evenings/carried            | null
			made/our evenings/due                | "{later}"
			made/our evenings/cameOf             | "DID"
			made/some calm/values/review         | ["2098-01-01"]
			check-ins/a *long* walk/day          | "{later}"
			check-ins/a *long* walk/texts/ft.good | " "
			check-ins/a *long* walk/texts/ft.good | "one\\rtwo"
			check-ins/a *long* walk/answers/notApplicable | ["ci.mine", "ci.reply"]
			check-ins/a *long* walk/answers/scored/cx.status | 0
			check-ins/a *long* walk/answers/scored/ci.conflict | 3
			check-ins/a *long* walk/answers/steppedBack | "nobody"
			check-ins/a *long* walk/answers/context/asked | {"answers": ["context"], "day": "2024-02-29"}
			check-ins/a *long* walk/answers/context/cx.status/answers | []
			check-ins/a *long* walk/answers/context/cx.status/answers | ["together", "apart"]
			check-ins/a *long* walk/answers/context/cx.status/day | "{later}"
			check-ins/a *long* walk/answers/spaceDate | "1999-01-01"
			check-ins/a *long* walk/answers/anchor | "bit-harder"
			check-ins/a *long* walk/answers/note  | true
			""")
	void whatNoPageHereWouldHaveStoredIsNotBroughtInEither(String place, String instead) {
		Person other = Person.in(this.mvc);
		String file = Damage.at(whole(), place,
				instead.replace("{later}", Whole.in(2)).replace("{long}", "w".repeat(241)));
		assertThat(refusal(other, file.getBytes(StandardCharsets.UTF_8))).isNotEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			settings/settings/partner            | "می\\u200cنا"
			settings/settings/zone               | "+05:45"
			settings/settings/look               | null
			journal/A leap day/prompt            | "no.longer.there"
			journal/A leap day/closedUntil       | "2024-03-01"
			journal/A leap day/tags              | ["<i>", "tea; work"]
			made/it went quiet/label             | "something else"
			made/our evenings/due                | null
			made/some calm/day                   | "2024-02-29"
			replies/0/rule                       | "no-longer-there"
			rhythm/rhythm/pausedUntil            | "2024-02-29"
			check-ins/a *long* walk/answers/number | null
			""")
	void whatAPageHereMayHaveStoredIsBroughtIn(String place, String instead) {
		Person other = Person.in(this.mvc);
		assertThat(refusal(other, Damage.at(whole(), place, instead).getBytes(StandardCharsets.UTF_8))).isEmpty();
	}

	@Test
	void whatIsNotThereAnyMoreIsPassedOverAndWhatIsDerivedIsDerivedAnew() {
		Person other = Person.in(this.mvc);
		String file = Damage.at(whole(), "journal/A leap day/prompt", "\"no.longer.there\"");
		file = Damage.at(new JsonMapper().readTree(file), "replies/0/rule", "\"no-longer-there\"");
		file = Damage.at(new JsonMapper().readTree(file), "made/it went quiet/label", "\"something else\"");
		led(bring(other, file));
		assertThat(taken(other)).contains("A leap day", "it went quiet")
			.doesNotContain("no.longer.there", "no-longer-there", "something else");
	}

	private JsonNode whole() {
		return WHOLE.computeIfAbsent("whole", (name) -> {
			Person person = Person.in(this.mvc);
			Whole.fill(person);
			return new JsonMapper().readTree(taken(person));
		});
	}

	@Test
	void noFileAtAllIsSaidBesideTheField() {
		Person person = Person.in(this.mvc);
		assertThat(text(bring(person, ""))).contains("Please pick the file “pages.json” first.");
		assertThat(text(person.send(IN, fields()))).contains("Please pick the file “pages.json” first.");
	}

	@Test
	void nobodyTakesOutWhatIsSomebodyElses() {
		Person person = Person.in(this.mvc);
		led(person.send("/journal/new", fields("day", "2024-02-29", "text", "mine alone")));
		assertThat(taken(Person.in(this.mvc))).doesNotContain("mine alone");
		assertThat(this.spaces.current(person.cookie())).isPresent();
	}

	@Test
	void aFileThatIsMeantToBreakItIsRefusedInClearWords() {
		Person person = Person.in(this.mvc);
		String before = taken(person);
		hostile().forEach((what, file) -> {
			MvcTestResult refused = bring(person, file);
			assertThat(refused.getResponse().getStatus()).as(what).isEqualTo(422);
			assertThat(text(refused)).as(what).contains("id=\"from-error\"").doesNotContain("Exception", "zqx");
		});
		assertThat(taken(person)).isEqualTo(before);
	}

	private static Map<String, byte[]> hostile() {
		String page = "{\"day\": \"2024-02-29\", \"title\": null, \"text\": \"zqx\", \"mood\": null, \"tags\": [], "
				+ "\"prompt\": null, \"writtenAt\": \"2024-02-29T20:00:00Z\", \"zone\": \"UTC\", \"closedUntil\": null}";
		Map<String, byte[]> files = new LinkedHashMap<>();
		files.put("arrays in depth", journal("[".repeat(100_000)));
		files.put("arrays side by side", journal("[" + "[],".repeat(300_000) + "[]]"));
		files.put("names alone", journal("[{" + numbered(50_000, "\"%d\": 0") + "}]"));
		files.put("nothing instead of a page", journal("[null]"));
		files.put("a list of tags that does not end",
				journal("[" + page.replace("[]", "[" + numbered(50_000, "\"%d\"") + "]") + "]"));
		files.put("a name twice in a page", journal("[" + page.replace("{", "{\"text\": \"\", ") + "]"));
		files.put("the id of a row", journal("["
				+ page.replace("{", "{\"id\": \"018f0000-0000-7000-8000-000000000000\", \"account\": \"1\", ") + "]"));
		files.put("a day long gone", journal("[" + page.replace("\"2024-02-29\"", "\"-999999999-01-01\"") + "]"));
		files.put("a day far off", journal("[" + page.replace("\"2024-02-29\"", "\"+999999999-12-31\"") + "]"));
		files.put("a time far off",
				journal("[" + page.replace("2024-02-29T20:00:00Z", "+1000000000-12-31T23:59:59Z") + "]"));
		files.put("a zone that is none", journal("[" + page.replace("UTC", "Mars/Olympus") + "]"));
		files.put("a huge number", journal("[" + page.replace("\"2024-02-29\"", "1e999999999") + "]"));
		files.put("digits without end", journal("[" + "9".repeat(100_000) + "]"));
		files.put("half of a sign", journal("[" + page.replace("zqx", "\\ud800") + "]"));
		files.put("no sign at all", journal("[" + page.replace("zqx", "\\u0000") + "]"));
		files.put("a part twice",
				EMPTY.replace("\"walk\"", "\"journal\": [], \"walk\"").getBytes(StandardCharsets.UTF_8));
		files.put("two files in one", (EMPTY + EMPTY).getBytes(StandardCharsets.UTF_8));
		files.put("other bytes than text",
				EMPTY.replace("idleMinutes", "idle\u00e9").getBytes(StandardCharsets.ISO_8859_1));
		files.put("UTF-16 without a mark", EMPTY.getBytes(StandardCharsets.UTF_16LE));
		files.put("zeros", new byte[100_000]);
		files.put("the start of a zip", new byte[] { 'P', 'K', 3, 4, 20, 0, 0, 0, 8, 0 });
		files.put("one byte", new byte[] { '{' });
		files
			.put("more than fits", EMPTY
				.replace("\"replies\": []",
						"\"replies\": [" + numbered(20_001,
								"{\"rule\": \"r%d\", \"reply\": \"HELPED\", \"day\": \"2024-02-29\"}") + "]")
				.getBytes(StandardCharsets.UTF_8));
		return files;
	}

	private static byte[] journal(String pages) {
		return EMPTY.replace("\"journal\": []", "\"journal\": " + pages).getBytes(StandardCharsets.UTF_8);
	}

	private static String numbered(int many, String each) {
		return IntStream.range(0, many).mapToObj(each::formatted).collect(Collectors.joining(","));
	}

	/** Each field in turn, by something that it was not made for. */
	@Test
	void whateverIsChangedInAFileItComesInOrIsRefusedAndNothingFails() {
		Person person = Person.in(this.mvc);
		Whole.fill(person);
		JsonNode whole = new JsonMapper().readTree(taken(person));
		Person other = Person.in(this.mvc);
		String before = taken(other);
		Random random = new Random(11);
		for (int change = 0; change < 400; change++) {
			byte[] file = Damage.somewhere(whole, random).toString().getBytes(StandardCharsets.UTF_8);
			assertThat(refusal(other, file)).as(() -> new String(file, StandardCharsets.UTF_8))
				.doesNotContain("zqx", "Exception");
		}
		assertThat(taken(other)).isEqualTo(before);
	}

	/** Why it is refused, or nothing; what comes in is taken back. */
	private String refusal(Person person, byte[] file) {
		OpenSpace space = this.spaces.current(person.cookie()).orElseThrow();
		return Objects.requireNonNull(this.transactions.execute((status) -> {
			status.setRollbackOnly();
			try {
				this.file.bringIn(space, BroughtFile.of(new ByteArrayInputStream(file)));
				return "";
			}
			catch (Unfit ex) {
				return Objects.requireNonNull(ex.getMessage());
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}));
	}

	@Test
	void aFileThatBreaksOffAnywhereChangesNothing() {
		Person person = Person.in(this.mvc);
		Whole.fill(person);
		byte[] whole = taken(person).getBytes(StandardCharsets.UTF_8);
		Person other = Person.in(this.mvc);
		String before = taken(other);
		for (int part = 1; part < 40; part++) {
			MvcTestResult refused = bring(other, Arrays.copyOf(whole, whole.length * part / 40));
			assertThat(refused).as("%d of 40", part).hasStatus(422);
			assertThat(text(refused)).contains("It may be damaged or cut off");
		}
		assertThat(taken(other)).isEqualTo(before);
	}

	@Test
	void aFileThatAnEditorSavedAgainInAnotherWayIsTaken() {
		Person person = Person.in(this.mvc);
		led(person.send("/journal/new", fields("day", "2024-02-29", "text", "the kettle “was” on 🌊")));
		String file = taken(person);
		Person first = Person.in(this.mvc);
		assertThat(led(bring(first, "\ufeff" + file))).isEqualTo("/your-data?done");
		assertThat(taken(first)).isEqualTo(file);
		Person second = Person.in(this.mvc);
		assertThat(led(bring(second, file.getBytes(StandardCharsets.UTF_16)))).isEqualTo("/your-data?done");
		assertThat(taken(second)).isEqualTo(file);
	}

	@Test
	void hostileMarkdownThatIsBroughtInDoesNothing() {
		String text = "<script>zqx()</script> [a](javascript:zqx()) <img src=x onerror=zqx()> ![b](http://zqx.example/) "
				+ ">".repeat(2_000) + "[".repeat(2_000) + "*".repeat(2_000) + "\\n- ".repeat(2_000);
		String page = "{\"day\": \"2024-02-29\", \"title\": \"<b onclick=zqx()>\", \"text\": \"" + text
				+ "\", \"mood\": null, \"tags\": [\"<i>\"], \"prompt\": \"../../zqx\", "
				+ "\"writtenAt\": \"2024-02-29T20:00:00Z\", \"zone\": \"+18:00\", \"closedUntil\": null}";
		Person person = Person.in(this.mvc);
		led(bring(person, journal("[" + page + "]")));
		Matcher link = Pattern.compile("href=\"(/journal/[0-9a-f-]{36})\"").matcher(text(person.get("/journal")));
		assertThat(link.find()).isTrue();
		for (String path : List.of("/journal", "/today", link.group(1), link.group(1) + "/edit")) {
			MvcTestResult shown = person.get(path);
			assertThat(shown).as(path).hasStatusOk();
			assertThat(text(shown)).as(path)
				.doesNotContain("<script>zqx", "<b onclick", "<img src", "href=\"javascript:", "src=\"http");
		}
		assertThat(text(out(person, "zip"))).isNotEmpty();
	}

	private static MvcTestResult bring(Person person, String file) {
		return bring(person, file.getBytes(StandardCharsets.UTF_8));
	}

	private static MvcTestResult bring(Person person, byte[] file) {
		person.get("/your-data");
		return person.sendFile(IN, "from", file);
	}

	private static MvcTestResult out(Person person, String as) {
		MvcTestResult result = person.sendSecret("/your-data/plain", fields("as", as, "passphrase", Person.PASSPHRASE));
		assertThat(result).as(() -> text(result)).hasStatusOk();
		return result;
	}

	private static String taken(Person person) {
		return text(out(person, "json"));
	}

}
