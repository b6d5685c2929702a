package app.tideline.browser;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import app.tideline.database.OnH2;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.KeyboardModifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Leaving quickly: by which keys, what becomes of the page, and where one gets to. */
@InTheBrowser
@OnH2
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class LeavingTests {

	private final String name = "harbour " + UUID.randomUUID();

	@LocalServerPort
	private int port;

	private String base() {
		return "http://localhost:" + this.port;
	}

	private Visitor member(Visitor visitor) {
		leadSomewhereHarmless(visitor);
		return visitor.makeSpace(this.name);
	}

	private static void leadSomewhereHarmless(Visitor visitor) {
		visitor.context()
			.route((url) -> !url.startsWith("http://localhost"),
					(route) -> route.fulfill(new Route.FulfillOptions().setStatus(200).setBody("clouds")));
	}

	private static void press(Visitor visitor, String... keys) {
		for (String key : keys) {
			visitor.page().keyboard().press(key);
		}
	}

	@Test
	void anotherKeyInBetweenBeginsTheCountAnew() {
		try (Visitor typist = member(Visitor.at(base()))) {
			typist.visit("/journal");
			press(typist, "ShiftLeft", "ShiftRight", "a", "ShiftLeft");
			assertThat(typist.page().locator("#status").textContent()).isEqualTo("Shift, two more presses to leave.");
			press(typist, "Shift+B", "ShiftRight", "ShiftLeft");
			assertThat(typist.page().locator("#status").textContent()).isEqualTo("Shift, one more press to leave.");
			assertThat(typist.path()).isEqualTo("/journal");
			assertThat(typist.page().locator("#cover").isHidden()).isTrue();
			press(typist, "ShiftRight");
			typist.page().waitForURL("https://www.weather.com/**");
		}
	}

	@Test
	void twoHandsThatOverlapCountLikeOneAfterTheOther() {
		try (Visitor hurried = member(Visitor.at(base()))) {
			hurried.visit("/journal");
			Keyboard keys = hurried.page().keyboard();
			keys.down("ShiftLeft");
			keys.down("ShiftRight");
			keys.up("ShiftLeft");
			keys.down("ShiftLeft");
			keys.up("ShiftRight");
			assertThat(hurried.page().locator("#status").textContent()).isEqualTo("Shift, one more press to leave.");
			keys.up("ShiftLeft");
			hurried.arriveElsewhere();
		}
	}

	@Test
	void aPageThatIsLockedWithWordsInItIsCoveredToo() {
		try (Visitor writer = member(Visitor.at(base()))) {
			List<String> said = new ArrayList<>();
			writer.page().onConsoleMessage((message) -> said.add(message.text()));
			writer.visit("/journal/new").fill("Your page", "Half a line").button("Lock").click();
			assertThat(writer.page().locator("#idle").innerText()).contains("Your space is locked");
			writer.page().evaluate("""
					() => new MutationObserver(() => {
					  document.getElementById('cover').inert = false
					  const top = document.elementFromPoint(innerWidth / 2, innerHeight / 2)
					  console.log([top.id, document.getElementById('idle').hidden].join('|'))
					}).observe(document.getElementById('idle'), { attributes: true })""");
			press(writer, "ShiftLeft", "ShiftRight", "ShiftLeft");
			writer.arriveElsewhere();
			writer.page().waitForCondition(() -> !said.isEmpty());
			assertThat(said).contains("cover|true");
		}
	}

	@Test
	void whoClosesThePageRightAfterLockingHasLockedAlsoWhereWordsAreSavedFirst() {
		try (Visitor hurried = member(Visitor.at(base()))) {
			Page other = hurried.context().newPage();
			other.navigate(base() + "/help");
			hurried.visit("/check-in").press("Continue").answer("ci.connection", "2");
			Cookie cookie = hurried.context().cookies(base()).getFirst();
			hurried.context().route("**/check-in", (route) -> {
				// Never answered: the words are still on their way.
			});
			hurried.button("Lock").click();
			hurried.page().close(new Page.CloseOptions().setRunBeforeUnload(true));
			other.waitForCondition(() -> ends(cookie));
		}
	}

	@Test
	void aShiftThatIsHeldToMarkWordsIsNone() {
		try (Visitor writer = member(Visitor.at(base()))) {
			writer.visit("/journal/new").fill("Your page", "Words to be marked.");
			for (int mark = 0; mark < 4; mark++) {
				writer.page()
					.locator("#text")
					.click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
			}
			assertThat(writer.path()).isEqualTo("/journal/new");
			assertThat(writer.page().locator("#text").inputValue()).isEqualTo("Words to be marked.");
			assertThat(writer.page().locator("#status").textContent()).isEmpty();
		}
	}

	@Test
	void threePressesInMoreThanFiveSecondsDoNothing() {
		try (Visitor slow = Visitor.at(base())) {
			slow.context().clock().install();
			member(slow).visit("/journal");
			slow.context().clock().pauseAt(System.currentTimeMillis() + 60_000);
			for (int press = 0; press < 4; press++) {
				press(slow, "ShiftLeft");
				slow.context().clock().runFor(2_600);
			}
			assertThat(slow.page().locator("#status").textContent()).isEqualTo("Shift, one more press to leave.");
			assertThat(slow.path()).isEqualTo("/journal");
			press(slow, "ShiftRight", "ShiftLeft");
			slow.page().waitForURL("https://www.weather.com/**");
		}
	}

	@Test
	void thePageIsCoveredBeforeAnythingElseAndSaysThatItIsBeingLeft() {
		try (Visitor hurried = member(Visitor.at(base()))) {
			List<String> said = new ArrayList<>();
			hurried.page().onConsoleMessage((message) -> said.add(message.text()));
			hurried.visit("/journal").page().evaluate("""
					() => new MutationObserver(() => {
					  const all = [[1, 1], [innerWidth / 2, innerHeight / 2], [innerWidth - 60, 30]]
					    .every(([x, y]) => document.elementFromPoint(x, y).id === 'cover')
					  console.log([all, document.getElementById('status').textContent, document.title].join('|'))
					}).observe(document.getElementById('cover'), { attributes: true })""");
			press(hurried, "ShiftLeft", "ShiftRight", "ShiftLeft");
			hurried.page().waitForURL("https://www.weather.com/**");
			assertThat(said).first().isEqualTo("true|Leaving this page.|Loading");
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void theOpeningIsDeadOnTheServerAlsoWhenThePageIsClosedAtOnce(boolean closed) throws Exception {
		try (Visitor hurried = member(Visitor.at(base()))) {
			hurried.visit("/journal");
			Cookie cookie = hurried.context().cookies(base()).getFirst();
			assertThat(ask(cookie).statusCode()).isEqualTo(200);
			press(hurried, "ShiftRight", "ShiftRight", "ShiftLeft");
			if (closed) {
				hurried.page().close();
			}
			else {
				hurried.page().waitForURL("https://www.weather.com/**");
			}
			Page elsewhere = hurried.context().newPage();
			elsewhere.waitForCondition(() -> ends(cookie));
			HttpResponse<String> answer = ask(cookie);
			assertThat(answer.statusCode()).isEqualTo(303);
			assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/open");
		}
	}

	@Test
	void goingBackBeforeTheServerHasHeardOfItOpensNothingAndTellsIt() throws Exception {
		try (Visitor hurried = member(Visitor.at(base()))) {
			hurried.visit("/journal").visit("/settings");
			Cookie cookie = hurried.context().cookies(base()).getFirst();
			hurried.context().route("**/exit", Route::abort);
			press(hurried, "ShiftLeft", "ShiftLeft", "ShiftRight");
			hurried.arriveElsewhere();
			assertThat(ask(cookie).statusCode()).as("nothing was heard").isEqualTo(200);

			assertThat(hurried.goBack().look().path()).isEqualTo("/open");
			assertThat(ask(cookie).statusCode()).isEqualTo(303);
			assertThat(hurried.context().cookies(base())).isEmpty();

			hurried.openSpace(this.name);
			assertThat(hurried.path()).isEqualTo("/today");
			assertThat(hurried.context().cookies(base())).singleElement()
				.satisfies((only) -> assertThat(only.name).isEqualTo("tideline"));
		}
	}

	private boolean ends(Cookie cookie) {
		try {
			return ask(cookie).statusCode() != 200;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private HttpResponse<String> ask(Cookie cookie) throws IOException {
		HttpRequest request = HttpRequest.newBuilder(URI.create(base() + "/today"))
			.header("Cookie", cookie.name + "=" + cookie.value)
			.build();
		try (HttpClient client = HttpClient.newHttpClient()) {
			return client.send(request, HttpResponse.BodyHandlers.ofString());
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void theOtherSiteStandsInThePlaceOfThePageAndOpeningAgainLandsOnToday() {
		try (Visitor hurried = member(Visitor.at(base()))) {
			hurried.visit("/guide/3").visit("/settings");
			hurried.page().locator("#leave").click();
			hurried.page().waitForURL("https://www.weather.com/**");
			List<String> asked = new ArrayList<>();
			hurried.page().onRequest((request) -> asked.add(URI.create(request.url()).getPath()));
			assertThat(hurried.goBack().look().path()).isEqualTo("/guide/3");
			assertThat(asked).contains("/guide/3").doesNotContain("/settings");

			hurried.visit("/settings");
			assertThat(hurried.path()).isEqualTo("/open");
			hurried.openSpace(this.name);
			assertThat(hurried.path()).isEqualTo("/today");
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void thePersonsOwnTargetIsTakenWhileTheirSpaceIsOpenAndTheUsualOneAfterwards(boolean script) {
		try (Visitor member = member(script ? Visitor.at(base()) : Visitor.withoutScript(base()))) {
			member.visit("/settings").fill("Address", "http://user@clouds.example/").press("Save");
			assertThat(member.words()).contains("Please leave out the name and password.");
			assertThat(member.page().locator("#exit").inputValue()).isEqualTo("http://user@clouds.example/");
			member.fill("Address", "clouds.example/today").press("Save");
			assertThat(member.words()).contains("Saved.");
			member.visit("/journal").page().locator("#leave").click(new Locator.ClickOptions().setForce(!script));
			member.page().waitForURL("https://clouds.example/today");
			member.visit("/guide").page().locator("#leave").click(new Locator.ClickOptions().setForce(!script));
			member.page().waitForURL("https://www.weather.com/**");
		}
	}

	@Test
	void aHiddenTabIsCoveredIfThatIsChosenAndLosesNeitherWordsNorFocus() {
		try (Visitor member = member(Visitor.at(base()))) {
			member.visit("/journal/new");
			assertThat(member.page().locator("#hidden").count()).isZero();
			member.visit("/settings");
			member.page().locator("input[name=covers]").check();
			member.press("Save").visit("/journal/new").fill("Your page", "Half a line");
			member.page().locator("#text").focus();
			beHidden(member.page(), true);
			assertThat(member.page().locator("#hidden").isVisible()).isTrue();
			assertThat(member.page().evaluate("() => document.activeElement.id")).isEqualTo("text");
			beHidden(member.page(), false);
			assertThat(member.page().locator("#hidden").isHidden()).isTrue();
			press(member, "End");
			member.page().keyboard().type(" and the other");
			member.press("Save");
			assertThat(member.words()).contains("Half a line and the other");
		}
	}

	private static void beHidden(Page page, boolean hidden) {
		page.evaluate("""
				(hidden) => {
				  Object.defineProperty(document, 'hidden', { value: hidden, configurable: true })
				  document.dispatchEvent(new Event('visibilitychange'))
				}""", hidden);
	}

	@Test
	void thePagesLookAsChosenOnASmallPhoneToo() {
		try (Visitor member = member(Visitor.onASmallPhone(base()))) {
			member.visit("/settings");
			member.page().locator("#theme").selectOption("DARK");
			member.page().locator("#size").selectOption("LARGEST");
			member.press("Save");
			assertThat(member.words()).contains("Saved.");
			assertThat(member.page().evaluate("() => getComputedStyle(document.documentElement).colorScheme"))
				.isEqualTo("dark");
			for (String path : List.of("/settings", "/today", "/journal", "/journal/new", "/check-in", "/reminders",
					"/guide/3", "/before-you-start")) {
				assertThat(member.visit(path).scrollsSideways()).as(path).isFalse();
			}
			assertThat(keyIsUnderTheWayOut(member.page())).as("with the largest words").isFalse();
			member.visit("/settings").page().locator("#size").selectOption("USUAL");
			member.press("Save");
			keyStandsBesideTheWayOutAtEveryWidth(member.page());
		}
	}

	@Test
	void whoHasNotOpenedASpaceCanPressOpenWhereverThePageIsScrolledTo() {
		try (Visitor reader = Visitor.onASmallPhone(base())) {
			keyStandsBesideTheWayOutAtEveryWidth(reader.visit("/guide/3").page());
		}
	}

	private static void keyStandsBesideTheWayOutAtEveryWidth(Page page) {
		for (int width : new int[] { 320, 360, 420, 577, 600, 700, 929, 1080, 1280 }) {
			page.setViewportSize(width, 640);
			assertThat(keyIsUnderTheWayOut(page)).as("at %d pixels", width).isFalse();
		}
	}

	/**
	 * Whether "Lock" or "Open" and the way out meet at any place to which one can scroll
	 * while the header is there.
	 */
	private static boolean keyIsUnderTheWayOut(Page page) {
		return (boolean) page.evaluate("""
				() => {
				  const [key, out] = ['.top .key', '#leave'].map((each) => document.querySelector(each))
				  return Array.from({ length: 200 }, (unused, y) => y).some((y) => {
				    scrollTo({ top: y, behavior: 'instant' })
				    const [a, b] = [key, out].map((each) => each.getBoundingClientRect())
				    return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
				  })
				}""");
	}

}
