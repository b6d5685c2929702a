package app.tideline.checkin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import app.tideline.account.HeldConcern;
import app.tideline.account.OpenSpace;
import app.tideline.account.Operations;
import app.tideline.account.Settings;
import app.tideline.account.Spaces;
import app.tideline.content.CheckInItems;
import app.tideline.content.Content;
import app.tideline.guidance.Guidance;
import app.tideline.safety.Latch;
import app.tideline.vault.Ids;
import app.tideline.work.Workbook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finishes a check-in: evaluates it and, where it is to be kept, stores it. */
@Component
class Finishing {

	private final Surroundings surroundings;

	private final Evaluation evaluation;

	private final CheckIns checkIns;

	private final Supports supports;

	private final Notebook notebook;

	private final Operations operations;

	private final Spaces spaces;

	private final Workbook workbook;

	private final CheckInItems items;

	private final Clock clock;

	Finishing(Surroundings surroundings, Evaluation evaluation, CheckIns checkIns, Supports supports, Notebook notebook,
			Operations operations, Spaces spaces, Workbook workbook, Content content, Clock clock) {
		this.surroundings = surroundings;
		this.evaluation = evaluation;
		this.checkIns = checkIns;
		this.supports = supports;
		this.notebook = notebook;
		this.operations = operations;
		this.spaces = spaces;
		this.workbook = workbook;
		this.items = content.checkIn();
		this.clock = clock;
	}

	/** What came of a check-in. */
	record Finished(LocalDate day, Answers answers, Guidance guidance, Map<String, String> texts) {
	}

	/** Evaluates and stores nothing. */
	Finished only(@Nullable OpenSpace space, Filled filled, boolean danger) {
		LocalDate today = today(space);
		Around around = this.surroundings.of(space, filled, today);
		Answers answers = this.evaluation.answers(filled, around.past(), today);
		return new Finished(today, answers, this.evaluation.guidance(filled, answers, around, today, danger),
				texts(filled));
	}

	/**
	 * Evaluates, and stores it once. What was saved half way of it is no longer needed;
	 * what another page has saved since this one began stays.
	 * @param operation the id that the form carried
	 * @param known the mark of the draft that the page knows of
	 * @return the id of the check-in
	 * @throws app.tideline.account.Changed if what is chosen or held was changed
	 * meanwhile, or the id was spent by another form
	 */
	UUID keep(OpenSpace space, UUID operation, Filled filled, boolean danger, String known) {
		Finished finished = only(space, filled, danger);
		return UUID.fromString(this.operations.once(space, operation, "check-in",
				() -> store(space, filled, finished, known).toString()));
	}

	private UUID store(OpenSpace space, Filled filled, Finished finished, String known) {
		UUID id = Ids.next();
		// Rows in the order in which a new key goes through them, so that the two never
		// wait for each other.
		remember(space, filled, finished);
		this.notebook.forget(space, known);
		filled.asked()
			.stream()
			.sorted()
			.forEach((work) -> filled.cameOf(work).ifPresent((answer) -> this.workbook.followUp(space, work, answer)));
		Guidance.Shown shown = finished.guidance().shown();
		Guidance.Shown lasting = shown.lasting();
		byte[] head = space.vault().seal(CheckIn.head(id, 0), finished.answers().showing(lasting.rules()));
		byte[] body = space.vault().seal(CheckIn.body(id, 0), new Outcome(finished.texts(), lasting));
		this.checkIns.save(new CheckIn(id, space.id(), finished.day(), head, body));
		if (!shown.equals(lasting)) {
			this.supports
				.save(new Support(id, space.id(), space.opening(), space.vault().seal(Support.body(id, 0), shown)));
		}
		return id;
	}

	private void remember(OpenSpace space, Filled filled, Finished finished) {
		HeldConcern before = space.concern().orElse(null);
		HeldConcern after = finished.answers().note()
				? Latch.afterNote(before, finished.guidance().level(), finished.day())
				: Latch.afterCheckIn(before, finished.guidance().level(), finished.day());
		Settings settings = filled.one("cx.country")
			.map((country) -> space.settings().inCountry(country))
			.orElse(space.settings());
		if (!settings.equals(space.settings()) || !Objects.equals(before, after)) {
			this.spaces.keep(space, settings, after);
		}
	}

	private Map<String, String> texts(Filled filled) {
		Map<String, String> texts = new LinkedHashMap<>();
		this.items.freeText()
			.items()
			.forEach((text) -> filled.one(text.id()).ifPresent((words) -> texts.put(text.id(), words)));
		return texts;
	}

	LocalDate today(@Nullable OpenSpace space) {
		return (space != null) ? LocalDate.ofInstant(this.clock.instant(), space.settings().zoneOrDefault())
				: LocalDate.now(this.clock);
	}

}
