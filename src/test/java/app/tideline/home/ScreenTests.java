package app.tideline.home;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import app.tideline.Tries;
import app.tideline.account.Look;
import app.tideline.database.OnH2;
import app.tideline.database.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static app.tideline.database.Person.led;
import static app.tideline.database.Person.text;
import static org.assertj.core.api.Assertions.assertThat;

/** What others may see of a space, as the person chose it. */
@OnH2
class ScreenTests {

	private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

	private static final int LOOKS = 3;

	private static final List<String> WITHIN = List.of("/journal", "/guide/11", "/help", "/settings", "/check-in");

	private static final int PAGES = 5;

	@Autowired
	private MockMvcTester mvc;

	@ParameterizedTest
	@CsvSource({ "TIDELINE, Tideline, mark", "NOTES, Notes, notes", "LISTS, Lists, lists" })
	@Tries({ LOOKS, PAGES })
	void nameAndIconInTheTabAreOneOfThreeOnThePagesOfAnOpenSpace(String tab, String name, String icon) {
		Person person = Person.in(this.mvc);
		assertThat(led(look(person, Map.of("theme", "DEVICE", "size", "USUAL", "tab", tab))))
			.isEqualTo("/settings?saved");
		assertThat(Look.Tab.values()).hasSize(LOOKS).contains(Look.Tab.valueOf(tab));
		assertThat(WITHIN).hasSize(PAGES);
		for (String path : WITHIN) {
			assertThat(text(person.get(path))).as(path)
				.containsPattern("<title>[^<]+ · " + name + "</title>")
				.containsPattern("<link rel=\"icon\"[^>]* href=\"/img/" + icon + "(-[0-9a-f]{32})?\\.svg\"")
				.contains("data-name=\"" + name + "\"");
		}
		assertThat(text(read("/guide/11"))).contains("<title>Chapter 11 · Tideline</title>")
			.doesNotContain("data-name");
	}

	@Test
	void lightOrDarkAndTheSizeOfTheWordsAreAttributesOfThePage() {
		Person person = Person.in(this.mvc);
		assertThat(text(person.get("/today"))).doesNotContain("data-theme", "data-text")
			.contains("<meta name=\"color-scheme\" content=\"light dark\"");
		look(person, Map.of("theme", "DARK", "size", "LARGER", "tab", "NOTES"));
		assertThat(text(person.get("/today"))).contains("data-theme=\"dark\"", "data-text=\"larger\"",
				"<meta name=\"color-scheme\" content=\"dark\"");
		assertThat(text(read("/guide"))).doesNotContain("data-theme", "data-text");
	}

	@Test
	void listsShowDatesAndTitlesOnlyWhereThatIsChosen() {
		Person person = Person.in(this.mvc);
		person.send("/journal/new", Map.of("title", "Market", "text", "quince and pears", "day", "2026-01-04", "tags",
				"orchard", "mood", "mixed"));
		String bare = led(person.send("/journal/new", Map.of("text", "damson in a jar", "day", "2026-01-05")));
		assertThat(text(person.get("/journal"))).contains("quince", "damson", "orchard", "felt mixed");
		assertThat(text(person.get("/today"))).contains("damson");
		assertThat(text(person.get("/take-along"))).contains("quince", "damson");
		look(person, Map.of("theme", "DEVICE", "size", "USUAL", "tab", "NOTES", "hides", "yes"));
		assertThat(text(person.get("/journal"))).contains(">Market</a>", ">A page</a>")
			.doesNotContain("quince", "damson", "orchard", "felt ");
		assertThat(text(person.get("/today"))).contains(">A page</a>").doesNotContain("damson");
		assertThat(text(person.get("/take-along"))).contains("Market", "A page").doesNotContain("quince", "damson");
		assertThat(text(person.get(bare))).contains("damson in a jar");
	}

	@Test
	void whatWasMadeIsListedWithoutItsWordsWhereThatIsChosen() {
		Person person = Person.in(this.mvc);
		led(person.send("/guide/7/exercise", Map.of("go", "keep", "when", "the blue teapot broke")));
		assertThat(text(person.get("/made"))).contains("the blue teapot broke");
		look(person, Map.of("theme", "DEVICE", "size", "USUAL", "tab", "NOTES", "hides", "yes"));
		assertThat(text(person.get("/made"))).contains("2026").doesNotContain("teapot");
	}

	@Test
	void aCheckInIsListedWithoutItsAnswersWhereThatIsChosen() {
		Person person = Person.in(this.mvc);
		led(person.send("/check-in", Map.of("step", "SAFETY", "go", "next", "sf.fear", "no", "sf.freedom", "no",
				"sf.device", "no", "sf.harm", "no", "ci.headspace", "0")));
		assertThat(text(person.get("/check-ins"))).contains("What you said</summary>");
		look(person, Map.of("theme", "DEVICE", "size", "USUAL", "tab", "NOTES", "hides", "yes"));
		assertThat(text(person.get("/check-ins"))).contains("2026").doesNotContain("What you said</summary>");
	}

	@Test
	void theCoverOfAHiddenTabIsThereOnlyWhereItIsChosen() {
		Person person = Person.in(this.mvc);
		assertThat(text(person.get("/journal"))).doesNotContain("/js/hidden", "id=\"hidden\"");
		look(person, Map.of("theme", "DEVICE", "size", "USUAL", "tab", "TIDELINE", "covers", "yes"));
		assertThat(text(person.get("/journal"))).contains("/js/hidden", "id=\"hidden\"");
		look(person, Map.of("theme", "DEVICE", "size", "USUAL", "tab", "TIDELINE"));
		assertThat(text(person.get("/journal"))).doesNotContain("/js/hidden", "id=\"hidden\"");
	}

	@Test
	void whatCannotBePickedIsAnsweredBesideItsField() {
		MvcTestResult page = look(Person.in(this.mvc), Map.of("theme", "PINK", "size", "HUGE", "tab", "BANK"));
		assertThat(page).hasStatus(422);
		assertThat(text(page)).contains("<a href=\"#theme\">Please pick how light the pages are.</a>",
				"<a href=\"#size\">Please pick a text size.</a>",
				"<a href=\"#tab\">Please pick a name and icon for the tab.</a>", "id=\"tab-error\"");
	}

	@Test
	void leavingGoesWhereThePersonSaysAndThePageSaysSo() {
		Person person = Person.in(this.mvc);
		assertThat(led(person.get("/exit"))).isEqualTo("https://www.weather.com/");
		Person other = Person.in(this.mvc);
		assertThat(led(goTo(other, "clouds.example/now"))).isEqualTo("/settings?saved");
		assertThat(text(other.get("/journal"))).contains("data-to=\"https://clouds.example/now\"");
		assertThat(text(other.get("/before-you-start"))).contains("clouds.example");
		assertThat(led(other.get("/exit?to=https://elsewhere.example/"))).isEqualTo("https://clouds.example/now");
		assertThat(led(read("/exit?to=https://elsewhere.example/"))).isEqualTo("https://www.weather.com/");
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://a.example/", "https://me@a.example/", "javascript:alert(1)", "localhost" })
	void anAddressThatWouldNotDoIsAnsweredBesideItsFieldAndStaysInIt(String address) {
		Person person = Person.in(this.mvc);
		MvcTestResult page = goTo(person, address);
		assertThat(page).hasStatus(422);
		assertThat(text(page)).contains("value=\"" + address + "\"", "id=\"exit-error\"", "<a href=\"#exit\">Please ");
		assertThat(text(person.get("/journal"))).contains("data-to=\"https://www.weather.com/\"");
	}

	@Test
	void anEmptyAddressIsTheOperatorsAgain() {
		Person person = Person.in(this.mvc);
		goTo(person, "clouds.example");
		goTo(person, " ");
		assertThat(text(person.get("/settings"))).contains("data-to=\"https://www.weather.com/\"");
	}

	@Test
	void twoTabsNeverOverwriteEachOther() {
		Person person = Person.in(this.mvc);
		String version = version(person);
		goTo(person, "clouds.example");
		MvcTestResult late = person.send("/settings", Map.of("exit", "rain.example", "version", version));
		assertThat(late).hasStatus(409);
		assertThat(text(late)).contains("Something was saved in another tab meanwhile", "value=\"rain.example\"");
		assertThat(text(person.get("/journal"))).contains("data-to=\"https://clouds.example\"");
	}

	@Test
	void whatItCanAndCannotDoIsExplainedBeforeItIsNeeded() {
		assertThat(text(read("/before-you-start"))).contains("It does not erase your browser history.",
				"three times within five seconds", "you start at Today", "www.weather.com");
		for (String path : new String[] { "/", "/new" }) {
			assertThat(text(read(path))).as(path).contains("href=\"/before-you-start\"");
		}
		Person person = Person.in(this.mvc);
		assertThat(text(person.get("/today"))).contains("href=\"/before-you-start\"");
		assertThat(text(person.get("/settings"))).contains("href=\"/before-you-start\"");
	}

	private MvcTestResult look(Person person, Map<String, String> fields) {
		Map<String, String> all = new HashMap<>(fields);
		all.put("version", version(person));
		return person.send("/settings", all);
	}

	private static MvcTestResult goTo(Person person, String address) {
		return person.send("/settings", Map.of("exit", address, "version", version(person)));
	}

	private MvcTestResult read(String path) {
		return this.mvc.get().uri(path).servletPath(path.equals("/") ? "" : path.split("\\?", 2)[0]).exchange();
	}

	private static String version(Person person) {
		Matcher version = VERSION.matcher(text(person.get("/settings")));
		assertThat(version.find()).isTrue();
		return version.group(1);
	}

}
