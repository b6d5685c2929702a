package app.tideline.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import app.tideline.account.Legible;
import app.tideline.account.OpenSpace;
import app.tideline.account.PartReader;
import app.tideline.account.PersonalData;
import app.tideline.account.ReadingSheet;
import app.tideline.account.Unfit;
import app.tideline.vault.Ids;
import app.tideline.vault.SealedRows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.SimpleErrors;

/**
 * The pages of the journal. Those that were deleted are gone, whether or not they can
 * still be brought back.
 */
@Component
class JournalData implements PersonalData {

	private static final String NOT_TAKEN = "A page of the journal in this file is not as a page here would be: "
			+ "it has no text, a day that has not come yet, or something else that its form would not have taken.";

	private static final int LONGEST_PROMPT = 100;

	/** Between them, every zone has a day that can be written down. */
	private static final Instant FIRST = Instant.parse("1900-01-02T00:00:00Z");

	private static final Instant LAST = Instant.parse("2099-12-30T00:00:00Z");

	private final Entries entries;

	private final SealedRows rows;

	private final Legible legible;

	private final WritingPage writing;

	JournalData(Entries entries, SealedRows rows, Legible legible, WritingPage writing) {
		this.entries = entries;
		this.rows = rows;
		this.legible = legible;
		this.writing = writing;
	}

	/** A page, in a file. */
	record Page(@Nullable LocalDate day, @Nullable String title, @Nullable String text, @Nullable String mood,
			@Nullable List<String> tags, @Nullable String prompt, @Nullable Instant writtenAt, @Nullable ZoneId zone,
			@Nullable LocalDate closedUntil) {
	}

	@Override
	public String part() {
		return "journal";
	}

	@Override
	public Set<String> tables() {
		return Set.of("entry");
	}

	@Override
	public Iterable<Page> takeOut(OpenSpace space) {
		return () -> pages(space).iterator();
	}

	private Stream<Page> pages(OpenSpace space) {
		return SealedRows.gradually(this.entries.ids(space.id()), (ids) -> this.entries.all(space.id(), ids))
			.flatMap((row) -> this.legible.orLeftOut(space, () -> page(space, row)).stream());
	}

	private static Page page(OpenSpace space, Entry row) {
		Head head = space.vault().open(Entry.head(row.getId(), row.version()), row.head(), Head.class);
		Body body = space.vault().open(Entry.body(row.getId(), row.version()), row.body(), Body.class);
		return new Page(head.day(), head.title(), body.text(), head.mood(), head.tags(), head.prompt(),
				head.writtenAt(), head.zone(), head.closedUntil());
	}

	@Override
	public boolean isEmpty(OpenSpace space) {
		return !this.entries.any(space.id());
	}

	@Override
	public void bringIn(OpenSpace space, PartReader part) {
		part.some(Page.class,
				(pages) -> this.rows.store(pages.stream().map((page) -> entry(space, page, part.latest())).toList()));
	}

	private Entry entry(OpenSpace space, Page page, LocalDate latest) {
		Head head = head(page, latest);
		UUID id = Ids.next();
		return new Entry(id, space.id(), head.day(), space.vault().seal(Entry.head(id, 0), head),
				space.vault().seal(Entry.body(id, 0), new Body(Unfit.needed(page.text()))));
	}

	/**
	 * Its form judges it, and must leave it as it is. A prompt that the guide does not
	 * have is passed over there too.
	 */
	private Head head(Page page, LocalDate latest) {
		Unfit.text(page.text(), EntryForm.LONGEST_TEXT);
		Unfit.textOrNone(page.title(), EntryForm.LONGEST_TITLE);
		Unfit.few(page.tags(), EntryForm.MOST_TAGS).forEach((tag) -> Unfit.text(tag, EntryForm.LONGEST_TAG));
		Unfit.textOrNone(page.prompt(), LONGEST_PROMPT);
		EntryForm form = EntryForm.of(page);
		SimpleErrors errors = new SimpleErrors(form);
		form.validate(errors, latest);
		Unfit.unless(!errors.hasErrors(), NOT_TAKEN);
		Head head = form.answering(this.writing.known(page.prompt()))
			.head(writtenAt(page, latest), Unfit.needed(page.zone()));
		Unfit.unless(head.day().equals(page.day()) && Objects.equals(head.title(), page.title())
				&& form.plainText().equals(page.text()) && Objects.equals(head.mood(), page.mood())
				&& head.tags().equals(page.tags()), NOT_TAKEN);
		return head;
	}

	private static Instant writtenAt(Page page, LocalDate latest) {
		Instant writtenAt = Unfit.needed(page.writtenAt());
		Unfit.unless(writtenAt.isAfter(FIRST) && writtenAt.isBefore(LAST),
				"A time in this file is too long ago, or too far away.");
		Unfit.come(LocalDate.ofInstant(writtenAt, Unfit.needed(page.zone())), latest);
		return writtenAt.truncatedTo(ChronoUnit.MICROS);
	}

	@Override
	public Stream<ReadingSheet> sheets(OpenSpace space) {
		return pages(space).map((page) -> {
			List<String> notes = new ArrayList<>();
			if (page.mood() != null) {
				notes.add("Mood: " + page.mood());
			}
			if (page.tags() != null && !page.tags().isEmpty()) {
				notes.add("Words to find it by: " + String.join(", ", page.tags()));
			}
			if (page.closedUntil() != null) {
				notes.add("Closed until " + page.closedUntil());
			}
			this.writing.question(page.prompt()).ifPresent(notes::add);
			return new ReadingSheet(page.day(), (page.title() != null) ? page.title() : "A page", notes, List.of(),
					String.valueOf(page.text()));
		});
	}

}
