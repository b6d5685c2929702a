package app.tideline.browser;

import java.util.UUID;

import app.tideline.database.OnH2;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Pages of the journal that are long, or wide. */
@InTheBrowser
@OnH2
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class WritingTests {

	@LocalServerPort
	private int port;

	@Test
	void aTextThatIsTooLongStaysOnItsPageUntilItFits() {
		try (Visitor writer = Visitor.at("http://localhost:" + this.port)) {
			writer.makeSpace("harbour " + UUID.randomUUID()).visit("/journal/new");
			writer.fill("Your page", "\uD83C\uDF0A".repeat(100_003)).press("Save");
			assertThat(writer.path()).isEqualTo("/journal/new");
			assertThat(writer.page().locator("#text-error").innerText()).startsWith("This page is 3 characters over");
			assertThat(writer.page().locator("#text").inputValue()).hasSize(200_006);
			writer.fill("Your page", "\uD83C\uDF0A".repeat(100_000)).button("Save").click();
			writer.page().waitForURL((url) -> url.matches(".*/journal/[0-9a-f-]{36}"));
		}
	}

	@Test
	void codeInAPageBreaksWhereTheScreenEnds() {
		try (Visitor small = Visitor.onASmallPhone("http://localhost:" + this.port)) {
			small.makeSpace("harbour " + UUID.randomUUID()).visit("/journal/new");
			small
				.fill("Your page", "```\n" + "a line that goes on and on ".repeat(9) + "\n" + "x".repeat(200) + "\n```")
				.press("Save");
			assertThat(small.path()).matches("/journal/[0-9a-f-]{36}");
			assertThat(small.page().locator("pre").count()).isOne();
			assertThat(small.scrollsSideways()).isFalse();
		}
	}

}
