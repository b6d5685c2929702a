package app.tideline.work;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

import app.tideline.account.OpenSpace;
import app.tideline.account.Operations;
import app.tideline.content.Content;
import app.tideline.content.Exercise;
import app.tideline.exercise.Carried;
import app.tideline.exercise.Exercises;
import app.tideline.exercise.Sheet;
import app.tideline.safety.Gates;
import app.tideline.vault.Cursor;
import app.tideline.vault.Ids;
import app.tideline.vault.SealedHead;
import app.tideline.vault.Unreadable;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person has kept of their exercises. */
@Component
public class Workbook {

	private static final int MOST_DUE = 20;

	private static final int MOST_OF_A_CHAPTER = 100;

	private final Works works;

	private final Exercises exercises;

	private final Content content;

	private final Operations operations;

	private final Clock clock;

	Workbook(Works works, Exercises exercises, Content content, Operations operations, Clock clock) {
		this.works = works;
		this.exercises = exercises;
		this.content = content;
		this.operations = operations;
		this.clock = clock;
	}

	/**
	 * What was planned and is due, the oldest first, as far as it may be asked about:
	 * while a concern is held, what came of a gated exercise is not.
	 */
	@Transactional(readOnly = true)
	public List<Due> due(OpenSpace space) {
		LocalDate today = today(space);
		boolean held = Gates.supportFirst(space, today);
		List<Due> due = new ArrayList<>();
		for (SealedHead row : this.works.due(space.id(), today, Limit.of(MOST_DUE))) {
			Head head = head(space, row);
			if (head != null && head.carried() != null) {
				Exercise exercise = this.content.exercise(head.exercise()).orElseThrow();
				if (!held || exercise.open()) {
					due.add(new Due(row.getId(), head.carried().due(), exercise, question(space, head),
							this.exercises.followUp(head.exercise(), "", UnaryOperator.identity())));
				}
			}
		}
		return due;
	}

	/**
	 * Notes what came of something planned, so that it is not asked again. Joins the
	 * caller's transaction. Nothing happens where it is gone or was answered before.
	 */
	@Transactional
	public void followUp(OpenSpace space, UUID id, CameOf answer) {
		find(space, id).filter((kept) -> kept.due() != null)
			.ifPresent((kept) -> replace(space, kept, null,
					(answer == CameOf.NOT_SAFE) ? kept.head().notCarried() : kept.head().after(answer), kept.sheet()));
	}

	/** Whether anything was kept, even if it does not open any more. */
	@Transactional(readOnly = true)
	public boolean holdsAny(OpenSpace space) {
		return !this.works.before(space.id(), Cursor.NEWEST.day(), Cursor.NEWEST.id(), Limit.of(1)).isEmpty();
	}

	/** What was kept of a chapter's exercises, newest first. */
	@Transactional(readOnly = true)
	public List<Line> of(OpenSpace space, int chapter) {
		return lines(space,
				this.works.before(space.id(), Cursor.NEWEST.day(), Cursor.NEWEST.id(), Limit.of(MOST_OF_A_CHAPTER)))
			.stream()
			.filter((line) -> line.exercise().chapter() == chapter)
			.toList();
	}

	/** Of the newest work, that of which was said what came of it, newest first. */
	@Transactional(readOnly = true)
	public List<Tried> tried(OpenSpace space) {
		LocalDate today = today(space);
		List<Tried> tried = new ArrayList<>();
		for (SealedHead row : this.works.before(space.id(), Cursor.NEWEST.day(), Cursor.NEWEST.id(),
				Limit.of(MOST_OF_A_CHAPTER))) {
			Head head = head(space, row);
			if (head != null && head.cameOf() != null) {
				tried.add(new Tried(row.getId(), row.getDay(), this.content.exercise(head.exercise()).orElseThrow(),
						head.closed(today) ? "" : head.label(), head.cameOf()));
			}
		}
		return tried;
	}

	/** All of it, newest first, after a cursor. */
	@Transactional(readOnly = true)
	List<Line> before(OpenSpace space, Cursor after, int count) {
		return lines(space, this.works.before(space.id(), after.day(), after.id(), Limit.of(count)));
	}

	/**
	 * A piece of work of this space; a stranger's is not found, like one that never was.
	 * @throws Unreadable if it does not open
	 */
	@Transactional(readOnly = true)
	Optional<Kept> find(OpenSpace space, UUID id) {
		return this.works.find(space.id(), id)
			.map((row) -> new Kept(id, row.version(), row.dueDay(),
					open(space, id, row.version(), row.day(), row.head()),
					space.vault().open(Work.body(id, row.version()), row.body(), Sheet.class)));
	}

	/** Keeps a new piece of work, once, however often its form is sent. */
	UUID keep(OpenSpace space, UUID operation, String exercise, Sheet sheet) {
		return UUID.fromString(this.operations.once(space, operation, "exercise " + exercise, () -> {
			UUID id = Ids.next();
			LocalDate today = today(space);
			Head head = head(exercise, sheet, today, today);
			this.works.save(new Work(id, space.id(), today, due(head), space.vault().seal(Work.head(id, 0), head),
					space.vault().seal(Work.body(id, 0), sheet)));
			return id.toString();
		}));
	}

	/**
	 * Changes a piece of work, if it is still at the version that was looked at; what it
	 * leads to is reckoned anew from today. Sending the same form twice is one change.
	 * @return whether it was changed
	 */
	boolean change(OpenSpace space, UUID operation, Kept kept, long version, Sheet sheet) {
		return !this.operations.once(space, operation, "work " + kept.id(), () -> {
			Head head = head(kept.head().exercise(), sheet, kept.head().day(), today(space));
			Kept seen = new Kept(kept.id(), version, kept.due(), kept.head(), kept.sheet());
			return replace(space, seen, due(head), head, sheet) ? kept.id().toString() : "";
		}).isEmpty();
	}

	/** Opens before its day what was to stay closed until then. */
	@Transactional
	boolean openNow(OpenSpace space, Kept kept) {
		return replace(space, kept, kept.due(), kept.head().opened(), kept.sheet());
	}

	/** Removes a piece of work for good, if it is still at that version. */
	@Transactional
	boolean delete(OpenSpace space, UUID id, long version) {
		return this.works.remove(space.id(), id, version) == 1;
	}

	/** Whether there is such a piece of work in this space, readable or not. */
	boolean stands(OpenSpace space, UUID id) {
		return this.works.stands(space.id(), id);
	}

	String question(OpenSpace space, Head head) {
		return this.exercises.followUp(head.exercise(), head.label(), space.settings().wording()::of);
	}

	LocalDate today(@Nullable OpenSpace space) {
		return LocalDate.now((space != null) ? this.clock.withZone(space.settings().zoneOrDefault()) : this.clock);
	}

	private Head head(String exercise, Sheet sheet, LocalDate madeOn, LocalDate today) {
		return new Head(exercise, madeOn, this.exercises.label(exercise, sheet),
				this.exercises.carried(exercise, sheet, today).orElse(null), null);
	}

	private static @Nullable LocalDate due(Head head) {
		Carried carried = head.carried();
		return (carried != null) ? carried.due() : null;
	}

	private boolean replace(OpenSpace space, Kept kept, @Nullable LocalDate due, Head head, Sheet sheet) {
		UUID id = kept.id();
		long next = kept.version() + 1;
		return this.works.replace(space.id(), id, kept.version(), due, space.vault().seal(Work.head(id, next), head),
				space.vault().seal(Work.body(id, next), sheet)) == 1;
	}

	private List<Line> lines(OpenSpace space, List<SealedHead> rows) {
		LocalDate today = today(space);
		List<Line> lines = new ArrayList<>();
		for (SealedHead row : rows) {
			Head head = head(space, row);
			if (head != null) {
				boolean closed = head.closed(today);
				lines.add(new Line(row.getId(), row.getDay(), this.content.exercise(head.exercise()).orElseThrow(),
						closed ? "" : head.label(), closed ? due(head) : null));
			}
		}
		return lines;
	}

	/** One damaged row must not take the others with it; it is left out of lists. */
	private static @Nullable Head head(OpenSpace space, SealedHead row) {
		try {
			return open(space, row.getId(), row.getVersion(), row.getDay(), row.getHead());
		}
		catch (Unreadable ex) {
			return null;
		}
	}

	private static Head open(OpenSpace space, UUID id, long version, LocalDate day, byte[] sealed) {
		Head head = space.vault().open(Work.head(id, version), sealed, Head.class);
		if (!head.day().equals(day)) {
			throw new Unreadable();
		}
		return head;
	}

}
