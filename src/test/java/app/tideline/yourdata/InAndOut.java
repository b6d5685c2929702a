package app.tideline.yourdata;

import java.nio.charset.StandardCharsets;

import app.tideline.database.Person;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static app.tideline.database.Person.text;
import static app.tideline.yourdata.Whole.fields;
import static org.assertj.core.api.Assertions.assertThat;

/** Takes everything out of a space and brings it in, as its page does. */
final class InAndOut {

	static final String IN = "/your-data/bring-in";

	/** A whole file of a space in which nothing was done. */
	static final String EMPTY = """
			{"format": "tideline", "version": 1, "check-ins": [], "journal": [], "made": [], "replies": [],
			"rhythm": {"rhythm": null}, "settings": {"settings":
			{"partner": null, "pronoun": "THEY", "country": null, "exitTo": null, "idleMinutes": 10, "zone": null,
			"look": {"theme": "DEVICE", "text": "USUAL", "tab": "TIDELINE", "hidesWords": false, "covers": false}},
			"concern": null}, "walk": []}""";

	private InAndOut() {
	}

	static MvcTestResult bring(Person person, String file) {
		return bring(person, file.getBytes(StandardCharsets.UTF_8));
	}

	static MvcTestResult bring(Person person, byte[] file) {
		person.get("/your-data");
		return person.sendFile(IN, "from", file);
	}

	static MvcTestResult out(Person person, String as) {
		MvcTestResult result = person.sendSecret("/your-data/plain", fields("as", as, "passphrase", Person.PASSPHRASE));
		assertThat(result).as(() -> text(result)).hasStatusOk();
		return result;
	}

	static String taken(Person person) {
		return text(out(person, "json"));
	}

	static byte[] journal(String pages) {
		return EMPTY.replace("\"journal\": []", "\"journal\": " + pages).getBytes(StandardCharsets.UTF_8);
	}

}
