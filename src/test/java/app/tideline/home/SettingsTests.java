package app.tideline.home;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import app.tideline.database.OnH2;
import app.tideline.database.Person;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static app.tideline.database.Person.led;
import static app.tideline.database.Person.text;
import static org.assertj.core.api.Assertions.assertThat;

/** The page of settings, and what it changes on the others. */
@OnH2
class SettingsTests {

	private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

	private static final Map<String, String> FIRST_SCREEN = Map.of("step", "CONTEXT", "go", "next");

	/** An agreement in a long silence, and a head that is full of guesses. */
	private static final Map<String, String> HEAD_FULL = Map.of("step", "SAFETY", "go", "next", "sf.fear", "no",
			"sf.freedom", "no", "sf.device", "no", "sf.harm", "no", "ci.headspace", "0", "ci.reliable", "1", "ft.good",
			"{they} saw {partner}");

	@Autowired
	private MockMvcTester mvc;

	@Test
	void theCheckInItsReasonsAndTheExercisesSpeakOfThePartnerAsChosen() {
		Person person = Person.in(this.mvc);
		assertThat(led(choose(person, "Sam", "SHE"))).isEqualTo("/settings?saved");
		assertThat(text(person.get("/settings?saved="))).contains("Saved.", "value=\"Sam\"",
				"“Sam wrote that she is on her way.”", "“Sam wrote that they are on their way.”");
		assertThat(text(person.send("/check-in", FIRST_SCREEN)))
			.contains("how close did you feel to Sam?", "When Sam said she would do something", "effort from Sam?")
			.doesNotContainIgnoringCase("your partner");
		assertThat(text(person.get(led(person.send("/check-in", HEAD_FULL))))).contains(
				"Because a lot of your thinking time went on what Sam may be thinking.",
				"working out what Sam is thinking?", "When Sam said she would do something");
		assertThat(text(person.get("/check-ins"))).contains("When Sam said she would do something");
		assertThat(text(person.get("/today"))).contains("what Sam may be thinking.");
		assertThat(text(person.get("/reasons"))).contains("If you see no effort from Sam, and");
		assertThat(text(person.get("/guide/2/exercise"))).contains("One question I could ask Sam");
	}

	@Test
	void whoHasNoSpaceReadsTheNeutralWords() {
		choose(Person.in(this.mvc), "Sam", "SHE");
		assertThat(text(read("/reasons"))).contains("If you see no effort from your partner, and")
			.doesNotContain("Sam");
		assertThat(text(read("/guide/2/exercise"))).contains("One question I could ask my partner")
			.doesNotContain("Sam");
		MvcTestResult screen = this.mvc.post()
			.uri("/check-in")
			.servletPath("/check-in")
			.header("Sec-Fetch-Site", "same-origin")
			.param("step", "CONTEXT")
			.param("go", "next")
			.exchange();
		assertThat(text(screen))
			.contains("how close did you feel to your partner?", "When your partner said they would do something")
			.doesNotContain("Sam", "{");
	}

	@Test
	void theGuideItselfStaysTheSame() {
		Person person = Person.in(this.mvc);
		choose(person, "Samphire", "HE");
		assertThat(text(person.get("/guide/11"))).contains("your partner");
		assertThat(text(person.get("/questions/1"))).doesNotContain("Samphire");
	}

	@Test
	void anOldResultFollowsAChange() {
		Person person = Person.in(this.mvc);
		String result = led(person.send("/check-in", HEAD_FULL));
		assertThat(text(person.get(result))).contains("what your partner may be thinking.",
				"When your partner said they would");
		choose(person, "Sam", "HE");
		assertThat(text(person.get(result))).contains("what Sam may be thinking.", "When Sam said he would");
		choose(person, "", "SHE");
		assertThat(text(person.get(result))).contains("what your partner may be thinking.",
				"When your partner said she would");
	}

	@Test
	void aPersonsOwnWordsAreNeverChanged() {
		Person person = Person.in(this.mvc);
		choose(person, "Sam", "SHE");
		assertThat(text(person.get(led(person.send("/check-in", HEAD_FULL))))).contains("{they} saw {partner}");
		String page = led(person.send("/journal/new", Map.of("text", "I told {them} *so*", "day", "2026-01-05")));
		assertThat(text(person.get(page))).contains("I told {them} <em>so</em>");
	}

	@Test
	void aNameIsEscapedOnceWhateverItIs() {
		Person person = Person.in(this.mvc);
		choose(person, "<b>&{their}", "SHE");
		assertThat(text(person.get("/settings"))).contains("value=\"&lt;b&gt;&amp;{their}\"",
				"“&lt;b&gt;&amp;{their} wrote that she is on her way.”");
		assertThat(text(person.send("/check-in", FIRST_SCREEN)))
			.contains("how close did you feel to &lt;b&gt;&amp;{their}?")
			.doesNotContain("<b>", "&amp;lt;");
		assertThat(text(person.get("/guide/2/exercise"))).contains("One question I could ask &lt;b&gt;&amp;{their}")
			.doesNotContain("<b>", "&amp;lt;");
	}

	@Test
	void whatCannotBeIsAnsweredBesideItsFieldAndTheWordsStay() {
		Person person = Person.in(this.mvc);
		MvcTestResult page = choose(person, "Sam".repeat(14), "IT");
		assertThat(page).hasStatus(422);
		assertThat(text(page)).contains("<title>Error: Settings · Tideline</title>", "Sam".repeat(14),
				"<a href=\"#partner\">Please keep the name to 40 characters.</a>", "id=\"partner-error\"",
				"<a href=\"#pronoun\">Please pick a pronoun.</a>", "id=\"pronoun-error\"");
		assertThat(text(person.get("/settings"))).doesNotContain("SamSam");
	}

	@Test
	void countryAndLockingAreChosenTooAndHoldAtOnce() {
		Person person = Person.in(this.mvc);
		assertThat(led(send(person, "", "THEY", "NZ", "30", version(person)))).isEqualTo("/settings?saved");
		assertThat(text(person.get("/settings"))).contains("data-idle-minutes=\"30\"",
				"<option value=\"NZ\" selected=\"selected\">", "<option value=\"30\" selected=\"selected\">");
		MvcTestResult page = send(person, "", "THEY", "Narnia", "90", version(person));
		assertThat(page).hasStatus(422);
		assertThat(text(page)).contains("Please pick a country from the list.", "Please pick from 5 to 60 minutes.");
	}

	@Test
	void whatWasTypedInAnyCardIsSavedWithTheOthersAndNothingOfItIsLostOnTheWay() {
		Person person = Person.in(this.mvc);
		Map<String, String> all = fields("Sam", "SHE", "NZ", "30", version(person));
		all.putAll(Map.of("theme", "DARK", "size", "LARGER", "tab", "LISTS", "hides", "yes", "covers", "yes", "exit",
				"http://rain.example"));
		MvcTestResult page = person.send("/settings", all);
		assertThat(page).hasStatus(422);
		String chosen = "<option value=\"%s\" selected=\"selected\">";
		String[] typed = { "value=\"Sam\"", "value=\"SHE\" checked=\"checked\"", chosen.formatted("NZ"),
				chosen.formatted("30"), chosen.formatted("DARK"), chosen.formatted("LARGER"),
				"value=\"LISTS\" checked=\"checked\"", "name=\"hides\" value=\"yes\" autocomplete=\"off\" checked",
				"name=\"covers\" value=\"yes\" autocomplete=\"off\" checked" };
		assertThat(text(page)).contains(typed).contains("value=\"http://rain.example\"");
		all.put("exit", "rain.example");
		assertThat(led(person.send("/settings", all))).isEqualTo("/settings?saved");
		String saved = text(person.get("/settings"));
		assertThat(saved).contains(typed).contains("value=\"https://rain.example\"");
		assertThat(saved.substring(0, saved.indexOf("</main>"))).containsOnlyOnce("class=\"btn\"");
	}

	@Test
	void theOptionsStandInTheirOrder() {
		assertThat(text(Person.in(this.mvc).get("/settings"))).containsSubsequence("Like my device", ">Light<",
				">Dark<", ">Usual<", ">Larger<", ">Largest<");
	}

	@Test
	void twoTabsNeverOverwriteEachOther() {
		Person person = Person.in(this.mvc);
		String version = version(person);
		send(person, "Sam", "SHE", "IE", "20", version);
		MvcTestResult late = send(person, "Alex", "HE", "", "10", version);
		assertThat(late).hasStatus(409);
		assertThat(text(late)).contains("Something was saved in another tab meanwhile", ">Sam</span>", ">she</span>",
				">Ireland</span>", ">20 minutes</span>", "value=\"Alex\"");
		Matcher now = VERSION.matcher(text(late));
		assertThat(now.find()).isTrue();
		assertThat(led(send(person, "Alex", "HE", "", "10", now.group(1)))).isEqualTo("/settings?saved");
		assertThat(text(person.get("/settings"))).contains("value=\"Alex\"").doesNotContain("\"Sam\"");
	}

	@Test
	void sendingTheSameFormTwiceTakesEffectOnce() {
		Person person = Person.in(this.mvc);
		Map<String, String> fields = fields("Sam", "SHE", "", "10", version(person));
		assertThat(led(person.post("/settings", fields))).isEqualTo("/settings?saved");
		assertThat(led(person.post("/settings", fields))).isEqualTo("/settings?saved");
	}

	@Test
	void membersFindItAtTheFootOfEveryPage() {
		assertThat(text(Person.in(this.mvc).get("/guide"))).contains("<a href=\"/settings\">Settings</a>");
		assertThat(text(read("/guide"))).doesNotContain("/settings");
	}

	private MvcTestResult read(String path) {
		return this.mvc.get().uri(path).servletPath(path).exchange();
	}

	private static MvcTestResult choose(Person person, String partner, String pronoun) {
		return send(person, partner, pronoun, "", "10", version(person));
	}

	private static MvcTestResult send(Person person, String partner, String pronoun, String country, String minutes,
			String version) {
		return person.send("/settings", fields(partner, pronoun, country, minutes, version));
	}

	private static Map<String, String> fields(String partner, String pronoun, String country, String minutes,
			String version) {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("partner", partner);
		fields.put("pronoun", pronoun);
		fields.put("country", country);
		fields.put("minutes", minutes);
		fields.put("version", version);
		return fields;
	}

	private static String version(Person person) {
		Matcher version = VERSION.matcher(text(person.get("/settings")));
		assertThat(version.find()).isTrue();
		return version.group(1);
	}

}
