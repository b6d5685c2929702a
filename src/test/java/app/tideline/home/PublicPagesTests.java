package app.tideline.home;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import app.tideline.account.OpenSpace;
import app.tideline.account.TestSpaces;
import app.tideline.database.OnH2;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@OnH2
class PublicPagesTests {

	private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]*)\"");

	private static final Pattern ANCHOR = Pattern.compile("href=\"#([^\"]+)\"");

	@Autowired
	private MockMvcTester mvc;

	@ParameterizedTest
	@ValueSource(strings = { "/", "/search", "/about", "/privacy" })
	void areReadWithoutACookieAndAreTheSameForEverybody(String path) {
		MvcTestResult page = get(path, null);

		assertThat(page).hasStatusOk().doesNotContainHeader("Set-Cookie").containsHeader("ETag");
		assertThat(text(page)).isEqualTo(text(get(path, null))).containsOnlyOnce("<h1").doesNotContain("csrf");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/search", "/about", "/privacy" })
	void haveIdsThatAreUniqueAndAnchorsThatLeadSomewhere(String path) {
		String page = text(get(path, null));
		var ids = ID.matcher(page).results().map((id) -> id.group(1)).toList();

		assertThat(ids).doesNotHaveDuplicates();
		assertThat(ANCHOR.matcher(page).results().map((anchor) -> anchor.group(1))).isSubsetOf(ids);
	}

	@Test
	void beginWithTheWalkTheSpaceTheCheckInAndHelp() {
		assertThat(text(get("/", null))).contains("href=\"/guide\"", "href=\"/new\"", "href=\"/check-in\"",
				"Afraid of your partner?", "href=\"/help\"", "While you only read: nothing.");
	}

	@Test
	void leadToTodayWhereASpaceIsOpen() {
		assertThat(text(get("/", TestSpaces.open()))).contains("href=\"/today\"", "Go to Today")
			.doesNotContain("Make a private space");
	}

	private MvcTestResult get(String path, @Nullable OpenSpace space) {
		var request = this.mvc.get().uri(path);
		return ((space != null) ? request.requestAttr(OpenSpace.class.getName(), space) : request).exchange();
	}

	private static String text(MvcTestResult page) {
		return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
