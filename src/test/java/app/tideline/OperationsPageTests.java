package app.tideline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.tomcat.autoconfigure.TomcatServerProperties;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

/** What the page for operators says of settings is what is set. */
class OperationsPageTests {

	/** A row that names a setting and a value to the letter. */
	private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z.-]+)` \\| `([^`]+)` \\|");

	private final Map<String, String> said;

	private final EnumerablePropertySource<?> set;

	OperationsPageTests() throws IOException {
		this.said = ROW.matcher(Files.readString(Path.of("docs/operations.md")))
			.results()
			.collect(Collectors.toMap((row) -> row.group(1), (row) -> row.group(2)));
		this.set = (EnumerablePropertySource<?>) new YamlPropertySourceLoader()
			.load("settings", new FileSystemResource("src/main/resources/application.yml"))
			.getFirst();
	}

	@Test
	void whatItSaysOfASettingIsItsValue() {
		assertThat(this.said).hasSizeGreaterThan(10);
		this.said.forEach((name, value) -> {
			if (this.set.containsProperty(name)) {
				assertThat(this.set.getProperty(name)).as(name).hasToString(value);
			}
		});
	}

	@Test
	void everyLimitOfTheServerIsNamed() {
		assertThat(this.set.getPropertyNames())
			.filteredOn((name) -> name.matches("server\\.tomcat\\.(max|threads|conn).*"))
			.hasSizeGreaterThan(4)
			.isSubsetOf(this.said.keySet());
	}

	@Test
	void whatIsTheServersOwnIsSaidAsItIs() {
		assertThat(DataSize.parse(this.said.getOrDefault("server.max-http-request-header-size", "0B")))
			.isEqualTo(new ServerProperties().getMaxHttpRequestHeaderSize());
		assertThat(this.set.containsProperty("server.tomcat.accept-count")).isFalse();
		assertThat(new TomcatServerProperties().getAcceptCount()).isEqualTo(100);
	}

}
