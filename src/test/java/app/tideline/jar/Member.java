package app.tideline.jar;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody with a private space, over plain HTTP. Their opening outlives the server: its
 * row is stored, and the cookie stays here.
 */
final class Member {

	private static final Pattern HIDDEN = Pattern.compile("name=\"(csrf|operation|binding)\" value=\"([^\"]+)\"");

	private final HttpClient http = HttpClient.newHttpClient();

	private String cookie = "";

	private String guards = "";

	/** Makes a space and stays in it. */
	static Member of(String base, String name, String passphrase) throws IOException, InterruptedException {
		Member member = new Member();
		HttpResponse<String> made = member.post(base, "/new", Map.of("name", name, "passphrase", passphrase,
				"passphrase-again", passphrase, "understood", "true", "zone", "Europe/London"));
		member.cookie = made.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
		return member;
	}

	String cookie() {
		return this.cookie;
	}

	HttpResponse<String> get(String base, String path) throws IOException, InterruptedException {
		HttpResponse<String> response = send(request(base, path).GET());
		Matcher hidden = HIDDEN.matcher(response.body());
		StringBuilder found = new StringBuilder();
		while (hidden.find()) {
			if (!found.toString().contains(hidden.group(1) + "=")) {
				found.append('&').append(hidden.group(1)).append('=').append(hidden.group(2));
			}
		}
		this.guards = found.toString();
		return response;
	}

	/** Sends a form with the guards of the page that was read last. */
	HttpResponse<String> post(String base, String path, Map<String, String> fields)
			throws IOException, InterruptedException {
		return this.http.send(form(base, path, fields), HttpResponse.BodyHandlers.ofString());
	}

	private HttpRequest form(String base, String path, Map<String, String> fields) {
		String form = fields.entrySet()
			.stream()
			.map((field) -> encode(field.getKey()) + "=" + encode(field.getValue()))
			.collect(Collectors.joining("&"));
		return request(base, path).header("Content-Type", "application/x-www-form-urlencoded")
			.header("Sec-Fetch-Site", "same-origin")
			.POST(HttpRequest.BodyPublishers.ofString(form + this.guards))
			.build();
	}

	/**
	 * Writes a page.
	 * @return its path, once the server has acknowledged it
	 */
	String write(String base, String text) throws IOException, InterruptedException {
		if (this.guards.isEmpty()) {
			get(base, "/journal/new");
		}
		this.guards = this.guards.replaceFirst("operation=[^&]+", "operation=" + UUID.randomUUID());
		HttpResponse<String> saved = post(base, "/journal/new", Map.of("text", text, "day", "2026-01-05"));
		if (saved.statusCode() / 100 != 3) {
			throw new IOException("not acknowledged: " + saved.statusCode());
		}
		return URI.create(saved.headers().firstValue("Location").orElseThrow()).getPath();
	}

	/** Sends a file to be brought in, with the guards of its page. */
	HttpResponse<String> bringIn(String base, byte[] file) throws IOException, InterruptedException {
		get(base, "/your-data");
		StringBuilder fields = new StringBuilder();
		for (String guard : this.guards.substring(1).split("&", -1)) {
			String[] field = guard.split("=", 2);
			fields.append("--limit\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(field[0],
					field[1]));
		}
		fields.append("--limit\r\nContent-Disposition: form-data; name=\"from\"; filename=\"pages.json\"\r\n")
			.append("Content-Type: application/json\r\n\r\n");
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		body.writeBytes(fields.toString().getBytes(StandardCharsets.UTF_8));
		body.writeBytes(file);
		body.writeBytes("\r\n--limit--\r\n".getBytes(StandardCharsets.UTF_8));
		return send(request(base, "/your-data/bring-in").header("Content-Type", "multipart/form-data; boundary=limit")
			.header("Sec-Fetch-Site", "same-origin")
			.POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
	}

	/** Takes a file out, with the guards of its page. */
	byte[] takeOut(String base, String path, Map<String, String> fields) throws IOException, InterruptedException {
		get(base, "/your-data");
		HttpResponse<byte[]> file = this.http.send(form(base, path, fields), HttpResponse.BodyHandlers.ofByteArray());
		if (file.statusCode() != 200) {
			throw new IOException("not taken out: " + file.statusCode());
		}
		return file.body();
	}

	private HttpRequest.Builder request(String base, String path) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
			.header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0");
		return this.cookie.isEmpty() ? request : request.header("Cookie", this.cookie);
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		return this.http.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

	private static String encode(String value) {
		return URLEncoder.encode(value, StandardCharsets.UTF_8);
	}

}
