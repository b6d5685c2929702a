package app.tideline.web;

import java.util.List;
import java.util.Map;

import app.tideline.database.OnH2;
import app.tideline.database.Person;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** Fields of a shape that no page of ours has. */
@OnH2
class FormBindingTests {

	private static final List<String> SHAPES = List.of("%s[0]", "%s[x]", "%s.inner", "%s.bytes[0]", "_%s", "!%s",
			"%s[0].class.name", "class.%s");

	@Autowired
	private MockMvcTester mvc;

	@Test
	void arePassedOverByEveryFormAndFailNowhere() {
		Person person = Person.in(this.mvc);
		String page = Person.led(person.send("/journal/new", Map.of("text", "As it was", "day", "2024-02-29")));
		Map<String, String> forms = Map.of("/journal/new", "text", page + "/edit", "text", page + "/delete", "version",
				"/reminders", "day", "/reminders/pause", "weeks", "/check-in", "step");
		forms.forEach((path, field) -> SHAPES.forEach((shape) -> {
			var answer = person.send(path, Map.of(shape.formatted(field), "x"));
			assertThat(answer.getResponse().getStatus()).as("%s %s", path, shape).isBetween(400, 499);
		}));
		assertThat(Person.text(person.get(page))).contains("As it was");
	}

	@Test
	void areNoPassphraseEither() {
		for (String path : List.of("/open", "/new")) {
			for (String field : List.of("name[0]", "passphrase[0]", "zone.id")) {
				var answer = this.mvc.post()
					.uri(path)
					.servletPath(path)
					.header("Sec-Fetch-Site", "same-origin")
					.contentType("application/x-www-form-urlencoded")
					.content(field + "=x")
					.exchange();
				assertThat(answer).as("%s %s", path, field).hasStatus(422);
			}
		}
	}

}
