package app.tideline.browser;

import java.util.UUID;

import app.tideline.database.OnH2;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** One check-in in two tabs, of which both save. */
@InTheBrowser
@OnH2
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class TwoTabsTests {

	private static final int MINUTE = 60_000;

	private final String name = "ferry " + UUID.randomUUID();

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void whatATabSavesUnaskedBeforeTheLockWritesOverNothingAndLosesNothing() {
		try (Visitor member = member()) {
			member.visit("/check-in").press("Continue").answer("ci.connection", "3");
			saveInAnotherTab(member);
			pass(member, 9);
			member.page().locator("#idle:visible").waitFor();
			pass(member, 2);
			member.page().locator("body.locked").waitFor();
			member.page().locator("#idle button:visible").click();
			member.page().getByLabel("Name of your space").waitFor();
			member.openSpace(this.name).press("Go on").answer("ci.mine", "4").press("Save and stop");
			assertThat(member.words()).contains("Another page of yours has saved a check-in");
			member.press("Save this one instead");
			assertThat(member.path()).isEqualTo("/check-ins");
			member.visit("/check-in");
			assertThat(member.page().locator("input[type=hidden][name='ci.connection']").inputValue()).isEqualTo("3");
			assertThat(member.page().locator("input[name='ci.mine'][value='4']").isChecked()).isTrue();
		}
	}

	@Test
	void whatATabHasSavedUnaskedDoesNotStandInItsOwnWay() {
		try (Visitor member = member()) {
			member.visit("/check-in").press("Continue").press("Continue").answer("ci.mine", "3");
			int before = drafts();
			pass(member, 9);
			member.page().waitForCondition(() -> drafts() > before);
			member.page().keyboard().press("Shift");
			member.answer("ci.headspace", "1").press("Continue").press("Save and stop");
			assertThat(member.path()).isEqualTo("/check-ins");
		}
	}

	private Visitor member() {
		Visitor visitor = Visitor.at("http://localhost:" + this.port);
		visitor.context().clock().install();
		return visitor.makeSpace(this.name);
	}

	private void saveInAnotherTab(Visitor member) {
		Page other = member.context().newPage();
		other.navigate("http://localhost:" + this.port + "/check-in");
		other.locator("button[value=save]").click();
		other.waitForURL("**/check-ins?saved");
		other.close();
	}

	private int drafts() {
		return this.jdbc.sql("select count(*) from check_in_draft").query(Integer.class).single();
	}

	private static void pass(Visitor visitor, int minutes) {
		visitor.context().clock().fastForward((long) minutes * MINUTE);
		visitor.context().clock().runFor(3000);
	}

}
