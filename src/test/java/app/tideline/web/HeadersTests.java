package app.tideline.web;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every response carries every header, whatever it is and however it came about. */
class HeadersTests extends OnServer {

	@ParameterizedTest
	@CsvSource({ "/guide, 200, no-cache", "/today, 303, no-store", "/%74oday, 303, no-store", "/nowhere, 404, no-store",
			"/guide/7, 404, no-store", "/help, 500, no-store", "/about?number=x, 400, no-store", "/a;b, 400, no-store",
			"/a%2F..%2Fb, 400, no-store", "/css/base.css, 200, no-cache", "/css/none.css, 404, no-store",
			"/css/, 404, no-store", "/js, 404, no-store", "/js/leave.js, 200, no-cache", "/img/mark.svg, 200, no-cache",
			"/robots.txt, 200, no-cache", "/exit, 303, no-store",
			"/css/none-0123456789abcdef0123456789abcdef.css, 404, no-store" })
	void standOnEveryResponse(String path, int status, String caching) {
		HttpResponse<String> response = get(path);
		assertThat(response.statusCode()).isEqualTo(status);
		assertAllHeaders(response);
		assertThat(response.headers().allValues("Cache-Control")).containsExactly(caching);
		if (!response.body().isEmpty()) {
			assertThat(response.headers().firstValue("Content-Type").orElseThrow()).endsWith(";charset=UTF-8");
		}
	}

	/** A request with two lengths could hide another one from a proxy in front. */
	@Test
	void aRequestThatSaysItsLengthTwiceEndsTheConnection() throws IOException {
		String answer = connection(String.join("\r\n", "POST /open HTTP/1.1", "Host: localhost", "Content-Length: 5",
				"Transfer-Encoding: chunked", "", "0", "", "GET /guide HTTP/1.1", "Host: localhost", "", ""));
		assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("HTTP/1.1 200");
	}

	@Test
	void theContentPolicyIsThisOne() {
		assertThat(HeadersFilter.ALWAYS.get("Content-Security-Policy"))
			.isEqualTo("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
					+ "connect-src 'self'; manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; "
					+ "base-uri 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'");
	}

	/**
	 * Every other test goes by what the filter has; here it is held to what it is for.
	 */
	@Test
	void andTheOthersAreThese() {
		Map<String, String> others = new HashMap<>(HeadersFilter.ALWAYS);
		others.remove("Content-Security-Policy");
		String powers = others.remove("Permissions-Policy");
		assertThat(others).containsExactlyInAnyOrderEntriesOf(
				Map.of("X-Content-Type-Options", "nosniff", "X-Frame-Options", "DENY", "Referrer-Policy", "same-origin",
						"Cross-Origin-Opener-Policy", "same-origin", "Cross-Origin-Resource-Policy", "same-origin",
						"Cross-Origin-Embedder-Policy", "require-corp", "Origin-Agent-Cluster", "?1"));
		assertThat(powers).isEqualTo("accelerometer=(), autoplay=(), browsing-topics=(), camera=(), "
				+ "display-capture=(), encrypted-media=(), fullscreen=(), gamepad=(), geolocation=(), gyroscope=(), "
				+ "hid=(), idle-detection=(), local-fonts=(), magnetometer=(), microphone=(), midi=(), payment=(), "
				+ "picture-in-picture=(), screen-wake-lock=(), serial=(), storage-access=(), usb=(), "
				+ "window-management=(), xr-spatial-tracking=(), publickey-credentials-create=(self), "
				+ "publickey-credentials-get=(self)");
		assertThat(HeadersFilter.HSTS).isEqualTo("max-age=31536000; includeSubDomains");
	}

	@Test
	void standOnWhatNeverReachesAFilter() throws IOException {
		for (String path : new String[] { "/%2e%2e/", "/guide%2f1", "/guide/%00" }) {
			String answer = raw("GET " + path + " HTTP/1.1");
			assertThat(answer).as(path).startsWith("HTTP/1.1 400");
			HeadersFilter.ALWAYS.forEach((name, value) -> assertThat(answer).contains(name + ": " + value));
			assertThat(answer).contains("Content-Type: text/html;charset=UTF-8", "Cache-Control: no-store")
				.contains("Nothing was changed. <a href=\"/\">Go to the first page</a>");
		}
		assertThat(raw("TRACE /guide HTTP/1.1")).startsWith("HTTP/1.1 405").contains("Not in this way", "nosniff");
	}

	@Test
	void aPrivatePageIsNeverStoredAndNeverIndexed() {
		HttpResponse<String> response = get("/today", "Cookie", COOKIE);
		assertThat(response.statusCode()).isEqualTo(200);
		assertAllHeaders(response);
		assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
		assertThat(response.headers().firstValue("X-Robots-Tag")).hasValue("noindex, nofollow, noarchive");
		assertThat(response.headers().firstValue("ETag")).isEmpty();
	}

	@Test
	void aPageWithTwoFormsIsTheMembersWhenOpenAndTheReadersOtherwise() {
		HttpResponse<String> member = get("/check-in", "Cookie", COOKIE);
		assertThat(member.headers().firstValue("Cache-Control")).hasValue("no-store");
		assertThat(member.headers().firstValue("ETag")).isEmpty();
		assertThat(member.body()).contains("name=\"csrf\"", ">Lock<");
		HttpResponse<String> reader = get("/check-in");
		assertThat(reader.headers().firstValue("Cache-Control")).hasValue("no-cache");
		assertThat(reader.body()).doesNotContain("csrf", ">Lock<").contains("Open my space");
	}

	@Test
	void readersGetTheSameBytesAWeakTagAnd304() {
		HttpResponse<String> first = get("/guide");
		HttpResponse<String> other = get("/guide", "Cookie", "tideline=stale; other=1", "Accept-Language", "de");
		assertThat(other.body()).isEqualTo(first.body());
		String tag = first.headers().firstValue("ETag").orElseThrow();
		assertThat(tag).startsWith("W/\"");
		assertThat(other.headers().firstValue("ETag")).hasValue(tag);
		assertThat(first.headers().firstValue("Vary"))
			.hasValueSatisfying((vary) -> assertThat(vary).containsIgnoringCase("cookie"));
		HttpResponse<String> again = get("/guide", "If-None-Match", tag);
		assertThat(again.statusCode()).isEqualTo(304);
		assertAllHeaders(again);
		assertThat(again.body()).isEmpty();
		assertThat(get("/check-in", "If-None-Match", get("/check-in").headers().firstValue("ETag").orElseThrow(),
				"Cookie", COOKIE)
			.statusCode()).isEqualTo(200);
	}

	@Test
	void nobodysWordAboutTlsIsBelieved() {
		assertThat(get("/guide", "X-Forwarded-Proto", "https").headers().firstValue("Strict-Transport-Security"))
			.isEmpty();
	}

	@Test
	void filesNamedByTheirContentNeverChange() {
		var link = Pattern.compile("/css/base-[0-9a-f]{32}\\.css").matcher(get("/guide").body());
		assertThat(link.find()).isTrue();
		HttpResponse<String> file = get(link.group());
		assertThat(file.statusCode()).isEqualTo(200);
		assertAllHeaders(file);
		assertThat(file.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
	}

	@Test
	void nobodyGetsACookieForReading() {
		for (String path : new String[] { "/guide", "/nowhere", "/css/base.css", "/today", "/exit", "/help" }) {
			assertThat(get(path).headers().allValues("Set-Cookie")).isEmpty();
		}
		assertThat(get("/today", "Cookie", COOKIE).headers().allValues("Set-Cookie")).isEmpty();
	}

	private static void assertAllHeaders(HttpResponse<String> response) {
		HeadersFilter.ALWAYS
			.forEach((name, value) -> assertThat(response.headers().allValues(name)).as(name).containsExactly(value));
	}

}
