package app.tideline.database;

import java.io.ByteArrayOutputStream;
import java.io.UnsupportedEncodingException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.servlet.http.Cookie;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody with a private space, made through the front door of the whole application.
 * Forms carry the guards of the page that was read last.
 */
public final class Person {

	/** What opens every space that is made here. */
	public static final String PASSPHRASE = "four plain words here";

	private static final Pattern GUARD = Pattern.compile("name=\"(csrf|operation|binding|draft)\" value=\"([^\"]*)\"");

	private final MockMvcTester mvc;

	private final Cookie cookie;

	private final Map<String, String> guards = new LinkedHashMap<>();

	private Person(MockMvcTester mvc, MvcTestResult opened) {
		this.mvc = mvc;
		String cookie = Objects.requireNonNull(opened.getResponse().getHeader("Set-Cookie"));
		this.cookie = new Cookie("tideline", cookie.split(";", 2)[0].split("=", 2)[1]);
		get("/journal/new");
	}

	/** Makes a space of its own. */
	public static Person in(MockMvcTester mvc) {
		String form = "name=p" + UUID.randomUUID()
				+ "&passphrase=four+plain+words+here&passphrase-again=four+plain+words+here&understood=true&zone=UTC";
		MvcTestResult made = mvc.post()
			.uri("/new")
			.servletPath("/new")
			.header("Sec-Fetch-Site", "same-origin")
			.contentType("application/x-www-form-urlencoded")
			.content(form)
			.exchange();
		assertThat(made).hasStatus3xxRedirection();
		return new Person(mvc, made);
	}

	private Person(MockMvcTester mvc, Cookie cookie) {
		this.mvc = mvc;
		this.cookie = cookie;
	}

	/** The same person in another tab, whose forms are its own. */
	public Person inAnotherTab() {
		return new Person(this.mvc, this.cookie);
	}

	/** Gives the space a new key, and goes on in the opening that it then has. */
	public Person withANewKey() {
		MvcTestResult made = sendSecret("/new-key", Map.of("passphrase", PASSPHRASE));
		assertThat(led(made)).isEqualTo("/new-key?done");
		return new Person(this.mvc, made);
	}

	/** Reads a page. */
	public MvcTestResult get(String path) {
		MvcTestResult result = this.mvc.get()
			.uri(path)
			.servletPath(path.split("\\?", 2)[0])
			.cookie(this.cookie)
			.exchange();
		Matcher guard = GUARD.matcher(text(result));
		while (guard.find()) {
			this.guards.put(guard.group(1), guard.group(2));
		}
		return result;
	}

	/**
	 * Sends a form again and again under the same operation, until another page is read.
	 */
	public MvcTestResult post(String path, Map<String, String> fields) {
		var request = this.mvc.post()
			.uri(path)
			.servletPath(path)
			.cookie(this.cookie)
			.header("Sec-Fetch-Site", "same-origin");
		this.guards.forEach(request::param);
		fields.forEach(request::param);
		return request.exchange();
	}

	/** Sends a form of its own, in which a field may stand more than once. */
	public MvcTestResult sendAll(String path, Map<String, List<String>> fields) {
		this.guards.put("operation", UUID.randomUUID().toString());
		var request = this.mvc.post()
			.uri(path)
			.servletPath(path)
			.cookie(this.cookie)
			.header("Sec-Fetch-Site", "same-origin");
		this.guards.forEach(request::param);
		fields.forEach((name, values) -> request.param(name, values.toArray(String[]::new)));
		return request.exchange();
	}

	/** Sends a form of its own. */
	public MvcTestResult send(String path, Map<String, String> fields) {
		this.guards.put("operation", UUID.randomUUID().toString());
		return post(path, fields);
	}

	/** Sends a form that was made before the space was opened this time. */
	public MvcTestResult sendOld(String path, Map<String, String> fields) {
		this.guards.put("csrf", "of an earlier opening");
		return send(path, fields);
	}

	/** Sends a form of its own in which passphrases or codes are, as a browser does. */
	public MvcTestResult sendSecret(String path, Map<String, String> fields) {
		this.guards.put("operation", UUID.randomUUID().toString());
		Map<String, String> all = new LinkedHashMap<>(this.guards);
		all.putAll(fields);
		String body = all.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		return this.mvc.post()
			.uri(path)
			.servletPath(path)
			.cookie(this.cookie)
			.header("Sec-Fetch-Site", "same-origin")
			.contentType("application/x-www-form-urlencoded")
			.content(body)
			.exchange();
	}

	/** Sends a file with a form of its own, as a browser does. */
	public MvcTestResult sendFile(String path, String name, byte[] file) {
		this.guards.put("operation", UUID.randomUUID().toString());
		return postFile(path, name, file);
	}

	/** Sends a file again and again under the same operation. */
	public MvcTestResult postFile(String path, String name, byte[] file) {
		StringBuilder fields = new StringBuilder();
		this.guards.forEach((field, value) -> fields
			.append("--limit\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(field, value)));
		fields
			.append("--limit\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"pages.json\"\r\n"
				.formatted(name))
			.append("Content-Type: application/json\r\n\r\n");
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		body.writeBytes(fields.toString().getBytes(StandardCharsets.UTF_8));
		body.writeBytes(file);
		body.writeBytes("\r\n--limit--\r\n".getBytes(StandardCharsets.UTF_8));
		return this.mvc.post()
			.uri(path)
			.servletPath(path)
			.cookie(this.cookie)
			.header("Sec-Fetch-Site", "same-origin")
			.contentType("multipart/form-data; boundary=limit")
			.content(body.toByteArray())
			.exchange();
	}

	/** What the cookie says. */
	public String cookie() {
		return this.cookie.getValue();
	}

	/** Where a form led. */
	public static String led(MvcTestResult result) {
		assertThat(result).as(() -> text(result)).hasStatus3xxRedirection();
		return Objects.requireNonNull(result.getResponse().getRedirectedUrl());
	}

	/** What stands on a page. */
	public static String text(MvcTestResult result) {
		try {
			return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
