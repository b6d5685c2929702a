package app.tideline.reminder;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.function.UnaryOperator;

import app.tideline.account.OpenSpace;
import app.tideline.account.Spaces;
import app.tideline.account.TestSpaces;
import app.tideline.checkin.WeeklyCheckIns;
import app.tideline.database.Meanwhile;
import app.tideline.database.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

/** What a person chooses as their rhythm, from the page to the table and back. */
abstract class KeptRhythmTests {

	private static final Rhythm WEDNESDAYS = new Rhythm(DayOfWeek.WEDNESDAY, LocalTime.of(7, 30),
			ZoneId.systemDefault(), null);

	private static final Rhythm FRIDAYS = new Rhythm(DayOfWeek.FRIDAY, LocalTime.of(21, 0), ZoneId.systemDefault(),
			null);

	private static final Rhythm IN_TOKYO = new Rhythm(DayOfWeek.FRIDAY, LocalTime.of(21, 0), ZoneId.of("Asia/Tokyo"),
			null);

	private static final Rhythm FRIDAYS_IN_UTC = new Rhythm(DayOfWeek.FRIDAY, LocalTime.of(21, 0), ZoneId.of("UTC"),
			null);

	private static final Rhythm WEDNESDAYS_IN_UTC = new Rhythm(DayOfWeek.WEDNESDAY, LocalTime.of(7, 30),
			ZoneId.of("UTC"), null);

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Rhythms rhythms;

	@Autowired
	private RhythmRows rows;

	@Autowired
	private WeeklyCheckIns checkIns;

	@Autowired
	private Spaces spaces;

	@Autowired
	private TransactionTemplate transactions;

	private final OpenSpace space = TestSpaces.open();

	@BeforeEach
	void makeTheSpace() {
		this.jdbc.sql("insert into account (id, name_key, version, created_at, head) values (?, ?, 0, ?, ?)")
			.params(this.space.id(), this.space.id().toString().getBytes(StandardCharsets.US_ASCII),
					OffsetDateTime.parse("2026-11-01T00:00:00Z"), new byte[1])
			.update();
	}

	@Test
	void isTheUsualOneWhileNothingWasChosen() {
		KeptRhythm kept = this.rhythms.kept(this.space);

		assertThat(kept.version()).isEqualTo(KeptRhythm.NONE);
		assertThat(kept.rhythm()).isEqualTo(Rhythm.usual(ZoneId.systemDefault()));
	}

	@Test
	void isChangedWithItsZoneWhileANewKeyIsAtWork() {
		assertThat(this.rhythms.change(this.space, KeptRhythm.NONE, to(FRIDAYS))).isTrue();
		Meanwhile<Boolean> resealing = new Meanwhile<>(() -> Boolean.TRUE
			.equals(this.transactions.execute((status) -> touch("account", "id") && touch("rhythm", "account_id"))));
		RhythmRows slow = mock(RhythmRows.class, delegatesTo(this.rows));
		doAnswer((replacing) -> {
			int replaced = this.rows.replace(replacing.getArgument(0), replacing.getArgument(1),
					replacing.getArgument(2), replacing.getArgument(3));
			resealing.begin();
			return replaced;
		}).when(slow).replace(any(), any(), anyLong(), any());
		Rhythms meanwhile = new Rhythms(slow, this.checkIns, this.spaces, this.transactions, Clock.systemUTC());
		assertThat(meanwhile.change(this.space, 0, to(IN_TOKYO))).isTrue();
		assertThat(resealing.ended()).isTrue();
	}

	private boolean touch(String table, String owner) {
		return this.jdbc.sql("update " + table + " set version = version where " + owner + " = ?")
			.param(this.space.id())
			.update() == 1;
	}

	@Test
	void isKeptSealedAndCountsItsChanges() {
		assertThat(this.rhythms.change(this.space, KeptRhythm.NONE, to(FRIDAYS))).isTrue();
		assertThat(this.rhythms.kept(this.space).rhythm()).isEqualTo(FRIDAYS);
		assertThat(stored()).doesNotContain("FRIDAY").doesNotContain("21:00");

		assertThat(this.rhythms.change(this.space, 0, to(FRIDAYS.pausedFor(2, Instant.EPOCH)))).isTrue();
		assertThat(this.rhythms.kept(this.space).version()).isEqualTo(1);
	}

	@Test
	void isNotOverwrittenByATabThatSawAnOlderOne() {
		this.rhythms.change(this.space, KeptRhythm.NONE, to(FRIDAYS));

		assertThat(this.rhythms.change(this.space, KeptRhythm.NONE, to(WEDNESDAYS))).isFalse();
		assertThat(this.rhythms.kept(this.space).rhythm()).isEqualTo(FRIDAYS);
	}

	@Test
	void isOneChangeWhenTheSameIsSentTwice() {
		this.rhythms.change(this.space, KeptRhythm.NONE, to(FRIDAYS));

		assertThat(this.rhythms.change(this.space, KeptRhythm.NONE, to(FRIDAYS))).isTrue();
		assertThat(this.rhythms.kept(this.space).version()).isZero();
	}

	@Test
	void isMendedBySavingWhereItCannotBeRead() {
		Person person = Person.in(this.mvc);
		OpenSpace open = this.spaces.current(person.cookie()).orElseThrow();
		this.rhythms.change(open, KeptRhythm.NONE, to(FRIDAYS_IN_UTC));
		this.jdbc.sql("update rhythm set head = ? where account_id = ?").params(new byte[40], open.id()).update();

		assertThat(this.rhythms.kept(open).readable()).isFalse();
		assertThat(person.get("/reminders")).hasStatusOk().bodyText().contains("could not be read");
		assertThat(this.rhythms.change(open, 0, to(WEDNESDAYS_IN_UTC))).isTrue();
		assertThat(this.rhythms.kept(open)).isEqualTo(new KeptRhythm(1, true, WEDNESDAYS_IN_UTC));
	}

	@Test
	void isNotWrittenOverByARequestThatStillHasAFormerKey() {
		Person before = Person.in(this.mvc);
		OpenSpace late = this.spaces.current(before.cookie()).orElseThrow();
		this.rhythms.change(late, KeptRhythm.NONE, to(FRIDAYS_IN_UTC));
		Person now = before.withANewKey();

		assertThat(this.rhythms.change(late, 0, to(WEDNESDAYS_IN_UTC))).isFalse();
		assertThat(this.rhythms.kept(this.spaces.current(now.cookie()).orElseThrow()))
			.isEqualTo(new KeptRhythm(0, true, FRIDAYS_IN_UTC));
	}

	@Test
	void isSavedByTheFormAndShownInIt() {
		assertThat(post("/reminders", "day", "FRIDAY", "time", "21:00", "zone", "Asia/Tokyo", "version", "-1"))
			.hasStatus3xxRedirection()
			.hasRedirectedUrl("/reminders?saved");
		assertThat(this.rhythms.kept(this.space).rhythm()).isEqualTo(IN_TOKYO);

		assertThat(get("/reminders?saved=")).hasStatusOk()
			.bodyText()
			.contains("Saved.", "<option value=\"FRIDAY\" selected=\"selected\">Friday</option>", "value=\"21:00\"",
					"<option value=\"Asia/Tokyo\" selected=\"selected\">Tokyo</option>");
	}

	@Test
	void saysBesideTheFieldWhatIsWrongAndKeepsWhatWasTyped() {
		assertThat(post("/reminders", "day", "FRIDAY", "time", "25:99", "zone", "Mars/Phobos", "version", "-1"))
			.hasStatus(422)
			.bodyText()
			.contains("<title>Error: Reminders", "“25:99” is not a time. Give one from 00:00 to 23:59",
					"value=\"25:99\"", "“Mars/Phobos” is not a time zone we know. Choose one from the list.",
					"<option value=\"Mars/Phobos\" selected=\"selected\">",
					"<option value=\"FRIDAY\" selected=\"selected\">");
		assertThat(this.rhythms.kept(this.space).version()).isEqualTo(KeptRhythm.NONE);
	}

	@Test
	void takesNothingThatIsMissingOrMadeUp() {
		assertThat(post("/reminders", "version", "-1")).hasStatus(422);
		assertThat(post("/reminders", "day", "FRIDAY", "time", "21:00", "zone", "+02:00", "version", "-1"))
			.hasStatus(422);
		assertThat(post("/reminders", "day", "FRIDAY", "time", "21:00", "zone", "Asia/Tokyo", "version", "x"))
			.hasStatus(400);
		assertThat(post("/reminders/pause", "weeks", "3", "version", "-1")).hasStatus(400);
	}

	@Test
	void showsWhatAnotherTabSavedAndKeepsTheChoice() {
		this.rhythms.change(this.space, KeptRhythm.NONE, to(FRIDAYS));

		assertThat(post("/reminders", "day", "MONDAY", "time", "08:15", "zone", "Europe/London", "version", "-1"))
			.hasStatus(409)
			.bodyText()
			.contains("changed in another tab", "Fridays at 21:00", "value=\"08:15\"",
					"<option value=\"MONDAY\" selected=\"selected\">", "name=\"version\" value=\"0\"");
	}

	@Test
	void pausesForTwoWeeksOrFourAndGoesOn() {
		assertThat(post("/reminders/pause", "weeks", "2", "version", "-1")).hasRedirectedUrl("/reminders");
		assertThat(this.rhythms.state(this.space).kind()).isEqualTo(WeekState.Kind.PAUSED);
		assertThat(get("/reminders")).hasStatusOk().bodyText().contains("You are taking a break", "Go on now");
		assertThat(post("/reminders/pause", "weeks", "2", "version", "-1")).hasRedirectedUrl("/reminders");
		assertThat(post("/reminders/pause", "weeks", "4", "version", "-1")).hasStatus(409);

		assertThat(post("/reminders/resumption")).hasRedirectedUrl("/reminders");
		assertThat(post("/reminders/resumption")).hasRedirectedUrl("/reminders");
		assertThat(this.rhythms.state(this.space).kind()).isEqualTo(WeekState.Kind.FIRST);
	}

	@Test
	void makesItsZoneTheZoneOfTheSpace() {
		this.rhythms.change(this.space, KeptRhythm.NONE, to(IN_TOKYO));

		assertThat(this.jdbc.sql("select version from account where id = ?")
			.param(this.space.id())
			.query(Long.class)
			.single()).isEqualTo(1);
	}

	private static UnaryOperator<Rhythm> to(Rhythm rhythm) {
		return (before) -> rhythm;
	}

	private String stored() {
		byte[] head = this.jdbc.sql("select head from rhythm where account_id = ?")
			.param(this.space.id())
			.query(byte[].class)
			.single();
		return new String(head, StandardCharsets.ISO_8859_1);
	}

	private MvcTestResult get(String path) {
		return this.mvc.get().uri(path).requestAttr(OpenSpace.class.getName(), this.space).exchange();
	}

	private MvcTestResult post(String path, String... fields) {
		var request = this.mvc.post()
			.uri(path)
			.requestAttr(OpenSpace.class.getName(), this.space)
			.header("Sec-Fetch-Site", "same-origin")
			.param("csrf", this.space.csrf());
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return request.exchange();
	}

}
