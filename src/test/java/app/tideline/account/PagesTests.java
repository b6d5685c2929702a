package app.tideline.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import app.tideline.database.OnServer;
import app.tideline.vault.Ids;
import app.tideline.vault.ServerSeal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Sends forms as a browser on this very site does, and reads the pages. */
@OnServer
abstract class PagesTests {

	static final String PASSPHRASE = "quiet harbour before seven";

	@Autowired
	Spaces spaces;

	@Autowired
	ServerSeal seal;

	@LocalServerPort
	private int port;

	private final HttpClient client = HttpClient.newHttpClient();

	/** The six words that are suggested in a page. */
	static String phrase(String page) {
		Matcher phrase = Pattern.compile("<p class=\"saying\">([a-z ]+)</p>").matcher(page);
		assertThat(phrase.find()).isTrue();
		return phrase.group(1);
	}

	HttpResponse<String> get(String path, String... headers) {
		return send(request(path, headers).GET());
	}

	HttpResponse<String> post(String path, String body, String... headers) {
		return send(request(path, headers).header("Sec-Fetch-Site", "same-origin")
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(body)));
	}

	HttpRequest.Builder request(String path, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path));
		return (headers.length > 0) ? request.headers(headers) : request;
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

	/** Makes a space through the page and gives its cookie, as a request carries it. */
	String made(String name) {
		HttpResponse<String> answer = post("/new", form("name", name, "passphrase", PASSPHRASE, "passphrase-again",
				PASSPHRASE, "zone", "Europe/London", "understood", "true"));
		assertThat(answer.statusCode()).isEqualTo(302);
		return cookie(answer);
	}

	static String cookie(HttpResponse<String> answer) {
		return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
	}

	OpenSpace space(String cookie) {
		return this.spaces.current(cookie.split("=", 2)[1]).orElseThrow();
	}

	/** A form as it waits in the opening page. */
	String waiting(String path, String... fields) {
		Map<String, List<String>> waiting = new LinkedHashMap<>();
		for (int field = 0; field < fields.length; field += 2) {
			waiting.put(fields[field], List.of(fields[field + 1]));
		}
		return new Carried(path, waiting).sealed(this.seal);
	}

	static String freshName() {
		return "Harbour " + Ids.next();
	}

	static String form(String... fields) {
		List<String> pairs = new ArrayList<>();
		for (int field = 0; field < fields.length; field += 2) {
			pairs.add(encode(fields[field]) + "=" + encode(fields[field + 1]));
		}
		return String.join("&", pairs);
	}

	/** The value of a hidden field, as the page shows it. */
	static String hidden(String page, String name) {
		Matcher field = Pattern
			.compile("<input type=\"hidden\" name=\"" + Pattern.quote(name) + "\" value=\"([^\"]*)\"")
			.matcher(page);
		assertThat(field.find()).as(name).isTrue();
		return field.group(1);
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
