package app.tideline.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import app.tideline.account.Spaces;
import app.tideline.account.TestSpaces;
import org.junit.jupiter.api.BeforeEach;
import org.mockito.BDDMockito;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** Asks a real server over HTTP. The cookie value "open" opens a space. */
@SpringBootTest(classes = { WebSlice.class, StartCheck.class }, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "management.server.port=0",
				"spring.autoconfigure.exclude="
						+ "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration,"
						+ "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration,"
						+ "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration,"
						+ "org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration" })
abstract class OnServer {

	static final String COOKIE = "tideline=open";

	@MockitoBean
	Spaces spaces;

	@LocalServerPort
	int port;

	private final HttpClient client = HttpClient.newHttpClient();

	@BeforeEach
	void oneCookieOpensASpace() {
		BDDMockito.given(this.spaces.current("open")).willAnswer((call) -> Optional.of(TestSpaces.open()));
	}

	HttpResponse<String> get(String path, String... headers) {
		return send(request(path, headers).GET());
	}

	HttpResponse<String> post(String path, String form, String... headers) {
		return send(request(path, headers).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(form)));
	}

	HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return this.client.send(request.build(), BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	HttpRequest.Builder request(String path, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path));
		return (headers.length > 0) ? request.headers(headers) : request;
	}

	/** What the server answers to these very bytes, head and body. */
	String raw(String... lines) throws IOException {
		return connection(String.join("\r\n", lines) + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
	}

	/** The first line of what the server answers, without waiting for anything more. */
	String status(String... lines) throws IOException {
		try (Socket socket = new Socket("localhost", this.port)) {
			String text = String.join("\r\n", lines) + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
			socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
			return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))
				.readLine();
		}
	}

	/** All that the server says on one connection until it closes it. */
	String connection(String text) throws IOException {
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	String origin() {
		return "http://localhost:" + this.port;
	}

}
