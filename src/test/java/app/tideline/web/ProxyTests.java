package app.tideline.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;

/**
 * Behind a proxy that is named, its word about TLS is believed, and nobody else's.
 * Whatever would cross a network in the clear is answered with a page that says so.
 */
@TestPropertySource(properties = "tideline.trusted-proxy=127.0.0.1")
class ProxyTests extends OnServer {

	private static final String HSTS = "Strict-Transport-Security";

	/** Somewhere else, in a range that is kept for examples. */
	private static final String PHONE = "192.0.2.7";

	@Test
	void aForwardedHttpsRequestIsSecure() {
		HttpResponse<String> response = get("/guide", "X-Forwarded-Proto", "https", "X-Forwarded-For", PHONE);
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.headers().firstValue(HSTS)).hasValue("max-age=31536000; includeSubDomains");
		assertThat(get("/guide").headers().firstValue(HSTS)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "/guide, 200", "/today, 303", "/exit, 303", "/css/base.css, 200", "/nowhere, 404", "/help, 500",
			"/a;b, 400" })
	void overHttpsEveryAnswerAsksForIt(String path, int status) {
		HttpResponse<String> answer = get(path, "X-Forwarded-Proto", "https", "X-Forwarded-For", PHONE);
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.headers().allValues(HSTS)).containsExactly("max-age=31536000; includeSubDomains");
	}

	@Test
	void theCookieHasThePrefixThatBindsItToItsHost() {
		assertThat(get("/today", "X-Forwarded-Proto", "https", "Cookie", "__Host-tideline=open").statusCode())
			.isEqualTo(200);
		assertThat(get("/today", "X-Forwarded-Proto", "https", "Cookie", COOKIE).statusCode()).isEqualTo(303);
		assertThat(get("/exit", "X-Forwarded-Proto", "https", "Cookie", "__Host-tideline=open").headers()
			.allValues("Set-Cookie")).contains(
					"__Host-tideline=; Path=/; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Secure; HttpOnly; SameSite=Strict");
	}

	@Test
	void whoComesFromAnotherAddressThanTheProxyIsNotBelieved() throws IOException, InterruptedException {
		try (HttpClient other = HttpClient.newBuilder().localAddress(InetAddress.ofLiteral("127.0.0.2")).build()) {
			HttpResponse<String> forged = other.send(there("X-Forwarded-Proto", "https", "X-Forwarded-For", PHONE),
					BodyHandlers.ofString());
			assertThat(forged.statusCode()).as("it counts as what it is, from this machine").isEqualTo(200);
			assertThat(forged.headers().firstValue(HSTS)).isEmpty();
		}
		try (HttpClient proxy = HttpClient.newBuilder().localAddress(InetAddress.ofLiteral("127.0.0.1")).build()) {
			assertThat(
					proxy.send(there("X-Forwarded-Proto", "https"), BodyHandlers.ofString()).headers().firstValue(HSTS))
				.as("the same from the proxy")
				.isPresent();
		}
	}

	@ParameterizedTest
	@CsvSource({ "/guide, http", "/today, http", "/css/base.css, http", "/nowhere, http", "/exit, http",
			"/guide, ftp" })
	void whatReachesTheProxyInTheClearIsRefused(String path, String scheme) {
		HttpResponse<String> refused = get(path, "X-Forwarded-Proto", scheme, "X-Forwarded-For", PHONE, "Cookie",
				COOKIE);
		assertThat(refused.statusCode()).isEqualTo(403);
		assertThat(refused.body()).contains("<h1>Please use https</h1>", "Put “https://” in front");
		assertThat(refused.headers().allValues("Cache-Control")).containsExactly("no-store");
		then(this.spaces).should(never()).lock(any());
	}

	@Test
	void noFormIsTakenInTheClear() {
		HttpResponse<String> refused = post("/new", "name=a", "Sec-Fetch-Site", "same-origin", "X-Forwarded-For",
				PHONE);
		assertThat(refused.statusCode()).isEqualTo(403);
		assertThat(refused.body()).contains("Please use https");
	}

	@Test
	void anAddressOnTheWayThatIsOneOfThisMachineHidesNobody() {
		assertThat(get("/guide", "X-Forwarded-For", "127.0.0.1, " + PHONE).statusCode()).isEqualTo(403);
		assertThat(get("/guide", "X-Forwarded-For", "localhost").statusCode()).isEqualTo(403);
	}

	/** A port that is open to the network is reached past the proxy too. */
	@ParameterizedTest
	@CsvSource({ "192.0.2.7, false, true", "2001:db8::7, false, true", "10.0.0.2, false, true",
			"localhost, false, true", "192.0.2.7, true, false", "127.0.0.1, false, false", "127.8.9.1, false, false",
			"::1, false, false", "0:0:0:0:0:0:0:1, false, false" })
	void onlyThisMachineIsAnsweredInTheClear(String from, boolean secure, boolean refused) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setRemoteAddr(from);
		request.setSecure(secure);
		assertThat(EncryptionFilter.isInTheClear(request)).isEqualTo(refused);
	}

	private HttpRequest there(String... headers) {
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + "/guide")).headers(headers).build();
	}

}
