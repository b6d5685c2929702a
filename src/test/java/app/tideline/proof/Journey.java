package app.tideline.proof;

import java.util.List;

import static app.tideline.proof.Somebody.hidden;
import static app.tideline.proof.Somebody.led;
import static org.assertj.core.api.Assertions.assertThat;

/** Everything a person writes, once, each thing with a word that stands nowhere else. */
final class Journey {

	/** What is typed on the way. */
	static final List<String> WORDS = List.of("zanthoxylum", "Kamelienblüte", "brontolith", "perigordine", "quokkalike",
			"vermiculate");

	private Journey() {
	}

	/** Goes that way, and fails where a page does not take what it should. */
	static void of(Somebody person) {
		String page = led(person.send("/journal/new", "title", "zanthoxylum", "text", "Kamelienblüte, and more.", "day",
				"2026-01-05", "mood", "3", "tags", "quokkalike"));
		Answer shown = person.get(page + "/edit");
		led(person.send(page + "/edit", "text", "brontolith Kamelienblüte", "title", "zanthoxylum", "day", "2026-01-05",
				"version", hidden(shown, "version")));
		String second = led(person.send("/journal/new", "text", "zanthoxylum again", "day", "2026-01-06"));
		led(person.send(second + "/delete", "version", hidden(person.get(second), "version")));
		led(person.send("/guide/7/exercise", "go", "keep", "when", "perigordine", "felt", "lonely"));
		String result = led(person.send("/check-in", "step", "SAFETY", "go", "next", "ci.mood", "1", "ft.need",
				"perigordine", "sf.fear", "not-sure", "sf.device", "no"));
		assertThat(person.get(result).body()).contains("perigordine");
		led(person.send("/walk", "chapter", "1", "said", "done"));
		person.send("/reminders", "version", "0", "day", "SUNDAY", "time", "19:00", "zone", "Europe/London");
		led(person.send("/settings", "partner", "vermiculate", "pronoun", "SHE", "country", "", "minutes", "10",
				"version", hidden(person.get("/settings"), "version")));
		person.post("/search", person.guarded("words=quokkalike"));
		for (String path : List.of("/today", "/journal", "/made", "/check-ins", "/reminders", "/take-along",
				"/check-ins/replies", "/recovery-code", "/places", "/settings", "/passphrase")) {
			assertThat(person.get(path).status()).as(path).isEqualTo(200);
		}
	}

}
