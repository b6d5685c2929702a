package app.tideline.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import app.tideline.database.OnH2;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of pages that nobody touches for longer than a space stays open. */
@InTheBrowser
@OnH2
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class IdleLockTests {

	private static final int MINUTE = 60_000;

	private final String name = "harbour " + UUID.randomUUID();

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	private Visitor member() {
		Visitor visitor = Visitor.at("http://localhost:" + this.port);
		visitor.context().clock().install();
		return visitor.makeSpace(this.name);
	}

	private static void pass(Visitor visitor, int minutes) {
		visitor.context().clock().fastForward((long) minutes * MINUTE);
		visitor.context().clock().runFor(3000);
	}

	private void lockAndOpenAgain(Visitor visitor) {
		int before = openings();
		pass(visitor, 11);
		visitor.page().locator("body.locked").waitFor();
		for (int wait = 0; wait < 100 && openings() == before; wait++) {
			visitor.page().waitForTimeout(100);
		}
		visitor.page().locator("#idle button:visible").click();
		visitor.page().getByLabel("Name of your space").waitFor();
		visitor.openSpace(this.name);
		assertThat(visitor.words()).contains("You are back in");
	}

	private int openings() {
		return this.jdbc.sql("select count(*) from opening").query(Integer.class).single();
	}

	@Test
	void enterOnASafetyQuestionGoesOnWithTheAnswerAndSoDoesTheLock() {
		try (Visitor afraid = member()) {
			toSafety(afraid).answer("sf.fear", "yes-more").answer("sf.device", "no");
			afraid.page().locator("input[name='sf.fear'][value='yes-more']").press("Enter");
			afraid.page().waitForURL("**/check-ins/*");
			assertThat(afraid.look().page().locator("h1").innerText()).isEqualTo("Support comes first");

			afraid.visit("/check-ins").page().locator("form[action='/lock'] button").click();
			afraid.page().getByLabel("Name of your space").waitFor();
			afraid.openSpace(this.name);
			toSafety(afraid).answer("sf.fear", "yes-more").answer("sf.device", "no");
			lockAndOpenAgain(afraid);
			afraid.page().locator("main form button").click();
			afraid.page().waitForURL("**/check-ins/*");
			assertThat(afraid.look().words()).contains("Because you answered that you felt scared");
		}
	}

	@Test
	void wordsThatCameBackWithAProblemAreKeptThroughTheLock() {
		try (Visitor writer = member()) {
			writer.visit("/journal/new").fill("Your page", "These came back once.");
			writer.page().locator("summary").click();
			writer.fill("Day", "2999-01-01").press("Save");
			assertThat(writer.words()).contains("This day has not come yet");
			lockAndOpenAgain(writer);
			writer.press("Save it now").fill("Day", "2026-01-01").press("Save");
			writer.page().waitForURL((url) -> !url.endsWith("/new"));
			assertThat(writer.words()).contains("These came back once.");
		}
	}

	@Test
	void aLaterStepOfACheckInKeepsWhatWasSaidBeforeIt() {
		try (Visitor member = member()) {
			member.visit("/check-in").press("Continue").press("Continue").answer("ci.mine", "0").press("Continue");
			lockAndOpenAgain(member);
			member.page().locator("main form button").click();
			member.page().locator("input[name='sf.fear']").first().waitFor();
			assertThat(member.page().locator("input[type=hidden][name='ci.mine']").inputValue()).isEqualTo("0");
		}
	}

	@Test
	void aPassphraseIsNotKeptInThePageThatLocks() {
		try (Visitor member = member()) {
			member.visit("/journal");
			Page second = member.context().newPage();
			second.navigate("http://localhost:" + this.port + "/passphrase");
			second.locator("[type=password]").first().fill(Visitor.PASSPHRASE);
			member.page().locator("form[action='/lock'] button").click();
			second.waitForURL("**/open?locked");
			assertThat(second.content()).contains("It is locked now.");
		}
	}

	@Test
	void aPassphraseBesideWordsThatAreKeptIsEmptied() {
		try (Visitor member = member()) {
			member.visit("/your-data/delete").page().locator("[type=password]").fill(Visitor.PASSPHRASE);
			member.page().locator("[type=checkbox]").setChecked(true, new Locator.SetCheckedOptions().setForce(true));
			pass(member, 11);
			member.page().locator("body.locked").waitFor();
			assertThat(member.page().locator("[type=password]").inputValue()).isEmpty();
		}
	}

	@Test
	void thePageAfterOpeningLocksLikeEveryOther() {
		try (Visitor member = member()) {
			member.visit("/journal/new").fill("Your page", "Twice locked.");
			lockAndOpenAgain(member);
			lockAndOpenAgain(member);
			member.press("Save it now");
			assertThat(member.words()).contains("Twice locked.");
		}
	}

	@Test
	void aTabThatLiesIdleStaysOpenWhileItsOwnerWritesInAnother() {
		try (Visitor writer = member()) {
			writer.visit("/journal/new");
			Page idle = writer.context().newPage();
			idle.navigate("http://localhost:" + this.port + "/journal");
			idle.waitForLoadState(LoadState.NETWORKIDLE);
			for (int eight = 0; eight < 3; eight++) {
				pass(writer, 8);
				writer.page().locator("#text").press("End");
				writer.page().waitForTimeout(50);
			}
			assertThat(idle.url()).endsWith("/journal");
			assertThat(idle.locator("#cover").isHidden()).isTrue();
			writer.fill("Your page", "Still here.").press("Save");
			assertThat(writer.words()).contains("Still here.");

			pass(writer, 11);
			idle.waitForURL("**/open?locked");
			writer.page().waitForURL("**/open?locked");
		}
	}

	@Test
	void aCheckInIsSavedHalfWayBeforeTheLockAndCanBeGoneOnWithElsewhere() {
		try (Visitor member = member()) {
			member.visit("/check-in").press("Continue").press("Continue").answer("ci.mine", "3");
			pass(member, 9);
			assertThat(member.page().locator("#idle").isVisible()).isTrue();
			member.page().waitForCondition(() -> drafts() > 0);
			lockAndOpenAgain(member);
			try (Visitor elsewhere = Visitor.at("http://localhost:" + this.port)) {
				elsewhere.visit("/open").openSpace(this.name).visit("/check-in");
				assertThat(elsewhere.page().locator("input[name='ci.mine'][value='3']").isChecked()).isTrue();
			}
		}
	}

	private int drafts() {
		return this.jdbc.sql("select count(*) from check_in_draft").query(Integer.class).single();
	}

	@Test
	void theLockButtonLocksAtOnceAndTakesNoWordsAway() {
		try (Visitor writer = member()) {
			writer.visit("/journal/new").fill("Your page", "Somebody came in.");
			int before = openings();
			writer.button("Lock").click();
			writer.page().locator("body.locked").waitFor();
			assertThat(writer.page().locator("#cover").isVisible()).isTrue();
			assertThat(writer.page().title()).isEqualTo("Locked · Tideline");
			writer.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
			assertThat(writer.page().locator("#text").isVisible()).as("nor are they printed").isFalse();
			writer.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
			writer.page().waitForCondition(() -> openings() < before);
			writer.page().locator("#idle button:visible").click();
			writer.page().getByLabel("Name of your space").waitFor();
			writer.openSpace(this.name).press("Save it now");
			assertThat(writer.words()).contains("Somebody came in.");
		}
	}

	@Test
	void whatLocksOrLeavesOneTabLocksTheOthersToo() {
		try (Visitor member = member()) {
			for (String way : List.of("Lock", "Leave quickly")) {
				Page reading = member.context().newPage();
				reading.navigate("http://localhost:" + this.port + "/journal");
				Page writing = member.context().newPage();
				writing.navigate("http://localhost:" + this.port + "/journal/new");
				writing.locator("#text").fill("Half a line.");
				member.context().route("https://www.weather.com/**", (route) -> route.fulfill());
				member.visit("/today").page().getByText(way, new Page.GetByTextOptions().setExact(true)).click();
				reading.waitForURL("**/open?locked");
				writing.locator("body.locked").waitFor();
				assertThat(writing.locator("#text").isVisible() && writing.locator("#cover").isHidden()).isFalse();
				writing.locator("#idle button:visible").click();
				writing.getByLabel("Name of your space").fill(this.name);
				writing.getByLabel("Your passphrase").fill(Visitor.PASSPHRASE);
				writing.locator("main form button:text-is('Open')").click();
				assertThat(writing.locator("main").innerText()).contains("You are back in", "Half a line.");
			}
		}
	}

	@Test
	void theServerHearsOnceMoreAMinuteAfterTheLastUseSoThatItNeverLocksBeforeThePage() {
		try (Visitor member = member()) {
			member.visit("/journal");
			List<String> told = new ArrayList<>();
			member.page().onRequest((request) -> told.add(request.method() + request.url().replaceAll(".*/", " /")));
			pass(member, 1);
			member.page().waitForCondition(() -> !told.isEmpty());
			pass(member, 5);
			member.page().waitForTimeout(50);
			assertThat(told).containsExactly("HEAD /stay");
		}
	}

	@Test
	void whereASpaceWasClosedFromElsewhereThePageNoticesAndLocks() {
		try (Visitor member = member()) {
			Page reading = member.context().newPage();
			member.visit("/journal/new").fill("Your page", "Half a line.");
			reading.navigate("http://localhost:" + this.port + "/journal");
			this.jdbc.sql("delete from opening").update();
			pass(member, 2);
			member.page().locator("body.locked").waitFor();
			assertThat(member.page().locator("#text").isVisible()).isFalse();
			reading.waitForURL("**/open?locked");
		}
	}

	private static Visitor toSafety(Visitor member) {
		member.visit("/check-in");
		while (!member.words().contains("Feeling safe")) {
			member.press("Continue");
		}
		return member;
	}

}
