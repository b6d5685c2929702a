package app.tideline.checkin;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import app.tideline.content.Content;
import app.tideline.database.OnH2;
import app.tideline.database.Person;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every panel of support says, and in which order: invariants I01, I14, I18 and I30.
 */
@OnH2
class EmergencyWordsTests {

	private static final String CALL = "call your local emergency number";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Content content;

	@ParameterizedTest
	@MethodSource("panels")
	void theEmergencyWordsStandAboveEveryNumberAndTheNoteOnTheCallListIsThere(String go, Map<String, String> answers,
			List<String> kinds) {
		for (String country : List.of("", "GB", "FR")) {
			String page = result(go, country, answers);
			int first = page.indexOf("<section class=\"notice care flow\"");
			assertThat(page.substring(0, first)).doesNotContain("<article", "tel:");
			List<String> shown = Stream.of(page.substring(first).split("<section class=\"notice care flow\"", -1))
				.skip(1)
				.map((panel) -> panel.substring(0, panel.indexOf("</section>")))
				.toList();
			assertThat(shown).hasSameSizeAs(kinds);
			for (int at = 0; at < shown.size(); at++) {
				holds(shown.get(at), kinds.get(at), !country.isEmpty());
			}
		}
	}

	static Stream<Arguments> panels() {
		return Stream.of(Arguments.of("danger", Map.of(), List.of("urgent")),
				Arguments.of("next", Map.of("sf.fear", "yes-more"), List.of("support")),
				Arguments.of("next", Map.of("sf.freedom", "not-sure"), List.of("gentle")),
				Arguments.of("next", Map.of("ci.mood", "0"), List.of("crisis")),
				Arguments.of("next", Map.of("sf.fear", "yes-once", "ci.mood", "0", "ci.mood-detail", "yes"),
						List.of("support", "crisis")));
	}

	private void holds(String panel, String kind, boolean country) {
		assertThat(panel).contains(Objects.requireNonNull(this.content.notices().panels().get(kind)).title(), CALL,
				this.content.notices().callList());
		int call = panel.indexOf(CALL);
		assertThat(call).isLessThan(panel.indexOf("<ul")).isLessThan(panel.indexOf("href=\"/help\""));
		assertThat(panel.contains("tel:")).isEqualTo(country);
		assertThat(panel.indexOf("tel:") > call).isEqualTo(country);
	}

	private String result(String go, String country, Map<String, String> answers) {
		var request = this.mvc.post()
			.uri("/check-in")
			.servletPath("/check-in")
			.header("Sec-Fetch-Site", "same-origin")
			.param("step", "SAFETY")
			.param("go", go)
			.param("cx.country", country);
		answers.forEach(request::param);
		return Person.text(request.exchange());
	}

}
