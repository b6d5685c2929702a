package app.tideline.safety;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

import app.tideline.account.HeldConcern;
import app.tideline.account.OpenSpace;
import app.tideline.account.Settings;
import app.tideline.account.TestSpaces;
import app.tideline.content.Content;
import app.tideline.content.HelpCountry;
import app.tideline.content.HelpCountry.Service;
import app.tideline.web.PageSlice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** The help page: invariants I13, I14, I15 and I30. */
@PageSlice
class HelpPageTests {

	private static final String FIRST = "If you are in danger now, call your local emergency number.";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Content content;

	@Test
	void itIsReadWithoutACookieUnderANeutralTitle() {
		assertThat(get("/help", null)).hasStatusOk().doesNotContainHeader("Set-Cookie");
		assertThat(html("/help", null)).contains("<title>Help · Tideline</title>").containsOnlyOnce("<h1");
	}

	@Test
	void aReaderWhoChoseNothingSeesTheEmergencyWordsAndTheDirectoriesAndNoDigits() {
		String html = html("/help", null);
		assertThat(html).contains(FIRST, "https://findahelpline.com", "https://nomoredirectory.org",
				"not checked by us");
		assertThat(html).doesNotContain("tel:").doesNotContain("class=\"phone\"");
	}

	@Test
	void anUnknownCountryGivesTheGeneralViewAndSaysSo() {
		for (String code : List.of("XX", "nonsense", "<b>")) {
			assertThat(html("/help?country={code}", null, code))
				.contains(FIRST, "There is no list for that country here")
				.doesNotContain("tel:")
				.doesNotContain("<b>");
		}
		assertThat(html("/help?country=", null)).doesNotContain("There is no list for that country");
	}

	@Test
	void theEmergencyWordsStandAboveEveryNumberOfEveryCountry() {
		for (HelpCountry country : this.content.help()) {
			String html = html("/help?country={code}", null, country.country());
			assertThat(html.indexOf(FIRST)).isPositive().isLessThan(html.indexOf("class=\"phone\""));
			assertThat(html).contains(this.content.notices().callList());
			for (HelpCountry.Emergency emergency : country.emergency()) {
				assertThat(html).contains(">" + emergency.number() + "</a>");
			}
		}
	}

	@Test
	void digitsNeverStandWithoutTheNameOfTheirCountry() {
		for (HelpCountry country : this.content.help()) {
			String html = html("/help?country={code}", null, country.country());
			String list = html.substring(html.indexOf("id=\"services\""), html.indexOf("id=\"directories\""));
			for (String section : list.split("<section", -1)) {
				if (section.contains("class=\"phone\"")) {
					assertThat(section.substring(0, section.indexOf("</h3>"))).contains(country.name());
				}
			}
			String digits = html.substring(html.indexOf("class=\"digits\""), html.indexOf("<form class=\"country"));
			digits.substring(digits.indexOf("<li"), digits.indexOf("</ul>"))
				.transform((items) -> Stream.of(items.split("(?=<li)", -1)))
				.forEach((item) -> assertThat(item).contains(country.name(), "Not checked by us."));
		}
	}

	@Test
	void servicesThatAreLowOrUnverifiedAreNeverShown() {
		for (HelpCountry country : this.content.help()) {
			String html = html("/help?country={code}", null, country.country());
			for (Service service : country.services()) {
				String line = ">" + service.name().replace("&", "&amp;") + "</h4>";
				if (service.confidence().shown()) {
					assertThat(html).contains(line, "Nobody here has rung or opened it yet, so it may be out of date.");
				}
				else {
					assertThat(html).as(country.country()).doesNotContain(line);
				}
			}
		}
	}

	@Test
	void aNumberThatIsOnlyUnverifiedIsOnNoPage() {
		assertThat(html("/help?country=GB", null)).contains("0808 2000 247", "tel:08082000247")
			.doesNotContain("0808 80 10 800")
			.doesNotContain("116 123");
		assertThat(html("/help?country=CH", null)).doesNotContain(">142<").doesNotContain("044 455 2 142");
	}

	@Test
	void aMemberSeesTheirOwnCountryUnlessTheyAskForAnother() {
		OpenSpace space = TestSpaces.open(Settings.initial(null).inCountry("NZ"), null);
		assertThat(html("/help", space)).contains("People to talk to: New Zealand");
		assertThat(html("/help?country=FR", space)).contains("People to talk to: France");
		assertThat(html("/help?country=", space)).doesNotContain("People to talk to");
	}

	@Test
	void whereverDigitsStandTheNoteOnTheCallListStandsToo() { // I30
		HeldConcern concern = new HeldConcern(LocalDate.now(ZoneOffset.UTC), 0);
		OpenSpace space = TestSpaces.open(Settings.initial(null).inCountry("NZ"), concern);
		for (String path : List.of("/guide/7", "/guide/7/exercise")) {
			String html = html(path, space);
			assertThat(html).as(path).contains("tel:111", this.content.notices().callList());
			assertThat(html(path, null)).as(path).doesNotContain("tel:", this.content.notices().callList());
		}
		String found = assertThat(this.mvc.post()
			.uri("/search")
			.param("words", "afraid")
			.requestAttr(OpenSpace.class.getName(), space)
			.exchange()).hasStatusOk().bodyText().actual();
		assertThat(found).contains("tel:111").containsOnlyOnce(this.content.notices().callList());
	}

	@Test
	void theSaferDeviceHasItsPlace() {
		assertThat(html("/help", null)).contains("id=\"a-safer-device\"", "id=\"before-you-call\"",
				"id=\"what-leaving-quickly-does\"");
	}

	private MvcTestResult get(String path, @Nullable OpenSpace space, Object... variables) {
		var request = this.mvc.get().uri(path, variables);
		return ((space != null) ? request.requestAttr(OpenSpace.class.getName(), space) : request).exchange();
	}

	private String html(String path, @Nullable OpenSpace space, Object... variables) {
		return assertThat(get(path, space, variables)).hasStatusOk().bodyText().actual();
	}

}
