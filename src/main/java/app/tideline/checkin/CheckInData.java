package app.tideline.checkin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import app.tideline.account.Legible;
import app.tideline.account.OpenSpace;
import app.tideline.account.PartReader;
import app.tideline.account.PersonalData;
import app.tideline.account.ReadingSheet;
import app.tideline.account.Unfit;
import app.tideline.content.Content;
import app.tideline.content.Wording;
import app.tideline.guidance.Guidance.Shown;
import app.tideline.vault.Ids;
import app.tideline.vault.SealedRows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Check-ins. Safety answers are not stored, so they can't be in it; the support that a
 * check-in showed ends with its opening, and one that was saved halfway is a draft: both
 * are left out.
 */
@Component
class CheckInData implements PersonalData {

	private final CheckIns checkIns;

	private final ResultModel results;

	private final BroughtIn broughtIn;

	private final Content content;

	private final SealedRows rows;

	private final Legible legible;

	private final Clock clock;

	CheckInData(CheckIns checkIns, SealedRows rows, Legible legible, ResultModel results, BroughtIn broughtIn,
			Content content, Clock clock) {
		this.checkIns = checkIns;
		this.rows = rows;
		this.legible = legible;
		this.results = results;
		this.broughtIn = broughtIn;
		this.content = content;
		this.clock = clock;
	}

	/** A check-in, in a file. */
	record One(@Nullable LocalDate day, @Nullable Answers answers, @Nullable Map<String, String> texts,
			@Nullable Shown shown) {
	}

	@Override
	public String part() {
		return "check-ins";
	}

	@Override
	public Set<String> tables() {
		return Set.of("check_in");
	}

	@Override
	public Iterable<One> takeOut(OpenSpace space) {
		return () -> done(space).iterator();
	}

	private Stream<One> done(OpenSpace space) {
		return SealedRows.gradually(this.checkIns.ids(space.id()), (ids) -> this.checkIns.all(space.id(), ids))
			.flatMap((row) -> this.legible.orLeftOut(space, () -> one(space, row)).stream());
	}

	private static One one(OpenSpace space, CheckIn row) {
		Answers answers = space.vault().open(CheckIn.head(row.getId(), row.version()), row.head(), Answers.class);
		Outcome outcome = space.vault().open(CheckIn.body(row.getId(), row.version()), row.body(), Outcome.class);
		return new One(row.day(), answers, outcome.texts(), outcome.shown().lasting());
	}

	@Override
	public boolean isEmpty(OpenSpace space) {
		return !this.checkIns.any(space.id());
	}

	@Override
	public void bringIn(OpenSpace space, PartReader part) {
		part.some(One.class,
				(some) -> this.rows.store(some.stream().map((one) -> checkIn(space, one, part.latest())).toList()));
	}

	private CheckIn checkIn(OpenSpace space, One one, LocalDate latest) {
		LocalDate day = Unfit.come(one.day(), latest);
		Answers answers = Unfit.needed(one.answers());
		Map<String, String> texts = Unfit.needed(one.texts());
		this.broughtIn.judge(answers, texts, latest);
		Outcome outcome = new Outcome(texts, this.broughtIn.shown(one.shown()));
		UUID id = Ids.next();
		return new CheckIn(id, space.id(), day, space.vault().seal(CheckIn.head(id, 0), answers),
				space.vault().seal(CheckIn.body(id, 0), outcome));
	}

	/**
	 * Of what was suggested, what the page of the check-in shows today: while a concern
	 * is held, what it suppresses stays out here too.
	 */
	@Override
	public Stream<ReadingSheet> sheets(OpenSpace space) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), space.settings().zoneOrDefault());
		return done(space).map((one) -> sheet(space.settings().wording(), one,
				this.results.shown(space, today, Unfit.needed(one.shown()))));
	}

	private ReadingSheet sheet(Wording wording, One one, Shown shown) {
		List<ReadingSheet.Answer> answers = new ArrayList<>();
		this.results.said(Unfit.needed(one.answers()))
			.forEach((said) -> answers
				.add(new ReadingSheet.Answer(wording.of(said.question()), wording.of(said.answer()), false)));
		Map<String, String> written = Unfit.needed(one.texts());
		this.content.checkIn().freeText().items().forEach((item) -> {
			String words = written.get(item.id());
			if (words != null) {
				answers.add(new ReadingSheet.Answer(wording.of(item.question()), words, true));
			}
		});
		return new ReadingSheet(one.day(), "Check-in", List.of(), answers, suggested(wording, shown));
	}

	/** A line each, under the heading that they have on the page of the check-in. */
	private String suggested(Wording wording, Shown shown) {
		return this.results.suggested(shown)
			.stream()
			.map((each) -> wording.of("\n- " + each.title() + ": " + String.join(" ", each.reasons())))
			.reduce(String::concat)
			.map((lines) -> "## For this week, if you like\n" + lines)
			.orElse("");
	}

}
