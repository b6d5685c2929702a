package app.tideline.guide;

import java.util.Map;
import java.util.UUID;

import app.tideline.account.Changed;
import app.tideline.account.OpenSpace;
import app.tideline.account.Spaces;
import app.tideline.database.Person;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static app.tideline.database.Person.led;
import static app.tideline.database.Person.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What a person says of the chapters. */
abstract class WalkTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Spaces spaces;

	@Autowired
	private Walks walks;

	private static Map<String, String> said(int chapter, String stop) {
		return Map.of("chapter", Integer.toString(chapter), "said", stop);
	}

	@Test
	void nothingIsSaidUntilThePersonSaysIt() {
		Person person = Person.in(this.mvc);
		person.get("/guide/1");
		person.get("/guide/2");
		assertThat(text(person.get("/guide"))).doesNotContain("· Done", "· I’ll come back", "Go on with");
	}

	@Test
	void aChapterIsDoneOrToComeBackToAndCanBeTakenBack() {
		Person person = Person.in(this.mvc);
		assertThat(led(person.send("/walk", said(1, "done")))).startsWith("/guide/1");
		person.send("/walk", said(3, "later"));
		assertThat(text(person.get("/guide"))).contains("· Done", "· I’ll come back",
				"Go on with “When it goes quiet”");
		assertThat(text(person.get("/guide/1"))).contains("This chapter: Done", "Take that back");
		person.send("/walk", said(3, ""));
		assertThat(text(person.get("/guide"))).doesNotContain("· I’ll come back");
		person.send("/walk", said(1, ""));
		assertThat(text(person.get("/guide"))).doesNotContain("· Done", "Go on with");
	}

	@Test
	void todayGoesOnWhereThePersonWantsToComeBack() {
		Person person = Person.in(this.mvc);
		person.send("/walk", said(1, "done"));
		assertThat(text(person.get("/today"))).contains("href=\"/guide/2\"");
		person.send("/walk", said(6, "later"));
		assertThat(text(person.get("/today"))).contains("href=\"/guide/6\"");
	}

	@Test
	void whatIsSaidIsSealedAndStoredOnceAnAccount() {
		Person person = Person.in(this.mvc);
		int rows = this.jdbc.sql("select count(*) from walk").query(Integer.class).single();
		for (int chapter = 1; chapter <= 11; chapter++) {
			person.send("/walk", said(chapter, "done"));
		}
		assertThat(this.jdbc.sql("select count(*) from walk").query(Integer.class).single()).isEqualTo(rows + 1);
		assertThat(text(person.get("/guide"))).doesNotContain("Go on with");
	}

	@Test
	void aRequestThatStillHasAFormerKeyWritesOverNothing() {
		Person before = Person.in(this.mvc);
		before.send("/walk", said(1, "done"));
		OpenSpace late = this.spaces.current(before.cookie()).orElseThrow();
		Person now = before.withANewKey();

		assertThatExceptionOfType(Changed.class).isThrownBy(() -> this.walks.say(late, "silence", Stop.LATER));

		assertThat(text(now.get("/guide/1"))).contains("This chapter: Done");
		assertThat(text(now.get("/guide"))).doesNotContain("· I’ll come back");
	}

	@Test
	void whatWasDamagedIsMendedByWhatIsSaidNext() {
		Person person = Person.in(this.mvc);
		person.send("/walk", said(1, "done"));
		UUID account = this.spaces.current(person.cookie()).orElseThrow().id();
		assertThat(
				this.jdbc.sql("update walk set head = ? where account_id = ?").params(new byte[60], account).update())
			.isOne();
		assertThat(text(person.get("/guide"))).doesNotContain("· Done");
		person.send("/walk", said(3, "later"));
		assertThat(text(person.get("/guide"))).contains("· I’ll come back");
	}

	@Test
	void whatNoPageOffersChangesNothing() {
		Person person = Person.in(this.mvc);
		assertThat(person.send("/walk", said(12, "done"))).hasStatus(404);
		assertThat(person.send("/walk", Map.of("chapter", "one", "said", "done"))).hasStatus(400);
		person.send("/walk", said(2, "finished"));
		assertThat(text(person.get("/guide"))).doesNotContain("· Done");
	}

	@Test
	void aReaderIsToldNothingAboutProgress() {
		String guide = text(this.mvc.get().uri("/guide").servletPath("/guide").exchange());
		assertThat(guide).doesNotContain("What you made", "Go on with");
		assertThat(text(this.mvc.get().uri("/guide/2").servletPath("/guide/2").exchange())).doesNotContain("/walk");
	}

}
