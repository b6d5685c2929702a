package app.tideline.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static java.util.stream.Collectors.joining;
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

	@Test
	void aFormThatIsTooLongIsRefusedBeforeItIsRead() throws IOException {
		for (String path : new String[] { "/new", "/recover", "/your-data/delete" }) {
			assertThat(status("POST " + path + " HTTP/1.1", "Content-Type: application/x-www-form-urlencoded",
					"Content-Length: " + (LimitsFilter.LARGEST_WITHOUT_WORDS + 1)))
				.startsWith("HTTP/1.1 413");
		}
	}

	@Test
	void whoSendsTooLargeAFileIsToldSoInWordsThatFitAFile() {
		HttpResponse<String> response = send(BRING_IN,
				BodyPublishers.ofByteArray(new byte[(int) LimitsFilter.LARGEST_FILE + 1]));
		assertThat(response.statusCode()).isEqualTo(413);
		assertThat(response.body()).contains("That file is too large", "up to 32 MB").doesNotContain("shorter text");
	}

	@Test
	void aFileOfNobodyWhoseSpaceIsOpenIsNotWaitedFor() throws IOException {
		assertThat(status("POST " + BRING_IN + " HTTP/1.1", "Content-Type: multipart/form-data; boundary=b",
				"Sec-Fetch-Site: same-origin", "Content-Length: 30000000"))
			.startsWith("HTTP/1.1 4");
	}

	@Test
	void whatIsNoFormWithAFileIsRefusedWithAPage() {
		String field = "--b\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n";
		String file = "--b\r\nContent-Disposition: form-data; name=\"from\"; filename=\"a\"\r\n\r\n{}\r\n";
		String many = IntStream.range(0, 30).mapToObj((number) -> field.formatted(number, "")).collect(joining());
		for (String body : List.of("", "no limit at all", file, file + file + "--b--", many + "--b--",
				field.formatted("csrf", "x".repeat(2_000)) + "--b--", field.formatted("csrf", "\0") + "--b--",
				field.formatted("csrf", "1") + field.formatted("csrf", "2") + "--b--",
				"--b\r\n" + "X: y\r\n".repeat(5_000) + "\r\n\r\n--b--", "--b\r\n\r\nnameless\r\n--b--")) {
			HttpResponse<String> response = send(BRING_IN, BodyPublishers.ofString(body));
			assertThat(response.statusCode()).as(body).isEqualTo(400);
			assertThat(response.body()).contains("<h1>", "Nothing was changed").doesNotContain("Exception");
		}
	}

	private HttpResponse<String> send(String path, BodyPublisher body) {
		return send(request(path, "Cookie", COOKIE, "Sec-Fetch-Site", "same-origin")
			.header("Content-Type", "multipart/form-data; boundary=b")
			.POST(body));
	}

}
