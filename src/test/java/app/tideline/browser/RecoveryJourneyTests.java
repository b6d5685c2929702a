package app.tideline.browser;

import app.tideline.database.OnServer;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Making a space with a recovery code, losing the passphrase, and coming back. */
@InTheBrowser
@OnServer
class RecoveryJourneyTests {

	private static final String OTHER = "lantern otter gravel plum";

	@LocalServerPort
	private int port;

	@Test
	void aForgottenPassphraseIsReplacedWithACodeThatWorksOnce() {
		String name = JourneyTests.someName();
		try (Visitor forgetful = Visitor.at("http://localhost:" + this.port)) {
			forgetful.makeSpace(name).visit("/recovery-code").press("Show me a code");
			forgetful.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
			assertThat(forgetful.page().locator("body").innerText().toLowerCase(java.util.Locale.ROOT))
				.as("the printed sheet")
				.doesNotContain("recovery", "partner", "space", "passphrase", "journal");
			forgetful.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
			String code = forgetful.page().locator(".code").innerText().strip();
			String[] groups = code.split("\\s+", -1);
			forgetful.press("I have it").fill("The third group", "0000").press("Use this code");
			assertThat(forgetful.page().title()).startsWith("Error: ");
			forgetful.fill("The third group", groups[2]).fill("The seventh group", groups[6]).press("Use this code");
			assertThat(forgetful.words()).contains("Your recovery code works from now on.");
			forgetful.press("Lock").follow("open your space with a recovery code");

			recover(forgetful, name, code);
			assertThat(forgetful.words()).contains("The code is used up");
			forgetful.visit("/places").visit("/passphrase").visit("/new-key").press("Lock");
			forgetful.openSpace(name);
			assertThat(forgetful.words()).contains("That name and passphrase don’t open a space here.");
			forgetful.visit("/recover");
			recover(forgetful, name, code);
			assertThat(forgetful.words()).contains("A code works once");
		}
	}

	@Test
	void onASmallScreenNothingSticksOut() {
		try (Visitor small = Visitor.onASmallPhone("http://localhost:" + this.port)) {
			small.visit("/new").press("Suggest six words");
			assertThat(small.words()).contains("Six words, made for you now");
			assertThat(small.scrollsSideways()).isFalse();
			small.makeSpace(JourneyTests.someName());
			for (String path : new String[] { "/recover", "/passphrase", "/places", "/new-key", "/recovery-code" }) {
				assertThat(small.visit(path).scrollsSideways()).as(path).isFalse();
			}
			assertThat(small.press("Show me a code").scrollsSideways()).isFalse();
		}
	}

	private static void recover(Visitor visitor, String name, String code) {
		visitor.fill("Name of your space", name).fill("Recovery code", code);
		visitor.fill("New passphrase", OTHER).fill("New passphrase again", OTHER).press("Open my space");
	}

}
