package app.tideline.browser;

import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What people do. Each on both databases. */
@InTheBrowser
abstract class JourneyTests {

	static final List<String> PUBLIC_PAGES = List.of("/", "/guide", "/guide/1", "/guide/9", "/guide/11", "/questions",
			"/questions/8", "/search", "/help", "/help?country=GB", "/reasons", "/about", "/privacy", "/new", "/open",
			"/check-in", "/before-you-start");

	private static final String PRIVATE = "not for other eyes";

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	private String base() {
		return "http://localhost:" + this.port;
	}

	static String someName() {
		return "harbour " + UUID.randomUUID();
	}

	@Test
	void aReaderWalksThroughEverythingAndLeavesNoTrace() {
		try (Visitor reader = Visitor.at(base())) {
			PUBLIC_PAGES.forEach(reader::visit);
			reader.visit("/guide/3");
			reader.page().locator("a", new Page.LocatorOptions().setHasText("Next:")).click();
			reader.look();
			assertThat(reader.path()).isEqualTo("/guide/4");
			assertThat(reader.context().cookies()).isEmpty();
			assertThat(reader.hosts()).containsExactly("localhost:" + this.port);
		}
	}

	@Test
	void aNewcomerMakesASpaceWritesChecksInFollowsACardLocksAndComesBack() {
		String name = someName();
		try (Visitor newcomer = Visitor.at(base())) {
			newcomer.makeSpace(name);
			newcomer.visit("/guide/3").follow("Write about it");
			newcomer.fill("Your page", "The kettle was on and we *talked*.").press("Save");
			assertThat(newcomer.path()).startsWith("/journal/");
			assertThat(newcomer.page().locator("em").innerText()).isEqualTo("talked");
			String written = newcomer.path();

			newcomer.visit("/check-in").press("Continue");
			newcomer.answer("ci.connection", "1")
				.answer("ci.reply", "2")
				.answer("cx.space", "no-date")
				.press("Continue");
			newcomer.answer("ci.mine", "0").answer("ci.headspace", "0").press("Continue");
			newcomer.fill("One thing I need in the coming week.", "One quiet evening").press("Continue");
			for (String item : List.of("sf.fear", "sf.freedom", "sf.device", "sf.harm")) {
				newcomer.answer(item, "no");
			}
			newcomer.press("Continue");
			assertThat(newcomer.path()).startsWith("/check-ins/");
			assertThat(newcomer.words()).contains("Because you had one day or none that was only for you.",
					"One quiet evening");
			newcomer.page().locator("article.card ul.reads a").first().click();
			newcomer.look();
			assertThat(newcomer.path()).matches("/(guide|questions)/\\d+");

			newcomer.visit("/today").visit("/reminders").visit("/check-ins").visit("/journal");
			newcomer.press("Lock");
			assertThat(newcomer.path()).isEqualTo("/open");
			assertThat(newcomer.context().cookies()).isEmpty();
			newcomer.openSpace(name);
			assertThat(newcomer.path()).isEqualTo("/today");
			assertThat(newcomer.visit(written).words()).contains("The kettle was on");
		}
	}

	@Test
	void whoReportsFearSeesSupportFirstAndNothingThatCouldAddToTheRisk() {
		try (Visitor afraid = Visitor.at(base())) {
			afraid.makeSpace(someName());
			afraid.visit("/check-in");
			afraid.page().locator("select[name='cx.country']").selectOption("GB");
			afraid.press("Continue");
			afraid.answer("ci.connection", "4")
				.answer("ci.affection", "4")
				.answer("cx.space", "no-date")
				.press("Continue");
			afraid.press("Continue").press("Continue");
			afraid.answer("sf.fear", "yes-more").answer("sf.device", "no").press("Continue");
			assertThat(afraid.page().locator("h1").innerText()).isEqualTo("Support comes first");
			assertThat(afraid.words()).contains("call your local emergency number", "United Kingdom", "999",
					"Because you answered that you felt scared of what your partner might do.");
			assertThat(afraid.words()).doesNotContain("Give the space a shape", "A warm week");
			String result = afraid.path();
			assertThat(afraid.visit("/guide/7").words()).contains("support comes before anything on this page");

			afraid.visit(result).press("That was a mistake: clear it");
			assertThat(afraid.visit("/guide/7").words()).doesNotContain("support comes before anything on this page");
			assertThat(afraid.visit("/check-ins").words()).doesNotContain("scared");
		}
	}

	@Test
	void aCheckInWithoutASpaceShowsItsResultAndKeepsNothing() {
		int before = rows("check_in");
		try (Visitor reader = Visitor.at(base())) {
			reader.visit("/check-in").press("Continue").press("Continue");
			reader.answer("ci.mood", "4").answer("ci.mine", "0").press("Continue");
			reader.press("I’m in danger now");
			assertThat(reader.page().locator("h1").innerText()).isEqualTo("Support comes first");
			assertThat(reader.words()).contains("call your local emergency number");
			assertThat(reader.context().cookies()).isEmpty();
		}
		assertThat(rows("check_in")).isEqualTo(before);
	}

	@Test
	void aSuggestionIsAnsweredUndoneAndFoundOnTheList() {
		try (Visitor member = Visitor.at(base())) {
			member.makeSpace(someName());
			member.visit("/check-in").press("Continue").press("Continue");
			member.answer("ci.mine", "0").press("Continue").press("Continue");
			member.answer("sf.device", "no").press("Continue");
			String result = member.path();
			member.press("Not true for me: A little time that is yours");
			assertThat(member.path()).isEqualTo(result);
			assertThat(member.words()).contains("You said that this is not true for you");
			member.press("Undo: A little time that is yours");
			assertThat(member.words()).doesNotContain("You said that this is not true for you");
			member.press("Helped: A little time that is yours").visit("/check-ins/replies");
			assertThat(member.words()).contains("A little time that is yours", "You said that this helped.");
			member.press("Undo: A little time that is yours");
			assertThat(member.words()).contains("Nothing here yet.");
			member.visit("/check-ins");
			assertThat(member.words()).contains("Too early to speak of change. Weeks vary.");
		}
	}

	@Test
	void aKeyboardIsEnough() {
		try (Visitor typist = Visitor.at(base())) {
			typist.visit("/new");
			typist.page().keyboard().press("Tab");
			assertThat(focused(typist)).isEqualTo("Skip to the page");
			typist.page().keyboard().press("Tab");
			assertThat(focused(typist)).isEqualTo("Leave quickly");
			tabTo(typist, "name");
			typist.page().keyboard().type(someName());
			tabTo(typist, "passphrase");
			typist.page().keyboard().type(Visitor.PASSPHRASE);
			tabTo(typist, "passphrase-again");
			typist.page().keyboard().type(Visitor.PASSPHRASE);
			tabTo(typist, "understood");
			typist.page().keyboard().press("Space");
			typist.page().keyboard().press("Tab");
			typist.page().keyboard().press("Enter");
			typist.page().waitForURL("**/recovery-code");
			while (!focused(typist).equals("Not now")) {
				typist.page().keyboard().press("Tab");
			}
			typist.page().keyboard().press("Enter");
			typist.page().waitForURL("**/today");
			typist.visit("/journal/new");
			tabTo(typist, "text");
			typist.page().keyboard().type("Written without a mouse.");
			while (!focused(typist).equals("Save")) {
				typist.page().keyboard().press("Tab");
			}
			typist.page().keyboard().press("Enter");
			typist.page().waitForURL((url) -> url.matches(".*/journal/[0-9a-f-]{36}"));
			assertThat(typist.look().words()).contains("Written without a mouse.");
		}
	}

	@Test
	void everythingWorksWithoutScript() {
		String name = someName();
		try (Visitor plain = Visitor.withoutScript(base())) {
			PUBLIC_PAGES.forEach(plain::visit);
			plain.makeSpace(name).visit("/journal/new").fill("Your page", "Plain words").press("Save");
			assertThat(plain.words()).contains("Plain words");
			plain.press("Delete").press("Undo");
			assertThat(plain.words()).contains("Plain words");
			plain.visit("/check-in").press("Continue").press("Continue").press("Continue").press("Continue");
			plain.press("Skip this part");
			plain.press("Keep it");
			assertThat(plain.words()).contains("You skipped every question. That’s fine.");
			plain.visit("/reminders");
			plain.visit("/settings").fill("Name", "Sam").answer("pronoun", "HE").press("Save");
			assertThat(plain.words()).contains("Saved.", "Sam wrote that he is on his way.");
			leadSomewhereHarmless(plain);
			plain.page().locator("a.exit").click(new Locator.ClickOptions().setForce(true));
			plain.arriveElsewhere();
			plain.visit("/today");
			assertThat(plain.path()).isEqualTo("/open");
		}
	}

	@Test
	void wordsSurviveAnOpeningThatEndedWhileTheyWereWritten() {
		String name = someName();
		try (Visitor writer = Visitor.at(base())) {
			writer.makeSpace(name).visit("/journal/new").fill("Your page", "Half the night went into this.");
			this.jdbc.sql("delete from opening").update();
			writer.press("Save");
			assertThat(writer.words()).contains("Your words are still here");
			writer.openSpace(name).press("Save it now");
			assertThat(writer.path()).startsWith("/journal/");
			assertThat(writer.words()).contains("Half the night went into this.");
		}
	}

	@Test
	void leavingQuicklyEndsTheOpeningAndTakesThePageOutOfTheHistory() {
		try (Visitor hurried = Visitor.at(base())) {
			hurried.makeSpace(someName()).visit("/journal/new").fill("Your page", PRIVATE).press("Save");
			hurried.follow("Change this page").fill("Your page", PRIVATE + ", nor this");
			leadSomewhereHarmless(hurried);
			for (String key : List.of("ShiftLeft", "ShiftRight", "ShiftLeft")) {
				hurried.page().keyboard().press(key);
			}
			hurried.arriveElsewhere();
			goBackAndFindNothing(hurried);
			hurried.visit("/today");
			assertThat(hurried.path()).isEqualTo("/open");
		}
	}

	@Test
	void goingBackAfterLockingShowsNothingOfWhatWasWritten() {
		try (Visitor member = Visitor.at(base())) {
			member.makeSpace(someName()).visit("/journal/new").fill("Your page", PRIVATE).press("Save");
			member.visit("/journal").visit("/today").press("Lock");
			assertThat(member.path()).isEqualTo("/open");
			goBackAndFindNothing(member);
		}
	}

	private static void goBackAndFindNothing(Visitor visitor) {
		for (int back = 0; back < 10; back++) {
			visitor.goBack();
			String all = visitor.page().content() + visitor.page()
				.evaluate("() => [...document.querySelectorAll('textarea')].map((e) => e.value).join()");
			assertThat(all).as(visitor.page().url()).doesNotContain(PRIVATE);
		}
	}

	private void leadSomewhereHarmless(Visitor visitor) {
		visitor.context()
			.route("https://www.weather.com/**",
					(route) -> route.fulfill(new Route.FulfillOptions().setStatus(200).setBody("clouds")));
	}

	private int rows(String table) {
		return this.jdbc.sql("select count(*) from " + table).query(Integer.class).single();
	}

	private static void tabTo(Visitor visitor, String id) {
		for (int step = 0; step < 40; step++) {
			if (id.equals(visitor.page().evaluate("() => document.activeElement.id"))) {
				return;
			}
			visitor.page().keyboard().press("Tab");
		}
		throw new AssertionError("the keyboard does not reach " + id);
	}

	private static String focused(Visitor visitor) {
		return (String) visitor.page().evaluate("() => document.activeElement.innerText");
	}

}
