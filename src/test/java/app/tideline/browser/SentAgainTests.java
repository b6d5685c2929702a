package app.tideline.browser;

import java.util.UUID;

import app.tideline.Tries;
import app.tideline.database.OnH2;
import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A browser keeps every form that was answered with a page, for Back, and sends it again
 * to whoever asks it to: passphrases too.
 */
@InTheBrowser
@OnH2
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SentAgainTests {

	private static final int TIMES = 20;

	private final String typed = "zwx" + UUID.randomUUID();

	private final String name = "harbour " + UUID.randomUUID();

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	@Tries(TIMES)
	void afterTheLockWhatWasSentShowsNothingAndOpensNothing(boolean script) {
		String base = "http://localhost:" + this.port;
		try (Visitor member = script ? Visitor.at(base) : Visitor.withoutScript(base)) {
			member.makeSpace(this.name);
			checkIn(member);
			writeWhileItLocks(member);
			openAfterWrongTries(member);
			this.jdbc.sql("update operation set made_at = made_at - interval '11' second").update();
			member.visit("/journal").press("Lock");
			assertThat(member.path()).isEqualTo("/open");
			for (int back = 0; back < TIMES; back++) {
				assertNothing(member.goBack());
				assertNothing(member.reload());
				assertThat(member.context().cookies()).as(member.page().url()).isEmpty();
			}
		}
	}

	private void checkIn(Visitor member) {
		member.visit("/check-in");
		while (member.page().locator("[name='ft.good']:visible").count() == 0) {
			member.press("Continue");
		}
		member.page().locator("[name='ft.good']").fill("A word: " + this.typed);
		member.press("Continue");
		assertThat(member.page().content()).contains(this.typed);
	}

	private void writeWhileItLocks(Visitor member) {
		member.visit("/journal/new").fill("Your page", "A page: " + this.typed);
		this.jdbc.sql("delete from opening").update();
		member.press("Save");
		assertThat(member.words()).contains("Your words are still here");
		assertNothing(member);
		member.openSpace(this.name).press("Save it now");
		assertThat(member.words()).contains(this.typed);
	}

	private void openAfterWrongTries(Visitor member) {
		member.press("Lock");
		for (int time = 0; time < 4; time++) {
			member.fill("Name of your space", this.name).fill("Your passphrase", "not the one " + time).press("Open");
		}
		member.openSpace(this.name);
		assertThat(member.words()).contains("Too many tries");
		this.jdbc.sql("delete from opening_wait").update();
		member.openSpace(this.name);
		assertThat(member.path()).isEqualTo("/today");
	}

	private void assertNothing(Visitor member) {
		Page page = member.page();
		page.waitForLoadState();
		assertThat(page.content()).as(page.url()).doesNotContain(this.typed);
	}

}
