package app.tideline.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import app.tideline.database.OnServer;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What the logs say at their most talkative, while somebody does everything once. */
@OnServer
class LogsTests {

	private static final Pattern GROUPS = Pattern.compile("class=\"code\" (.*?)</section>", Pattern.DOTALL);

	private static final Pattern GROUP = Pattern.compile("<span>(\\w+)</span>");

	private static final Pattern TOKENS = Pattern.compile("name=\"(csrf|binding|pending)\" value=\"([^\"]+)\"");

	@LocalServerPort
	private int port;

	@Test
	void holdNoTypedWordNoCodeNoKeyAndNoCookie() {
		List<String> secrets = new ArrayList<>(Journey.WORDS);
		secrets.addAll(List.of("quillonbarge", "velvet-otter", "velodrome", "wrongpassfrase", "foreignname",
				"AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8"));
		List<String> lines = logged(() -> secrets.addAll(journey()));
		assertThat(secrets).hasSizeGreaterThan(20);
		assertThat(lines).filteredOn((line) -> secrets.stream().anyMatch(line::contains)).isEmpty();
		assertThat(lines).as("it was as talkative as it gets")
			.anyMatch((line) -> line.startsWith("DEBUG") && line.contains("POST \"/journal/new\""));
	}

	private List<String> journey() {
		List<String> secrets = new ArrayList<>();
		Somebody person = Somebody.reading(this.port);
		person.make("quillonbarge" + System.identityHashCode(person));
		secrets.add(person.cookie().split("=", 2)[1]);
		Answer code = person.send("/recovery-code");
		Matcher groups = GROUPS.matcher(code.body());
		assertThat(groups.find()).isTrue();
		List<String> parts = GROUP.matcher(groups.group(1)).results().map((group) -> group.group(1)).toList();
		secrets.addAll(parts.subList(0, 8));
		Matcher tokens = TOKENS.matcher(code.body());
		while (tokens.find()) {
			secrets.add(tokens.group(2));
		}
		String pending = Somebody.hidden(code, "pending");
		person.send("/recovery-code/check", "pending", pending);
		Somebody.led(person.send("/recovery-code/keep", "pending", pending, "code-third", parts.get(2), "code-seventh",
				parts.get(6)));
		Journey.of(person);
		person.send("/journal/new", "text", "zanthoxylum", "day", "not a day zanthoxylum");
		person.send("/walk", "chapter", "zanthoxylum", "said", "zanthoxylum");
		person.send("/reminders/pause", "weeks", "brontolith", "version", "zanthoxylum");
		Somebody stranger = Somebody.reading(this.port);
		stranger.post("/open", Somebody.form("name", "foreignname", "passphrase", "wrongpassfrase!"));
		stranger.post("/open", "name=foreignname&passphrase=wrongpassfrase%");
		stranger.post("/recover", Somebody.form("name", "foreignname", "code", String.join("-", parts)));
		stranger.post("/journal/new", "text=zanthoxylum&binding=x");
		person.send("/lock");
		return secrets;
	}

	/** What everything that is not set otherwise says from DEBUG upwards. */
	private static List<String> logged(Runnable doing) {
		Logger root = ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(Logger.ROOT_LOGGER_NAME);
		Level before = root.getLevel();
		Kept kept = new Kept();
		kept.start();
		root.addAppender(kept);
		root.setLevel(Level.DEBUG);
		try {
			doing.run();
		}
		finally {
			root.setLevel(before);
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
