package app.tideline.journal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import app.tideline.account.Changed;
import app.tideline.account.OpenSpace;
import app.tideline.account.Operations;
import app.tideline.account.Spaces;
import app.tideline.vault.Cursor;
import app.tideline.vault.Ids;
import app.tideline.vault.SealedHead;
import app.tideline.vault.Unreadable;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The journal of an open space. */
@Component
public class Journal {

	/** How long a deleted page can be brought back, while the space stays open. */
	static final Duration UNDO = Duration.ofMinutes(10);

	private final Entries entries;

	private final Spaces spaces;

	private final Operations operations;

	private final Clock clock;

	Journal(Entries entries, Spaces spaces, Operations operations, Clock clock) {
		this.entries = entries;
		this.spaces = spaces;
		this.operations = operations;
		this.clock = clock;
	}

	/** The newest page, if there is one that opens. */
	@Transactional(readOnly = true)
	public Optional<LastEntry> last(OpenSpace space) {
		return before(space, null, 1).stream().findFirst().flatMap((line) -> {
			Head head = line.head();
			return (head == null) ? Optional.empty()
					: Optional.of(new LastEntry(line.id(), line.day(), head.title(), head.firstWords()));
		});
	}

	/** The newest pages, as the list names them. */
	@Transactional(readOnly = true)
	public List<Leaf> leaves(OpenSpace space, int count) {
		LocalDate today = today(space);
		return before(space, null, count).stream().map((line) -> Leaf.of(line, today)).toList();
	}

	/**
	 * Those of these pages that are of this space, to be shown to somebody, the oldest
	 * first.
	 */
	@Transactional(readOnly = true)
	public List<Leaf> leaves(OpenSpace space, Collection<UUID> ids) {
		LocalDate today = today(space);
		return ids.isEmpty() ? List.of()
				: this.entries.all(space.id(), ids).stream().map((row) -> leaf(space, row, today)).toList();
	}

	/** Lines newest first, after a cursor; heads alone are read. */
	@Transactional(readOnly = true)
	List<Line> before(OpenSpace space, @Nullable Cursor cursor, int count) {
		Cursor after = (cursor != null) ? cursor : Cursor.NEWEST;
		LocalDate today = today(space);
		return this.entries.before(space.id(), after.day(), after.id(), Limit.of(count))
			.stream()
			.map((row) -> new Line(row.getId(), row.getDay(), shown(head(space, row), today)))
			.toList();
	}

	/**
	 * A page of this space; a stranger's is not found, like one that never was.
	 * @throws Unreadable if it does not open
	 */
	@Transactional(readOnly = true)
	Optional<OpenEntry> find(OpenSpace space, UUID id) {
		return this.entries.find(space.id(), id).map((row) -> open(space, row));
	}

	/** Writes a new page, once, however often its form is sent. */
	UUID write(OpenSpace space, UUID operation, EntryForm form) {
		return UUID.fromString(this.operations.once(space, operation, "a new page", () -> {
			UUID id = Ids.next();
			Head head = form.head(this.clock.instant().truncatedTo(ChronoUnit.MICROS),
					space.settings().zoneOrDefault());
			this.entries.save(new Entry(id, space.id(), head.day(), space.vault().seal(Entry.head(id, 0), head),
					space.vault().seal(Entry.body(id, 0), new Body(form.plainText()))));
			return id.toString();
		}));
	}

	/**
	 * Changes a page, if it is still at the version that the form was made from; sending
	 * the same form twice changes it once.
	 * @return whether it was changed
	 */
	boolean change(OpenSpace space, UUID operation, OpenEntry before, EntryForm form) {
		String result = this.operations.once(space, operation, "page " + before.id(), () -> {
			long version = form.versionRead();
			UUID id = before.id();
			Head head = form.head(before.head().writtenAt(), before.head().zone());
			int changed = this.entries.replace(space.id(), id, version, head.day(),
					space.vault().seal(Entry.head(id, version + 1), head),
					space.vault().seal(Entry.body(id, version + 1), new Body(form.plainText())));
			return (changed == 1) ? id.toString() : "";
		});
		return !result.isEmpty();
	}

	/**
	 * Takes a page away, to be brought back or to go for good.
	 * @throws Changed if the space was closed here meanwhile: nobody could bring it back
	 */
	@Transactional
	boolean delete(OpenSpace space, UUID id, long version) {
		// The opening first, as whoever ends it does: the page goes with it.
		if (!this.spaces.holds(space)) {
			throw new Changed();
		}
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		return this.entries.delete(space.id(), id, version, now, space.opening()) == 1;
	}

	/** Whether a page was deleted in this opening and can still be brought back. */
	@Transactional(readOnly = true)
	boolean canRestore(OpenSpace space, UUID id) {
		return this.entries.canRestore(space.id(), id, space.opening(), this.clock.instant().minus(UNDO));
	}

	/** Whether there is such a page, whether or not it opens. */
	@Transactional(readOnly = true)
	boolean stands(OpenSpace space, UUID id) {
		return this.entries.stands(space.id(), id);
	}

	/**
	 * Brings a page back.
	 * @return whether it stands in the journal now
	 */
	@Transactional
	boolean restore(OpenSpace space, UUID id) {
		return this.entries.restore(space.id(), id, space.opening(), this.clock.instant().minus(UNDO)) == 1
				|| this.entries.stands(space.id(), id);
	}

	/** Removes pages whose time to be brought back is over. */
	@Scheduled(fixedDelay = 60_000, initialDelay = 90_000)
	@Transactional
	public void purge() {
		this.entries.purge(Instant.EPOCH, this.clock.instant().minus(UNDO));
	}

	LocalDate today(OpenSpace space) {
		return LocalDate.ofInstant(this.clock.instant(), space.settings().zoneOrDefault());
	}

	/**
	 * The last day that a page can be about: today, and where the person has named no
	 * zone, today anywhere on earth.
	 */
	LocalDate latest(OpenSpace space) {
		ZoneId zone = space.settings().zone();
		return LocalDate.ofInstant(this.clock.instant(), (zone != null) ? zone : ZoneOffset.MAX);
	}

	/** Opens before its day a page that was to stay closed until then. */
	@Transactional
	void openNow(OpenSpace space, OpenEntry entry) {
		Head head = entry.head().opened();
		long next = entry.version() + 1;
		this.entries.replace(space.id(), entry.id(), entry.version(), entry.day(),
				space.vault().seal(Entry.head(entry.id(), next), head),
				space.vault().seal(Entry.body(entry.id(), next), new Body(entry.text())));
	}

	private static Leaf leaf(OpenSpace space, Entry row, LocalDate today) {
		try {
			return Leaf.of(open(space, row), today);
		}
		catch (Unreadable ex) {
			return Leaf.unreadable(row.getId(), row.day());
		}
	}

	private static OpenEntry open(OpenSpace space, Entry row) {
		UUID id = row.getId();
		return new OpenEntry(id, row.version(), row.day(), open(space, id, row.version(), row.day(), row.head()),
				space.vault().open(Entry.body(id, row.version()), row.body(), Body.class).text());
	}

	private static @Nullable Head shown(@Nullable Head head, LocalDate today) {
		return (head != null) ? head.shown(today) : null;
	}

	private static @Nullable Head head(OpenSpace space, SealedHead row) {
		try {
			return open(space, row.getId(), row.getVersion(), row.getDay(), row.getHead());
		}
		catch (Unreadable ex) {
			return null;
		}
	}

	private static Head open(OpenSpace space, UUID id, long version, LocalDate day, byte[] sealed) {
		Head head = space.vault().open(Entry.head(id, version), sealed, Head.class);
		if (!head.day().equals(day)) {
			throw new Unreadable();
		}
		return head;
	}

}
