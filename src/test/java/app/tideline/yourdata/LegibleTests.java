package app.tideline.yourdata;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import app.tideline.account.BroughtFile;
import app.tideline.account.Changed;
import app.tideline.account.OpenSpace;
import app.tideline.account.PersonalData;
import app.tideline.account.Spaces;
import app.tideline.account.Unfit;
import app.tideline.database.Person;
import app.tideline.vault.Passphrase;
import app.tideline.vault.SealedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionOperations;

import static app.tideline.database.Person.led;
import static app.tideline.database.Person.text;
import static app.tideline.yourdata.InAndOut.bring;
import static app.tideline.yourdata.InAndOut.taken;
import static app.tideline.yourdata.Whole.fields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Rows that were damaged, and rows that only a newer key opens, on the way out and in.
 */
abstract class LegibleTests {

	/** More than are loaded at a time, and long enough to leave before all are read. */
	private static final int PAGES = 30;

	private static final String LONG = "The tide went out. ".repeat(150);

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Spaces spaces;

	@Autowired
	private List<PersonalData> parts;

	@Autowired
	private DataFile file;

	@Autowired
	private ReadingFiles reading;

	@Autowired
	private SealedPage sealed;

	@Autowired
	private TransactionOperations transactions;

	@Test
	void aFileBreaksOffWhereANewKeyIsMadeWhileItGoesOut() throws IOException {
		assertBreaksOff((space, to) -> this.file.write(space, to), "\"journal\"");
		assertBreaksOff((space, to) -> this.reading.zip(space, to), "journal/2024-02-29.md");
		try (Passphrase passphrase = Passphrase.of("lantern otter gravel plum".getBytes(StandardCharsets.UTF_8))) {
			SealedFile.Sealing sealing = this.sealed.begin(passphrase);
			assertBreaksOff((space, to) -> this.sealed.write(space, sealing, to), "<html");
		}
	}

	private void assertBreaksOff(Writing writing, String begun) {
		Person person = Person.in(this.mvc);
		for (int page = 0; page < PAGES; page++) {
			led(person.send("/journal/new", fields("day", "2024-02-29", "text", LONG)));
		}
		OpenSpace late = this.spaces.current(person.cookie()).orElseThrow();
		Halfway halfway = new Halfway(person);
		assertThatExceptionOfType(Changed.class).isThrownBy(() -> writing.to(late, halfway));
		assertThat(halfway.out.toString(StandardCharsets.ISO_8859_1)).contains(begun);
	}

	@Test
	void nothingThatOnlyANewerKeyOpensIsLeftOutOfAFileInSilence() {
		Person person = Person.in(this.mvc);
		Whole.fill(person);
		OpenSpace late = this.spaces.current(person.cookie()).orElseThrow();
		person.withANewKey();
		assertThat(this.parts).allSatisfy((part) -> {
			if (part.part().equals("settings")) {
				assertThat(part.takeOut(late)).as("read with the opening").isNotNull();
			}
			else {
				assertThatExceptionOfType(Changed.class).as(part.part()).isThrownBy(() -> {
					if (part.takeOut(late) instanceof Iterable<?> records) {
						records.forEach((each) -> assertThat(each).isNotNull());
					}
				});
			}
		});
	}

	@Test
	void aRowThatWasDamagedIsLeftOutOfAFileAndTheOthersAreInIt() {
		Person person = Person.in(this.mvc);
		Whole.fill(person);
		led(person.send("/journal/new", fields("day", "2001-01-01", "text", "The oldest page")));
		UUID account = account(person);
		for (String table : List.of("entry", "work", "check_in")) {
			assertThat(this.jdbc
				.sql("update " + table + " set head = :damage where id = (select id from " + table
						+ " where account_id = :account order by local_day, id fetch first 1 rows only)")
				.param("damage", new byte[60])
				.param("account", account)
				.update()).as(table).isOne();
		}
		List.of("walk", "card_reply", "rhythm").forEach((table) -> damage(table, account));
		String taken = taken(person);
		assertThat(taken).contains("A leap day", "\"walk\" : [ ]", "\"replies\" : [ ]", "\"rhythm\" : null")
			.doesNotContain("The oldest page");
		assertThat(Schema.ofVersion1().violations(taken)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "walk", "card_reply", "rhythm" })
	void nothingIsBroughtInOverARowThatWasDamaged(String table) {
		Person person = Person.in(this.mvc);
		Whole.fill(person);
		String whole = taken(person);
		UUID account = account(person);
		for (String other : List.of("walk", "card_reply", "rhythm", "entry", "work", "check_in")) {
			if (!other.equals(table)) {
				this.jdbc.sql("delete from " + other + " where account_id = :account")
					.param("account", account)
					.update();
			}
		}
		damage(table, account);
		MvcTestResult refused = bring(person, whole);
		assertThat(refused).hasStatus(422);
		assertThat(text(refused)).contains("This space is not empty.", "Nothing was changed.");
		assertThat(this.jdbc.sql("select head from " + table + " where account_id = :account")
			.param("account", account)
			.query((row, number) -> row.getBytes(1))
			.single()).isEqualTo(new byte[60]);
	}

	@Test
	void whatWasSaidAndTakenBackFillsNoSpace() {
		Person person = Person.in(this.mvc);
		Whole.fill(person);
		String whole = taken(person);
		Person other = Person.in(this.mvc);
		led(other.send("/walk", fields("chapter", "3", "said", "later")));
		led(other.send("/walk", fields("chapter", "3", "said", "")));
		led(bring(other, whole));
		assertThat(taken(other)).isEqualTo(whole);
	}

	@Test
	void halfAFileOfAFormerKeyIsNotTaken() throws IOException {
		Person person = Person.in(this.mvc);
		Whole.fill(person);
		OpenSpace late = this.spaces.current(person.cookie()).orElseThrow();
		person.withANewKey();
		ByteArrayOutputStream half = new ByteArrayOutputStream();
		assertThatExceptionOfType(Changed.class).isThrownBy(() -> this.file.write(late, half));
		OpenSpace other = this.spaces.current(Person.in(this.mvc).cookie()).orElseThrow();
		try (BroughtFile brought = BroughtFile.of(new ByteArrayInputStream(half.toByteArray()))) {
			assertThatExceptionOfType(Unfit.class)
				.isThrownBy(() -> this.transactions.executeWithoutResult((status) -> this.file.bringIn(other, brought)))
				.withMessageContaining("cut off");
		}
	}

	private UUID account(Person person) {
		return this.spaces.current(person.cookie()).orElseThrow().id();
	}

	private void damage(String table, UUID account) {
		assertThat(this.jdbc.sql("update " + table + " set head = :damage where account_id = :account")
			.param("damage", new byte[60])
			.param("account", account)
			.update()).as(table).isOne();
	}

	@FunctionalInterface
	private interface Writing {

		void to(OpenSpace space, OutputStream to) throws IOException;

	}

	/** Gives the space a new key, to the end, as soon as something has left. */
	private static final class Halfway extends OutputStream {

		private final ByteArrayOutputStream out = new ByteArrayOutputStream();

		private final Person person;

		private boolean done;

		private Halfway(Person person) {
			this.person = person;
		}

		@Override
		public void write(int one) {
			write(new byte[] { (byte) one }, 0, 1);
		}

		@Override
		public void write(byte[] bytes, int from, int length) {
			this.out.write(bytes, from, length);
			if (!this.done) {
				this.done = true;
				this.person.withANewKey();
			}
		}

	}

}
