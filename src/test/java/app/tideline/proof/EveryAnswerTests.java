package app.tideline.proof;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import app.tideline.database.OnServer;
import app.tideline.web.Routes;
import app.tideline.web.Routes.Route;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/** The headers and cookies of every mapping, error, redirect and file there is. */
@OnServer
class EveryAnswerTests {

	private final List<Route> routes;

	private final int port;

	EveryAnswerTests(@Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
			@LocalServerPort int port) {
		this.routes = Routes.of(mappings);
		this.port = port;
	}

	@Test
	void whoReadsGetsTheSameHeadersEverywhereAndNeverACookie() {
		Somebody reader = Somebody.reading(this.port);
		for (Route route : this.routes) {
			for (String variable : List.of("1", "0", "99")) {
				Answer answer = reader.ask(route.method(), route.path(variable), "");
				Answers.assertHeaders(answer);
				assertThat(answer.all("Set-Cookie")).as("%s", answer)
					.allMatch((cookie) -> cookie.startsWith("tideline=;") && cookie.contains("Max-Age=0"));
				boolean own = route.isPrivate() || route.method().equals("POST") || answer.status() >= 400
						|| route.pattern().equals("/exit");
				assertThat(answer.all("Cache-Control")).as("%s", answer).containsExactly(own ? "no-store" : "no-cache");
				assertThat(Answers.others(answer)).as("%s", answer)
					.isSubsetOf("location", "x-robots-tag", "etag", "set-cookie", "retry-after", "clear-site-data");
			}
		}
	}

	@Test
	void whateverAMemberIsAnsweredIsStoredNowhere() {
		Somebody member = Somebody.within(this.port);
		for (Route route : this.routes) {
			if (route.method().equals("GET") && !route.pattern().equals("/exit")) {
				Answers.assertPrivate(member.ask("GET", route.path("1"), ""));
			}
		}
	}

	@Test
	void everyFileAndEveryErrorHasThemToo() throws IOException {
		Somebody reader = Somebody.reading(this.port);
		List<String> files = Stream
			.of(new PathMatchingResourcePatternResolver().getResources("classpath:/static/**/*.*"))
			.map(EveryAnswerTests::path)
			.toList();
		assertThat(files).contains("/robots.txt", "/css/base.css");
		for (String file : files) {
			Answer answer = reader.ask("GET", file, "");
			assertThat(answer.status()).as("%s", answer).isEqualTo(200);
			Answers.assertHeaders(answer);
			assertThat(answer.all("Cache-Control")).as("%s", answer).containsExactly("no-cache");
			assertThat(answer.all("Set-Cookie")).isEmpty();
		}
		for (String path : Set.of("/nowhere", "/css/none.css", "/guide/100", "/a%2Fb", "/error", "/img/", "/js")) {
			Answer answer = reader.ask("GET", path, "");
			assertThat(answer.status()).as("%s", answer).isBetween(400, 404);
			Answers.assertPrivate(answer);
			assertThat(answer.all("Set-Cookie")).isEmpty();
		}
	}

	private static String path(Resource file) {
		try {
			String address = file.getURL().toString();
			return address.substring(address.indexOf("/static/") + "/static".length());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
