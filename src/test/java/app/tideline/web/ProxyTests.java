package app.tideline.web;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** Behind a proxy that is named, its word about TLS is believed. */
@TestPropertySource(properties = "tideline.trusted-proxy=127.0.0.1")
class ProxyTests extends OnServer {

	@Test
	void aForwardedHttpsRequestIsSecure() {
		HttpResponse<String> response = get("/guide", "X-Forwarded-Proto", "https");
		assertThat(response.headers().firstValue("Strict-Transport-Security"))
			.hasValue("max-age=31536000; includeSubDomains");
		assertThat(get("/guide").headers().firstValue("Strict-Transport-Security")).isEmpty();
	}

	@Test
	void theCookieHasThePrefixThatBindsItToItsHost() {
		assertThat(get("/today", "X-Forwarded-Proto", "https", "Cookie", "__Host-tideline=open").statusCode())
			.isEqualTo(200);
		assertThat(get("/today", "X-Forwarded-Proto", "https", "Cookie", COOKIE).statusCode()).isEqualTo(303);
	}

}
