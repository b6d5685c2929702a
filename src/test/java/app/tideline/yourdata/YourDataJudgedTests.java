package app.tideline.yourdata;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import app.tideline.account.BroughtFile;
import app.tideline.account.OpenSpace;
import app.tideline.account.Spaces;
import app.tideline.account.Unfit;
import app.tideline.content.Content;
import app.tideline.content.Exercise;
import app.tideline.content.Question;
import app.tideline.database.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

import static app.tideline.database.Person.led;
import static app.tideline.yourdata.InAndOut.bring;
import static app.tideline.yourdata.InAndOut.taken;
import static org.assertj.core.api.Assertions.assertThat;

/** What a file says is judged as the pages here judge it, field by field. */
abstract class YourDataJudgedTests {

	/** With something of every kind in it; made once, because many tests change it. */
	private static final Map<String, JsonNode> WHOLE = new ConcurrentHashMap<>();

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Spaces spaces;

	@Autowired
	private DataFile file;

	@Autowired
	private TransactionOperations transactions;

	@Autowired
	private Content content;

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
			rhythm/rhythm/time                   | "21:00:01"
			settings/settings/zone               | "UTC+18"
			journal/A leap day/zone              | "+2"
			journal/A leap day/writtenAt         | "2024-02-29T12:00:00+02:00"
			journal/A leap day/writtenAt         | "2024-02-29T24:00:00Z"
			journal/A leap day/writtenAt         | "2024-02-29T12:00:00.000000001Z"
			journal/A leap day/text              | "\\u200b\\u2060"
			check-ins/a *long* walk/shown/cards/0/text/safe | "<p>"
			check-ins/a *long* walk/shown/cards/0/text/safe | "</p>"
			check-ins/a *long* walk/shown/cards/0/text/safe | "<p><strong>x</p></strong>"
			check-ins/a *long* walk/shown/cards/0/text/safe | "<p><a href=\\"/help\\">x</p>"
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
			check-ins/a *long* walk/shown/cards/0/reason/passing | true
			check-ins/walk/shown/panels | [{"kind":"CRISIS","title":"","text":{"safe":""},"more":[],"reasons":[]}]
			""")
	void whatNoPageHereWouldHaveStoredIsNotBroughtInEither(String place, String instead) {
		Person other = Person.in(this.mvc);
		String file = Damage.at(whole(), place,
				instead.replace("{later}", Whole.in(2)).replace("{long}", "w".repeat(241)));
		assertThat(refusal(other, file.getBytes(StandardCharsets.UTF_8))).isNotEmpty();
	}

	@Test
	void aSafetyAnswerIsNotBroughtInEither() {
		JsonNode asked = new JsonMapper().readTree(Damage.at(whole(), "made/our evenings/due", "null"));
		for (String answer : List.of("\"NOT_SAFE\"", "\"DID\"")) {
			String file = Damage.at(asked, "made/our evenings/cameOf", answer);
			assertThat(refusal(Person.in(this.mvc), file.getBytes(StandardCharsets.UTF_8)).isEmpty()).as(answer)
				.isEqualTo(answer.contains("DID"));
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			settings/settings/partner            | "می\\u200cنا"
			settings/settings/zone               | "+05:45"
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

	@ParameterizedTest
	@ValueSource(strings = { "//tideline.example", "//tideline.example/guide/1", "/", "/lock", "/exit", "/journal",
			"/your-data/delete", "/check-ins/concern", "/guide/../lock", "/guide/1/../../lock", "/guide//lock",
			"/help?now", "/guide/3/exercise?go=keep", "/help#", "/help/", "/HELP", "help", "#a", "",
			"https://tideline.example/", "javascript:zqx()", "/help\" onclick=\"zqx()" })
	void aLinkInWhatWasSuggestedLeadsNowhereElse(String link) {
		assertThat(linkingTo(link)).contains("changed by hand");
	}

	@Test
	void aLinkInWhatWasSuggestedMayLeadWhereverTheContentDoes() {
		Stream<String> pages = Stream.of("/about", "/privacy", "/help", "/help#a-safer-device", "/reasons",
				"/questions", "/guide", "/check-in");
		Stream<String> chapters = this.content.chapters()
			.stream()
			.flatMap((chapter) -> Stream.concat(Stream.of(chapter.path()),
					chapter.exercises().stream().map(Exercise::path)));
		Stream<String> questions = this.content.questions().stream().map(Question::path);
		assertThat(Stream.of(pages, chapters, questions).flatMap((all) -> all)).hasSizeGreaterThan(30)
			.allSatisfy((link) -> assertThat(linkingTo(link)).isEmpty());
	}

	private String linkingTo(String link) {
		JsonNode text = StringNode.valueOf("<p>See <a href=\"" + link + "\">this</a>.</p>");
		String file = Damage.at(whole(), "check-ins/a *long* walk/shown/cards/0/text/safe", text.toString());
		return refusal(Person.in(this.mvc), file.getBytes(StandardCharsets.UTF_8));
	}

	/** Every kind of place once: something of every other kind in it, or nothing. */
	@Test
	void whatTheSchemaDoesNotAllowIsRefusedAndLeavesTheSpaceEmpty() {
		Schema schema = Schema.ofVersion1();
		Person other = Person.in(this.mvc);
		OpenSpace space = this.spaces.current(other.cookie()).orElseThrow();
		String before = taken(other);
		List<String> taken = new ArrayList<>();
		AtomicInteger refused = new AtomicInteger();
		Damage.everywhere(whole(), (what, file) -> {
			if (!schema.violations(file).isEmpty()) {
				if (comesIn(space, file.toString())) {
					taken.add(what);
				}
				refused.incrementAndGet();
			}
		});
		assertThat(taken).isEmpty();
		assertThat(refused).hasValueGreaterThan(500);
		assertThat(taken(other)).isEqualTo(before);
	}

	/** Whether it comes in; where it does, that is taken back. */
	private boolean comesIn(OpenSpace space, String file) {
		try (BroughtFile brought = BroughtFile.of(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)))) {
			this.transactions.executeWithoutResult((status) -> {
				this.file.bringIn(space, brought);
				status.setRollbackOnly();
			});
			return true;
		}
		catch (Unfit ex) {
			return false;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
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

	private JsonNode whole() {
		return WHOLE.computeIfAbsent("whole", (name) -> {
			Person person = Person.in(this.mvc);
			Whole.fill(person);
			return new JsonMapper().readTree(taken(person));
		});
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

}
