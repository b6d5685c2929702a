package app.tideline.browser;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import app.tideline.database.OnH2;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * After a space was locked or left, in whatever way, the browser shows nothing of it and
 * has kept nothing of it on its disk.
 */
@InTheBrowser
@OnH2
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class NothingLeftTests {

	private static final int TIMES = 10;

	private static final long ELEVEN_MINUTES = 660_000;

	/** A word of nobody's but this test's. */
	private final String typed = "zwx" + UUID.randomUUID().toString().replace("-", "");

	@TempDir
	private Path profile;

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	/** The ways in which an opening ends. */
	enum End {

		LOCK, LINK, SHIFT, IDLE

	}

	@ParameterizedTest
	@CsvSource({ "LOCK, true", "LINK, true", "SHIFT, true", "IDLE, true", "LOCK, false", "LINK, false", "IDLE, false" })
	void backReloadForwardAndARestoredTabShowNoTypedWordAndTheProfileHoldsNone(End end, boolean script)
			throws IOException {
		String written;
		try (Visitor member = arrive(script)) {
			if (end == End.IDLE && script) {
				member.context().clock().install();
			}
			member.makeSpace("harbour " + UUID.randomUUID());
			member.visit("/journal/new").fill("Your page", this.typed).press("Save");
			written = member.path();
			member.visit("/journal").visit("/today").visit(written);
			assertThat(member.words()).contains(this.typed);
			leave(member, end, script);
			lookAround(member.page());
		}
		assertThat(holds("/journal")).as("the scan reads what the browser keeps").isTrue();
		assertThat(holds(this.typed)).as("a typed word in the profile").isFalse();
		try (Visitor later = arrive(script)) {
			for (Page page : later.context().pages()) {
				page.waitForLoadState();
				assertNothing(page);
			}
			later.visit(written);
			assertThat(later.path()).isEqualTo("/open");
			assertNothing(later.page());
		}
		assertThat(holds(this.typed)).as("a typed word in the profile").isFalse();
	}

	private Visitor arrive(boolean script) {
		Visitor visitor = Visitor.withProfile("http://localhost:" + this.port, this.profile, script);
		visitor.context()
			.route("https://www.weather.com/**",
					(route) -> route.fulfill(new Route.FulfillOptions().setStatus(200).setBody("clouds")));
		return visitor;
	}

	private void leave(Visitor member, End end, boolean script) {
		switch (end) {
			case LOCK -> member.press("Lock");
			case LINK -> {
				member.page().locator("#leave").click(new Locator.ClickOptions().setForce(!script));
				member.arriveElsewhere();
			}
			case SHIFT -> {
				for (String key : List.of("ShiftRight", "ShiftLeft", "ShiftRight")) {
					member.page().keyboard().press(key);
				}
				member.arriveElsewhere();
			}
			case IDLE -> beIdle(member, script);
		}
	}

	/**
	 * Without script the page goes to the lock page by itself; the time is not waited
	 * for.
	 */
	private void beIdle(Visitor member, boolean script) {
		if (script) {
			member.context().clock().fastForward(ELEVEN_MINUTES);
			member.context().clock().runFor(3000);
			member.page().waitForURL("**/open?locked");
		}
		else {
			this.jdbc.sql("update opening set idle_until = opened_at").update();
			member.visit("/open?locked");
		}
	}

	private void lookAround(Page page) {
		for (int back = 0; back < TIMES; back++) {
			page.goBack();
			assertNothing(page);
			if (back == 0 || back == TIMES - 1) {
				page.reload();
				assertNothing(page);
			}
		}
		for (int forward = 0; forward < TIMES; forward++) {
			page.goForward();
			assertNothing(page);
		}
	}

	private void assertNothing(Page page) {
		page.waitForLoadState(LoadState.LOAD);
		assertThat(page.content()).as(page.url()).doesNotContain(this.typed);
		assertThat(page.locator("textarea, input").evaluateAll("(all) => all.map((each) => each.value).join(' ')"))
			.asString()
			.as(page.url())
			.doesNotContain(this.typed);
	}

	private boolean holds(String words) throws IOException {
		List<String> forms = Stream.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
			.map((Charset charset) -> new String(words.getBytes(charset), StandardCharsets.ISO_8859_1))
			.toList();
		try (Stream<Path> files = Files.walk(this.profile)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
				if (forms.stream().anyMatch(bytes::contains)) {
					return true;
				}
			}
			return false;
		}
	}

}
