package app.tideline.yourdata;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import app.tideline.database.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

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

/** Files that can’t be read: refused whole, and in clear words. */
abstract class YourDataUnreadableTests {

	@Autowired
	private MockMvcTester mvc;

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{                                  | It may be damaged or cut off
			[]                                 | This is not a file from Tideline. Please pick the file “pages.json”.
			hello                              | This is not a file from Tideline. Please pick the file “pages.json”.
			{hello                             | It may be damaged or cut off
			{"format": "other", "version": 1}  | This is not a file from Tideline
			{"format": "tideline"}             | It may be damaged or cut off
			{"format": "tideline", "version": 2, "later": []} | made by a newer Tideline
			{"version": 2147483648, "format": "tideline"} | made by a newer Tideline
			{"format": "tideline", "version": 99999999999999999999999999, "later": [ | made by a newer Tideline
			{"format": "tideline", "version": "2"} | It may be damaged or cut off
			{"format": "tideline", "version": 2.0} | It may be damaged or cut off
			{"format": "tideline", "version": null} | It may be damaged or cut off
			{"format": "tideline", "version": [2]} | It may be damaged or cut off
			{"format": "tideline", "version": 0} | It may be damaged or cut off
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
	void whatIsNoFileToBringInIsNotCalledDamaged() {
		Person person = Person.in(this.mvc);
		String before = taken(person);
		String html = "\ufeff\n <!DOCTYPE html>\n<title>Pages</title>";
		for (byte[] file : List.of(html.getBytes(StandardCharsets.UTF_8), html.getBytes(StandardCharsets.UTF_16LE),
				out(person, "zip").getResponse().getContentAsByteArray())) {
			assertThat(text(bring(person, file)))
				.contains("This file is for reading. Only “pages.json” can be brought in. Nothing was changed.");
		}
		byte[] picture = { (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16 };
		for (byte[] file : List.of(picture, " \n".getBytes(StandardCharsets.UTF_8), new byte[] { 'P' })) {
			MvcTestResult refused = bring(person, file);
			assertThat(refused).hasStatus(422);
			assertThat(text(refused)).contains("This is not a file from Tideline.", "Nothing was changed.");
		}
		assertThat(taken(person)).isEqualTo(before);
	}

	@Test
	void whatIsNotKnownHereMayBeFromANewerTideline() {
		Person person = Person.in(this.mvc);
		String before = taken(person);
		for (String place : new String[] { "\"walk\"", "\"partner\"", "\"theme\"" }) {
			MvcTestResult refused = bring(person, EMPTY.replace(place, "\"zqx\": [], " + place));
			assertThat(refused).as(place).hasStatus(422);
			assertThat(text(refused)).as(place)
				.contains("something that is not known here", "newer Tideline", "Nothing was changed")
				.doesNotContain("zqx");
		}
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

	@Test
	void noFileAtAllIsSaidBesideTheField() {
		Person person = Person.in(this.mvc);
		MvcTestResult empty = bring(person, "");
		assertThat(empty).hasStatus(422);
		assertThat(text(empty)).contains("This file is empty.", "Nothing was changed.");
		assertThat(text(person.send(IN, fields()))).contains("Please pick the file “pages.json” first.");
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

	private static String numbered(int many, String each) {
		return IntStream.range(0, many).mapToObj(each::formatted).collect(Collectors.joining(","));
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

}
