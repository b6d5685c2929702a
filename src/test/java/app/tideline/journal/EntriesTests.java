package app.tideline.journal;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import app.tideline.account.Changed;
import app.tideline.account.OpenSpace;
import app.tideline.account.Operations;
import app.tideline.account.Spaces;
import app.tideline.account.TestSpaces;
import app.tideline.vault.Cursor;
import app.tideline.vault.Ids;
import app.tideline.vault.Unreadable;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Pages as they are stored: in order, sealed to their place, deleted and brought back.
 */
abstract class EntriesTests {

	private static final int PAGE = 21;

	@Autowired
	private Journal journal;

	@Autowired
	private Entries entries;

	@Autowired
	private Operations operations;

	@Autowired
	private Spaces spaces;

	@Autowired
	private Clock clock;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transactions;

	private OpenSpace space;

	@BeforeEach
	void aSpace() {
		this.space = TestSpaces.made(this.spaces);
	}

	@Test
	void theListGoesOnWhereItEndedAndLeavesNothingOut() {
		List<UUID> written = Stream.iterate(LocalDate.of(2026, 3, 1), (day) -> day.plusDays(1))
			.limit(15)
			.flatMap((day) -> Stream.of(write("morning", day), write("evening", day)))
			.toList();
		List<Line> first = this.journal.before(this.space, null, 17);
		Cursor end = new Cursor(first.getLast().day(), first.getLast().id());
		List<Line> rest = this.journal.before(this.space, end, 50);
		assertThat(Stream.concat(first.stream(), rest.stream()).map(Line::id))
			.containsExactlyElementsOf(written.reversed());
	}

	@Test
	void aRowIsReadOnlyWhenItIsShownHoweverManyThereAre() {
		fill(this.space, 25);
		OpenSpace prolific = TestSpaces.made(this.spaces);
		fill(prolific, 10_000);
		Cursor middle = new Cursor(LocalDate.of(2012, 6, 15), Ids.next());
		int few = rowsRead(this.space, Cursor.NEWEST);
		assertThat(few).isLessThanOrEqualTo(PAGE + 1);
		assertThat(rowsRead(prolific, Cursor.NEWEST)).isEqualTo(few);
		assertThat(rowsRead(prolific, middle)).isLessThanOrEqualTo(PAGE + 2);
	}

	@Test
	void aListNeverReadsABody() {
		write("words", LocalDate.of(2026, 3, 1));
		assertThat(statement(() -> this.journal.before(this.space, null, PAGE))).contains("head")
			.doesNotContain("body");
	}

	@Test
	void aHeadOrABodyOfAnotherRowDoesNotOpen() {
		UUID one = write("one", LocalDate.of(2026, 3, 1));
		UUID two = write("two", LocalDate.of(2026, 3, 1));
		swap("body", one, two);
		assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> this.journal.find(this.space, one));
		assertThat(this.journal.before(this.space, null, PAGE)).noneMatch((line) -> line.head() == null);
		swap("body", one, two);
		swap("head", one, two);
		assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> this.journal.find(this.space, one));
		assertThat(this.journal.before(this.space, null, PAGE)).allMatch((line) -> line.head() == null);
	}

	@Test
	void aPageThatWasMovedToAnotherDayOrVersionDoesNotOpen() {
		UUID id = write("words", LocalDate.of(2026, 3, 1));
		this.jdbc.sql("update entry set local_day = date '2026-03-02' where id = ?").param(id).update();
		assertThat(this.journal.before(this.space, null, PAGE)).singleElement().extracting(Line::head).isNull();
		this.jdbc.sql("update entry set local_day = date '2026-03-01', version = 1 where id = ?").param(id).update();
		assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> this.journal.find(this.space, id));
		this.jdbc.sql("update entry set version = 0 where id = ?").param(id).update();
		assertThat(this.journal.find(this.space, id)).isPresent();
	}

	@Test
	void aChangeNeedsTheVersionItWasMadeFrom() {
		OpenEntry before = found(write("first", LocalDate.of(2026, 3, 1)));
		assertThat(change(before, "second", null)).isFalse();
		assertThat(change(before, "second", "1")).isFalse();
		assertThat(found(before.id())).isEqualTo(before);
		assertThat(change(before, "second", "0")).isTrue();
		assertThat(change(before, "third", "0")).isFalse();
		assertThat(found(before.id())).satisfies((now) -> {
			assertThat(now.text()).isEqualTo("second");
			assertThat(now.version()).isOne();
			assertThat(now.head().writtenAt()).isEqualTo(before.head().writtenAt());
			assertThat(now.head().zone()).isEqualTo(before.head().zone());
		});
	}

	@Test
	void aDeletedPageIsNowhereAndComesBackAsItWas() {
		OpenEntry before = found(write("words", LocalDate.of(2026, 3, 1)));
		assertThat(this.journal.delete(this.space, before.id(), 1)).as("another version").isFalse();
		assertThat(this.journal.delete(this.space, before.id(), 0)).isTrue();
		assertThat(this.journal.find(this.space, before.id())).isEmpty();
		assertThat(this.journal.before(this.space, null, PAGE)).isEmpty();
		assertThat(this.journal.last(this.space)).isEmpty();
		assertThat(change(before, "too late", "0")).isFalse();
		assertThat(this.journal.canRestore(this.space, before.id())).isTrue();
		assertThat(this.journal.restore(this.space, before.id())).isTrue();
		assertThat(this.journal.restore(this.space, before.id())).as("again").isTrue();
		assertThat(found(before.id())).isEqualTo(before);
	}

	@Test
	void onlyTheOpeningThatDeletedAPageBringsItBackAndItGoesWithThatOpening() {
		UUID id = write("words", LocalDate.of(2026, 3, 1));
		OpenSpace other = TestSpaces.made(this.spaces);
		this.journal.delete(this.space, id, 0);
		this.jdbc.sql("update entry set deleted_in = ? where id = ?").params(other.opening(), id).update();
		assertThat(this.journal.restore(this.space, id)).isFalse();
		assertThat(this.journal.restore(other, id)).as("somebody else's").isFalse();
		assertThat(rows(id)).isOne();
		this.spaces.lock(other);
		assertThat(rows(id)).isZero();
	}

	@Test
	void tenMinutesLaterADeletedPageIsGoneForGood() {
		UUID kept = write("kept", LocalDate.of(2026, 3, 1));
		UUID deleted = write("deleted", LocalDate.of(2026, 3, 1));
		this.journal.delete(this.space, deleted, 0);
		Journal soon = journalAfter(Duration.ofMinutes(9));
		this.transactions.executeWithoutResult((status) -> soon.purge());
		assertThat(soon.canRestore(this.space, deleted)).isTrue();
		Journal later = journalAfter(Duration.ofMinutes(10).plusSeconds(1));
		assertThat(later.canRestore(this.space, deleted)).isFalse();
		Boolean restored = this.transactions.execute((status) -> later.restore(this.space, deleted));
		assertThat(restored).isFalse();
		assertThat(rows(deleted)).isOne();
		this.transactions.executeWithoutResult((status) -> later.purge());
		assertThat(rows(deleted)).isZero();
		assertThat(rows(kept)).isOne();
	}

	@Test
	void nobodyElseFindsListsChangesOrDeletesAPage() {
		OpenEntry entry = found(write("words", LocalDate.of(2026, 3, 1)));
		OpenSpace stranger = TestSpaces.made(this.spaces);
		assertThat(this.journal.find(stranger, entry.id())).isEmpty();
		assertThat(this.journal.before(stranger, null, PAGE)).isEmpty();
		assertThat(this.journal.delete(stranger, entry.id(), 0)).isFalse();
		assertThat(this.journal.stands(stranger, entry.id())).isFalse();
		assertThat(this.journal.change(stranger, Ids.next(), entry, form("theirs", entry.day(), "0"))).isFalse();
		assertThat(found(entry.id())).isEqualTo(entry);
	}

	@Test
	void todayIsGivenTheNewestPage() {
		write("older", LocalDate.of(2026, 3, 1));
		UUID newest = write("**newer** words", LocalDate.of(2026, 3, 2));
		assertThat(this.journal.last(this.space))
			.contains(new LastEntry(newest, LocalDate.of(2026, 3, 2), null, "newer words"));
	}

	@Test
	void whereTheSpaceWasClosedMeanwhileNoPageIsTakenAway() {
		UUID page = write("morning", LocalDate.of(2026, 3, 1));
		this.spaces.lock(this.space);
		assertThatExceptionOfType(Changed.class).isThrownBy(() -> this.journal.delete(this.space, page, 0));
		assertThat(this.journal.stands(this.space, page)).isTrue();
	}

	private UUID write(String text, LocalDate day) {
		return this.journal.write(this.space, Ids.next(), form(text, day, null));
	}

	private OpenEntry found(UUID id) {
		return this.journal.find(this.space, id).orElseThrow();
	}

	private boolean change(OpenEntry before, String text, @Nullable String version) {
		return this.journal.change(this.space, Ids.next(), before, form(text, before.day(), version));
	}

	private static EntryForm form(String text, LocalDate day, @Nullable String version) {
		return new EntryForm(day.toString(), "", text, "", "", null, "", version);
	}

	private Journal journalAfter(Duration time) {
		return new Journal(this.entries, this.spaces, this.operations, Clock.offset(this.clock, time));
	}

	private int rows(UUID id) {
		return this.jdbc.sql("select count(*) from entry where id = ?").param(id).query(Integer.class).single();
	}

	private void swap(String column, UUID one, UUID two) {
		byte[] first = sealed(column, one);
		byte[] second = sealed(column, two);
		this.jdbc.sql("update entry set " + column + " = ? where id = ?").params(second, one).update();
		this.jdbc.sql("update entry set " + column + " = ? where id = ?").params(first, two).update();
	}

	private byte[] sealed(String column, UUID id) {
		return this.jdbc.sql("select " + column + " from entry where id = ?").param(id).query(byte[].class).single();
	}

	/** Copies one row many times, a few to a day. The copies don't open. */
	private void fill(OpenSpace into, int count) {
		UUID id = this.journal.write(into, Ids.next(), form("words", LocalDate.of(2026, 3, 1), null));
		for (int made = 1; made < count; made++) {
			this.jdbc
				.sql("insert into entry (id, account_id, version, local_day, head, body) "
						+ "select ?, account_id, version, cast(? as date), head, body from entry where id = ?")
				.params(Ids.next(), LocalDate.of(2026, 3, 1).minusDays(made / 2), id)
				.update();
		}
		this.jdbc.sql("analyze").update();
	}

	/** How many rows the database looks at for a page of the list, as it says itself. */
	private int rowsRead(OpenSpace of, Cursor after) {
		String sql = statement(() -> this.journal.before(of, after, PAGE));
		List<String> plan = this.jdbc.sql("explain analyze " + sql)
			.params(of.id(), after.day(), after.day(), after.id(), PAGE)
			.query((row, number) -> row.getString(1))
			.list();
		return RowsRead.in(String.join("\n", plan));
	}

	/** The one statement that is sent. Other threads send theirs meanwhile. */
	private static String statement(Runnable work) {
		Logger logger = (Logger) LoggerFactory.getLogger("org.hibernate.SQL");
		ListAppender<ILoggingEvent> sent = new ListAppender<>();
		sent.start();
		Level before = logger.getLevel();
		logger.setLevel(Level.DEBUG);
		logger.addAppender(sent);
		try {
			work.run();
		}
		finally {
			logger.detachAppender(sent);
			logger.setLevel(before);
		}
		String here = Thread.currentThread().getName();
		List<String> statements = sent.list.stream()
			.filter((event) -> event.getThreadName().equals(here))
			.map(ILoggingEvent::getFormattedMessage)
			.toList();
		assertThat(statements).hasSize(1);
		return statements.getFirst();
	}

}
