package app.tideline.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody at a browser, signed in or not, over plain HTTP. Follows no redirect. */
final class Somebody {

	static final String PASSPHRASE = "velvet-otter marzipan velodrome";

	private static final Pattern GUARD = Pattern.compile("name=\"(csrf|operation|binding)\" value=\"([^\"]+)\"");

	private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final String base;

	private final Map<String, String> guards = new LinkedHashMap<>();

	private String cookie = "";

	private Somebody(String base) {
		this.base = base;
	}

	/** Somebody without a space. */
	static Somebody reading(int port) {
		return new Somebody("http://localhost:" + port);
	}

	/** Somebody whose space was made a moment ago, and is open. */
	static Somebody within(int port) {
		Somebody person = reading(port);
		person.make("p" + UUID.randomUUID());
		return person;
	}

	/** Makes a space of that name and stays in it. */
	void make(String name) {
		Answer made = post("/new", form("name", name, "passphrase", PASSPHRASE, "passphrase-again", PASSPHRASE,
				"understood", "true", "zone", "Europe/London"));
		enter(made);
	}

	/**
	 * Takes the cookie that an answer brings, and the guards of a page behind the key.
	 */
	void enter(Answer answer) {
		this.cookie = answer.all("Set-Cookie").getFirst().split(";", 2)[0];
		get("/journal/new");
	}

	/** The cookie, as a request carries it. */
	String cookie() {
		return this.cookie;
	}

	Map<String, String> guards() {
		return this.guards;
	}

	/** Reads a page and keeps its guards. */
	Answer get(String path) {
		Answer answer = ask("GET", path, "");
		Matcher guard = GUARD.matcher(answer.body());
		while (guard.find()) {
			this.guards.put(guard.group(1), guard.group(2));
		}
		return answer;
	}

	/** Sends a form of its own, with the guards of this opening. */
	Answer send(String path, String... fields) {
		return post(path, guarded(form(fields)));
	}

	/** What that form would send. */
	String guarded(String form) {
		if (this.guards.isEmpty()) {
			return form;
		}
		return form + (form.isEmpty() ? "" : "&") + form("csrf", this.guards.getOrDefault("csrf", ""), "binding",
				this.guards.getOrDefault("binding", ""), "operation", UUID.randomUUID().toString());
	}

	/** Sends a form as its page would, a file among its fields or none. */
	Answer send(PageForm form, Fields fields) {
		Optional<String> file = form.file();
		return file.isPresent() ? ask("POST", form.action(), fields.parted(file.get()), "Sec-Fetch-Site", "same-origin",
				"Content-Type", "multipart/form-data; boundary=" + Fields.LIMIT)
				: post(form.action(), fields.encoded());
	}

	Answer post(String path, String body) {
		return ask("POST", path, body);
	}

	/** Asks as a page of this very site would. */
	Answer ask(String method, String path, String body) {
		return ask(method, path, body, "Sec-Fetch-Site", "same-origin");
	}

	Answer ask(String method, String path, String body, String... headers) {
		return ask(method, path, body.getBytes(StandardCharsets.UTF_8), headers);
	}

	Answer ask(String method, String path, byte[] body, String... headers) {
		return ask(method, path, method.equals("POST") ? BodyPublishers.ofByteArray(body) : BodyPublishers.noBody(),
				headers);
	}

	/** The same, with a body whose length may not be told. */
	Answer ask(String method, String path, BodyPublisher body, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.base + path));
		if (headers.length > 0) {
			request.headers(headers);
		}
		if (!this.cookie.isEmpty()) {
			request.header("Cookie", this.cookie);
		}
		if (method.equals("POST") && !List.of(headers).contains("Content-Type")) {
			request.header("Content-Type", "application/x-www-form-urlencoded");
		}
		request.method(method, body);
		try {
			return Answer.of(HTTP.send(request.build(), BodyHandlers.ofString()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(method + " " + path, ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Where a form led. */
	static String led(Answer answer) {
		if (answer.status() / 100 != 3) {
			throw new AssertionError(answer + "\n" + answer.body());
		}
		return URI.create(answer.all("Location").getFirst()).getPath();
	}

	/** A hidden field of a page. */
	static String hidden(Answer page, String name) {
		Matcher field = Pattern.compile("name=\"" + Pattern.quote(name) + "\" value=\"([^\"]*)\"").matcher(page.body());
		if (!field.find()) {
			throw new AssertionError("No " + name + " in " + page + "\n" + page.body());
		}
		return field.group(1);
	}

	static String form(String... fields) {
		List<String> pairs = new ArrayList<>();
		for (int field = 0; field < fields.length; field += 2) {
			pairs.add(encode(fields[field]) + "=" + encode(fields[field + 1]));
		}
		return String.join("&", pairs);
	}

	static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
