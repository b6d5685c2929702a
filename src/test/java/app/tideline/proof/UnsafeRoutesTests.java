package app.tideline.proof;

import java.util.List;
import java.util.stream.Stream;

import app.tideline.Tries;
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

	/** What a browser says where a page of another site sends a form. */
	private static final List<String[]> FOREIGN = List.of(new String[] { "Sec-Fetch-Site", "cross-site" },
			new String[] { "Sec-Fetch-Site", "same-site" }, new String[] { "Origin", "https://elsewhere.example" },
			new String[] { "Origin", "null" },
			new String[] { "Sec-Fetch-Site", "cross-site", "Origin", "https://elsewhere.example" });

	private static final int ORIGINS = 5;

	private static final int TOKENS = 4;

	private final List<Route> forms;

	private final int port;

	UnsafeRoutesTests(@Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
			@LocalServerPort int port) {
		this.forms = Routes.of(mappings).stream().filter((route) -> route.method().equals("POST")).toList();
		this.port = port;
	}

	/** With all that proves the form is theirs, so that nothing else refuses it. */
	@Test
	@Tries(ORIGINS)
	void aFormFromElsewhereIsRefusedWhoeverSendsIt() {
		assertThat(FOREIGN).hasSize(ORIGINS);
		Somebody member = Somebody.within(this.port);
		for (Somebody somebody : List.of(Somebody.reading(this.port), member)) {
			for (Route route : this.forms) {
				for (String[] headers : FOREIGN) {
					Answer answer = somebody.ask("POST", route.path("1"), somebody.guarded(""), headers);
					assertThat(answer.status()).as("%s with %s", answer, List.of(headers)).isEqualTo(403);
					Answers.assertPrivate(answer);
				}
			}
		}
		assertThat(member.guards()).containsKey("csrf");
		assertThat(member.get("/today").status()).isEqualTo(200);
		assertThat(member.send("/walk", "chapter", "1", "said", "done").status()).as("the token is the right one")
			.isEqualTo(302);
	}

	/** Whoever says nothing of it has the token, or is refused. */
	@Test
	void aFormFromNowhereIsRefusedWithoutTheToken() {
		Somebody reader = Somebody.reading(this.port);
		Somebody member = Somebody.within(this.port);
		for (Route route : this.forms) {
			assertThat(reader.ask("POST", route.path("1"), "", new String[0]).status()).as("%s", route).isEqualTo(403);
			assertThat(member.ask("POST", route.path("1"), "csrf=no", new String[0]).status()).as("%s", route)
				.isEqualTo(403);
		}
		assertThat(member.get("/today").status()).isEqualTo(200);
	}

	@Test
	@Tries(TOKENS)
	void aFormWithoutTheTokenOfThisOpeningIsRefused() {
		Somebody somebody = Somebody.within(this.port);
		Somebody other = Somebody.within(this.port);
		for (Route route : this.forms.stream().filter((form) -> !form.isOpenToAnyForm()).toList()) {
			List<String> wrong = List.of("", "csrf=", "csrf=no", "csrf=" + other.guards().get("csrf"));
			assertThat(wrong).hasSize(TOKENS);
			for (String form : wrong) {
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
