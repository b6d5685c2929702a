package app.tideline.safety;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import app.tideline.account.Settings;
import app.tideline.account.TestSpaces;
import app.tideline.content.Content;
import app.tideline.content.HelpCountry;
import app.tideline.content.HelpCountry.Confidence;
import app.tideline.content.HelpCountry.Directory;
import app.tideline.content.HelpCountry.Service;
import app.tideline.content.Seeds;
import app.tideline.safety.HelpLine.Way;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.ui.ConcurrentModel;
import org.springframework.ui.Model;

import static org.assertj.core.api.Assertions.assertThat;

/** Which services are listed for a country, and which is named first. */
class HelpListTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

	private static final Clock CLOCK = Clock.fixed(Instant.from(TODAY.atStartOfDay(ZoneOffset.UTC)), ZoneOffset.UTC);

	private static final Directory DIRECTORY = new Directory("All", "all.example");

	private static final Content CONTENT = new Content(new Seeds());

	@Test
	void theOneThatCanBeRungOrTextedIsNamedFirst() {
		Service site = service("Site", "abuse", null, null);
		assertThat(first("abuse", site, service("Phone", "abuse", "1", null))).isEqualTo("Phone");
		assertThat(first("abuse", site, service("Text", "abuse", null, "2"))).isEqualTo("Text");
		assertThat(first("abuse", site, service("Other site", "abuse", null, null))).isEqualTo("Site");
		assertThat(first("crisis", site)).isNull();
		assertThat(first("crisis", service("Crisis", "crisis", "3", null), service("Abuse", "abuse", "1", null)))
			.isEqualTo("Crisis");
	}

	@Test
	void servicesStandUnderWhatTheyAreForAndOnlyWhereThereAreSome() {
		HelpList list = list(service("C", "crisis", "1", null), service("A", "abuse", "2", null),
				service("B", "abuse", "3", null));
		assertThat(list.code()).isEqualTo("AA");
		assertThat(list.country()).isEqualTo("Aland");
		assertThat(list.emergency()).hasSize(1);
		assertThat(list.directories()).containsExactly(DIRECTORY);
		assertThat(list.groups()).extracting(HelpList.Group::id).containsExactly("abuse", "crisis");
		assertThat(list.groups().getFirst().title()).isEqualTo("If you are afraid or controlled");
		assertThat(list.groups().getFirst().lines()).extracting((line) -> line.service().name())
			.containsExactly("A", "B");
		assertThat(list.groups().getFirst().lines().getFirst().today()).isEqualTo(TODAY);
	}

	@Test
	void everyWayToReachAServiceIsGiven() {
		Service service = new Service("Line", "abuse", null, "1 2", "text 3", "chat.example", "line.example", null,
				Confidence.HIGH, "A paper", 2024, null, null);
		assertThat(new HelpLine(service, TODAY).ways()).extracting(Way::kind)
			.containsExactly("Phone", "Text", "Chat", "Site");
		assertThat(new HelpLine(service, TODAY).ways()).extracting(Way::href)
			.containsExactly("tel:12", null, null, "https://line.example");
	}

	@Test
	void countriesAreOfferedByTheirNames() {
		assertThat(lines().countries()).containsExactly(Map.entry("AA", "Aland"));
	}

	@Test
	void thePageShowsTheCountryAskedForElseTheReadersOwn() { // I13
		OpenHelp open = new OpenHelp();
		assertThat(open.country("FR", "NZ")).isEqualTo("France");
		assertThat(open.country(null, "NZ")).isEqualTo("New Zealand");
		assertThat(open.country("", "NZ")).isNull();
		assertThat(open.country(null, null)).isNull();
	}

	@Test
	void thePageSaysWhereACountryIsNotKnown() {
		assertThat(new OpenHelp().unknown("XX")).isEqualTo(true);
		assertThat(new OpenHelp().unknown("FR")).isEqualTo(false);
		assertThat(new OpenHelp().unknown(" ")).isEqualTo(false);
		assertThat(new OpenHelp().unknown(null)).isEqualTo(false);
	}

	private static @Nullable String first(String kind, Service... services) {
		HelpLine line = list(services).first(kind);
		return (line != null) ? line.service().name() : null;
	}

	private static HelpList list(Service... services) {
		return lines(services).forCountry("AA");
	}

	private static HelpLines lines(Service... services) {
		HelpCountry country = new HelpCountry("AA", "Aland",
				List.of(new HelpCountry.Emergency("1", null, Confidence.UNVERIFIED)), Stream.of(services).toList());
		return new HelpLines(List.of(country), List.of(DIRECTORY), CLOCK);
	}

	private static Service service(String name, String kind, @Nullable String phone, @Nullable String text) {
		return new Service(name, kind, null, phone, text, null, "line.example", null, Confidence.HIGH, "A paper", 2024,
				null, null);
	}

	/** The help page, without its template. */
	private static final class OpenHelp {

		private final HelpController controller = new HelpController(CONTENT, new HelpLines(CONTENT, CLOCK));

		@Nullable String country(@Nullable String asked, @Nullable String own) {
			return (filled(asked, own).get("help") instanceof HelpList list) ? list.country() : "no list";
		}

		@Nullable Object unknown(@Nullable String asked) {
			return filled(asked, null).get("unknown");
		}

		private Map<String, Object> filled(@Nullable String asked, @Nullable String own) {
			Model model = new ConcurrentModel();
			String view = this.controller.help(asked,
					(own != null) ? TestSpaces.open(Settings.initial(null).inCountry(own), null) : null, model);
			assertThat(view).isEqualTo("safety/help");
			assertThat(model.asMap()).containsKeys("countries", "callList", "parts");
			return model.asMap();
		}

	}

}
