package app.tideline.account;

import java.net.URI;
import java.time.ZoneId;

import app.tideline.content.Pronoun;
import app.tideline.content.Wording;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What a person has chosen. */
class SettingsValueTests {

	private static final ZoneId ZONE = ZoneId.of("Australia/Lord_Howe");

	private static final Look OTHER = new Look(Look.Theme.DARK, Look.TextSize.LARGER, Look.Tab.NOTES, true, true);

	private final Settings all = Settings.initial(ZONE)
		.calling("Sam", Pronoun.SHE)
		.inCountry("NZ")
		.leavingFor("https://example.org/")
		.lockingAfter(25)
		.looking(OTHER);

	@Test
	void aNewSpaceLocksAfterTenMinutesAndKnowsNothingElse() {
		assertThat(Settings.initial(ZONE))
			.isEqualTo(new Settings(null, Pronoun.THEY, null, null, 10, ZONE, Look.USUAL));
	}

	@Test
	void eachChangeLeavesTheRestAsItWas() {
		assertThat(this.all).isEqualTo(new Settings("Sam", Pronoun.SHE, "NZ", "https://example.org/", 25, ZONE, OTHER));
		ZoneId other = ZoneId.of("Asia/Kathmandu");
		assertThat(this.all.inZone(other))
			.isEqualTo(new Settings("Sam", Pronoun.SHE, "NZ", "https://example.org/", 25, other, OTHER));
	}

	@Test
	void whatWasNotStoredIsAsUsual() {
		Settings old = JsonMapper.shared().readValue("{\"idleMinutes\": 10}", Settings.class);
		assertThat(old.pronoun()).isEqualTo(Pronoun.THEY);
		assertThat(old.look()).isEqualTo(Look.USUAL);
		assertThat(JsonMapper.shared().readValue("{\"hidesWords\": false, \"covers\": false}", Look.class))
			.isEqualTo(Look.USUAL);
		assertThat(old.zoneOrDefault()).isEqualTo(ZoneId.systemDefault());
		assertThat(this.all.zoneOrDefault()).isEqualTo(ZONE);
	}

	@Test
	void leavingGoesWhereItWasSaidIfThatIsAnAddress() {
		assertThat(this.all.exit()).contains(URI.create("https://example.org/"));
		assertThat(this.all.leavingFor("javascript:x").exit()).isEmpty();
		assertThat(this.all.leavingFor(null).exit()).isEmpty();
	}

	@Test
	void thePartnerIsSpokenOfAsChosen() {
		assertThat(this.all.wording()).isEqualTo(new Wording("Sam", Pronoun.SHE));
	}

	@Test
	void theTabHasOneOfThreeNamesAndAFileForEach() {
		assertThat(Look.Tab.values()).extracting(Look.Tab::title).containsExactly("Tideline", "Notes", "Lists");
		assertThat(Look.Tab.values()).extracting(Look.Tab::icon)
			.containsExactly("/img/mark.svg", "/img/notes.svg", "/img/lists.svg");
	}

	@Test
	void nothingOfItIsShown() {
		assertThat(this.all).hasToString("Settings");
	}

}
