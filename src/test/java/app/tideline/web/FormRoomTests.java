package app.tideline.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

import static org.assertj.core.api.Assertions.assertThat;

/** How many forms at once may take memory, and what becomes of the others. */
@Import(FormRoomTests.Little.class)
class FormRoomTests extends OnServer {

	private static final String SITE = "Sec-Fetch-Site";

	private static final int ANNOUNCED = LimitsFilter.LARGEST_BODY;

	private final List<Socket> others = new ArrayList<>();

	@Autowired
	private FormRoom room;

	/** As little as there can be: one form of the largest kind. */
	@TestConfiguration(proxyBeanMethods = false)
	static class Little {

		@Bean
		@Primary
		FormRoom little() {
			return new FormRoom(0, Duration.ZERO);
		}

	}

	@AfterEach
	void theOthersGo() throws IOException {
		for (Socket other : this.others) {
			other.close();
		}
		free(ANNOUNCED / 1024 * 6);
	}

	@Test
	void whatIsOnlyAnnouncedTakesNothingFromAnybody() throws IOException {
		for (int other = 0; other < 100; other++) {
			begin("/search", "words=");
			begin("/new", "name=");
			begin("/open", "name=");
		}
		assertThat(form(64 * 1024).statusCode()).isEqualTo(302);
		assertThat(form(1).statusCode()).isEqualTo(302);
		assertThat(get("/guide").statusCode()).isEqualTo(200);
		assertThat(this.room.free()).isEqualTo(ANNOUNCED / 1024 * 6);
	}

	@Test
	void whereTooMuchHasComeTheNextLongFormIsToldToComeAgain() throws IOException {
		Socket other = begin("/search", "words=" + "x".repeat(ANNOUNCED - 10));
		free(96);
		HttpResponse<String> busy = form(64 * 1024);
		assertThat(busy.statusCode()).isEqualTo(503);
		assertThat(busy.headers().firstValue("Retry-After")).hasValue("5");
		assertThat(busy.body()).contains("Busy for a moment", "Nothing was changed", "keep that page open");
		free(96);
		assertThat(unmeasured().statusCode()).isEqualTo(503);
		free(96);
		other.getOutputStream().write(new byte[] { 'x', 'x', 'x', 'x' });
		assertThat(new String(other.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
			.isEqualTo("HTTP/1.1 302");
		free(ANNOUNCED / 1024 * 6);
		assertThat(form(64 * 1024).statusCode()).isEqualTo(302);
	}

	@Test
	void whatIsShortGetsThroughAllTheSame() throws IOException {
		begin("/search", "words=" + "x".repeat(ANNOUNCED - 10));
		free(96);
		assertThat(form(16 * 1024 - 6).statusCode()).isEqualTo(302);
		assertThat(post("/exit", "", SITE, "same-origin").statusCode()).isEqualTo(204);
		assertThat(post("/new", "name=a", SITE, "same-origin").statusCode()).isEqualTo(302);
		assertThat(get("/guide").statusCode()).isEqualTo(200);
	}

	@Test
	void whoGoesAwayHalfwayLeavesNothingTaken() throws IOException {
		Socket other = begin("/search", "words=" + "x".repeat(ANNOUNCED - 10));
		free(96);
		other.close();
		free(ANNOUNCED / 1024 * 6);
	}

	@Test
	void aFormThatEndsBeforeItIsWholeIsNotTaken() throws IOException {
		Socket other = begin("/search", "words=half");
		other.shutdownOutput();
		assertThat(new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).startsWith("HTTP/1.1 400")
			.contains("That could not be read", "Nothing was changed");
	}

	private HttpResponse<String> form(int length) {
		return post("/search", "words=" + "x".repeat(length), SITE, "same-origin");
	}

	private HttpResponse<String> unmeasured() {
		return send(request("/search", SITE, "same-origin").header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(
					("words=" + "x".repeat(64 * 1024)).getBytes(StandardCharsets.UTF_8)))));
	}

	/** Announces the largest form there is, and sends so much of it. */
	private Socket begin(String path, String body) throws IOException {
		Socket socket = new Socket("localhost", this.port);
		this.others.add(socket);
		int announced = path.equals("/new") ? LimitsFilter.LARGEST_WITHOUT_WORDS : ANNOUNCED;
		String head = String.join("\r\n", "POST " + path + " HTTP/1.1", "Host: localhost", SITE + ": same-origin",
				"Content-Type: application/x-www-form-urlencoded", "Content-Length: " + announced, "", "");
		socket.getOutputStream().write((head + body).getBytes(StandardCharsets.US_ASCII));
		return socket;
	}

	/** Waits until that many KiB are free. */
	private void free(int kib) {
		while (this.room.free() != kib) {
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
		}
	}

}
