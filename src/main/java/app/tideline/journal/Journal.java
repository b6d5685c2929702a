package app.tideline.journal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import app.tideline.account.OpenSpace;
import app.tideline.account.Operations;
import app.tideline.vault.Ids;
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

	private static final UUID LAST = new UUID(-1, -1);

	private final Entries entries;

	private final Operations operations;

	private final Clock clock;

	Journal(Entries entries, Operations operations, Clock clock) {
		this.entries = entries;
		this.operations = operations;
		this.clock = clock;
	}

	/** The newest page, if there is one that opens. */
	@Transactional(readOnly = true)
	public Optional<LastEntry> last(OpenSpace space) {
		return before(space, null, 1).stream().findFirst().flatMap((line) -> {
			Head head = line.head();
			return (head == null) ? Optional.empty() : Optional
				.of(new LastEntry(line.id(), line.day(), (head.title() != null) ? head.title() : head.firstWords()));
		});
	}

	/** Lines newest first, after a cursor; heads alone are read. */
	@Transactional(readOnly = true)
	List<Line> before(OpenSpace space, @Nullable Cursor cursor, int count) {
		LocalDate day = (cursor != null) ? cursor.day() : today(space).plusYears(1);
		UUID id = (cursor != null) ? cursor.id() : LAST;
		return this.entries.before(space.id(), day, id, Limit.of(count))
			.stream()
			.map((row) -> new Line(row.getId(), row.getDay(), head(space, row)))
			.toList();
	}

	/**
	 * A page of this space; a stranger's is not found, like one that never was.
	 * @throws Unreadable if it does not open
	 */
	@Transactional(readOnly = true)
	Optional<OpenEntry> find(OpenSpace space, UUID id) {
		return this.entries.find(space.id(), id)
			.map((row) -> new OpenEntry(id, row.version(), row.day(),
					space.vault().open(Entry.head(id, row.version()), row.head(), Head.class),
					space.vault().open(Entry.body(id, row.version()), row.body(), Body.class).text()));
	}

	/** Writes a new page, once, however often its form is sent. */
	UUID write(OpenSpace space, UUID operation, EntryForm form) {
		return UUID.fromString(this.operations.once(space, operation, () -> {
			UUID id = Ids.next();
			Head head = head(space, form, this.clock.instant().truncatedTo(ChronoUnit.MICROS));
			this.entries.save(new Entry(id, space.id(), form.localDay().orElseThrow(),
					space.vault().seal(Entry.head(id, 0), head),
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
		String result = this.operations.once(space, operation, () -> {
			long version = (form.version() != null) ? form.version() : before.version();
			UUID id = before.id();
			int changed = this.entries.replace(space.id(), id, version, form.localDay().orElseThrow(),
					space.vault().seal(Entry.head(id, version + 1), head(space, form, before.head().writtenAt())),
					space.vault().seal(Entry.body(id, version + 1), new Body(form.plainText())));
			return (changed == 1) ? id.toString() : "";
		});
		return !result.isEmpty();
	}

	/** Takes a page away, to be brought back or to go for good. */
	@Transactional
	boolean delete(OpenSpace space, UUID id, long version) {
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		return this.entries.delete(space.id(), id, version, now, space.opening()) == 1;
	}

	/** Brings a page back. */
	@Transactional
	boolean restore(OpenSpace space, UUID id) {
		return this.entries.restore(space.id(), id, this.clock.instant().minus(UNDO)) == 1;
	}

	/** Removes pages whose time to be brought back is over. */
	@Scheduled(fixedDelay = 60_000, initialDelay = 90_000)
	@Transactional
	public void purge() {
		this.entries.purge(this.clock.instant().minus(UNDO));
	}

	LocalDate today(OpenSpace space) {
		return LocalDate.ofInstant(this.clock.instant(), space.settings().zoneOrDefault());
	}

	private static Head head(OpenSpace space, EntryForm form, Instant writtenAt) {
		return new Head(form.titleSaid().orElse(null), form.firstWords(), form.moodSaid().orElse(null), form.tagList(),
				form.promptSaid().orElse(null), writtenAt, space.settings().zoneOrDefault());
	}

	private static @Nullable Head head(OpenSpace space, SealedHead row) {
		try {
			return space.vault().open(Entry.head(row.getId(), row.getVersion()), row.getHead(), Head.class);
		}
		catch (Unreadable ex) {
			return null;
		}
	}

}
