package app.tideline.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import app.tideline.database.OnServer;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Taking everything out, reading it without this site, bringing it in, deleting it. */
@InTheBrowser
@OnServer
class YourDataJourneyTests {

	private static final String OF_FILE = "lantern otter gravel plum";

	private static final String SEALED = "Save sealed (pages.html)";

	private static final String WHOLE = "Save to bring in (pages.json)";

	private static final String TO_READ = "Save to read (pages.zip)";

	private static final String WORDS = "The kettle <b>was</b> on 🌊";

	@LocalServerPort
	private int port;

	@TempDir
	private Path folder;

	@Test
	void aSealedPageOpensFromDiskWithoutANetworkWithItsOwnPassphraseAlone() throws IOException {
		Path file = this.folder.resolve("pages.html");
		try (Visitor person = person()) {
			write(person);
			person.visit("/your-data").press(SEALED);
			assertThat(person.page().title()).startsWith("Error: ");
			sealing(person);
			assertThat(save(person, SEALED, file)).isEqualTo("pages.html");
		}
		assertThat(Files.readString(file)).doesNotContain("kettle", "Journal", "http:", "https:", "Tideline");
		List<String> complaints = new ArrayList<>();
		List<String> requests = new ArrayList<>();
		try (BrowserContext offline = Chromium.of("http://localhost:" + this.port).newContext()) {
			offline.setOffline(true);
			Page page = offline.newPage();
			page.onPageError(complaints::add);
			page.onConsoleMessage((message) -> complaints.add(message.text()));
			page.onRequest((request) -> requests.add(request.url()));
			page.navigate(file.toUri().toString());
			assertThat(page.title()).isEqualTo("Pages");
			for (String wrong : new String[] { Visitor.PASSPHRASE, "", OF_FILE + "s" }) {
				open(page, wrong);
				assertThat(page.locator("#error")).containsText("That passphrase does not open this file.");
			}
			assertThat(page.locator("body").innerText()).doesNotContain("kettle");
			open(page, "  " + OF_FILE.replace(' ', '\u00a0') + " ");
			assertThat(page.locator("#passphrase")).hasCount(0);
			Locator text = page.locator("article");
			assertThat(text).containsText(WORDS);
			assertThat(text.locator("b").count()).as("markup is text").isZero();
			assertThat(page.locator("main").getAttribute("data-text")).as("what was sealed is not kept twice").isNull();
			assertThat(page.locator("input").count()).isZero();
			page.setViewportSize(320, 640);
			assertThat((boolean) page
				.evaluate("() => document.documentElement.scrollWidth > document.documentElement.clientWidth"))
				.isFalse();
		}
		assertThat(complaints).isEmpty();
		assertThat(requests).containsExactly(file.toUri().toString());
	}

	@Test
	void aSealedPageOpensWithTheKeyboardAloneInTheDarkAndSaysWhatItNeeds() throws IOException {
		Path file = this.folder.resolve("pages.html");
		try (Visitor person = person()) {
			write(person);
			sealing(person.visit("/your-data"));
			save(person, SEALED, file);
		}
		var dark = new Browser.NewContextOptions().setColorScheme(ColorScheme.DARK).setViewportSize(320, 640);
		try (BrowserContext keyboard = Chromium.of("http://localhost:" + this.port).newContext(dark)) {
			Page page = keyboard.newPage();
			page.navigate(file.toUri().toString());
			examine(page);
			page.keyboard().press("Tab");
			page.keyboard().type("not this one");
			page.keyboard().press("Enter");
			assertThat(page.locator("#error")).containsText("That passphrase does not open this file.");
			assertThat(page.getByLabel("Passphrase")).isFocused();
			assertThat(page.getByLabel("Passphrase")).hasAttribute("aria-invalid", "true");
			assertThat(page.getByLabel("Passphrase")).hasAccessibleDescription(
					"That passphrase does not open this file. Please type it again. If it is the right one, the file may be damaged.");
			examine(page);
			page.keyboard().press("Control+a");
			page.keyboard().type(OF_FILE);
			page.keyboard().press("Enter");
			page.keyboard().press("Enter");
			assertThat(page.locator("article")).hasCount(1);
			assertThat(page.getByText("This is open on this device until you close it.")).isFocused();
			examine(page);
		}
		try (BrowserContext plain = Chromium.of("http://localhost:" + this.port)
			.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
			Page page = plain.newPage();
			page.navigate(file.toUri().toString());
			assertThat(page.locator("noscript strong"))
				.containsText("This file can’t open here, because script is switched off.");
			assertThat(page.locator("noscript strong")).isVisible();
		}
	}

	@Test
	void aSealedPageIsReadByMonthsWithQuestionsBesideTheirAnswers() {
		Path file = this.folder.resolve("pages.html");
		try (Visitor person = person()) {
			for (String day : List.of("2025-02-01", "2025-01-31", "2025-02-02")) {
				person.visit("/journal/new").page().locator("summary").click();
				person.fill("Your page", "## A part\n\nWritten on " + day).fill("Day", day);
				person.fill("Words to find it by", "talks").button("Save").click();
				person.page().waitForURL((url) -> !url.endsWith("/new"));
			}
			person.visit("/check-in").press("Continue").answer("ci.connection", "2").press("Continue");
			person.press("Continue").press("Continue").answer("sf.device", "no").press("Continue");
			sealing(person.visit("/your-data"));
			save(person, SEALED, file);
			assertThat(person.page().locator("[data-saving]:visible"))
				.containsText("Your browser is saving the file. The passphrases were emptied.");
			assertThat(person.page().locator("#status"))
				.containsText("Your browser is saving the file. The passphrases were emptied.");
			assertThat(person.page().locator("[name='passphrase-file']")).hasValue("");
		}
		try (BrowserContext reader = Chromium.of("http://localhost:" + this.port).newContext()) {
			Page page = reader.newPage();
			page.navigate(file.toUri().toString());
			open(page, OF_FILE);
			assertThat(page.locator("nav li").nth(0)).hasText("January 2025 (1)");
			assertThat(page.locator("nav li").nth(1)).hasText("February 2025 (2)");
			assertThat(page.locator("nav li")).hasCount(3);
			assertThat(page.locator("h2 + article h4").first()).hasText("A part");
			assertThat(page.locator("article").first()).containsText("Tags: talks");
			assertThat(page.locator("dl dd").first()).isVisible();
			page.locator("nav a").nth(1).click();
			assertThat(page.locator("#m-2025-02")).isInViewport();
			examine(page);
		}
	}

	@Test
	void whatIsTakenOutComesIntoAnotherSpaceAndADeletedSpaceIsGone() throws IOException {
		Path file = this.folder.resolve("pages.json");
		String name = JourneyTests.someName();
		try (Visitor person = Visitor.at("http://localhost:" + this.port)) {
			person.makeSpace(name);
			write(person);
			person.visit("/settings").follow("Go to your data");
			mine(person, Visitor.PASSPHRASE);
			assertThat(save(person, WHOLE, file)).isEqualTo("pages.json");
			assertThat(person.page().locator("[name=passphrase]")).hasValue("");
			mine(person, "not the one at all").press(WHOLE);
			assertThat(person.words()).contains("That is not the passphrase of this space.");
			assertThat(person.path()).as("Back and reload ask for the page").isEqualTo("/your-data");
			mine(person, Visitor.PASSPHRASE);
			assertThat(save(person, TO_READ, this.folder.resolve("pages.zip"))).isEqualTo("pages.zip");

			person.visit("/your-data").follow("Delete everything");
			person.press("Delete everything");
			assertThat(person.page().title()).startsWith("Error: ");
			person.page().reload();
			assertThat(person.page().title()).as("not sent again").startsWith("Your data");
			person.fill("Your passphrase", Visitor.PASSPHRASE);
			person.page()
				.getByLabel("I understand that this can’t be undone.")
				.check(new Locator.CheckOptions().setForce(true));
			person.press("Delete everything");
			assertThat(person.path()).isEqualTo("/open");
			assertThat(person.words()).contains("Your space is deleted");
			assertThat(person.context().cookies()).isEmpty();
			person.visit("/open").openSpace(name);
			assertThat(person.words()).contains("That name and passphrase don’t open a space here.");

			person.makeSpace(JourneyTests.someName()).visit("/your-data").press("Bring it in");
			assertThat(person.words()).contains("Please pick the file “pages.json” first.");
			person.page().getByLabel("The file “pages.json”").setInputFiles(this.folder.resolve("pages.zip"));
			person.press("Bring it in");
			assertThat(person.words()).contains("This file can’t be read.", "Nothing was changed.");
			Path large = Files.write(this.folder.resolve("large.json"), new byte[40 << 20]);
			person.page().getByLabel("The file “pages.json”").setInputFiles(large);
			person.press("Bring it in");
			assertThat(person.words()).contains("That file is too large", "Nothing was changed");
			person.visit("/your-data").page().getByLabel("The file “pages.json”").setInputFiles(file);
			person.press("Bring it in");
			assertThat(person.words()).contains("Everything in the file is in your space now.");
			person.visit("/journal");
			assertThat(person.words()).contains("The kettle");
		}
	}

	@Test
	void twelveWeeksThatAreBroughtInAreDrawnForEverybody() throws IOException {
		Path file = this.folder.resolve("pages.json");
		try (Visitor person = person()) {
			person.visit("/check-in").press("Continue").answer("ci.connection", "2").answer("ci.reply", "3");
			person.answer("ci.affection", "1").answer("ci.together", "2").answer("ci.reliable", "3");
			person.press("Continue").answer("ci.mood", "2").answer("ci.mine", "3").answer("ci.headspace", "1");
			person.press("Continue").press("Continue").answer("sf.device", "no").press("Continue");
			mine(person.visit("/your-data"), Visitor.PASSPHRASE);
			save(person, WHOLE, file);
		}
		Files.writeString(file, twelveWeeks(Files.readString(file)));
		try (Visitor wide = bringing(Visitor.at("http://localhost:" + this.port), file);
				Visitor small = bringing(Visitor.onASmallPhone("http://localhost:" + this.port), file);
				Visitor plain = bringing(Visitor.withoutScript("http://localhost:" + this.port), file)) {
			for (Visitor person : List.of(wide, small, plain)) {
				for (String path : new String[] { "/check-ins", "/check-ins?item=1" }) {
					person.visit(path);
					assertThat(person.page().locator("svg.weeks-chart").count()).as(path).isPositive();
					assertThat(person.scrollsSideways()).as(path).isFalse();
				}
			}
			wide.page().locator("#change summary").focus();
			wide.page().keyboard().press("Enter");
			assertThat(wide.page().locator("#change table")).isVisible();
		}
	}

	private static Visitor bringing(Visitor person, Path file) {
		person.makeSpace(JourneyTests.someName()).visit("/your-data");
		person.page().getByLabel("The file “pages.json”").setInputFiles(file);
		return person.press("Bring it in");
	}

	/** The one check-in of that file as one of each of twelve weeks. */
	private static String twelveWeeks(String file) {
		JsonMapper json = new JsonMapper();
		ObjectNode all = (ObjectNode) json.readTree(file);
		ArrayNode weeks = (ArrayNode) all.required("check-ins");
		ObjectNode only = (ObjectNode) weeks.get(0).deepCopy();
		weeks.removeAll();
		LocalDate last = LocalDate.parse(only.required("day").asString());
		for (int week = 1; week <= 12; week++) {
			ObjectNode one = only.deepCopy();
			one.put("day", last.minusWeeks(12 - week).toString());
			((ObjectNode) one.required("answers")).put("number", week);
			((ObjectNode) one.required("answers").required("scored")).put("ci.connection", week % 5);
			weeks.add(one);
		}
		return json.writeValueAsString(all);
	}

	@Test
	void onASmallScreenNothingSticksOut() {
		try (Visitor small = Visitor.onASmallPhone("http://localhost:" + this.port)) {
			small.makeSpace(JourneyTests.someName());
			for (String path : new String[] { "/your-data", "/your-data/delete" }) {
				assertThat(small.visit(path).scrollsSideways()).as(path).isFalse();
			}
		}
	}

	private static void examine(Page page) {
		assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations()).isEmpty();
	}

	private Visitor person() {
		return Visitor.at("http://localhost:" + this.port).makeSpace(JourneyTests.someName());
	}

	private static void sealing(Visitor person) {
		person.page().locator("[name='passphrase-space']").fill(Visitor.PASSPHRASE);
		person.fill("New passphrase for this file", OF_FILE).fill("New passphrase again", OF_FILE);
	}

	/** Into the form for what is not sealed. */
	private static Visitor mine(Visitor person, String passphrase) {
		person.page().locator("[name='passphrase']").fill(passphrase);
		return person;
	}

	private static void write(Visitor person) {
		person.visit("/journal/new");
		person.page().locator("[name=text]").fill(WORDS);
		person.press("Save");
	}

	private static String save(Visitor person, String words, Path file) {
		try {
			Download download = person.page().waitForDownload(() -> person.button(words).click());
			download.saveAs(file);
			return download.suggestedFilename();
		}
		catch (TimeoutError ex) {
			throw new AssertionError("No file came, but " + person.page().url() + ": " + person.words(), ex);
		}
	}

	private static void open(Page page, String passphrase) {
		page.getByLabel("Passphrase").fill(passphrase);
		page.getByRole(AriaRole.BUTTON).click();
	}

}
