package app.tideline.checkin;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import app.tideline.checkin.Vignette.Visit;
import app.tideline.content.Content;
import app.tideline.content.SeedNode;
import app.tideline.content.Seeds;
import app.tideline.database.Later;
import app.tideline.database.OnH2;
import app.tideline.database.Person;
import app.tideline.guidance.Guidance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static app.tideline.database.Person.led;
import static app.tideline.database.Person.text;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Invented people from their answers to the page they read. What each says is sent as a
 * form, and the page that comes back is held against what a careful counsellor would
 * show. What one reads on it is put into {@code target/vignettes}.
 */
@OnH2
class VignetteTests {

	/** They rest on a count, on something skipped, or on a concern that is held. */
	private static final Set<String> WITHOUT_QUOTES = Set.of("r08-held", "r10-skipped", "r15-checking-often",
			"r40-first", "r46-too-early");

	/** Means, which nobody answered. */
	private static final Set<String> WORKED_OUT = Set.of("between-us", "you");

	private static final Pattern TO_AVOID = Pattern
		.compile(
				"\\b(toxic|narcissis\\w*|gaslight\\w*|needy|clingy|crazy|soulmates?|win (\\w+ )?back|make them|just"
						+ "|simply|at least|you are safe|abus(er|ive)|you should|you must)\\b",
				Pattern.CASE_INSENSITIVE);

	private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

	private static final Map<String, Set<String>> TAGS = new Seeds().yaml("check-in/rules.yml")
		.get("rules")
		.list()
		.stream()
		.collect(Collectors.toMap((rule) -> rule.get("id").text(), (rule) -> Set.copyOf(rule.texts("tags"))));

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Content content;

	@Test
	void thereAreTwentyPeopleOrMore() {
		assertThat(Vignette.all()).hasSizeGreaterThanOrEqualTo(20);
	}

	@ParameterizedTest
	@MethodSource("app.tideline.checkin.Vignette#all")
	void thePageIsWhatACarefulCounsellorWouldShow(Vignette person) {
		ResultPage page = lastPage(person);
		page.print(person.name());
		isShown(person, page);
		isNeverShown(person, page);
		givesItsReasons(person, page);
		putsSafetyFirst(page);
		assertThat(page.text()).doesNotContain("{", "}").doesNotContainPattern(TO_AVOID);
	}

	private static void isShown(Vignette person, ResultPage page) {
		assertThat(page.panels()).extracting((panel) -> panel.kind().id()).isEqualTo(person.shows().panels());
		assertThat(page.cards()).extracting((card) -> card.reason().rule()).isEqualTo(person.shows().cards());
		assertThat(page.exercises()).extracting((each) -> each.exercise().id()).isEqualTo(person.shows().exercises());
		assertThat(page.notes()).extracting((note) -> note.reason().rule()).isEqualTo(person.shows().notes());
		assertThat(page.text()).contains(person.words());
	}

	private static void isNeverShown(Vignette person, ResultPage page) {
		assertThat(page.reasons().map(Guidance.Reason::rule)).noneMatch(person.neverRules()::contains);
		assertThat(page.cards()).flatExtracting((card) -> TAGS.get(card.reason().rule()))
			.noneMatch(person.neverTags()::contains);
		assertThat(person.neverWords()).noneMatch((words) -> lower(page.text()).contains(lower(words)));
	}

	private static void givesItsReasons(Vignette person, ResultPage page) {
		assertThat(page.cards()).hasSizeLessThanOrEqualTo(3);
		assertThat(page.exercises()).hasSizeLessThanOrEqualTo(2);
		assertThat(page.articles()).hasSize(page.cards().size() + page.exercises().size())
			.allMatch((article) -> article.contains("class=\"because\""));
		assertThat(page.panels()).allMatch((panel) -> !panel.reasons().isEmpty());
		Set<String> given = person.visits()
			.stream()
			.flatMap((visit) -> visit.answers().values().stream())
			.collect(Collectors.toSet());
		assertThat(page.reasons()).allSatisfy((reason) -> {
			assertThat(page.text()).contains(person.wording().of(reason.because()));
			assertThat(reason.quotes().isEmpty()).isEqualTo(WITHOUT_QUOTES.contains(reason.rule()));
			assertThat(reason.quotes()).filteredOn((quote) -> !WORKED_OUT.contains(quote.item()))
				.filteredOn((quote) -> !"Which date did you agree?".equals(quote.question()))
				.allMatch((quote) -> given.contains(quote.answer()));
		});
	}

	private static void putsSafetyFirst(ResultPage page) {
		int advice = page.html().indexOf("<article");
		int support = page.html().indexOf("<section class=\"notice care flow\"");
		assertThat(support >= 0).isEqualTo(!page.panels().isEmpty());
		assertThat(support).isLessThan((advice >= 0) ? advice : Integer.MAX_VALUE);
		assertThat(page.panels()).flatExtracting(Guidance.Panel::more)
			.allMatch((more) -> page.html().indexOf(more.safe()) > page.html().indexOf("class=\"digits\""));
		assertThat(page.html().contains(">Support comes first</h1>")).isEqualTo(!page.panels().isEmpty());
		assertThat(page.panels().size()).isEqualTo(occurrences("<section class=\"notice care flow\"", page.html()))
			.isEqualTo(occurrences("call your local emergency number", page.html()));
	}

	private static String lower(String text) {
		return text.toLowerCase(Locale.ROOT);
	}

	private static int occurrences(String words, String in) {
		return in.split(Pattern.quote(words), -1).length - 1;
	}

	private ResultPage lastPage(Vignette vignette) {
		if (!vignette.space()) {
			return ResultPage.of(readersPage(vignette.visits().getFirst()));
		}
		Person person = Person.in(this.mvc);
		if (vignette.wording().partner() != null) {
			call(person, vignette);
		}
		Stream<Visit> visits = vignette.visits().stream();
		return visits.map((visit) -> Later.days(visit.day(), () -> membersPage(person, visit))).toList().getLast();
	}

	private MvcTestResult readersPage(Visit visit) {
		var request = this.mvc.post()
			.uri("/check-in")
			.servletPath("/check-in")
			.header("Sec-Fetch-Site", "same-origin")
			.param("step", Step.KEEP.name())
			.param("go", "next");
		form(visit).forEach(request::param);
		return request.exchange();
	}

	private ResultPage membersPage(Person person, Visit visit) {
		Map<String, String> form = form(visit);
		form.put("step", Step.KEEP.name());
		form.put("go", visit.keep() ? "keep" : "dont-keep");
		MvcTestResult result = person.send("/check-in", form);
		return ResultPage.of(visit.keep() ? person.get(led(result)) : result);
	}

	private Map<String, String> form(Visit visit) {
		return new Answering(this.content.checkIn()).form(visit, LocalDate.now(ZoneOffset.UTC).plusDays(visit.day()));
	}

	private static void call(Person person, Vignette vignette) {
		Matcher version = VERSION.matcher(text(person.get("/settings")));
		assertThat(version.find()).isTrue();
		String name = String.valueOf(vignette.wording().partner());
		assertThat(led(person.send("/settings", Map.of("partner", name, "pronoun", vignette.wording().pronoun().name(),
				"country", "", "minutes", "10", "version", version.group(1)))))
			.isEqualTo("/settings?saved");
	}

}
