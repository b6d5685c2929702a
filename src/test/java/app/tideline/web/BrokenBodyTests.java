package app.tideline.web;

import java.io.IOException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Forms whose bytes do not come as they were announced. */
class BrokenBodyTests extends OnServer {

	@ParameterizedTest
	@ValueSource(strings = { "zz\r\nabc\r\n0\r\n\r\n", "5\r\nabc\r\n0\r\n\r\n", "fffffffff\r\nabc\r\n0\r\n\r\n",
			"3\r\nabc\r\n0\r\n:bad trailer\r\n\r\n" })
	void areRefusedWithAPageAndAreNoFaultOfOurs(String body) throws IOException {
		for (String path : new String[] { "/search", "/check-in", "/open", "/exit", "/nothing-here" }) {
			String answer = connection(
					"POST " + path + " HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n"
							+ "Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n"
							+ "Connection: close\r\n\r\n" + body);
			assertThat(answer).as(path).startsWith("HTTP/1.1 4").contains("Content-Security-Policy: ");
		}
	}

}
