package app.tideline.checkin;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import app.tideline.account.OpenSpace;
import app.tideline.account.Operations;
import app.tideline.account.Spaces;
import app.tideline.content.Content;
import app.tideline.database.Meanwhile;
import app.tideline.database.Person;
import app.tideline.vault.Ids;
import app.tideline.work.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

import static app.tideline.database.Person.led;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

/**
 * A check-in that is finished while all of its space is sealed anew: neither waits for
 * the other in a circle.
 */
@Timeout(120)
abstract class FinishingTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transactions;

	@Autowired
	private Surroundings surroundings;

	@Autowired
	private Evaluation evaluation;

	@Autowired
	private CheckIns checkIns;

	@Autowired
	private Supports supports;

	@Autowired
	private Notebook notebook;

	@Autowired
	private Operations operations;

	@Autowired
	private Spaces spaces;

	@Autowired
	private Workbook workbook;

	@Autowired
	private Content content;

	private OpenSpace space;

	private String planned = "";

	/** As {@code Rekeying} goes through the rows. */
	private final Meanwhile<Boolean> resealing = new Meanwhile<>(
			() -> Boolean.TRUE.equals(this.transactions.execute((status) -> {
				touch("account", "id");
				touch("check_in_draft", "account_id");
				touch("work", "account_id");
				return true;
			})));

	@BeforeEach
	void aDraftAndSomethingPlanned() {
		Person person = Person.in(this.mvc);
		this.space = this.spaces.current(person.cookie()).orElseThrow();
		String made = led(person.send("/guide/3/exercise", Map.of("go", "keep", "issues.0.what", "our evenings", "day",
				LocalDate.now(ZoneOffset.UTC).plusDays(3).toString())));
		this.planned = made.substring("/made/".length());
		led(person.send("/check-in", Map.of("step", "WORDS", "go", "save", "ci.mood", "2")));
	}

	@Test
	void withWhatIsKeptOfTheCountry() {
		UUID id = finishing().keep(this.space, Ids.next(), answeredWith("cx.country", "IE"), false, Notebook.NONE);
		assertThat(this.resealing.ended()).isTrue();
		assertThat(this.checkIns.find(this.space.id(), id)).isPresent();
	}

	@Test
	void withNothingElse() {
		UUID id = finishing().keep(this.space, Ids.next(), answeredWith("ci.mood", "3"), false, Notebook.NONE);
		assertThat(this.resealing.ended()).isTrue();
		assertThat(this.checkIns.find(this.space.id(), id)).isPresent();
	}

	private Filled answeredWith(String field, String value) {
		return new Filled(Map.of(Filled.ASKED_ABOUT, List.of(this.planned), Filled.CAME_OF + this.planned,
				List.of("partly"), field, List.of(value)));
	}

	/** Everything is sealed anew when what was planned is answered. */
	private Finishing finishing() {
		CheckIns slow = mock(CheckIns.class, delegatesTo(this.checkIns));
		doAnswer((saving) -> {
			this.resealing.begin();
			return this.checkIns.save(saving.getArgument(0));
		}).when(slow).save(any());
		return new Finishing(this.surroundings, this.evaluation, slow, this.supports, this.notebook, this.operations,
				this.spaces, this.workbook, this.content, Clock.systemUTC());
	}

	private void touch(String table, String owner) {
		this.jdbc.sql("update " + table + " set version = version where " + owner + " = ?")
			.param(this.space.id())
			.update();
	}

}
