package app.tideline.home;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import app.tideline.account.HeldConcern;
import app.tideline.account.OpenSpace;
import app.tideline.account.Settings;
import app.tideline.account.TestSpaces;
import app.tideline.content.Html;
import app.tideline.database.OnH2;
import app.tideline.guidance.Guidance.Card;
import app.tideline.guidance.Guidance.Reason;
import app.tideline.guidance.Guidance.Shown;
import app.tideline.guidance.Tag;
import app.tideline.vault.Ids;
import app.tideline.vault.Place;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@OnH2
class TodayTests {

	private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

	private static final Card TALK = card("Open one door", "silence", Tag.JOINT);

	private static final Card SELF = card("Something for you", "self", Tag.SELF);

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private EntityManagerFactory entities;

	@Test
	void invitesIntoANewSpaceWithoutPressing() {
		assertThat(today(space(null)))
			.contains("This space is yours", "Your first check-in", "href=\"/guide/1\"",
					"The first page of your journal")
			.doesNotContain("What may help", "Support");
	}

	@Test
	void showsWhatMayHelpWithItsReasonTheWalkAndTheLastPage() {
		OpenSpace space = space(null);
		UUID checkIn = checkIn(space, TALK, SELF);
		page(space, "A walk by the river");

		assertThat(today(space))
			.contains("This week’s check-in is done", "Open one door", "Something for you", "Because of a test.",
					"href=\"/check-ins/" + checkIn + "\"", "A walk by the river", "href=\"/guide/3\"")
			.doesNotContain("This space is yours");
	}

	@Test
	void putsSupportFirstAndHoldsBackWhatCouldBeRiskyWhileAConcernIsHeld() {
		OpenSpace space = space(new HeldConcern(this.today.minusDays(3), 1));
		checkIn(space, TALK, SELF);
		String page = today(space);

		assertThat(page).contains("Support, if you want it", "United Kingdom", "local emergency number",
				"Something for you", "href=\"/guide/5\"");
		assertThat(page).doesNotContain("Open one door", "href=\"/guide/3\"");
		assertThat(page.indexOf("Support, if you want it")).isLessThan(page.indexOf("This week’s check-in"));
	}

	@Test
	void asksTheDatabaseNoMoreThanEightTimes() {
		OpenSpace space = space(new HeldConcern(this.today.minusDays(3), 1));
		checkIn(space, TALK, SELF);
		page(space, "A walk by the river");
		Statistics statistics = this.entities.unwrap(SessionFactory.class).getStatistics();
		statistics.setStatisticsEnabled(true);
		statistics.clear();
		today(space);

		assertThat(statistics.getPrepareStatementCount()).isBetween(1L, 8L);
	}

	private String today(OpenSpace space) {
		var page = this.mvc.get().uri("/today").requestAttr(OpenSpace.class.getName(), space).exchange();
		assertThat(page).hasStatusOk();
		return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private OpenSpace space(@Nullable HeldConcern concern) {
		OpenSpace space = TestSpaces.open(Settings.initial(ZoneOffset.UTC).inCountry("GB"), concern);
		this.jdbc.sql("insert into account (id, name_key, version, created_at, head) values (?, ?, 0, ?, ?)")
			.params(space.id(), space.id().toString().getBytes(StandardCharsets.US_ASCII),
					OffsetDateTime.now(ZoneOffset.UTC), new byte[1])
			.update();
		return space;
	}

	private UUID checkIn(OpenSpace space, Card... cards) {
		UUID id = Ids.next();
		Shown shown = new Shown(List.of(), List.of(cards), List.of(), List.of());
		insert("check_in", id, space, Map.of("scored", Map.of(), "note", false, "context", Map.of()),
				Map.of("texts", Map.of(), "shown", shown));
		return id;
	}

	private void page(OpenSpace space, String title) {
		insert("entry", Ids.next(), space, Map.of("day", this.today, "title", title, "firstWords", "Grey and still",
				"tags", List.of(), "writtenAt", Instant.EPOCH, "zone", "UTC"), Map.of("text", "Grey and still"));
	}

	private void insert(String table, UUID id, OpenSpace space, Object head, Object body) {
		this.jdbc
			.sql("insert into " + table + " (id, account_id, version, local_day, head, body) values (?, ?, 0, ?, ?, ?)")
			.params(id, space.id(), this.today, space.vault().seal(new Place(table, "head", id, 0), head),
					space.vault().seal(new Place(table, "body", id, 0), body))
			.update();
	}

	private static Card card(String title, String chapter, Tag tag) {
		return new Card(title, new Html("<p>Words.</p>"), List.of(chapter), null, null, Set.of(tag),
				new Reason("r99-test", "Because of a test.", List.of(), false));
	}

}
