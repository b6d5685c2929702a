package app.tideline.checkin;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import app.tideline.content.Content;
import app.tideline.content.HelpCountry;
import app.tideline.database.OnH2;
import app.tideline.database.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** Whom a panel of support names, and how they can be reached. */
@OnH2
class PanelsTests {

	private static final Map<String, String> AFRAID = Map.of("sf.fear", "yes-more");

	private static final Map<String, String> IN_CRISIS = Map.of("ci.mood", "0", "ci.mood-detail", "yes");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Content content;

	@Test
	void everyServiceThatIsNamedCanBeReachedAndWhereNoneIsTheHelpPageIsNear() {
		assertThat(this.content.help()).hasSize(24);
		for (HelpCountry country : this.content.help()) {
			holds(country, "abuse", panel(country.country(), AFRAID));
			holds(country, "crisis", panel(country.country(), IN_CRISIS));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "sf.fear", "ci.mood" })
	void withoutACountryThereAreNoDigitsButTheHelpPageAndTheDirectories(String item) {
		assertThat(panel("", item.equals("sf.fear") ? AFRAID : IN_CRISIS))
			.contains("href=\"/help\"", "https://findahelpline.com")
			.doesNotContain("class=\"phone\"");
	}

	@ParameterizedTest
	@MethodSource("namedFirst")
	void theFirstThatCanBeRungOrTextedIsNamed(String code, Map<String, String> answers, String... words) {
		assertThat(panel(code, answers)).contains(words);
	}

	static Stream<Arguments> namedFirst() {
		return Stream.of(named("GB", IN_CRISIS, "Shout", "85258", "Text", "year not stated"),
				named("CA", AFRAID, "ShelterSafe", "https://sheltersafe.ca"),
				named("FR", AFRAID, "3919", "tel:3919", "By text message (SMS)."),
				named("BE", AFRAID, "In French", "0800 30 030"), named("JP", AFRAID, "Police.", ">110</a>"));
	}

	private static Arguments named(String code, Map<String, String> answers, String... words) {
		return Arguments.of(code, answers, words);
	}

	private static void holds(HelpCountry country, String kind, String panel) {
		String where = country.name() + ", " + kind;
		List<String> names = country.services()
			.stream()
			.filter((service) -> service.kind().equals(kind) && service.confidence().shown())
			.map((service) -> HtmlUtils.htmlEscape(service.name(), "UTF-8"))
			.toList();
		assertThat(panel).as(where).contains(country.name(), country.emergency().getFirst().number());
		int start = panel.indexOf("<ul class=\"reach\"");
		assertThat(start >= 0).as(where).isEqualTo(!names.isEmpty());
		if (names.isEmpty()) {
			assertThat(panel).as(where).contains("href=\"/help\"", "https://findahelpline.com");
			return;
		}
		String service = panel.substring(start, panel.indexOf("</ul>", start));
		assertThat(names).as(where).anyMatch((name) -> service.contains(">" + name + "</span>"));
		assertThat(service).as(where).contains("class=\"phone\"", "Nobody here has rung or opened it yet");
		assertThat(service).as(where).containsPattern("(Phone|Text|Chat|Site) <(a|span) class=\"phone\"");
	}

	private String panel(String country, Map<String, String> answers) {
		var request = this.mvc.post()
			.uri("/check-in")
			.servletPath("/check-in")
			.header("Sec-Fetch-Site", "same-origin")
			.param("step", "SAFETY")
			.param("go", "next")
			.param("cx.country", country);
		answers.forEach(request::param);
		String page = Person.text(request.exchange());
		int start = page.indexOf("<section class=\"notice care flow\"");
		assertThat(start).isPositive();
		return page.substring(start, page.indexOf("</section>", start));
	}

}
