package app.tideline.checkin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import app.tideline.account.OpenSpace;
import app.tideline.account.PartReader;
import app.tideline.account.PersonalData;
import app.tideline.account.ReadingSheet;
import app.tideline.account.Unfit;
import app.tideline.content.Content;
import app.tideline.guidance.Guidance.Shown;
import app.tideline.vault.Ids;
import app.tideline.vault.Unreadable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Check-ins. Safety answers are not stored, so they can't be in it; the support that a
 * check-in showed ends with its opening, and one that was saved halfway is a draft: both
 * are left out.
 */
@Component
class CheckInData implements PersonalData<List<CheckInData.One>> {

	private final CheckIns checkIns;

	private final ResultModel results;

	private final BroughtIn broughtIn;

	private final Content content;

	CheckInData(CheckIns checkIns, ResultModel results, BroughtIn broughtIn, Content content) {
		this.checkIns = checkIns;
		this.results = results;
		this.broughtIn = broughtIn;
		this.content = content;
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
	public List<One> takeOut(OpenSpace space) {
		List<One> done = new ArrayList<>();
		for (CheckIn row : this.checkIns.all(space.id())) {
			try {
				Answers answers = space.vault()
					.open(CheckIn.head(row.getId(), row.version()), row.head(), Answers.class);
				Outcome outcome = space.vault()
					.open(CheckIn.body(row.getId(), row.version()), row.body(), Outcome.class);
				done.add(new One(row.day(), answers, outcome.texts(), outcome.shown().lasting()));
			}
			catch (Unreadable ex) {
				// One damaged row must not keep the others from being taken out.
			}
		}
		return done;
	}

	@Override
	public boolean isEmpty(OpenSpace space) {
		return !this.checkIns.any(space.id());
	}

	@Override
	public List<One> read(JsonNode part, PartReader reader) {
		return reader.many(part, One.class);
	}

	@Override
	public void bringIn(OpenSpace space, List<One> part) {
		for (One one : Unfit.few(part)) {
			LocalDate day = Unfit.day(one.day());
			Answers answers = this.broughtIn.answers(one.answers());
			Outcome outcome = new Outcome(this.broughtIn.texts(one.texts()), this.broughtIn.shown(one.shown()));
			UUID id = Ids.next();
			this.checkIns.save(new CheckIn(id, space.id(), day, space.vault().seal(CheckIn.head(id, 0), answers),
					space.vault().seal(CheckIn.body(id, 0), outcome)));
		}
	}

	@Override
	public List<ReadingSheet> sheets(OpenSpace space) {
		List<ReadingSheet> sheets = new ArrayList<>();
		for (One one : takeOut(space)) {
			StringBuilder text = new StringBuilder();
			this.results.said(Unfit.needed(one.answers()))
				.forEach((said) -> text.append("- ")
					.append(space.settings().wording().of(said.question()))
					.append(" ")
					.append(space.settings().wording().of(said.answer()))
					.append('\n'));
			Map<String, String> written = new LinkedHashMap<>(Unfit.needed(one.texts()));
			this.content.checkIn().freeText().items().forEach((item) -> {
				String words = written.get(item.id());
				if (words != null) {
					text.append("\n## ")
						.append(space.settings().wording().of(item.question()))
						.append("\n\n")
						.append(words)
						.append('\n');
				}
			});
			sheets.add(new ReadingSheet(one.day(), "Check-in", text.toString()));
		}
		return sheets;
	}

}
