package app.tideline.browser;

import java.util.List;
import java.util.UUID;

import app.tideline.database.OnServer;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Typing what only its owner may see, and being told of a slip. */
@InTheBrowser
@OnServer
class TypingTests {

	private final String name = "slip " + UUID.randomUUID();

	@LocalServerPort
	private int port;

	@Test
	void aPassphraseShowsWhileSomebodyWantsToSeeItAndNotOnceItIsSent() {
		try (Visitor visitor = Visitor.at(base())) {
			Page page = visitor.visit("/open").page();
			Locator passphrase = page.locator("#passphrase");
			Locator show = page.locator("[data-show='passphrase']");
			passphrase.fill("four words");
			assertThat(passphrase.getAttribute("type")).isEqualTo("password");
			show.click();
			assertThat(passphrase.getAttribute("type")).isEqualTo("text");
			assertThat(show.getAttribute("aria-pressed")).isEqualTo("true");
			visitor.look();
			show.click();
			assertThat(passphrase.getAttribute("type")).isEqualTo("password");
			show.click();
			page.evaluate(
					"() => document.querySelector('main form').addEventListener('submit', (e) => e.preventDefault())");
			visitor.button("Open").click();
			assertThat(passphrase.getAttribute("type")).isEqualTo("password");
			assertThat(show.getAttribute("aria-pressed")).isEqualTo("false");
		}
		try (Visitor plain = Visitor.withoutScript(base())) {
			assertThat(plain.visit("/open").page().locator("[data-show]").isVisible()).isFalse();
		}
	}

	@Test
	void oneThatShowsIsEmptiedAndHiddenWhenTheSpaceLocks() {
		try (Visitor member = Visitor.at(base()).makeSpace(this.name)) {
			Page page = member.visit("/your-data/delete").page();
			page.locator("[data-show]").click();
			page.locator("#passphrase").fill(Visitor.PASSPHRASE);
			page.locator("#understood").check(new Locator.CheckOptions().setForce(true));
			member.button("Lock").click();
			page.locator("body.locked").waitFor();
			assertThat(page.locator("#passphrase").inputValue()).isEmpty();
			assertThat(page.locator("#passphrase").getAttribute("type")).isEqualTo("password");
			assertThat(focus(page)).as("the way on").isEqualTo("Open my space");
		}
	}

	@Test
	void wordsThatAreTypedToBeShownAreNoWordsToKeep() {
		try (Visitor member = Visitor.at(base()).makeSpace(this.name)) {
			Page page = member.visit("/passphrase").page();
			page.locator("[data-show='passphrase']").click();
			page.locator("#passphrase").fill(Visitor.PASSPHRASE);
			member.button("Lock").click();
			page.waitForURL("**/open?locked");
		}
	}

	@Test
	void aPageWithProblemsBeginsAtTheirList() {
		try (Visitor member = Visitor.at(base()).makeSpace(this.name)) {
			Page page = member.visit("/journal/new").press("Save").page();
			assertThat(focus(page)).startsWith("There is a problem");
			for (String path : List.of("/passphrase", "/your-data/delete", "/new", "/new-key")) {
				member.visit(path).page().locator("main form button.btn:not(.quiet)").first().click();
				assertThat(focus(member.look().page())).as(path).startsWith("There is a problem");
				assertThat((boolean) page.evaluate("""
						() => !!(document.querySelector('.errors').compareDocumentPosition(document.querySelector('h1'))
						  & Node.DOCUMENT_POSITION_FOLLOWING)""")).as("above the heading of %s", path).isTrue();
			}
		}
	}

	@Test
	void sixWordsLeadTheViewToThemselvesAndOutlastASlip() {
		try (Visitor small = Visitor.onASmallPhone(base())) {
			Page page = small.visit("/new").press("Suggest six words").page();
			page.waitForFunction("() => document.activeElement.id === 'words'");
			page.waitForFunction("""
					() => {
					  const box = document.getElementById('words').getBoundingClientRect()
					  return box.top >= 0 && box.top < innerHeight / 2
					}""");
			String words = page.locator(".saying").innerText();
			small.fill("Name of your space", this.name);
			small.fill("New passphrase", words).fill("New passphrase again", words + "x").press("Make my space");
			assertThat(page.locator(".saying").innerText()).isEqualTo(words);
			small.fill("New passphrase", words).fill("New passphrase again", words);
			page.locator("#understood").check(new Locator.CheckOptions().setForce(true));
			page.locator("#passphrase-again").press("Enter");
			page.waitForURL("**/recovery-code");
		}
		try (Visitor plain = Visitor.withoutScript(base())) {
			plain.visit("/new").press("Suggest six words");
			assertThat(plain.page().url()).endsWith("/new#words");
		}
	}

	@Test
	void theSheetWithTheCodeLeavesTheBrowserNoRoomForLinesOfItsOwn() {
		try (Visitor member = Visitor.at(base()).makeSpace(this.name)) {
			Page page = member.visit("/recovery-code").press("Show me a code").page();
			page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
			assertThat(page.evaluate("() => getComputedStyle(document.body).page")).isEqualTo("bare");
			assertThat(page.evaluate("() => getComputedStyle(document.querySelector('main')).paddingTop"))
				.isNotEqualTo("0px");
			assertThat((boolean) page.evaluate("""
					() => [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])
					  .some((rule) => rule instanceof CSSPageRule && rule.selectorText === 'bare'
					    && rule.style.marginTop === '0px')""")).isTrue();
		}
	}

	private static String focus(Page page) {
		return (String) page.evaluate("() => document.activeElement.innerText");
	}

	private String base() {
		return "http://localhost:" + this.port;
	}

}
