package app.tideline.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import app.tideline.Tries;
import app.tideline.database.OnServer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever runs the server has no page, here or on the port of its health, to read
 * anything on.
 */
@OnServer
class AdminTests {

	private static final List<String> ENDPOINTS = List.of("auditevents", "beans", "caches", "conditions", "configprops",
			"env", "flyway", "heapdump", "httpexchanges", "info", "integrationgraph", "jolokia", "liquibase", "logfile",
			"loggers", "mappings", "metrics", "prometheus", "quartz", "sbom", "scheduledtasks", "sessions", "shutdown",
			"startup", "threaddump", "modulith");

	private static final List<String> TOOLS = List.of("/admin", "/h2-console", "/console", "/manager/html", "/api",
			"/graphql", "/v3/api-docs", "/swagger-ui.html", "/debug", "/metrics", "/health", "/login", "/logout",
			"/reset", "/users", "/accounts", "/backup", "/dump", "/trace", "/jmx", "/.env", "/.git/config",
			"/application.yml", "/data/secret.key", "/data/tideline.mv.db");

	private static final int ALL_ENDPOINTS = 26;

	private static final int ALL_PATHS = 53;

	private static final Pattern LINK = Pattern.compile("\"href\":\"http://[^/]+([^\"]*)\"");

	@LocalServerPort
	private int port;

	@LocalManagementPort
	private int management;

	@Test
	@Tries(ALL_ENDPOINTS)
	void thereIsNothingButHealth() {
		Somebody operator = Somebody.reading(this.management);
		Answer health = operator.ask("GET", "/actuator/health", "");
		assertThat(health.status()).isEqualTo(200);
		assertThat(health.body().replaceAll("\\s", "")).matches("\\{(\"groups\":\\[.*],)?\"status\":\"UP\"}");
		assertThat(LINK.matcher(operator.ask("GET", "/actuator", "").body()).results().map((link) -> link.group(1)))
			.allMatch((path) -> path.matches("/actuator(/health(/\\{\\*path})?)?"));
		assertThat(ENDPOINTS).hasSize(ALL_ENDPOINTS);
		for (String endpoint : ENDPOINTS) {
			assertThat(operator.ask("GET", "/actuator/" + endpoint, "").status()).as(endpoint).isEqualTo(404);
		}
	}

	@Test
	@Tries(ALL_PATHS)
	void thereIsNoSuchPageAmongThePagesEither() {
		List<String> paths = new ArrayList<>(TOOLS);
		paths.add("/actuator");
		paths.add("/actuator/health");
		ENDPOINTS.forEach((endpoint) -> paths.add("/actuator/" + endpoint));
		assertThat(paths).hasSize(ALL_PATHS);
		for (Somebody somebody : List.of(Somebody.reading(this.port), Somebody.within(this.port))) {
			for (String path : paths) {
				assertThat(somebody.ask("GET", path, "").status()).as(path).isEqualTo(404);
			}
		}
	}

}
