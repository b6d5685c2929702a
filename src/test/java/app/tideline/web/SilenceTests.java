package app.tideline.web;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** Who says nothing more in the middle of a form is not waited for without end. */
@TestPropertySource(properties = "server.tomcat.connection-timeout=50ms")
class SilenceTests extends OnServer {

	@Test
	void aFormThatStopsIsGivenUpWithAPage() throws IOException {
		try (Socket socket = new Socket("localhost", this.port)) {
			String head = String.join("\r\n", "POST /search HTTP/1.1", "Host: localhost", "Sec-Fetch-Site: same-origin",
					"Content-Type: application/x-www-form-urlencoded", "Content-Length: 30", "", "words=half");
			socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
			assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
				.startsWith("HTTP/1.1 408")
				.contains("That could not be read", "Nothing was changed", "X-Content-Type-Options: nosniff");
		}
	}

}
