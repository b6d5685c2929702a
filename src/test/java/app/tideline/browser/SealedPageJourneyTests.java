package app.tideline.browser;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import app.tideline.database.OnServer;
import app.tideline.vault.Passphrase;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitUntilState;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The sealed page: read without this site, and said to be cut off where it is. */
@InTheBrowser
@OnServer
class SealedPageJourneyTests {

	private static final String OF_FILE = "lantern otter gravel plum";

	private static final String SEALED = "Save sealed (pages.html)";

	private static final String WORDS = "The kettle <b>was</b> on 🌊";

	private static final String MARKDOWN = """
			# Monday
			Dear you,
			I am **tired** <b>

			- item

			3. third

			> said

			---

			###### Noon
			[out](https://a.example/b) [in](/lock)

			```
			<x>
			```
			""";

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
			assertThat(person.save(SEALED, file)).isEqualTo("pages.html");
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
			for (String wrong : new String[] { Visitor.PASSPHRASE, OF_FILE + "s" }) {
				open(page, wrong);
				assertThat(page.locator("#error")).containsText("That passphrase does not open this file.");
			}
			assertThat(page.locator("body").innerText()).doesNotContain("kettle");
			open(page, "  " + OF_FILE.replace(' ', '\u00a0') + " ");
			assertThat(page.locator("#passphrase")).hasCount(0);
			Locator text = page.locator("article");
			assertThat(text).containsText(WORDS);
			assertThat(text.locator("b").count()).as("markup is text").isZero();
			assertThat(page.locator("#sealed").count()).as("what was sealed is not kept twice").isZero();
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
			person.save(SEALED, file);
		}
		var dark = new Browser.NewContextOptions().setColorScheme(ColorScheme.DARK).setViewportSize(320, 640);
		try (BrowserContext keyboard = Chromium.of("http://localhost:" + this.port).newContext(dark)) {
			Page page = keyboard.newPage();
			page.navigate(file.toUri().toString());
			examine(page);
			page.keyboard().press("Tab");
			page.keyboard().type(" ");
			page.keyboard().press("Enter");
			assertThat(page.locator("#error")).hasText("Please type the passphrase.");
			assertThat(page.getByLabel("Passphrase")).isFocused();
			assertThat((double) page.evaluate("""
					() => document.getElementById('passphrase').getBoundingClientRect().top
					  - document.getElementById('error').getBoundingClientRect().bottom - 6.5"""))
				.as("the ring around the field, of 6 pixels, leaves the words alone")
				.isPositive();
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
			assertThat(page.locator("form")).isHidden();
			assertThat(page.locator("#part")).isHidden();
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
			person.save(SEALED, file);
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
			assertThat(page.locator("article").first()).containsText("Words to find it by: talks");
			assertThat(page.locator("dl dd").first()).isVisible();
			page.locator("nav a").nth(1).click();
			assertThat(page.locator("#m-2025-02")).isInViewport();
			examine(page);
		}
	}

	@Test
	void whatWasWrittenIsReadAsItLooksHereAndNotInItsSigns() {
		Path file = this.folder.resolve("pages.html");
		try (Visitor person = person()) {
			person.visit("/journal/new").fill("Your page", MARKDOWN).button("Save").click();
			person.page().waitForURL((url) -> !url.endsWith("/new"));
			sealing(person.visit("/your-data"));
			person.save(SEALED, file);
		}
		List<String> complaints = new ArrayList<>();
		try (BrowserContext reader = Chromium.of("http://localhost:" + this.port).newContext()) {
			Page page = reader.newPage();
			page.onPageError(complaints::add);
			page.onConsoleMessage((message) -> complaints.add(message.text()));
			page.navigate(file.toUri().toString());
			open(page, OF_FILE);
			assertThat(page.locator(".text")).isVisible();
			assertThat(page.locator(".text").innerHTML().replace(" dir=\"auto\"", ""))
				.isEqualTo("<h4>Monday</h4><p>Dear you,<br>I am <strong>tired</strong> &lt;b&gt;</p>"
						+ "<ul><li>item</li></ul><ol start=\"3\"><li>third</li></ol>"
						+ "<blockquote><p>said</p></blockquote><hr><h5>Noon</h5>"
						+ "<p><a href=\"https://a.example/b\" rel=\"nofollow noopener noreferrer\">out</a> in</p>"
						+ "<pre>&lt;x&gt;\n</pre>");
			page.setViewportSize(320, 640);
			examine(page);
		}
		assertThat(complaints).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "const main", "addEventListener", "</script>", "data-salt", "id=\"end\"" })
	void aSealedPageThatIsCutOffSaysThatItIsNotWhole(String before) throws IOException {
		String whole = Files.readString(sealed());
		cutOff(whole.substring(0, whole.indexOf(before)));
	}

	@Test
	void halfASealedPageSaysThatItIsNotWhole() throws IOException {
		String whole = Files.readString(sealed());
		int begins = whole.indexOf('>', whole.indexOf("data-salt"));
		int ends = whole.indexOf("</div>", begins);
		cutOff(whole.substring(0, (begins + ends) / 2));
		cutOff(whole.substring(0, ends));
	}

	private void cutOff(String half) throws IOException {
		Path file = Files.writeString(this.folder.resolve("half.html"), half);
		try (BrowserContext reader = Chromium.of("http://localhost:" + this.port).newContext()) {
			Page page = reader.newPage();
			page.navigate(file.toUri().toString());
			assertThat(page.locator("#part")).isVisible();
			assertThat(page.locator("#part"))
				.hasText("This file is not whole. Its end is missing. Please copy it once more, or take it out again.");
			assertThat(page.locator("form")).isHidden();
			if (half.contains("</script>")) {
				assertThat(page.locator("#part")).isFocused();
			}
			examine(page);
		}
	}

	/** A large file takes a while to be read, and may turn out not to be whole. */
	@Test
	void noPassphraseIsAskedForBeforeAllOfThePageIsThere() throws IOException {
		byte[] whole = Files.readAllBytes(sealed());
		int script = Files.readString(this.folder.resolve("pages.html"), StandardCharsets.ISO_8859_1)
			.indexOf("</script>") + 200;
		CountDownLatch looked = new CountDownLatch(1);
		HttpServer slow = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		slow.createContext("/", (exchange) -> {
			exchange.getResponseHeaders().set("Content-Type", "text/html");
			exchange.sendResponseHeaders(200, whole.length);
			try (exchange; OutputStream to = exchange.getResponseBody()) {
				to.write(whole, 0, script);
				to.flush();
				looked.await();
				to.write(whole, script, whole.length - script);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		});
		slow.start();
		try (BrowserContext reader = Chromium.of("http://localhost:" + this.port).newContext()) {
			Page page = reader.newPage();
			page.navigate("http://localhost:" + slow.getAddress().getPort() + "/",
					new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
			assertThat(page.locator("#part")).isHidden();
			assertThat(page.locator("form")).isHidden();
			looked.countDown();
			open(page, OF_FILE);
			assertThat(page.locator("article")).containsText(WORDS);
		}
		finally {
			looked.countDown();
			slow.stop(0);
		}
	}

	@Test
	void aSealedPageTakesOffThePassphraseWhatTheServerTakesOff() throws IOException {
		try (BrowserContext reader = Chromium.of("http://localhost:" + this.port).newContext()) {
			Page page = reader.newPage();
			page.navigate(sealed().toUri().toString());
			String there = (String) page.evaluate(
					"""
							() => Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code))
							  .map((sign) => [sign.isWellFormed() && plain(sign + 'x' + sign) === 'x', plain('x' + sign + 'y') === 'x y'])
							  .map(([around, blank]) => (around ? 1 : 0) + (blank ? 2 : 0)).join('')""");
			StringBuilder here = new StringBuilder();
			for (char sign = 0; here.length() <= Character.MAX_VALUE; sign++) {
				boolean whole = !Character.isSurrogate(sign);
				here.append((whole && same(sign + "x" + sign, "x") ? 1 : 0)
						+ (whole && same("x" + sign + "y", "x y") ? 2 : 0));
			}
			assertThat(there).isEqualTo(here.toString());
		}
	}

	private static boolean same(String one, String other) throws IOException {
		try (Passphrase first = Passphrase.of(one.getBytes(StandardCharsets.UTF_8));
				Passphrase second = Passphrase.of(other.getBytes(StandardCharsets.UTF_8))) {
			return first.sameAs(second);
		}
	}

	private Path sealed() {
		Path file = this.folder.resolve("pages.html");
		try (Visitor person = person()) {
			write(person);
			sealing(person.visit("/your-data"));
			person.save(SEALED, file);
		}
		return file;
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

	private static void write(Visitor person) {
		person.visit("/journal/new");
		person.page().locator("[name=text]").fill(WORDS);
		person.press("Save");
	}

	private static void open(Page page, String passphrase) {
		page.getByLabel("Passphrase").fill(passphrase);
		page.getByRole(AriaRole.BUTTON).click();
	}

}
