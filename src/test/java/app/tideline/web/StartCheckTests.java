package app.tideline.web;

import java.net.URI;
import java.util.List;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Whether a start is safe, and what is said about it. */
class StartCheckTests {

	private static final URI AWAY = URI.create("https://example.org/");

	@Test
	void loopbackIsFine() {
		assertThatCode(() -> check("127.0.0.1", null)).doesNotThrowAnyException();
		assertThatCode(() -> check("::1", null)).doesNotThrowAnyException();
	}

	@Test
	void aNetworkWithoutEncryptionIsRefused() {
		for (String address : new String[] { "0.0.0.0", "192.168.1.7", "::" }) {
			assertThatThrownBy(() -> check(address, null)).isInstanceOf(StartCheck.UnsafeBinding.class);
		}
		assertThatThrownBy(() -> check(null, null)).isInstanceOf(StartCheck.UnsafeBinding.class);
	}

	@Test
	void aNetworkIsFineBehindANamedProxyOrWithACertificate() {
		assertThatCode(() -> check("0.0.0.0", "10.0.0.2")).doesNotThrowAnyException();
		MockEnvironment tls = new MockEnvironment().withProperty("server.address", "0.0.0.0")
			.withProperty("server.ssl.bundle", "site");
		assertThatCode(() -> new StartCheck(tls, new WebSettings(AWAY, List.of()))).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@ValueSource(strings = { "jdbc:h2:file:./data/tideline;WRITE_DELAY=0", "jdbc:postgresql://127.0.0.1/tideline",
			"jdbc:postgresql://localhost:5433/tideline", "jdbc:postgresql://[::1]:5432/tideline",
			"jdbc:postgresql:tideline", "jdbc:h2:tcp://localhost:9092/tideline",
			"jdbc:postgresql://192.0.2.7/tideline?sslmode=verify-full",
			"jdbc:postgresql://192.0.2.7,192.0.2.8:5433/tideline?a=b&sslmode=verify-full&c=d" })
	void aDatabaseHereOrOneThatProvesItselfIsFine(String url) {
		assertThatCode(() -> database(url)).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@ValueSource(strings = { "jdbc:postgresql://192.0.2.7/tideline", "jdbc:postgresql://192.0.2.7/tideline?ssl=true",
			"jdbc:postgresql://192.0.2.7:5432/tideline?sslmode=require",
			"jdbc:postgresql://127.0.0.1,192.0.2.7/tideline",
			"jdbc:postgresql://192.0.2.7/tideline?sslmode=verify-fully", "jdbc:h2:tcp://192.0.2.7/tideline",
			"jdbc:h2:ssl:192.0.2.7:9092/tideline;USER=a", "jdbc:h2:tcp://127.0.0.1,192.0.2.7/tideline",
			"jdbc:h2:ssl://192.0.2.7/tideline?sslmode=verify-full" })
	void aDatabaseElsewhereThatNeedNotProveItselfIsRefused(String url) {
		assertThatThrownBy(() -> database(url)).isInstanceOf(StartCheck.UnsafeDatabase.class);
	}

	@Test
	void theRefusalOfADatabaseSaysWhatToDo() {
		assertThat(new UnsafeDatabaseAnalyzer().analyze(new StartCheck.UnsafeDatabase())).isNotNull()
			.extracting(FailureAnalysis::getAction, InstanceOfAssertFactories.STRING)
			.contains("127.0.0.1", "sslmode=verify-full", "H2");
	}

	@Test
	void theRefusalSaysWhatToDo() {
		var analysis = new UnsafeBindingAnalyzer().analyze(new StartCheck.UnsafeBinding());
		assertThat(analysis).isNotNull()
			.extracting(FailureAnalysis::getAction, InstanceOfAssertFactories.STRING)
			.contains("tideline.trusted-proxy", "server.ssl.bundle", "127.0.0.1");
	}

	@Test
	void leavingGoesToAWebAddressOnly() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new WebSettings(URI.create("javascript:alert(1)"), List.of()));
	}

	@Test
	void theLastLineNamesTheDataAndNoSecret() {
		assertThat(ReadyLine.place("jdbc:h2:file:/srv/data/tideline;WRITE_DELAY=0")).isEqualTo("/srv/data");
		assertThat(ReadyLine.place("jdbc:postgresql://me:secret@db/tideline?password=x"))
			.isEqualTo("jdbc:postgresql://db/tideline");
	}

	private static void database(String url) {
		MockEnvironment environment = new MockEnvironment().withProperty("server.address", "127.0.0.1")
			.withProperty("spring.datasource.url", url);
		new StartCheck(environment, new WebSettings(AWAY, List.of()));
	}

	private static void check(@Nullable String address, @Nullable String proxy) {
		MockEnvironment environment = new MockEnvironment();
		if (address != null) {
			environment.setProperty("server.address", address);
		}
		new StartCheck(environment, new WebSettings(AWAY, (proxy != null) ? List.of(proxy) : List.of()));
	}

}
