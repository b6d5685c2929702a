package app.tideline.proof;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
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

	/** Open to everybody, and yet kept by no browser. */
	private static final Set<String> PUBLIC_AND_STORED_NOWHERE = Set.of("/exit", "/new", "/open", "/recover");

	/** Where a member gets no page. */
	private static final Map<String, Integer> NO_PAGE = Map.of("/stay", 204);

	private static final Pattern LINK = Pattern.compile("href=\"(/[^\"?#]*)");

	private static final int PAGES = 300;

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
				Answers.assertVariesByCookie(answer);
				Answers.assertNoCookie(answer);
				boolean own = route.isPrivate() || route.method().equals("POST") || answer.status() >= 400
						|| PUBLIC_AND_STORED_NOWHERE.contains(route.pattern());
				assertThat(answer.all("Cache-Control")).as("%s", answer).containsExactly(own ? "no-store" : "no-cache");
				assertThat(Answers.others(answer)).as("%s", answer)
					.isSubsetOf("location", "x-robots-tag", "etag", "set-cookie", "retry-after");
			}
		}
	}

	@Test
	void whateverAMemberIsAnsweredIsStoredNowhere() {
		Somebody member = Somebody.within(this.port);
		Journey.of(member);
		Set<String> reached = reached(member);
		for (Route route : this.routes) {
			if (route.method().equals("GET") && !route.pattern().equals("/exit")) {
				List<String> paths = route.hasVariable()
						? reached.stream().filter(route::matches).filter((path) -> !isFixed(path)).limit(3).toList()
						: List.of(route.pattern());
				assertThat(paths).as("%s is linked from somewhere", route).isNotEmpty();
				for (String path : paths) {
					Answer answer = member.ask("GET", path, "");
					Answers.assertPrivate(answer);
					Answers.assertVariesByCookie(answer);
					assertThat(answer.status()).as("%s", answer).isEqualTo(NO_PAGE.getOrDefault(path, 200));
					if (answer.status() == 200) {
						assertThat(answer.body()).as("%s has the button that locks", answer)
							.contains("action=\"/lock\"");
					}
				}
			}
		}
	}

	private boolean isFixed(String path) {
		return this.routes.stream().anyMatch((route) -> route.pattern().equals(path));
	}

	/** Every page that is linked from another one. */
	private static Set<String> reached(Somebody member) {
		Set<String> found = new TreeSet<>(Set.of("/today"));
		List<String> open = new ArrayList<>(found);
		for (int page = 0; page < open.size() && page < PAGES; page++) {
			if (!open.get(page).equals("/exit")) {
				LINK.matcher(member.ask("GET", open.get(page), "").body())
					.results()
					.map((link) -> link.group(1))
					.filter((link) -> !link.matches("/(css|js|img)/.*"))
					.flatMap((link) -> link.matches("/made/[0-9a-f-]{36}") ? Stream.of(link, link + "/edit")
							: Stream.of(link))
					.filter(found::add)
					.forEach(open::add);
			}
		}
		return found;
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

	@Test
	void soDoesWhateverIsRefusedForAnyReason() {
		Somebody reader = Somebody.reading(this.port);
		Somebody member = Somebody.within(this.port);
		String page = Somebody.led(member.send("/journal/new", "text", "As it was", "day", "2026-01-05"));
		Somebody.led(member.send(page + "/edit", "text", "As it is", "day", "2026-01-05", "version", "0"));
		String type = "Content-Type";
		refused(400, reader.post("/search", "words=%zz"));
		refused(400, reader.ask("GET", "/guide?a=%E0%80", ""));
		refused(401, reader.post("/journal/new", "text=a&binding=b"));
		refused(403, reader.ask("POST", "/search", "words=a", "Sec-Fetch-Site", "cross-site"));
		refused(403, member.post("/journal/new", "text=a&csrf=old"));
		refused(404, member.ask("GET", "/journal/" + UUID.randomUUID(), ""));
		refused(405, reader.ask("PUT", "/guide", ""));
		refused(409, member.send(page + "/edit", "text", "Otherwise", "day", "2026-01-05", "version", "0"));
		refused(411,
				member.ask("POST", "/your-data/bring-in",
						BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[64])), "Sec-Fetch-Site",
						"same-origin", type, "multipart/form-data; boundary=b"));
		refused(413, reader.post("/search", "words=" + "x".repeat(2 << 20)));
		refused(413, reader.post("/new", "name=" + "x".repeat(64 << 10)));
		refused(415, reader.ask("POST", "/search", "{}", "Sec-Fetch-Site", "same-origin", type, "application/json"));
		refused(415, reader.ask("POST", "/search", "--b--", "Sec-Fetch-Site", "same-origin", type,
				"multipart/form-data; boundary=b"));
		refused(422, member.send("/journal/new", "text", "", "day", "2026-01-05"));
		String wrong = Somebody.form("name", "n" + UUID.randomUUID(), "passphrase", "not this one at all");
		for (int time = 0; time < 4; time++) {
			refused(422, reader.post("/open", wrong));
		}
		Answer waits = reader.post("/open", wrong);
		refused(429, waits);
		assertThat(waits.all("Retry-After")).isNotEmpty();
	}

	private static void refused(int status, Answer answer) {
		assertThat(answer.status()).as("%s", answer).isEqualTo(status);
		Answers.assertPrivate(answer);
		Answers.assertVariesByCookie(answer);
		assertThat(answer.all("Set-Cookie")).as("%s", answer).isEmpty();
		assertThat(answer.body()).as("%s", answer).contains("<h1", "</html>");
	}

	@Test
	void theCookieIsGivenAndTakenBackToTheLetter() {
		String name = "n" + UUID.randomUUID();
		Somebody person = Somebody.reading(this.port);
		Answer made = person.post("/new", Somebody.form("name", name, "passphrase", Somebody.PASSPHRASE,
				"passphrase-again", Somebody.PASSPHRASE, "understood", "true", "zone", "Europe/London"));
		Answers.assertCookieGiven(made);
		person.enter(made);
		Answers.assertCookieTakenBack(person.send("/lock"));
		for (String way : List.of("GET /exit", "POST /exit", "GET /open?locked")) {
			Answer opened = person.post("/open", Somebody.form("name", name, "passphrase", Somebody.PASSPHRASE,
					"operation", UUID.randomUUID().toString()));
			Answers.assertCookieGiven(opened);
			person.enter(opened);
			assertThat(person.get("/today").all("Set-Cookie")).isEmpty();
			String[] asked = way.split(" ", 2);
			Answers.assertCookieTakenBack(person.ask(asked[0], asked[1], ""));
		}
	}

	/** No other site may read any of it, or send more than a form. */
	@Test
	void nobodyElsesScriptIsGivenLeave() {
		Somebody reader = Somebody.reading(this.port);
		Somebody member = Somebody.within(this.port);
		for (Route route : this.routes) {
			for (Answer answer : List.of(reader.ask("GET", route.path("1"), "", "Origin", "https://elsewhere.example"),
					member.ask("GET", route.path("1"), "", "Origin", "null"), reader.ask("OPTIONS", route.path("1"), "",
							"Origin", "https://elsewhere.example", "Access-Control-Request-Method", "POST"))) {
				assertThat(answer.headers().keySet()).as("%s", answer)
					.noneMatch((header) -> header.regionMatches(true, 0, "Access-Control-", 0, 15));
			}
			if (route.pattern().equals("/exit")) {
				member = Somebody.within(this.port);
			}
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
