package app.tideline.proof;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import app.tideline.database.OnServer;
import app.tideline.web.Routes;
import app.tideline.web.Routes.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Everything behind the key, asked for by everybody who must not have it: every mapping
 * there is, signed out, after locking, with rows of another person, with ids that nobody
 * has, and with what is no id at all.
 */
@OnServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
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

	private final JdbcClient jdbc;

	private final int port;

	private final Inside inside;

	private final Somebody owner;

	private final UUID account;

	private final List<String> rows;

	ProbesTests(@Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
			@Autowired JdbcClient jdbc, @Autowired WebApplicationContext application, @LocalServerPort int port) {
		this.routes = Routes.of(mappings).stream().filter(Route::isPrivate).toList();
		this.jdbc = jdbc;
		this.port = port;
		this.inside = new Inside(application);
		this.owner = Somebody.within(port);
		Journey.of(this.owner);
		this.account = jdbc.sql("select account_id from entry order by id desc fetch first 1 row only")
			.query(UUID.class)
			.single();
		this.rows = rows();
	}

	@Test
	void nobodyElseSeesOrChangesAnything() {
		Map<String, List<Map<String, String>>> before = stored();
		Somebody stranger = Somebody.reading(this.port);
		Somebody locked = Somebody.within(this.port);
		assertThat(Somebody.led(locked.send("/lock"))).isEqualTo("/open");
		withoutAnOpening(stranger);
		withoutAnOpening(locked);
		Somebody other = Somebody.within(this.port);
		withRowsOfAnother(other);
		withIdsOfNobody(other);
		onPagesOfTheirOwn();
		assertThat(this.wrong).isEmpty();
		assertThat(stored()).isEqualTo(before);
		assertThat(this.owner.get("/today").status()).isEqualTo(200);
		assertThat(this.asked.get()).isGreaterThanOrEqualTo(ALL);
	}

	private void withoutAnOpening(Somebody somebody) {
		each((route) -> {
			for (String id : ids(route)) {
				Answer answer = ask(somebody, route, id, FIELDS + "&binding=" + id, false);
				boolean carried = route.method().equals("POST") && !route.pattern().equals("/lock");
				assertThat(answer.status()).isIn(carried ? Set.of(401, 400) : Set.of(302, 303));
				if (!carried) {
					assertThat(Somebody.led(answer)).isEqualTo("/open");
				}
			}
		});
	}

	private void withRowsOfAnother(Somebody other) {
		withVariable((route) -> {
			for (String id : this.rows) {
				refuses(other, route, id, false);
			}
		});
	}

	private void withIdsOfNobody(Somebody other) {
		each((route) -> {
			int part = route.hasVariable() ? 1 : RARER;
			Ids ids = new Ids(route);
			ids.unknown(UNKNOWN / part).forEach((id) -> refuses(other, route, id, true));
			ids.malformed(MALFORMED / part).forEach((id) -> refuses(other, route, id, true));
		});
	}

	/** Without a row in the path, a page of one's own: with nothing of anybody else. */
	private void onPagesOfTheirOwn() {
		Somebody[] other = { Somebody.within(this.port) };
		for (Route route : this.routes) {
			if (!route.hasVariable()) {
				for (String id : List.of("", this.rows.getFirst())) {
					Answer answer = ask(other[0], route, "", other[0].guarded(FIELDS + "&id=" + id + "&place=" + id),
							false);
					assertThat(answer.status()).as("%s", route).isLessThan(500);
				}
				if (other[0].get("/today").status() != 200) {
					other[0] = Somebody.within(this.port);
				}
			}
		}
	}

	/** Nobody can tell a row of another person from one that nobody has. */
	private void refuses(Somebody other, Route route, String id, boolean ofNobody) {
		Route asked = route.hasVariable() ? route : new Route(route.method(), route.pattern() + "/{below}");
		Answer answer = ask(other, asked, id, other.guarded(FIELDS), ofNobody);
		if (answer.status() != (Ids.isRefused(id) ? 400 : 404)) {
			this.wrong.add("%s with %s: %s".formatted(asked, id, answer.status()));
		}
	}

	private Answer ask(Somebody somebody, Route route, String id, String form, boolean ofNobody) {
		String path = route.path(id);
		Answer answer = ofNobody ? this.inside.ask(somebody, route.method(), path, form)
				: somebody.ask(route.method(), path, form);
		this.asked.incrementAndGet();
		Answers.assertPrivate(answer);
		assertThat(answer.body()).as("%s with %s", route, id).doesNotContain(Journey.WORDS);
		return answer;
	}

	private void each(Consumer<Route> what) {
		this.routes.parallelStream().forEach(what);
	}

	private void withVariable(Consumer<Route> what) {
		this.routes.parallelStream().filter(Route::hasVariable).forEach(what);
	}

	private List<String> ids(Route route) {
		List<String> ids = new ArrayList<>(route.hasVariable() ? this.rows : List.of());
		ids.addAll(new Ids(route).unknown(WITHOUT_AN_OPENING));
		return ids;
	}

	private List<String> rows() {
		List<String> ids = new ArrayList<>(List.of(this.account.toString()));
		stored().values().forEach((rows) -> rows.forEach((row) -> ids.add(row.getOrDefault("id", ids.getFirst()))));
		return ids;
	}

	/** All that the owner has, by table. */
	private Map<String, List<Map<String, String>>> stored() {
		return this.jdbc.sql(
				"select distinct lower(table_name) from information_schema.columns where lower(table_schema) = 'public' "
						+ "and lower(column_name) = 'account_id' and lower(table_name) <> 'opening'")
			.query((row, number) -> row.getString(1))
			.list()
			.stream()
			.collect(Collectors.toMap((table) -> table, this::stored));
	}

	private List<Map<String, String>> stored(String table) {
		return this.jdbc.sql("select * from " + table + " where account_id = ?")
			.param(this.account)
			.query()
			.listOfRows()
			.stream()
			.map(ProbesTests::readable)
			.toList();
	}

	private static Map<String, String> readable(Map<String, Object> row) {
		Map<String, String> readable = new TreeMap<>();
		row.forEach((column, value) -> readable.put(column.toLowerCase(Locale.ROOT),
				(value instanceof byte[] bytes) ? HexFormat.of().formatHex(bytes) : String.valueOf(value)));
		return readable;
	}

}
