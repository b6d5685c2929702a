package app.tideline.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import app.tideline.database.OnServer;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Taking everything out, bringing it in, deleting it. */
@InTheBrowser
@OnServer
class YourDataJourneyTests {

	private static final String WHOLE = "Save to bring in (pages.json)";

	private static final String TO_READ = "Save to read (pages.zip)";

	@LocalServerPort
	private int port;

	@TempDir
	private Path folder;

	@Test
	void whatIsTakenOutComesIntoAnotherSpaceAndADeletedSpaceIsGone() throws IOException {
		Path file = this.folder.resolve("pages.json");
		String name = JourneyTests.someName();
		try (Visitor person = Visitor.at("http://localhost:" + this.port)) {
			person.makeSpace(name);
			person.visit("/journal/new").fill("Your page", "The kettle").press("Save");
			person.visit("/settings").follow("Go to your data");
			mine(person, Visitor.PASSPHRASE);
			assertThat(person.save(WHOLE, file)).isEqualTo("pages.json");
			assertThat(person.page().locator("[name=passphrase]")).hasValue("");
			mine(person, "not the one at all").press(WHOLE);
			assertThat(person.words()).contains("That is not the passphrase of this space.");
			assertThat(person.path()).as("Back and reload ask for the page").isEqualTo("/your-data");
			mine(person, Visitor.PASSPHRASE);
			assertThat(person.save(TO_READ, this.folder.resolve("pages.zip"))).isEqualTo("pages.zip");

			person.visit("/your-data").follow("Delete everything");
			person.press("Delete everything");
			assertThat(person.page().title()).startsWith("Error: ");
			person.page().reload();
			assertThat(person.page().title()).as("not sent again").startsWith("Your data");
			person.fill("Your passphrase", Visitor.PASSPHRASE);
			person.page()
				.getByLabel("I understand that this can’t be undone.")
				.check(new Locator.CheckOptions().setForce(true));
			person.press("Delete everything");
			assertThat(person.words()).contains("Your space is deleted");
			assertThat(person.path()).as("the history does not tell of it").isEqualTo("/");
			assertThat(person.context().cookies()).isEmpty();
			person.visit("/open").openSpace(name);
			assertThat(person.words()).contains("That name and passphrase don’t open a space here.");

			person.makeSpace(JourneyTests.someName()).visit("/your-data").press("Bring it in");
			assertThat(person.words()).contains("Please pick the file “pages.json” first.");
			person.page().getByLabel("The file “pages.json”").setInputFiles(this.folder.resolve("pages.zip"));
			person.press("Bring it in");
			assertThat(person.words()).contains("This file is for reading.", "Nothing was changed.");
			Path large = Files.write(this.folder.resolve("large.json"), new byte[40 << 20]);
			person.page().getByLabel("The file “pages.json”").setInputFiles(large);
			person.press("Bring it in");
			assertThat(person.words()).contains("That file is too large", "Nothing was changed");
			person.visit("/your-data").page().getByLabel("The file “pages.json”").setInputFiles(file);
			person.press("Bring it in");
			assertThat(person.words()).contains("Everything in the file is in your space now.");
			person.visit("/journal");
			assertThat(person.words()).contains("The kettle");
		}
	}

	@Test
	void twelveWeeksThatAreBroughtInAreDrawnForEverybody() throws IOException {
		Path file = this.folder.resolve("pages.json");
		try (Visitor person = person()) {
			person.visit("/check-in").press("Continue").answer("ci.connection", "2").answer("ci.reply", "3");
			person.answer("ci.affection", "1").answer("ci.together", "2").answer("ci.reliable", "3");
			person.press("Continue").answer("ci.mood", "2").answer("ci.mine", "3").answer("ci.headspace", "1");
			person.press("Continue").press("Continue").answer("sf.device", "no").press("Continue");
			mine(person.visit("/your-data"), Visitor.PASSPHRASE);
			person.save(WHOLE, file);
		}
		Files.writeString(file, twelveWeeks(Files.readString(file)));
		try (Visitor wide = bringing(Visitor.at("http://localhost:" + this.port), file);
				Visitor small = bringing(Visitor.onASmallPhone("http://localhost:" + this.port), file);
				Visitor plain = bringing(Visitor.withoutScript("http://localhost:" + this.port), file)) {
			for (Visitor person : List.of(wide, small, plain)) {
				for (String path : new String[] { "/check-ins", "/check-ins?item=1" }) {
					person.visit(path);
					assertThat(person.page().locator("svg.weeks-chart").count()).as(path).isPositive();
					assertThat(person.scrollsSideways()).as(path).isFalse();
				}
			}
			wide.page().locator("#change summary").focus();
			wide.page().keyboard().press("Enter");
			assertThat(wide.page().locator("#change table")).isVisible();
		}
	}

	private static Visitor bringing(Visitor person, Path file) {
		person.makeSpace(JourneyTests.someName()).visit("/your-data");
		person.page().getByLabel("The file “pages.json”").setInputFiles(file);
		return person.press("Bring it in");
	}

	/** The one check-in of that file as one of each of twelve weeks. */
	private static String twelveWeeks(String file) {
		JsonMapper json = new JsonMapper();
		ObjectNode all = (ObjectNode) json.readTree(file);
		ArrayNode weeks = (ArrayNode) all.required("check-ins");
		ObjectNode only = (ObjectNode) weeks.get(0).deepCopy();
		weeks.removeAll();
		LocalDate last = LocalDate.parse(only.required("day").asString());
		for (int week = 1; week <= 12; week++) {
			ObjectNode one = only.deepCopy();
			one.put("day", last.minusWeeks(12 - week).toString());
			((ObjectNode) one.required("answers")).put("number", week);
			((ObjectNode) one.required("answers").required("scored")).put("ci.connection", week % 5);
			weeks.add(one);
		}
		return json.writeValueAsString(all);
	}

	@Test
	void onASmallScreenNothingSticksOut() {
		try (Visitor small = Visitor.onASmallPhone("http://localhost:" + this.port)) {
			small.makeSpace(JourneyTests.someName());
			for (String path : new String[] { "/your-data", "/your-data/delete" }) {
				assertThat(small.visit(path).scrollsSideways()).as(path).isFalse();
			}
		}
	}

	private Visitor person() {
		return Visitor.at("http://localhost:" + this.port).makeSpace(JourneyTests.someName());
	}

	/** Into the form for what is not sealed. */
	private static Visitor mine(Visitor person, String passphrase) {
		person.page().locator("[name='passphrase']").fill(passphrase);
		return person;
	}

}
