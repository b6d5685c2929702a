package app.tideline.browser;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import app.tideline.Tries;
import app.tideline.database.OnH2;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
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

	/** Stands in chapter 5, which is read last, after the space was locked. */
	private static final String READ_SIGNED_OUT = "Chapter 5 of 11";

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
	@Tries(TIMES)
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
			member.visit("/journal").visit("/today").visit("/guide/4").visit(written);
			assertThat(member.words()).contains(this.typed);
			leave(member, end, script);
			lookAround(member);
			member.visit("/guide/5");
		}
		Profile kept = new Profile(this.profile);
		assertThat(kept.with("/journal")).as("the history").isNotEmpty();
		assertThat(kept.with(READ_SIGNED_OUT)).as("a page that the browser may keep is found").isNotEmpty();
		assertThat(kept.with(this.typed)).as("a typed word in the profile").isEmpty();
		try (Visitor later = arrive(script)) {
			for (Page page : later.context().pages()) {
				page.waitForLoadState();
				assertNothing(page);
			}
			later.visit(written);
			assertThat(later.path()).isEqualTo("/open");
			assertNothing(later.page());
		}
		assertThat(kept.with(this.typed)).as("a typed word in the profile").isEmpty();
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void aPageIsKeptForBackAsItWasLeft(boolean script) {
		try (Visitor reader = arrive(script)) {
			List<String> asked = new ArrayList<>();
			reader.visit("/guide/2").visit("/guide/3").page().onRequest((request) -> asked.add(request.url()));
			assertThat(reader.goBack().path()).isEqualTo("/guide/2");
			assertThat(asked).as("else the other tests here look at less than there is").isEmpty();
		}
	}

	@ParameterizedTest
	@CsvSource({ "LOCK, true", "LINK, true", "SHIFT, true", "LOCK, false", "LINK, false" })
	@Tries(TIMES)
	void backShowsNeitherTheNameNorThePassphraseWithWhichASpaceWasOpened(End end, boolean script) {
		try (Visitor member = arrive(script)) {
			String name = "harbour " + UUID.randomUUID();
			member.makeSpace(name).press("Lock");
			member.visit("/open").openSpace(name);
			leave(member, end, script);
			for (int back = 0; back < TIMES; back++) {
				assertThat(
						member.goBack().page().locator("input").evaluateAll("(all) => all.map((each) => each.value)"))
					.asInstanceOf(InstanceOfAssertFactories.list(String.class))
					.as(member.page().url())
					.doesNotContain(name, Visitor.PASSPHRASE);
			}
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "LINK", "SHIFT" })
	void whatAReaderTypedIsGoneAfterLeaving(End end) {
		try (Visitor reader = arrive(true)) {
			reader.visit("/guide/7/exercise");
			reader.page().locator("textarea, input[type=text]").first().fill(this.typed);
			reader.press("See the result").visit("/guide/6");
			leave(reader, end, true);
			lookAround(reader);
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void nothingThatWasSentIsOnTheDisk(boolean script) throws IOException {
		try (Visitor reader = arrive(script)) {
			reader.visit("/search").fill("What are you looking for?", this.typed).press("Search");
			reader.visit("/guide/7/exercise");
			reader.page().locator("textarea, input[type=text]").first().fill(this.typed);
			reader.press("See the result");
			reader.visit("/recover").fill("Recovery code", this.typed).press("Suggest six words");
			String name = "harbour " + UUID.randomUUID();
			reader.makeSpace(name);
			checkInWithoutKeeping(reader);
			reader.visit("/journal/new").fill("Your page", "A page: " + this.typed);
			this.jdbc.sql("delete from opening").update();
			reader.press("Save");
			assertThat(reader.words()).contains("Your words are still here");
			reader.openSpace(name).press("Save it now");
			assertThat(reader.words()).contains(this.typed);
			reader.press("Lock");
		}
		Profile kept = new Profile(this.profile);
		assertThat(kept.with("/guide/7/exercise")).isNotEmpty();
		assertThat(kept.with(this.typed)).as("a typed word in the profile").isEmpty();
		assertThat(kept.with("sf.fear")).as("an answer to a question about safety").isEmpty();
	}

	private void checkInWithoutKeeping(Visitor member) {
		member.visit("/check-in");
		while (member.page().locator("[name='ft.good']:visible").count() == 0) {
			member.press("Continue");
		}
		member.page().locator("[name='ft.good']").fill(this.typed);
		member.press("Continue").answer("sf.fear", "not-sure").press("Continue");
		assertThat(member.page().content()).contains(this.typed);
	}

	private Visitor arrive(boolean script) {
		return Visitor.withProfile("http://localhost:" + this.port, this.profile, script);
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

	private void lookAround(Visitor visitor) {
		for (int back = 0; back < TIMES; back++) {
			assertNothing(visitor.goBack().page());
			if (back == 0 || back == TIMES - 1) {
				assertNothing(visitor.reload().page());
			}
		}
		for (int forward = 0; forward < TIMES; forward++) {
			assertNothing(visitor.goForward().page());
		}
	}

	private void assertNothing(Page page) {
		assertThat(page.content()).as(page.url()).doesNotContain(this.typed);
		assertThat(page.locator("textarea, input").evaluateAll("(all) => all.map((each) => each.value).join(' ')"))
			.asString()
			.as(page.url())
			.doesNotContain(this.typed);
	}

}
