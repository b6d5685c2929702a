package app.tideline.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import app.tideline.Tries;
import app.tideline.database.OnServer;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

import static app.tideline.proof.Somebody.form;
import static app.tideline.proof.Somebody.hidden;
import static app.tideline.proof.Somebody.led;
import static org.assertj.core.api.Assertions.assertThat;

/** What the logs say at their most talkative, while somebody does everything once. */
@OnServer
class LogsTests {

	private static final Pattern GROUPS = Pattern.compile("class=\"code\" (.*?)</section>", Pattern.DOTALL);

	private static final Pattern GROUP = Pattern.compile("<span>(\\w+)</span>");

	private static final Pattern TOKENS = Pattern.compile("name=\"(csrf|binding|pending)\" value=\"([^\"]+)\"");

	/** Words, codes, keys and cookies that are looked for, at the least. */
	private static final int SECRETS = 40;

	private static final String OTHER = "quizzical harmonium pangolin lagoon";

	private static final String OF_FILE = "snorkel gazebo thimble walrus";

	private static final String EMPTY_FILE = """
			{"format": "tideline", "version": 1, "check-ins": [], "made": [], "replies": [], "walk": [],
			"rhythm": {"rhythm": null}, "settings": {"settings":
			{"partner": null, "pronoun": "THEY", "country": null, "exitTo": null, "idleMinutes": 10, "zone": null,
			"look": {"theme": "DEVICE", "text": "USUAL", "tab": "TIDELINE", "hidesWords": false, "covers": false}},
			"concern": null},
			"journal": [{"day": "2026-01-05", "title": "zanthoxylum", "text": "brontolith", "mood": null, "tags": [],
			"prompt": null, "writtenAt": "2026-01-05T20:00:00Z", "zone": "Europe/London", "closedUntil": null}]}""";

	private final Set<String> secrets = new TreeSet<>(Journey.WORDS);

	private final Set<String> pinned;

	private final int port;

	LogsTests(@Autowired Environment environment, @LocalServerPort int port) {
		this.pinned = new TreeSet<>(Binder.get(environment)
			.bind("logging.level", Bindable.mapOf(String.class, String.class))
			.orElse(Map.of())
			.keySet());
		this.pinned.remove("root");
		this.port = port;
	}

	@Test
	@Tries(SECRETS)
	void holdNoTypedWordNoCodeNoKeyAndNoCookie() {
		this.secrets.addAll(List.of("quillonbarge", "velvet-otter", "velodrome", "quizzical", "pangolin", "snorkel",
				"thimble", "wrongpassfrase", "foreignname", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8"));
		assertThat(this.pinned).contains("org.apache.coyote", "org.thymeleaf", "org.hibernate");
		List<String> lines = logged(this::journey);
		assertThat(this.secrets).hasSizeGreaterThan(SECRETS);
		assertThat(lines).filteredOn((line) -> this.secrets.stream().anyMatch(line::contains)).isEmpty();
		for (String talkative : List.of("org.hibernate", "org.apache.fontbox", "org.apache.pdfbox")) {
			assertThat(lines).as("%s speaks", talkative)
				.anyMatch((line) -> line.split(" ", 3)[1].startsWith(talkative));
		}
		assertThat(lines).as("it was as talkative as it gets")
			.anyMatch((line) -> line.startsWith("DEBUG") && line.contains("POST \"/journal/new\""));
	}

	private void journey() {
		String name = "quillonbarge" + UUID.randomUUID();
		Somebody person = Somebody.reading(this.port);
		person.make(name);
		keeps(person);
		List<String> code = code(person);
		Journey.of(person);
		String file = takesOut(person);
		typesWhatCannotBeTaken(person);
		assertThat(led(person.send("/passphrase", "passphrase", Somebody.PASSPHRASE, "passphrase-new", OTHER,
				"passphrase-again", OTHER)))
			.isEqualTo("/passphrase");
		keeps(person);
		guesses(code);
		Answer back = Somebody.reading(this.port)
			.post("/recover", form("name", name, "code", String.join("-", code), "passphrase", Somebody.PASSPHRASE,
					"passphrase-again", Somebody.PASSPHRASE));
		assertThat(led(back)).isEqualTo("/recovery-code");
		person.enter(back);
		keeps(person);
		Answer anew = person.send("/new-key", "passphrase", Somebody.PASSPHRASE);
		assertThat(led(anew)).isEqualTo("/new-key");
		person.enter(anew);
		keeps(person);
		assertThat(person.get("/journal").body()).contains("zanthoxylum");
		bringsIn(file);
		bringsIn(EMPTY_FILE);
		person.send("/lock");
		Answer opened = person.post("/open", form("name", name, "passphrase", Somebody.PASSPHRASE));
		assertThat(led(opened)).isEqualTo("/open");
		person.enter(opened);
		keeps(person);
		assertThat(person.send("/your-data/delete", "passphrase", Somebody.PASSPHRASE, "understood", "true").body())
			.contains("Your space is deleted");
	}

	/** Cookie and guards of an opening, whole and in part. */
	private void keeps(Somebody person) {
		String cookie = person.cookie().split("=", 2)[1];
		this.secrets.addAll(List.of(cookie, cookie.substring(0, 21), cookie.substring(22)));
		this.secrets.add(person.guards().getOrDefault("csrf", "no token"));
		this.secrets.add(person.guards().getOrDefault("binding", "no binding"));
	}

	/** Gets a code and confirms it. */
	private List<String> code(Somebody person) {
		Answer shown = person.send("/recovery-code");
		Matcher groups = GROUPS.matcher(shown.body());
		assertThat(groups.find()).isTrue();
		List<String> code = GROUP.matcher(groups.group(1)).results().map((group) -> group.group(1)).toList();
		assertThat(code).hasSize(9);
		this.secrets.add(String.join("", code));
		// Four numbers alone could stand anywhere.
		code.stream().filter((group) -> group.matches(".*[A-Z].*[A-Z].*")).forEach(this.secrets::add);
		for (int group = 0; group < 7; group++) {
			this.secrets.add(code.get(group) + "-" + code.get(group + 1));
		}
		Matcher tokens = TOKENS.matcher(shown.body());
		while (tokens.find()) {
			this.secrets.add(tokens.group(2));
		}
		String pending = hidden(shown, "pending");
		person.send("/recovery-code/check", "pending", pending);
		led(person.send("/recovery-code/keep", "pending", pending, "code-third", code.get(2), "code-seventh",
				code.get(6)));
		return code;
	}

	private static String takesOut(Somebody person) {
		Answer json = person.send("/your-data/plain", "passphrase", Somebody.PASSPHRASE, "as", "json");
		assertThat(json.body()).contains("zanthoxylum", "brontolith");
		assertThat(person.send("/your-data/plain", "passphrase", Somebody.PASSPHRASE, "as", "zip").status())
			.isEqualTo(200);
		assertThat(person
			.send("/your-data/sealed", "passphrase-space", Somebody.PASSPHRASE, "passphrase-file", OF_FILE,
					"passphrase-again", OF_FILE)
			.body()).contains("</html>");
		String page = person.get("/take-along").body();
		Answer pdf = person.send("/take-along/pdf", "questions", "vermiculate", "words", "true", "week",
				choice(page, "week"), "page", choice(page, "page"));
		assertThat(pdf.body()).startsWith("%PDF");
		return json.body();
	}

	private static String choice(String page, String field) {
		Matcher choice = Pattern.compile("name=\"" + field + "\"[^>]* value=\"([^\"]+)\"").matcher(page);
		assertThat(choice.find()).as(field).isTrue();
		return choice.group(1);
	}

	private static void typesWhatCannotBeTaken(Somebody person) {
		assertThat(person.send("/journal/new", "text", "zanthoxylum ".repeat(10_000), "day", "2026-01-05").status())
			.isEqualTo(422);
		assertThat(person.send("/journal/new", "text", "zanthoxylum ".repeat(200_000)).status()).isEqualTo(413);
		person.send("/journal/new", "text", "zanthoxylum", "day", "not a day zanthoxylum");
		person.send("/walk", "chapter", "zanthoxylum", "said", "zanthoxylum");
		person.send("/reminders/pause", "weeks", "brontolith", "version", "zanthoxylum");
		for (String broken : List.of("text=zanthoxylum%zz", "text=zanthoxylum%ff", "zanthoxylum%00=brontolith",
				"zanthoxylum%0a=brontolith", "text=zanthoxylum&".repeat(1_001))) {
			assertThat(person.post("/journal/new", person.guarded(broken)).status()).as(broken).isEqualTo(400);
		}
		byte[] noise = "text=zanthoxylum\u00ff\u00fe".getBytes(StandardCharsets.ISO_8859_1);
		assertThat(person.ask("POST", "/journal/new", noise, "Sec-Fetch-Site", "same-origin").status()).isEqualTo(400);
		assertThat(person
			.ask("POST", "/journal/new", "{\"text\": \"zanthoxylum\"}", "Sec-Fetch-Site", "same-origin", "Content-Type",
					"application/json")
			.status()).isEqualTo(415);
		assertThat(person
			.ask("POST", "/your-data/bring-in", "zanthoxylum", "Sec-Fetch-Site", "same-origin", "Content-Type",
					"multipart/form-data; boundary=b")
			.status()).isEqualTo(400);
	}

	private void guesses(List<String> code) {
		Somebody stranger = Somebody.reading(this.port);
		stranger.post("/open", form("name", "foreignname", "passphrase", "wrongpassfrase!"));
		stranger.post("/open", "name=foreignname&passphrase=wrongpassfrase%");
		stranger.post("/open", form("name", "foreignname", "passphrase", "wrongpassfrase".repeat(2_000)));
		stranger.post("/recover", form("name", "foreignname", "code", String.join("-", code)));
		stranger.post("/journal/new", "text=zanthoxylum&binding=x");
	}

	private void bringsIn(String file) {
		Somebody other = Somebody.within(this.port);
		keeps(other);
		StringBuilder body = new StringBuilder();
		Map<String, String> fields = new LinkedHashMap<>(other.guards());
		fields.put("operation", UUID.randomUUID().toString());
		fields.forEach((name, value) -> body
			.append("--limit\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(name, value)));
		body.append("--limit\r\nContent-Disposition: form-data; name=\"from\"; filename=\"perigordine.json\"\r\n\r\n")
			.append(file)
			.append("\r\n--limit--\r\n");
		assertThat(led(other.ask("POST", "/your-data/bring-in", body.toString(), "Sec-Fetch-Site", "same-origin",
				"Content-Type", "multipart/form-data; boundary=limit")))
			.isEqualTo("/your-data");
		assertThat(other.get("/journal").body()).contains("zanthoxylum");
	}

	/** What everything says from DEBUG upwards, also what is set to say less. */
	private List<String> logged(Runnable doing) {
		LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
		Map<Logger, @Nullable Level> before = new LinkedHashMap<>();
		Set<String> raised = new TreeSet<>(this.pinned);
		raised.add(org.slf4j.Logger.ROOT_LOGGER_NAME);
		for (String name : raised) {
			Logger logger = context.getLogger(name);
			before.put(logger, logger.getLevel());
			logger.setLevel(Level.DEBUG);
		}
		Kept kept = new Kept();
		kept.start();
		Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
		root.addAppender(kept);
		try {
			doing.run();
		}
		finally {
			before.forEach(Logger::setLevel);
			root.detachAppender(kept);
		}
		return kept.lines();
	}

	private static final class Kept extends AppenderBase<ILoggingEvent> {

		private final List<String> lines = new ArrayList<>();

		@Override
		protected void append(ILoggingEvent event) {
			String thrown = (event.getThrowableProxy() == null) ? ""
					: ThrowableProxyUtil.asString(event.getThrowableProxy());
			synchronized (this.lines) {
				this.lines.add(event.getLevel() + " " + event.getLoggerName() + " " + event.getFormattedMessage() + " "
						+ event.getMDCPropertyMap() + thrown);
			}
		}

		List<String> lines() {
			synchronized (this.lines) {
				return List.copyOf(this.lines);
			}
		}

	}

}
