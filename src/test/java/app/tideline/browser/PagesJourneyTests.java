package app.tideline.browser;

import java.util.ArrayList;
import java.util.List;

import app.tideline.database.OnServer;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What pages weigh and measure and say in a person's own wording, whatever the database.
 */
@InTheBrowser
@OnServer
class PagesJourneyTests {

	private static final String SEARCH = "What are you looking for?";

	@LocalServerPort
	private int port;

	private String base() {
		return "http://localhost:" + this.port;
	}

	@Test
	void aReaderLooksForTheirOwnWordsAndNoAddressEverHoldsThem() {
		for (Visitor visitor : List.of(Visitor.withoutScript(base()), Visitor.onASmallPhone(base()))) {
			try (Visitor reader = visitor) {
				reader.visit("/questions").fill(SEARCH, "i am scard of him").press("Search");
				assertThat(reader.words()).contains("Support first", "Before you call", "Fear comes first");
				assertThat(reader.page().url()).isEqualTo(base() + "/search");
				assertThat(reader.page().getByLabel(SEARCH).inputValue()).isEqualTo("i am scard of him");
				assertThat(reader.scrollsSideways()).isFalse();
				reader.fill(SEARCH, "…").press("Search");
				assertThat(reader.words()).contains("There is no word in this to look for.");
				reader.fill(SEARCH, "wörterbuchwörterbuchwörterbuchwörterbuchwörterbuch").press("Search");
				assertThat(reader.words()).contains("Nothing fits these words");
				assertThat(reader.scrollsSideways()).isFalse();
				reader.fill(SEARCH, "he won’t talk").press("Search").follow("How do I deal with the silence?");
				assertThat(reader.path()).isEqualTo("/questions/2");
				assertThat(reader.context().cookies()).isEmpty();
			}
		}
	}

	@Test
	void aMemberSearchesToo() {
		try (Visitor member = Visitor.at(base())) {
			member.makeSpace(JourneyTests.someName());
			member.visit("/guide").fill(SEARCH, "date night").press("Search").follow("An hour you both might like");
			assertThat(member.path()).isEqualTo("/guide/8/exercise");
		}
	}

	@Test
	void aFirstVisitToAChapterIsLight() {
		try (Visitor first = Visitor.at(base())) {
			List<Request> requests = new ArrayList<>();
			first.page().onRequestFinished(requests::add);
			first.visit("/guide/3");
			int bytes = requests.stream()
				.map(Request::sizes)
				.mapToInt((sizes) -> sizes.responseHeadersSize + sizes.responseBodySize)
				.sum();
			assertThat(requests).hasSizeGreaterThan(5);
			assertThat(bytes).isBetween(5_000, 40_000);
		}
	}

	@Test
	void nothingSticksOutOnAScreenOf320Pixels() {
		try (Visitor small = Visitor.onASmallPhone(base())) {
			for (String path : JourneyTests.PUBLIC_PAGES) {
				assertThat(small.visit(path).scrollsSideways()).as(path).isFalse();
			}
			small.makeSpace(JourneyTests.someName()).visit("/settings").fill("Name", "N".repeat(40)).press("Save");
			for (String path : List.of("/today", "/journal", "/journal/new", "/check-in", "/check-ins", "/reminders",
					"/settings")) {
				assertThat(small.visit(path).scrollsSideways()).as(path).isFalse();
			}
			small.visit("/check-in").press("Continue");
			assertThat(small.words()).contains("N".repeat(40));
			assertThat(small.scrollsSideways()).as("a long name in questions").isFalse();
			small.answer("ci.reliable", "1").press("Continue").answer("ci.headspace", "0").press("Continue");
			small.press("Continue").press("Skip this part").press("Keep it");
			assertThat(small.words()).contains("what " + "N".repeat(40) + " may be thinking");
			small.page().locator("details").evaluateAll("(all) => all.forEach((each) => each.open = true)");
			assertThat(small.scrollsSideways()).as("a long name in a result").isFalse();
			for (String path : List.of("/today", "/check-ins", "/reasons", "/guide/1")) {
				assertThat(small.visit(path).scrollsSideways()).as(path).isFalse();
			}
		}
	}

	@Test
	void aMemberNamesThePartnerAndReadsThatNameFromThenOn() {
		try (Visitor member = Visitor.at(base())) {
			member.makeSpace(JourneyTests.someName()).follow("Settings").fill("Name", "N".repeat(41)).press("Save");
			assertThat(member.page().title()).isEqualTo("Error: Settings · Tideline");
			member.fill("Name", "Sam").answer("pronoun", "SHE").press("Save");
			assertThat(member.words()).contains("Saved.", "Sam wrote that she is on her way.");
			assertThat(member.visit("/check-in").press("Continue").words())
				.contains("When Sam said she would do something, what happened?");
			assertThat(member.visit("/guide/11").words()).contains("your partner");
		}
	}

}
