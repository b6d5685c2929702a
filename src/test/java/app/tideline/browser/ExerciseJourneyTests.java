package app.tideline.browser;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import app.tideline.database.OnServer;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Exercises, as people do them. */
@InTheBrowser
@OnServer
class ExerciseJourneyTests {

	private static final List<String> ALL = Stream
		.concat(IntStream.rangeClosed(1, 11).mapToObj((chapter) -> "/guide/" + chapter + "/exercise"),
				Stream.of("/guide/9/exercise?sheet=2"))
		.toList();

	@LocalServerPort
	private int port;

	private String base() {
		return "http://localhost:" + this.port;
	}

	private static String in(int days) {
		return LocalDate.now(ZoneOffset.UTC).plusDays(days).toString();
	}

	/** Fills every line and takes the first answer to every question. */
	private static void fillEverything(Visitor visitor) {
		visitor.page().evaluate("""
				(day) => {
				  const form = document.querySelector('main form')
				  const fill = (kind, value) => form.querySelectorAll(kind).forEach((field) => { field.value = value })
				  fill('input[type=text], textarea', 'some words of mine')
				  fill('input[type=date]', day)
				  fill('input[type=time]', '19:30')
				  form.querySelectorAll('.answers').forEach((answers) => answers.querySelector('input').click())
				}""", in(14));
	}

	@Test
	void everyFormAndEveryResultCanBeReadByEverybody() {
		try (Visitor reader = Visitor.at(base())) {
			for (String path : ALL) {
				reader.visit(path);
				fillEverything(reader);
				reader.press("See the result");
				assertThat(reader.page().locator("#sheet, .notice.care").first().isVisible()).as(path).isTrue();
			}
			assertThat(reader.context().cookies()).isEmpty();
		}
	}

	@Test
	void nothingSticksOutOnAScreenOf320Pixels() {
		try (Visitor small = Visitor.onASmallPhone(base())) {
			for (String path : ALL) {
				assertThat(small.visit(path).scrollsSideways()).as(path).isFalse();
				fillEverything(small);
				assertThat(small.press("See the result").scrollsSideways()).as("result of " + path).isFalse();
			}
		}
	}

	@Test
	void factsAreSortedFromGuessesWithAKeyboardAlone() {
		try (Visitor typist = Visitor.at(base())) {
			typist.visit("/guide/2/exercise");
			tabTo(typist, "statements.0.text");
			typist.page().keyboard().type("They said they were tired");
			pick(typist, "statements.0.kind", 0);
			tabTo(typist, "statements.1.text");
			typist.page().keyboard().type("They are bored with me");
			pick(typist, "statements.1.kind", 2);
			tabTo(typist, "question");
			typist.page().keyboard().type("What was your week like?");
			typist.page().keyboard().press("Enter");
			typist.page().waitForSelector("#sheet");
			assertThat(typist.look().words()).contains("You have 1 fact and 1 guess.", "What was your week like?");
		}
	}

	@Test
	void anOpeningSentenceIsBuiltKeptAndChangedWithAKeyboardAlone() {
		try (Visitor typist = Visitor.at(base())) {
			typist.makeSpace("harbour " + UUID.randomUUID()).visit("/guide/7/exercise");
			tabTo(typist, "when");
			typist.page().keyboard().type("we ate apart");
			tabTo(typist, "felt-own");
			typist.page().keyboard().type("that you left");
			typist.page().keyboard().press("Enter");
			typist.page().waitForSelector(".errors");
			assertThat(typist.look().page().title()).startsWith("Error: ");
			tabTo(typist, "felt-own");
			typist.page().keyboard().press("ControlOrMeta+a");
			typist.page().keyboard().type("far away");
			typist.page().keyboard().press("Enter");
			typist.page().waitForSelector("#sheet");
			assertThat(typist.look().words()).contains("When we ate apart, I felt far away.");
			tabToButton(typist, "Keep it");
			typist.page().keyboard().press("Enter");
			typist.page().waitForURL("**/made/*");
			assertThat(typist.look().words()).contains("When we ate apart, I felt far away.");
			typist.visit("/made").follow("Find your first sentence").follow("Change it");
			tabTo(typist, "when");
			typist.page().keyboard().press("ControlOrMeta+a");
			typist.page().keyboard().type("you went out");
			typist.page().keyboard().press("Enter");
			typist.page().waitForURL((url) -> !url.endsWith("/edit"));
			assertThat(typist.look().words()).contains("When you went out, I felt far away.");
		}
	}

	@Test
	void aTalkIsPlannedWithAKeyboardAlone() {
		try (Visitor typist = Visitor.at(base())) {
			typist.visit("/guide/3/exercise");
			tabTo(typist, "issues.0.what");
			typist.page().keyboard().type("our evenings");
			tabTo(typist, "like");
			typist.page().keyboard().type("supper together twice a week");
			pick(typist, "length", 1);
			typist.page().keyboard().press("Enter");
			typist.page().waitForSelector("#sheet");
			assertThat(typist.look().words()).contains("our evenings", "supper together twice a week");
		}
	}

	@Test
	void withoutScriptRowsAreAddedAndEverythingStays() {
		try (Visitor plain = Visitor.withoutScript(base())) {
			plain.visit("/guide/2/exercise");
			for (int row = 0; row < 8; row++) {
				Locator text = plain.page().locator("[id='statements." + row + ".text']");
				if (text.count() == 0) {
					plain.press("Add one more");
				}
				text.fill("thought " + row);
			}
			assertThat(plain.page().getByText("Add one more", new Page.GetByTextOptions().setExact(true)).count())
				.isZero();
			plain.press("See the result").press("Change something");
			assertThat(plain.page().locator("[id='statements.7.text']").inputValue()).isEqualTo("thought 7");
		}
	}

	@Test
	void withoutScriptAPlanForTheWeekIsKeptAndDeleted() {
		try (Visitor plain = Visitor.withoutScript(base())) {
			plain.makeSpace("harbour " + UUID.randomUUID()).visit("/guide/5/exercise");
			plain.page().locator("[id='daily-own']").fill("a walk by the water");
			plain.press("See the result").press("Keep it");
			assertThat(plain.words()).contains("a walk by the water");
			plain.page().locator("summary", new Page.LocatorOptions().setHasText("Delete it")).click();
			plain.press("Delete it for good");
			assertThat(plain.words()).contains("It is deleted.");
		}
	}

	@Test
	void withoutScriptSpaceIsAgreedWithADateAndNotWithoutOne() {
		try (Visitor plain = Visitor.withoutScript(base())) {
			plain.visit("/guide/6/exercise");
			Locator review = plain.page().locator("[id='review']");
			assertThat(review.inputValue()).isEqualTo(in(14));
			plain.page().locator("[id='urgent']").fill("the children");
			review.fill("");
			plain.press("See the result");
			assertThat(plain.page().title()).startsWith("Error: ");
			review.fill(in(60));
			plain.press("See the result");
			assertThat(plain.words()).contains("Longer than six weeks is a decision to talk about");
			assertThat(plain.page().locator("[id='urgent']").inputValue()).isEqualTo("the children");
			review.fill(in(20));
			plain.press("See the result");
			assertThat(plain.words()).contains("My proposal", "the children");
		}
	}

	private static void tabTo(Visitor visitor, String id) {
		for (int step = 0; step < 80; step++) {
			if (id.equals(visitor.page().evaluate("() => document.activeElement.id"))) {
				return;
			}
			visitor.page().keyboard().press("Tab");
		}
		throw new AssertionError("the keyboard does not reach " + id);
	}

	private static void tabToButton(Visitor visitor, String words) {
		for (int step = 0; step < 80; step++) {
			if (words.equals(visitor.page().evaluate("() => document.activeElement.innerText"))) {
				return;
			}
			visitor.page().keyboard().press("Tab");
		}
		throw new AssertionError("the keyboard does not reach " + words);
	}

	/**
	 * Reaches the answers of a question, where "leave this out" is chosen, and goes up.
	 */
	private static void pick(Visitor visitor, String name, int answer) {
		for (int step = 0; step < 80; step++) {
			if (name.equals(visitor.page().evaluate("() => document.activeElement.name"))) {
				visitor.page().keyboard().press("ArrowDown");
				for (int down = 0; down < answer; down++) {
					visitor.page().keyboard().press("ArrowDown");
				}
				return;
			}
			visitor.page().keyboard().press("Tab");
		}
		throw new AssertionError("the keyboard does not reach " + name);
	}

}
