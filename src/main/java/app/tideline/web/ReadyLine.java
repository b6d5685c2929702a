package app.tideline.web;

import java.nio.file.Path;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The last line of a start: where to go, and where the data lies. */
@Component
class ReadyLine {

	private static final Logger log = LoggerFactory.getLogger("tideline");

	private static final String FILE = "jdbc:h2:file:";

	private final Environment environment;

	ReadyLine(Environment environment) {
		this.environment = environment;
	}

	@Order(Ordered.LOWEST_PRECEDENCE)
	@EventListener(ApplicationReadyEvent.class)
	void ready() {
		log.info("Open {} · the data lies in {}", address(),
				place(this.environment.getProperty("spring.datasource.url", "")));
	}

	private String address() {
		return (StartCheck.hasTls(this.environment) ? "https" : "http") + "://localhost:"
				+ this.environment.getProperty("local.server.port", "8080");
	}

	/**
	 * The folder of a file database, else the server and its database without the rest.
	 */
	static String place(String url) {
		if (url.startsWith(FILE)) {
			Path file = Path.of(url.substring(FILE.length()).split(";", 2)[0]).toAbsolutePath().normalize();
			return String.valueOf(file.getParent());
		}
		return url.split("[?;]", 2)[0].replaceFirst("//[^/@]*@", "//");
	}

}
