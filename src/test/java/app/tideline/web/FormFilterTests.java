package app.tideline.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import app.tideline.account.FormBody;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.DelegatingServletInputStream;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/** How a form is read, however it comes. */
class FormFilterTests {

	private static final int PIECE = 1024;

	private final FormRoom room = new FormRoom(0, Duration.ZERO);

	private final int all = this.room.free();

	private final AtomicLong nanos = new AtomicLong();

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	private final List<String> passed = new ArrayList<>();

	private final List<Integer> taken = new ArrayList<>();

	private final FilterChain chain = (request, response) -> {
		this.passed.add(request.getParameter("words"));
		this.taken.add(this.all - this.room.free());
		assertThat(request.getAttribute(FormBody.ATTRIBUTE)).isInstanceOf(FormBody.class);
	};

	@Test
	void aFormIsReadWholeHoweverLongItIs() throws Exception {
		for (int length : new int[] { 0, 1, 8_191, 8_192, 8_193, 16_384, 16_385, 100_000, 2_000_000 }) {
			String words = "x".repeat(length);
			send("words=" + words, true, 0);
			send("words=" + words, false, 0);
			assertThat(this.passed).containsExactly(words, words);
			this.passed.clear();
		}
		assertThat(this.room.free()).isEqualTo(this.all);
	}

	@Test
	void aLongFormHasRoomForSixOfItUntilItIsAnswered() throws Exception {
		send("words=" + "x".repeat(16 * PIECE - 6), true, 0);
		send("words=" + "x".repeat(80 * PIECE - 6), true, 0);
		assertThat(this.taken).containsExactly(0, 64 * 6);
		assertThat(this.room.free()).isEqualTo(this.all);
	}

	@Test
	void whatTricklesInIsNotWaitedForAndGivesBackWhatItTook() throws Exception {
		send("words=" + "x".repeat(300 * PIECE), true, TimeUnit.SECONDS.toNanos(1));
		assertThat(this.response.getStatus()).isEqualTo(408);
		assertThat(this.passed).isEmpty();
		assertThat(this.room.free()).isEqualTo(this.all);
	}

	@Test
	void aSlowLineGetsThrough() throws Exception {
		send("words=" + "x".repeat(300 * PIECE), true, TimeUnit.MILLISECONDS.toNanos(125));
		send("words=" + "x".repeat(15 * PIECE), true, TimeUnit.SECONDS.toNanos(1));
		assertThat(this.passed).hasSize(2);
	}

	@Test
	void whatIsNoTextIsRefused() throws Exception {
		for (String body : List.of("words=%ff", "%00=a", "%0aa=b", "%EF%BF%BF=a", "%C3=a")) {
			MockHttpServletResponse answer = new MockHttpServletResponse();
			new FormFilter(this.room).doFilter(request(body, true, 0), answer, this.chain);
			assertThat(answer.getStatus()).as(body).isEqualTo(400);
		}
		assertThat(this.passed).isEmpty();
	}

	@Test
	void nothingIsReadOfWhatIsNoForm() throws Exception {
		MockHttpServletRequest request = request("{}", true, 0);
		request.setContentType("application/json");
		new FormFilter(this.room).doFilter(request, this.response, this.chain);
		assertThat(this.response.getStatus()).isEqualTo(415);
		assertThat(request.getInputStream().readAllBytes()).isNotEmpty();
	}

	@Test
	void aFormWithoutABodyIsAnEmptyOne() throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/exit");
		new FormFilter(this.room).doFilter(request, this.response, this.chain);
		assertThat(this.passed).hasSize(1).containsNull();
	}

	private void send(String body, boolean measured, long nanosAPiece) throws ServletException, IOException {
		new FormFilter(this.room, this.nanos::get).doFilter(request(body, measured, nanosAPiece), this.response,
				this.chain);
	}

	/** A request whose body comes in small pieces, each of which takes so long. */
	private MockHttpServletRequest request(String body, boolean measured, long nanosAPiece) {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		ServletInputStream stream = new DelegatingServletInputStream(new ByteArrayInputStream(bytes)) {
			@Override
			public int read(byte[] to, int at, int length) throws IOException {
				FormFilterTests.this.nanos.addAndGet(nanosAPiece);
				return getSourceStream().read(to, at, Math.min(length, PIECE));
			}
		};
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/search") {
			@Override
			public ServletInputStream getInputStream() {
				return stream;
			}

			@Override
			public long getContentLengthLong() {
				return measured ? bytes.length : -1;
			}
		};
		request.setServletPath("/search");
		request.setContentType("application/x-www-form-urlencoded");
		if (!measured) {
			request.addHeader("Transfer-Encoding", "chunked");
		}
		return request;
	}

}
