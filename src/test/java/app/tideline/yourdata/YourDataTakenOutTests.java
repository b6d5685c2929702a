package app.tideline.yourdata;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import app.tideline.account.PersonalData;
import app.tideline.account.Spaces;
import app.tideline.content.Wording;
import app.tideline.database.Later;
import app.tideline.database.Person;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static app.tideline.database.Person.led;
import static app.tideline.database.Person.text;
import static app.tideline.yourdata.InAndOut.bring;
import static app.tideline.yourdata.InAndOut.out;
import static app.tideline.yourdata.InAndOut.taken;
import static app.tideline.yourdata.Whole.answers;
import static app.tideline.yourdata.Whole.fields;
import static org.assertj.core.api.Assertions.assertThat;

/** Taking out everything: what is in a file, and who gets it. */
abstract class YourDataTakenOutTests {

	/** Ways in, what guards forms, and drafts: nothing of it is in a file. */
	private static final Set<String> IN_NO_FILE = Set.of("key_slot", "opening", "operation", "check_in_support",
			"check_in_draft");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Spaces spaces;

	@Autowired
	private List<PersonalData> parts;

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
		assertThat(json).contains("our evenings", "\"concern\" : {", "\"carried\" : null", "\"due\" : null")
			.as("nor does a plan of which nothing more is said")
			.doesNotContainIgnoringCase("not_safe", "not-safe", "\"held\"");
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
	void theZipHasEveryPageInWordsUnderNamesOfDaysAlone() {
		Person person = Person.in(this.mvc);
		Whole.fill(person);
		Whole.passing(person);
		Map<String, String> files = read(person);
		assertThat(files.keySet()).hasSize(20)
			.contains("about.md", "journal/2024-02-29.md", "journal/2024-02-29-2.md")
			.allMatch(Pattern.compile("about\\.md|(journal|check-ins|made)/\\d{4}-\\d\\d-\\d\\d(-\\d+)?\\.md")
				.asMatchPredicate());
		assertThat(String.join("\n", files.values()))
			.contains("# A leap day", "The *kettle* was on 🌊", "a *long* walk", "it went quiet", "our evenings")
			.doesNotContain("half a walk", "taken back", "scared", "limit who", "Yes, once");
	}

	private static Map<String, String> read(Person person) {
		Map<String, String> files = new LinkedHashMap<>();
		try (ZipInputStream zip = new ZipInputStream(
				new ByteArrayInputStream(out(person, "zip").getResponse().getContentAsByteArray()))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
				assertThat(entry.getTimeLocal().getYear()).isEqualTo(1980);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return files;
	}

	@Test
	void aPageIsReadBelowTheQuestionThatItAnswers() {
		Person person = Person.in(this.mvc);
		Whole.fill(person);
		assertThat(read(person).get("journal/2024-02-29.md")).containsSubsequence("# A leap day", "Mood: mixed",
				"What do you need most in the next seven days?", "The *kettle* was on");
	}

	@Test
	void aPageIsCalledInAFileWhatItIsCalledHere() {
		Person person = Person.in(this.mvc);
		Whole.fill(person);
		Map<String, String> files = read(person);
		assertThat(files.get("journal/2024-02-29-2.md")).startsWith("# A page\n");
		assertThat(files.get("journal/2024-02-29.md")).contains("Words to find it by: work, tea");
	}

	@Test
	void aCheckInIsReadWithWhatItsPageSuggests() {
		Person person = Person.in(this.mvc);
		String path = Later.days(-1, () -> led(person.send("/check-in",
				answers("ci.mine", "0", "ci.headspace", "0", "ci.connection", "0", "ci.conflict", "0"))));
		JsonNode cards = new JsonMapper().readTree(taken(person)).at("/check-ins/0/shown/cards");
		List<String> lines = cards.valueStream()
			.map((card) -> "- " + card.at("/title").asString() + ": " + card.at("/reason/because").asString())
			.map(Wording.NEUTRAL::of)
			.toList();
		String before = String.join("\n", read(person).values());
		assertThat(lines).isNotEmpty();
		assertThat(before).contains("## For this week, if you like").contains(lines);
		led(person.send("/check-in", answers("sf.freedom", "yes-once")));
		String page = HtmlUtils.htmlUnescape(text(person.get(path)));
		String after = String.join("\n", read(person).values());
		assertThat(lines).as("some of it is suppressed while a concern is held")
			.anyMatch((line) -> !after.contains(line))
			.allSatisfy((line) -> assertThat(after.contains(line))
				.isEqualTo(page.contains("<h3>" + line.substring(2, line.indexOf(": ")) + "</h3>")));
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

	@Test
	void nobodyTakesOutWhatIsSomebodyElses() {
		Person person = Person.in(this.mvc);
		led(person.send("/journal/new", fields("day", "2024-02-29", "text", "mine alone")));
		assertThat(taken(Person.in(this.mvc))).doesNotContain("mine alone");
		assertThat(this.spaces.current(person.cookie())).isPresent();
	}

}
