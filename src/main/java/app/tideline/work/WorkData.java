package app.tideline.work;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import app.tideline.account.Legible;
import app.tideline.account.OpenSpace;
import app.tideline.account.PartReader;
import app.tideline.account.PersonalData;
import app.tideline.account.ReadingSheet;
import app.tideline.account.Unfit;
import app.tideline.content.Content;
import app.tideline.exercise.Carried;
import app.tideline.exercise.Exercises;
import app.tideline.exercise.Sheet;
import app.tideline.vault.Ids;
import app.tideline.vault.SealedRows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a person has kept of their exercises. */
@Component
class WorkData implements PersonalData {

	private static final String UNFIT = "Something made in an exercise does not fit the form of that exercise.";

	private static final int MOST_FIELDS = 1_000;

	private static final int LONGEST_FIELD = 200;

	private static final int LONGEST_VALUE = 20_000;

	private final Works works;

	private final Exercises exercises;

	private final Content content;

	private final SealedRows rows;

	private final Legible legible;

	WorkData(Works works, SealedRows rows, Legible legible, Exercises exercises, Content content) {
		this.works = works;
		this.rows = rows;
		this.legible = legible;
		this.exercises = exercises;
		this.content = content;
	}

	/** A piece of work, in a file. */
	record Piece(@Nullable String exercise, @Nullable LocalDate day, @Nullable String label,
			@Nullable Map<String, List<String>> values, @Nullable Carried carried, @Nullable LocalDate due,
			@Nullable CameOf cameOf) {
	}

	@Override
	public String part() {
		return "made";
	}

	@Override
	public Set<String> tables() {
		return Set.of("work");
	}

	@Override
	public Iterable<Piece> takeOut(OpenSpace space) {
		return () -> pieces(space).iterator();
	}

	private Stream<Piece> pieces(OpenSpace space) {
		return SealedRows.gradually(this.works.ids(space.id()), (ids) -> this.works.all(space.id(), ids))
			.flatMap((row) -> this.legible.orLeftOut(space, () -> piece(space, row)).stream());
	}

	private static Piece piece(OpenSpace space, Work row) {
		Head head = space.vault().open(Work.head(row.getId(), row.version()), row.head(), Head.class);
		Sheet sheet = space.vault().open(Work.body(row.getId(), row.version()), row.body(), Sheet.class);
		return new Piece(head.exercise(), head.day(), head.label(), sheet.values(), head.carried(), row.dueDay(),
				head.cameOf());
	}

	@Override
	public boolean isEmpty(OpenSpace space) {
		return !this.works.any(space.id());
	}

	@Override
	public void bringIn(OpenSpace space, PartReader part) {
		part.some(Piece.class, (pieces) -> this.rows
			.store(pieces.stream().map((piece) -> work(space, piece, part.latest())).toList()));
	}

	private Work work(OpenSpace space, Piece piece, LocalDate latest) {
		String exercise = Unfit.needed(piece.exercise());
		Unfit.unless(this.content.exercise(exercise).isPresent(), "This file holds an exercise that is not here.");
		LocalDate day = Unfit.come(piece.day(), latest);
		Sheet sheet = sheet(piece);
		Unfit.unless(this.exercises.takes(exercise, sheet, day, latest), UNFIT);
		Unfit.text(piece.label(), LONGEST_VALUE);
		Carried carried = piece.carried();
		CameOf cameOf = piece.cameOf();
		LocalDate due = piece.due();
		if (carried != null) {
			Unfit.day(carried.due());
			Unfit.unless(this.exercises.leadsTo(carried, exercise, sheet, day, latest), UNFIT);
		}
		// It is asked about until it is said what came of it.
		Unfit.unless(due == null || (cameOf == null && carried != null && due.equals(carried.due())), UNFIT);
		// That something was not safe to do is a safety answer, and is not kept.
		Unfit.unless(cameOf == null || (carried != null && cameOf != CameOf.NOT_SAFE), UNFIT);
		Head head = new Head(exercise, day, this.exercises.label(exercise, sheet), carried, cameOf);
		UUID id = Ids.next();
		return new Work(id, space.id(), day, due, space.vault().seal(Work.head(id, 0), head),
				space.vault().seal(Work.body(id, 0), sheet));
	}

	private static Sheet sheet(Piece piece) {
		Map<String, List<String>> values = Unfit.needed(piece.values());
		Unfit.unless(values.size() <= MOST_FIELDS, UNFIT);
		values.forEach((field, all) -> {
			Unfit.text(field, LONGEST_FIELD);
			Unfit.few(all, MOST_FIELDS).forEach((value) -> Unfit.text(value, LONGEST_VALUE));
		});
		return new Sheet(values);
	}

	@Override
	public Stream<ReadingSheet> sheets(OpenSpace space) {
		return pieces(space).map((piece) -> {
			Sheet sheet = new Sheet(Unfit.needed(piece.values()));
			return this.content.exercise(Unfit.needed(piece.exercise()))
				.map((exercise) -> new ReadingSheet(piece.day(), exercise.title(),
						Reading.of(this.exercises.result(exercise.id(), sheet, space.settings().wording()::of))))
				.orElseGet(() -> new ReadingSheet(piece.day(), "Exercise",
						sheet.values().values().stream().flatMap(List::stream).collect(Collectors.joining("\n\n"))));
		});
	}

}
