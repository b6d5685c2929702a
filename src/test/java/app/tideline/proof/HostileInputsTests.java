package app.tideline.proof;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import app.tideline.Tries;
import app.tideline.content.Content;
import app.tideline.database.OnServer;
import app.tideline.proof.Tally.Outcome;
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
 * Every form there is, filled in as it should be but for what somebody wants it to break
 * on: no answer fails, none does what was written into it, and none says what went wrong
 * inside. All of it goes over the wire and through the whole application.
 */
@OnServer
class HostileInputsTests {

	private static final int ALL = 20_000;

	/** Of a hundred, as many at least are answered by the form itself. */
	private static final int BY_THE_FORM = 90;

	/** What no reader of UTF-8 takes, as a browser would encode it and as it is. */
	private static final List<String> NO_TEXT = List.of("%C0%AF", "%ED%A0%80", "%F8%88%80%80%80", "%F4%90%80%80", "%FF",
			"%", "%z", "%zz", "\u00C0\u00AF", "\u00ED\u00A0\u0080", "\u00FF", "a\u00E9");

	private final Set<String> forms;

	private final List<Kind> kinds;

	private final JdbcClient jdbc;

	private final int port;

	HostileInputsTests(@Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
			@Autowired Content content, @Autowired JdbcClient jdbc, @LocalServerPort int port) {
		this.forms = Routes.of(mappings)
			.stream()
			.filter((route) -> route.method().equals("POST"))
			.map(Route::pattern)
			.collect(Collectors.toCollection(TreeSet::new));
		this.kinds = Stream
			.of(JournalKinds.all(), CheckInKinds.all(), WorkKinds.all(content), ChoiceKinds.all(), WayInKinds.all(),
					DataKinds.all())
			.flatMap(List::stream)
			.toList();
		this.jdbc = jdbc;
		this.port = port;
	}

	@Test
	void everyMappingThatTakesAFormIsTried() {
		assertThat(this.kinds.stream().map(Kind::route).collect(Collectors.toSet())).isEqualTo(this.forms);
		assertThat(this.kinds).extracting(Kind::toString).doesNotHaveDuplicates();
	}

	@Test
	@Tries(ALL)
	void noFormBreaksReflectsOrTells() {
		int shares = this.kinds.stream().mapToInt(Kind::share).sum();
		List<Trial> trials = this.kinds.parallelStream().map((kind) -> {
			Trial trial = new Trial(kind, new Member(this.port, this.jdbc));
			trial.run(Math.ceilDiv(ALL * kind.share(), shares));
			return trial;
		}).toList();
		assertThat(trials).flatExtracting(Trial::wrong).isEmpty();
		assertThat(trials).allMatch(Trial::isTaken);
		assertThat(trials.stream().collect(Collectors.groupingBy(Trial::route)))
			.allSatisfy((route, tried) -> assertThat(tried).as("refused at %s", route).anyMatch(Trial::isRefused));
		Tally all = new Tally();
		trials.forEach((trial) -> all.addAll(trial.tally()));
		assertThat(all.all()).isGreaterThanOrEqualTo(ALL);
		assertThat(100 * (all.count(Outcome.TAKEN) + all.count(Outcome.REFUSED)) / all.all()).as("%s", all)
			.isGreaterThanOrEqualTo(BY_THE_FORM);
	}

	@Test
	void whatIsNoTextAtAllIsRefusedWithAPage() {
		Somebody member = Somebody.within(this.port);
		for (String form : this.forms) {
			for (Somebody somebody : List.of(member, Somebody.reading(this.port))) {
				for (String broken : NO_TEXT) {
					String path = new Route("POST", form).path("1");
					byte[] body = somebody.guarded("day=2026-01-05&text=" + broken)
						.getBytes(StandardCharsets.ISO_8859_1);
					Answer answer = somebody.ask("POST", path, body, "Sec-Fetch-Site", "same-origin");
					assertThat(answer.status()).as("%s with %s", answer, broken).isEqualTo(400);
					assertThat(answer.body()).contains("<h1", "That could not be read", "</html>");
					assertThat(Judge.wrong(answer)).as("%s with %s", answer, broken).isEmpty();
				}
			}
		}
		assertThat(member.get("/today").status()).isEqualTo(200);
	}

}
