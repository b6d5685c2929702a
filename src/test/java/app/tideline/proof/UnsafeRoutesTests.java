package app.tideline.proof;

import java.util.List;
import java.util.stream.Stream;

import app.tideline.database.OnServer;
import app.tideline.web.Routes;
import app.tideline.web.Routes.Route;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/** Every mapping that takes a form takes it from our own pages, and with its token. */
@OnServer
class UnsafeRoutesTests {

	private static final List<String[]> FOREIGN = List.of(new String[] { "Sec-Fetch-Site", "cross-site" },
			new String[] { "Sec-Fetch-Site", "same-site" }, new String[] { "Origin", "https://elsewhere.example" },
			new String[] { "Origin", "null" }, new String[0]);

	private final List<Route> forms;

	private final int port;

	UnsafeRoutesTests(@Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
			@LocalServerPort int port) {
		this.forms = Routes.of(mappings).stream().filter((route) -> route.method().equals("POST")).toList();
		this.port = port;
	}

	@Test
	void aFormFromElsewhereIsRefusedWhoeverSendsIt() {
		for (Somebody somebody : List.of(Somebody.reading(this.port), Somebody.within(this.port))) {
			for (Route route : this.forms) {
				for (String[] headers : FOREIGN) {
					Answer answer = somebody.ask("POST", route.path("1"), "csrf=no", headers);
					assertThat(answer.status()).as("%s with %s", answer, List.of(headers)).isEqualTo(403);
					Answers.assertPrivate(answer);
				}
			}
		}
	}

	@Test
	void aFormWithoutTheTokenOfThisOpeningIsRefused() {
		Somebody somebody = Somebody.within(this.port);
		Somebody other = Somebody.within(this.port);
		for (Route route : this.forms.stream().filter((form) -> !form.isOpenToAnyForm()).toList()) {
			for (String form : List.of("", "csrf=", "csrf=no", "csrf=" + other.guards().get("csrf"))) {
				Answer answer = somebody.ask("POST", route.path("1"), form);
				assertThat(answer.status()).as("%s with %s", answer, form).isEqualTo(403);
				Answers.assertPrivate(answer);
			}
		}
		assertThat(somebody.get("/today").status()).isEqualTo(200);
	}

	/** So nothing in the address can stand in for what a form says, or beside it. */
	@Test
	void aFormWithFieldsInItsAddressIsRefused() {
		Somebody somebody = Somebody.within(this.port);
		for (Route route : this.forms) {
			Answer answer = somebody.ask("POST", route.path("1") + "?text=a", somebody.guarded("text=b"),
					"Sec-Fetch-Site", "same-origin");
			assertThat(answer.status()).as("%s", answer).isEqualTo(400);
			Answers.assertPrivate(answer);
		}
		assertThat(somebody.get("/today").status()).isEqualTo(200);
	}

	@Test
	void noOtherMethodIsTakenAnywhere() {
		Somebody somebody = Somebody.reading(this.port);
		this.forms.stream()
			.flatMap((route) -> Stream.of("PUT", "DELETE", "PATCH", "OPTIONS")
				.map((method) -> somebody.ask(method, route.path("1"), "")))
			.forEach((answer) -> assertThat(answer.status()).as("%s", answer).isEqualTo(405));
	}

}
