package app.tideline.yourdata;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import app.tideline.account.BroughtFile;
import app.tideline.account.Changed;
import app.tideline.account.OpenSpace;
import app.tideline.account.PersonalData;
import app.tideline.account.Spaces;
import app.tideline.account.Unfit;
import app.tideline.content.Chapter;
import app.tideline.content.Content;
import app.tideline.content.Exercise;
import app.tideline.database.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static app.tideline.database.AtOnce.atOnce;
import static app.tideline.database.Person.led;
import static app.tideline.database.Person.text;
import static app.tideline.yourdata.InAndOut.EMPTY;
import static app.tideline.yourdata.InAndOut.IN;
import static app.tideline.yourdata.InAndOut.bring;
import static app.tideline.yourdata.InAndOut.journal;
import static app.tideline.yourdata.InAndOut.out;
import static app.tideline.yourdata.InAndOut.taken;
import static app.tideline.yourdata.Whole.fields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.Mockito.mock;

/** Bringing everything in again: all of it comes back, once, and mixes with nothing. */
abstract class YourDataBroughtInTests {

	@Autowired
	private MockMvcTester mvc;

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
	void aFileComesIntoAnEmptySpaceOnly() {
		Person person = Person.in(this.mvc);
		led(person.send("/journal/new", fields("day", "2024-02-29", "text", "mine")));
		String before = taken(person);
		MvcTestResult refused = bring(person, EMPTY);
		assertThat(refused).hasStatus(422);
		assertThat(text(refused)).contains("This space is not empty.", "Nothing was changed.");
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

}
