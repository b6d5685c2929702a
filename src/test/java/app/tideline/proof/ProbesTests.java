package app.tideline.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import app.tideline.Tries;
import app.tideline.database.OnServer;
import app.tideline.web.Routes;
import app.tideline.web.Routes.Route;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Everything behind the key, asked for by everybody who must not have it: every mapping
 * there is, signed out, after locking, with rows of another person, with ids that nobody
 * has, and with what is no id at all. All of it goes over the wire.
 */
@OnServer
class ProbesTests {

	private static final int ALL = 20_000;

	private static final int WITHOUT_AN_OPENING = 8;

	private static final int UNKNOWN = 340;

	private static final int MALFORMED = 900;

	/** Below a path without a variable nothing is: that needs to be tried less often. */
	private static final int RARER = 20;

	/** Enough that no form is refused only for what it lacks. */
	private static final String FIELDS = "version=0&text=words&day=2026-01-05&rule=none&reply=helped&answer=did&go=keep";

	private final AtomicInteger asked = new AtomicInteger();

	private final Set<String> wrong = ConcurrentHashMap.newKeySet();

	private final List<Route> routes;

	private final Owner owner;

	private final JdbcClient jdbc;

	private final int port;

	ProbesTests(@Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
			@Autowired JdbcClient jdbc, @LocalServerPort int port) {
		this.routes = Routes.of(mappings);
		this.owner = new Owner(port, jdbc);
		this.jdbc = jdbc;
		this.port = port;
	}

	@Test
	@Tries(ALL)
	void nobodyElseSeesOrChangesAnything() {
		Map<String, List<Map<String, String>>> before = this.owner.stored();
		assertThat(before.keySet()).contains("account", "key_slot", "opening", "entry", "check_in", "work", "walk",
				"rhythm", "card_reply");
		assertThat(before.get("account")).hasSize(1);
		withoutAnOpening(Somebody.reading(this.port));
		Somebody locked = Somebody.within(this.port);
		assertThat(Somebody.led(locked.send("/lock"))).isEqualTo("/open");
		withoutAnOpening(locked);
		Somebody other = Somebody.within(this.port);
		withRowsOfAnother(other);
		withIdsOfNobody(other);
		onPagesOfTheirOwn();
		assertThat(this.wrong).isEmpty();
		assertThat(this.owner.stored()).isEqualTo(before);
		assertThat(this.owner.isIn()).isTrue();
		assertThat(this.asked.get()).isGreaterThanOrEqualTo(ALL);
	}

	private void withoutAnOpening(Somebody somebody) {
		each((route) -> {
			for (String id : ids(route)) {
				Answer answer = ask(somebody, route, id, FIELDS + "&binding=" + id);
				boolean carried = route.method().equals("POST") && !route.pattern().equals("/lock");
				assertThat(answer.status()).isIn(carried ? Set.of(401, 400) : Set.of(302, 303));
				if (!carried) {
					assertThat(Somebody.led(answer)).isEqualTo("/open");
				}
			}
		});
	}

	private void withRowsOfAnother(Somebody other) {
		each((route) -> {
			if (route.hasVariable()) {
				this.owner.ids().forEach((id) -> refuses(other, route, id));
			}
		});
	}

	private void withIdsOfNobody(Somebody other) {
		each((route) -> {
			int part = route.hasVariable() ? 1 : RARER;
			Ids ids = new Ids(route);
			ids.unknown(UNKNOWN / part).forEach((id) -> refuses(other, route, id));
			ids.malformed(MALFORMED / part).forEach((id) -> refuses(other, route, id));
		});
	}

	/**
	 * With rows of the owner in every field that may name one, sent to every form of
	 * somebody else's, and to rows of their own where it takes one.
	 */
	private void onPagesOfTheirOwn() {
		Stranger stranger = new Stranger(new Member(this.port, this.jdbc));
		this.routes.stream().filter((route) -> route.method().equals("POST")).forEach((route) -> {
			for (String id : this.owner.ids()) {
				judged(route, id, stranger.ask(route, FIELDS + "&" + naming(id)));
			}
		});
		this.routes.stream()
			.filter((route) -> route.method().equals("GET") && route.isPrivate())
			.forEach((route) -> judged(route, "", stranger.ask(route, "")));
		for (String path : List.of("/take-along", "/take-along/pdf")) {
			Route route = new Route("POST", path);
			for (String field : List.of("week", "page", "made", "helped")) {
				for (String id : this.owner.ids()) {
					assertThat(judged(route, id, stranger.ask(route, "questions=mine&" + field + "=" + id)).status())
						.as("%s as %s", id, field)
						.isEqualTo(404);
				}
			}
			assertThat(stranger.ask(route, "questions=mine&helped=" + this.owner.rule()).status()).isEqualTo(404);
			assertThat(stranger.ask(route, "questions=mine").status()).as("nothing else refuses it").isEqualTo(200);
		}
		assertThat(Somebody.led(stranger.ask(new Route("POST", "/places/close"), "place=" + this.owner.place())))
			.isEqualTo("/places");
	}

	/** The same id as whatever a form may take it for. */
	private String naming(String id) {
		return "place=" + this.owner.place() + "&rule=" + this.owner.rule() + "&helped=" + this.owner.rule()
				+ "&came-of." + id + "=did"
				+ Stream.of("id", "week", "page", "made", "helped", "place", "follow-up", "prompt", "account")
					.map((name) -> "&" + name + "=" + id)
					.collect(Collectors.joining());
	}

	/** Nobody can tell a row of another person from one that nobody has. */
	private void refuses(Somebody other, Route route, String id) {
		Route asked = route.hasVariable() ? route : new Route(route.method(), route.pattern() + "/{below}");
		Answer answer = ask(other, asked, id, other.guarded(FIELDS));
		if (answer.status() != (Ids.isRefused(id) ? 400 : 404)) {
			this.wrong.add("%s with %s: %s".formatted(asked, id, answer.status()));
		}
	}

	private Answer ask(Somebody somebody, Route route, String id, String form) {
		return judged(route, id, somebody.ask(route.method(), route.path(id), form));
	}

	private Answer judged(Route route, String id, Answer answer) {
		this.asked.incrementAndGet();
		Answers.assertPrivate(answer);
		assertThat(answer.status()).as("%s with %s", route, id).isLessThan(500);
		assertThat(answer.body()).as("%s with %s", route, id).doesNotContain(Journey.WORDS);
		if (answer.status() >= 400) {
			assertThat(answer.body()).as("%s with %s", route, id).contains("<title>", "</html>");
		}
		return answer;
	}

	private void each(Consumer<Route> what) {
		this.routes.parallelStream().filter(Route::isPrivate).forEach(what);
	}

	private List<String> ids(Route route) {
		List<String> ids = new ArrayList<>(route.hasVariable() ? this.owner.ids() : List.of());
		ids.addAll(new Ids(route).unknown(WITHOUT_AN_OPENING));
		return ids;
	}

}
