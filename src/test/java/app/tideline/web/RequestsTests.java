package app.tideline.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.then;

/** What is taken, from whom, and what is refused. */
@ExtendWith(OutputCaptureExtension.class)
class RequestsTests extends OnServer {

	private static final String SITE = "Sec-Fetch-Site";

	@ParameterizedTest
	@CsvSource({ "same-origin, csrf, 302", "none, csrf, 302", ", csrf, 302", "cross-site, csrf, 403",
			"same-site, csrf, 403", "same-origin, wrong, 403", "none, wrong, 403", ", wrong, 403", "cross-site, , 403",
			"same-origin, , 403", ", , 403" })
	void aMembersFormNeedsTheTokenOfItsOpening(String site, String token, int status) {
		String form = (token == null) ? "a=b" : "csrf=" + token;
		HttpResponse<String> response = (site == null) ? post("/journal", form, "Cookie", COOKIE)
				: post("/journal", form, "Cookie", COOKIE, SITE, site);
		assertThat(response.statusCode()).isEqualTo(status);
	}

	/** An older browser names the site alone, and that outweighs the token. */
	@ParameterizedTest
	@CsvSource({ ", own, 302", ", http://evil.example, 403", ", null, 403", "same-origin, own, 302",
			"cross-site, own, 403", "none, null, 302" })
	void aTokenDoesNotOutweighWhatTheBrowserSays(String site, String origin, int status) {
		var request = request("/journal", "Cookie", COOKIE).header("Content-Type", "application/x-www-form-urlencoded")
			.header("Origin", origin.equals("own") ? origin() : origin)
			.POST(BodyPublishers.ofString("csrf=csrf"));
		if (site != null) {
			request.header(SITE, site);
		}
		assertThat(send(request).statusCode()).isEqualTo(status);
	}

	@ParameterizedTest
	@CsvSource({ "same-origin, , 302", "cross-site, own, 403", "same-site, own, 403", "none, , 403", "none, own, 302",
			", own, 302", ", http://evil.example, 403", ", null, 403", ", , 403" })
	void aReadersFormNeedsTheBrowsersWord(String site, String origin, int status) {
		var request = request("/check-in").header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString("a=b"));
		if (site != null) {
			request.header(SITE, site);
		}
		if (origin != null) {
			request.header("Origin", origin.equals("own") ? origin() : origin);
		}
		assertThat(send(request).statusCode()).isEqualTo(status);
	}

	@ParameterizedTest
	@CsvSource({ "cross-site, navigate, document, 200", "cross-site, navigate, iframe, 403",
			"cross-site, no-cors, image, 403", "same-site, cors, empty, 403", "same-origin, cors, empty, 200",
			"none, navigate, document, 200" })
	void otherSitesMayLinkAndNothingElse(String site, String mode, String destination, int status) {
		HttpResponse<String> response = get("/guide", SITE, site, "Sec-Fetch-Mode", mode, "Sec-Fetch-Dest",
				destination);
		assertThat(response.statusCode()).isEqualTo(status);
	}

	@Test
	void aFormFromAnEarlierOpeningComesBackWithItsWords() {
		HttpResponse<String> response = post("/journal", "csrf=old&binding=binding&operation=7&words=my+words",
				"Cookie", COOKIE, SITE, "same-origin");
		assertThat(response.statusCode()).isEqualTo(403);
		assertThat(response.body()).isEqualTo("/journal again my words");
	}

	@Test
	void aCallForHelpNeedsNoTokenButComesFromOurOwnPages() {
		assertThat(post("/check-in", "csrf=old&go=danger", "Cookie", COOKIE, SITE, "same-origin").statusCode())
			.isEqualTo(302);
		assertThat(post("/check-in", "csrf=old&go=next", "Cookie", COOKIE, SITE, "same-origin").statusCode())
			.isEqualTo(403);
		assertThat(post("/journal", "csrf=old&go=danger", "Cookie", COOKIE, SITE, "same-origin").statusCode())
			.isEqualTo(403);
		assertThat(post("/check-in", "csrf=old&go=danger", "Cookie", COOKIE, SITE, "cross-site").statusCode())
			.isEqualTo(403);
		assertThat(post("/check-in", "csrf=old&go=danger", "Cookie", COOKIE).statusCode()).isEqualTo(403);
	}

	@Test
	void withoutAnOpeningAFormIsCarriedToTheOpeningPage() {
		assertThat(post("/journal", "words=my+words", SITE, "same-origin").body()).isEqualTo("/journal my words");
		assertThat(post("/journal", "words=my+words", SITE, "cross-site").statusCode()).isEqualTo(403);
	}

	@Test
	void aSearchIsAnsweredAtOnceWhateverOpeningItsFormWasMadeIn() {
		assertThat(post("/search", "words=help&binding=ended", SITE, "same-origin").statusCode()).isEqualTo(302);
		assertThat(post("/search", "words=help", "Cookie", COOKIE, SITE, "same-origin").statusCode()).isEqualTo(302);
		assertThat(post("/search", "words=help", "Cookie", COOKIE, SITE, "cross-site").statusCode()).isEqualTo(403);
		assertThat(post("/search", "words=help", "Cookie", COOKIE).statusCode()).isEqualTo(403);
	}

	@Test
	void withoutAnOpeningAPrivatePageLeadsToTheDoor() {
		HttpResponse<String> response = get("/today");
		assertThat(response.statusCode()).isEqualTo(303);
		assertThat(response.headers().firstValue("Location")).hasValue("/open");
	}

	@Test
	void whoComesFromElsewhereGoesOnByOneLink() {
		HttpResponse<String> response = get("/journal", SITE, "cross-site", "Sec-Fetch-Mode", "navigate",
				"Sec-Fetch-Dest", "document");
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.body()).contains("One more step", "href=\"/journal\"");
		assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/unlisted", "/error", "/send-again", "/go-on", "/actuator/health", "/h2-console" })
	void whatIsNotListedDoesNotExist(String path) {
		HttpResponse<String> response = get(path, "Cookie", COOKIE);
		assertThat(response.statusCode()).isEqualTo(404);
		assertThat(response.body()).contains("Nothing here").doesNotContain("reached");
	}

	@ParameterizedTest
	@ValueSource(strings = { "PUT", "DELETE", "PATCH", "OPTIONS", "MADEUP" })
	void otherMethodsGetAPage(String method) {
		HttpResponse<String> response = send(request("/guide").method(method, BodyPublishers.noBody()));
		assertThat(response.statusCode()).isEqualTo(405);
		assertThat(response.headers().firstValue("Allow")).hasValue("GET, HEAD, POST");
		assertThat(response.body()).contains("Not in this way");
	}

	@Test
	void aBodyThatIsTooLargeGetsAPage() {
		String large = "words=" + "x".repeat(LimitsFilter.LARGEST_BODY);
		HttpResponse<String> response = post("/check-in", large, SITE, "same-origin");
		assertThat(response.statusCode()).isEqualTo(413);
		assertThat(response.body()).contains("Too much at once");
		HttpResponse<String> unmeasured = send(
				request("/check-in", SITE, "same-origin").header("Content-Type", "application/x-www-form-urlencoded")
					.POST(BodyPublishers.fromPublisher(BodyPublishers.ofString(large))));
		assertThat(unmeasured.statusCode()).isEqualTo(413);
	}

	@ParameterizedTest
	@ValueSource(strings = { "words=%E0%80", "words=%zz", "%00=ab" })
	void whatCannotBeReadGetsAPage(String form) {
		HttpResponse<String> response = post("/check-in", form, SITE, "same-origin");
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(response.body()).contains("That could not be read");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/check-in", "/open", "/new", "/recover" })
	void tooManyFieldsGetAPage(String path) {
		HttpResponse<String> response = post(path, "a=b&".repeat(20_000), SITE, "same-origin");
		assertThat(response.statusCode()).isBetween(400, 413);
		assertThat(response.body()).contains("Nothing was changed");
	}

	@Test
	void brokenAddressesGetAPage() throws IOException {
		for (String path : new String[] { "/guide?a=%E0%80", "/guide?a=%zz", "/a//b", "/a;b=c" }) {
			assertThat(raw("GET " + path + " HTTP/1.1")).as(path)
				.startsWith("HTTP/1.1 400")
				.contains("That could not be read");
		}
	}

	@Test
	void noErrorPageTellsAnExceptionsWords() {
		assertThat(get("/help").body()).contains("Something went wrong").doesNotContain("secret", "Exception");
		assertThat(get("/guide/7").body()).contains("Nothing here").doesNotContain("secret");
		assertThat(get("/nowhere", "Cookie", COOKIE).body()).contains(">Lock<", "/today");
	}

	@Test
	void aDatabaseThatIsAwayIsAPassingThing() {
		HttpResponse<String> response = get("/privacy");
		assertThat(response.statusCode()).isEqualTo(503);
		assertThat(response.headers().firstValue("Retry-After")).hasValue("10");
		assertThat(response.body()).contains("Busy for a moment").doesNotContain("secret", "Exception");
	}

	@Test
	void whatFailsOnOurSideIsLoggedByTypeAndPlaceAlone(CapturedOutput output) {
		get("/help");
		get("/privacy");
		assertThat(output.getAll())
			.contains("A request failed with 500", "caused by java.lang.IllegalStateException", "at app.tideline.web.",
					"A request failed with 503", "CannotCreateTransactionException")
			.doesNotContain("secret words", "secret place");
	}

	@Test
	void anAnswerThatBreaksOffDoesNotPassForAWholeOne(CapturedOutput output) {
		assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> get("/made", "Cookie", COOKIE));
		assertThat(output.getAll()).contains("A request failed with 500").doesNotContain("secret half");
	}

	@Test
	void whatIsBusySaysWhenToTryAgain() {
		HttpResponse<String> response = get("/recover");
		assertThat(response.statusCode()).isEqualTo(503);
		assertThat(response.headers().firstValue("Retry-After")).hasValue("5");
		assertThat(response.body()).contains("Busy for a moment");
	}

	@Test
	void leavingEndsTheOpeningAndTheCookieAndGoesAway() {
		HttpResponse<String> response = get("/exit", "Cookie", COOKIE);
		assertThat(response.statusCode()).isEqualTo(303);
		assertThat(response.headers().firstValue("Location")).hasValue("https://www.weather.com/");
		assertThat(response.headers().firstValue("Set-Cookie"))
			.hasValueSatisfying((cookie) -> assertThat(cookie).startsWith("tideline=;")
				.contains("Max-Age=0", "HttpOnly", "SameSite=Strict", "Path=/"));
		then(this.spaces).should().lock(any());
	}

	@Test
	void theBeaconEndsTheOpeningWithoutAToken() {
		assertThat(post("/exit", "", "Cookie", COOKIE, SITE, "same-origin").statusCode()).isEqualTo(204);
		then(this.spaces).should().lock(any());
		assertThat(post("/exit", "", "Cookie", COOKIE, SITE, "cross-site").statusCode()).isEqualTo(403);
		assertThat(get("/exit").statusCode()).isEqualTo(303);
	}

	@Test
	void aRedirectCarriesNothingOfThePage() {
		assertThat(post("/journal", "csrf=csrf", "Cookie", COOKIE).headers().firstValue("Location")).hasValue("/guide");
	}

}
