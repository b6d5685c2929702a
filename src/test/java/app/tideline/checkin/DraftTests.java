package app.tideline.checkin;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;

import app.tideline.account.Changed;
import app.tideline.account.OpenSpace;
import app.tideline.account.Spaces;
import app.tideline.database.Later;
import app.tideline.database.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static app.tideline.checkin.CheckInForm.ALL_SAFE;
import static app.tideline.checkin.CheckInForm.at;
import static app.tideline.checkin.CheckInForm.field;
import static app.tideline.checkin.CheckInForm.with;
import static app.tideline.database.AtOnce.atOnce;
import static app.tideline.database.Person.led;
import static app.tideline.database.Person.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A check-in that is half done, in one tab or in several. */
abstract class DraftTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Spaces spaces;

	@Autowired
	private Beginning beginning;

	@Test
	void whatWasSavedIsGoneOnWithForSixDaysAndThenOnlyItsWordsStay() {
		Person person = Person.in(this.mvc);
		person.send("/check-in", at(Step.WORDS, "save", Map.of("ci.mood", "1", "ft.good", "a long walk")));
		assertThat(Later.days(6, () -> text(person.get("/check-in")))).contains("Anything to write", "a long walk",
				"name=\"ci.mood\" value=\"1\"");
		assertThat(Later.days(7, () -> text(person.get("/check-in"))))
			.contains("is more than six days old, so this check-in begins anew", "a long walk")
			.doesNotContain("name=\"ci.mood\" value=\"1\"");
	}

	@Test
	void aFormThatIsSentSeveralTimesAtOnceEndsInOneDraftAndNoFault() throws Exception {
		Person person = Person.in(this.mvc);
		Map<String, String> form = at(Step.WORDS, "save", Map.of("ci.mood", "2", "ft.good", "a quiet hour"));
		for (int round = 0; round < 5; round++) {
			assertThat(atOnce(4, () -> person.post("/check-in", form)))
				.allSatisfy((saved) -> assertThat(led(saved)).isEqualTo("/check-ins?saved"));
			person.send("/check-ins/unfinished", Map.of());
		}
		assertThat(text(person.get("/check-ins?saved="))).contains("href=\"/help\"");
	}

	@Test
	void ofSeveralTabsThatAreSavedAtOnceOneIsAndTheOthersAreToldAndKeepTheirWords() throws Exception {
		Person person = Person.in(this.mvc);
		List<Callable<MvcTestResult>> tabs = new ArrayList<>();
		for (int tab = 0; tab < 4; tab++) {
			Map<String, String> form = at(Step.WORDS, "save", Map.of("ft.good", "words of tab " + tab));
			Person other = person.inAnotherTab();
			other.get("/check-in");
			tabs.add(() -> other.send("/check-in", form));
		}
		List<String> refused = new ArrayList<>();
		for (MvcTestResult one : atOnce(tabs)) {
			if (one.getResponse().getStatus() == 409) {
				refused.add(text(one));
			}
		}
		assertThat(refused).hasSize(3)
			.allMatch((page) -> page.contains("words of tab") && page.contains("Another page of yours"));
		String kept = text(person.get("/check-in"));
		assertThat(Pattern.compile("words of tab \\d").matcher(kept).results()).hasSize(1);
	}

	@Test
	void aTabNeverSavesOverWhatAnotherHasSavedSinceItBegan() {
		Person one = Person.in(this.mvc);
		Person two = one.inAnotherTab();
		one.get("/check-in");
		two.get("/check-in");
		led(one.send("/check-in", at(Step.WORDS, "save", Map.of("ft.good", "from the first tab"))));
		var refused = two.send("/check-in",
				at(Step.WORDS, "save", Map.of("ft.good", "from the second tab", "ci.mood", "2")));
		assertThat(refused).hasStatus(409);
		assertThat(text(refused))
			.contains("Another page of yours has saved a check-in", "from the first tab", "from the second tab",
					"name=\"ci.mood\" value=\"2\"", "value=\"save-over\"")
			.doesNotContain("value=\"save\"");
		assertThat(text(one.get("/check-in"))).contains("from the first tab").doesNotContain("from the second tab");
		var unasked = two.send("/check-in", at(Step.WORDS, "save", Map.of("ft.good", "from the second tab")));
		assertThat(unasked).as("before the space locks").hasStatus(409);
		assertThat(text(one.get("/check-in"))).contains("from the first tab").doesNotContain("from the second tab");
	}

	@Test
	void whatAnotherTabHasSavedIsReplacedByAButtonThatSaysSo() {
		Person one = Person.in(this.mvc);
		Person two = one.inAnotherTab();
		one.get("/check-in");
		two.get("/check-in");
		led(one.send("/check-in", at(Step.WORDS, "save", Map.of("ft.good", "from the first tab"))));
		Map<String, String> words = Map.of("ft.good", "from the second tab");
		String over = field("over", text(two.send("/check-in", at(Step.WORDS, "save", words))));
		one.get("/check-in");
		led(one.send("/check-in", at(Step.WORDS, "save", Map.of("ft.good", "from the first tab, and more"))));
		var later = two.send("/check-in", at(Step.WORDS, "save-over", with(words, "over", over)));
		assertThat(later).as("saved once more meanwhile").hasStatus(409);
		assertThat(text(later)).contains("from the first tab, and more");
		led(two.send("/check-in", at(Step.WORDS, "save-over", with(words, "over", field("over", text(later))))));
		assertThat(text(one.get("/check-in"))).contains("from the second tab").doesNotContain("from the first tab");
	}

	@Test
	void whatAPageSavesUnaskedIsItsOwnWhenItGoesOn() {
		Person person = Person.in(this.mvc);
		person.get("/check-in");
		Map<String, String> words = Map.of("ft.good", "so far");
		led(person.post("/check-in", at(Step.YOU, "save", words)));
		led(person.post("/check-in", at(Step.YOU, "save", with(words, "ci.mood", "2"))));
		String next = text(person.post("/check-in", at(Step.YOU, "next", words)));
		assertThat(field("draft", next)).isNotEmpty().isEqualTo(field("draft", text(person.get("/check-in"))));
		led(person.send("/check-in", at(Step.WORDS, "save", Map.of("ft.good", "and further"))));
		assertThat(text(person.get("/check-in"))).contains("and further");
	}

	@Test
	void aCheckInThatIsFinishedTakesTheDraftAlongThatItsPageKnowsOf() {
		Person person = Person.in(this.mvc);
		person.send("/check-in", at(Step.WORDS, "save", Map.of("ft.good", "half")));
		int drafts = rows("check_in_draft");
		person.get("/check-in");
		assertThat(led(person.send("/check-in", at(Step.SAFETY, "next", ALL_SAFE)))).doesNotContain("?");
		assertThat(rows("check_in_draft")).isEqualTo(drafts - 1);
		person.get("/check-in");
		led(person.post("/check-in", at(Step.SAFETY, "save", ALL_SAFE)));
		assertThat(led(person.post("/check-in", at(Step.SAFETY, "next", ALL_SAFE)))).doesNotContain("?");
		assertThat(rows("check_in_draft")).isEqualTo(drafts - 1);
	}

	@Test
	void whatAnotherTabHasSavedMeanwhileOutlastsACheckInThatIsFinishedAndThatIsSaid() {
		Person one = Person.in(this.mvc);
		Person two = one.inAnotherTab();
		one.get("/check-in");
		two.get("/check-in");
		led(one.send("/check-in", at(Step.WORDS, "save", Map.of("ft.good", "from the first tab"))));
		String finished = led(two.send("/check-in", at(Step.SAFETY, "next", with(ALL_SAFE, "ft.good", "done"))));
		assertThat(text(two.get(finished + "="))).contains("This check-in is kept.", "had saved one half way meanwhile",
				"action=\"/check-ins/unfinished\"");
		assertThat(text(two.get("/check-in"))).contains("from the first tab");
		led(two.send("/check-ins/unfinished", Map.of()));
		assertThat(text(two.get(finished + "="))).doesNotContain("had saved one half way meanwhile");
	}

	@Test
	void aTabWhoseDraftWasFinishedInAnotherSavesItsOwnWords() {
		Person one = Person.in(this.mvc);
		one.send("/check-in", at(Step.WORDS, "save", Map.of("ft.good", "half")));
		Person two = one.inAnotherTab();
		one.get("/check-in");
		two.get("/check-in");
		led(one.send("/check-in", at(Step.SAFETY, "next", ALL_SAFE)));
		led(two.send("/check-in", at(Step.WORDS, "save", Map.of("ft.good", "half, and more"))));
		assertThat(text(one.get("/check-in"))).contains("half, and more");
	}

	@Test
	void aDraftThatWasDamagedIsReplacedWhileItsSpaceIsOpenAndNeverByARequestOfAFormerKey() {
		Person before = Person.in(this.mvc);
		before.send("/check-in", at(Step.WORDS, "save", Map.of("ft.good", "half")));
		OpenSpace late = this.spaces.current(before.cookie()).orElseThrow();
		Person now = before.withANewKey();
		assertThatExceptionOfType(Changed.class)
			.isThrownBy(() -> this.beginning.of(late, false, LocalDate.now(ZoneOffset.UTC)));
		assertThat(text(now.get("/check-in"))).contains("half");
		assertThat(this.jdbc.sql("update check_in_draft set body = ? where account_id = ?")
			.params(new byte[60], late.id())
			.update()).isOne();
		assertThat(text(now.get("/check-in"))).doesNotContain("half", "more than six days old");
		led(now.send("/check-in", at(Step.WORDS, "save", Map.of("ft.good", "anew"))));
		assertThat(text(now.get("/check-in"))).contains("anew");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "0", "x.y", "..", "018f0000-0000-7000-8000-000000000000.99999999999999999999" })
	void aDraftThatNobodyHasIsNoneThatStands(String draft) {
		Person person = Person.in(this.mvc);
		Map<String, List<String>> form = Map.of("step", List.of("WORDS"), "go", List.of("save"), "draft",
				List.of(draft), "ft.good", List.of("half"));
		assertThat(led(person.sendAll("/check-in", form))).isEqualTo("/check-ins?saved");
		assertThat(person.sendAll("/check-in", form)).hasStatus(409);
	}

	private int rows(String table) {
		return this.jdbc.sql("select count(*) from " + table).query(Integer.class).single();
	}

}
