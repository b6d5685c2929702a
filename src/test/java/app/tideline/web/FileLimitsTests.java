package app.tideline.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A file is taken at one path, if it says how long it is and that is not too much. */
class FileLimitsTests extends OnServer {

	private static final String BRING_IN = "/your-data/bring-in";

	@Test
	void aFileThatIsSentAnywhereElseIsRefusedWithAPage() {
		HttpResponse<String> response = send("/journal", BodyPublishers.ofString("--b--"));
		assertThat(response.statusCode()).isEqualTo(415);
		assertThat(response.body()).contains("<h1>").doesNotContain("Exception");
	}

	@Test
	void aFileThatDoesNotSayHowLongItIsIsRefused() {
		BodyPublisher unmeasured = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[64]));
		assertThat(send(BRING_IN, unmeasured).statusCode()).isEqualTo(411);
	}

	@Test
	void aFileThatIsTooLongIsRefusedBeforeItIsRead() throws IOException {
		for (long size : new long[] { LimitsFilter.LARGEST_FILE + 1, Long.MAX_VALUE }) {
			assertThat(status("POST " + BRING_IN + " HTTP/1.1", "Content-Type: multipart/form-data; boundary=b",
					"Content-Length: " + size))
				.startsWith("HTTP/1.1 413");
		}
		assertThat(status("POST " + BRING_IN + " HTTP/1.1", "Content-Type: application/x-www-form-urlencoded",
				"Content-Length: " + (LimitsFilter.LARGEST_BODY + 1)))
			.startsWith("HTTP/1.1 413");
	}

	private HttpResponse<String> send(String path, BodyPublisher body) {
		return send(request(path, "Cookie", COOKIE, "Sec-Fetch-Site", "same-origin")
			.header("Content-Type", "multipart/form-data; boundary=b")
			.POST(body));
	}

}
