package app.tideline.checkin;

import java.time.LocalDate;
import java.util.Optional;

import app.tideline.account.OpenSpace;
import app.tideline.work.Due;
import app.tideline.work.Workbook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where a check-in begins, and what is already filled in there. */
@Component
class Beginning {

	private final Archive archive;

	private final Notebook notebook;

	private final ScreenModel screens;

	private final Steps steps;

	private final Workbook workbook;

	Beginning(Archive archive, Notebook notebook, ScreenModel screens, Steps steps, Workbook workbook) {
		this.archive = archive;
		this.notebook = notebook;
		this.screens = screens;
		this.steps = steps;
		this.workbook = workbook;
	}

	/**
	 * A beginning.
	 *
	 * @param draft the mark of what was saved half way, if anything was
	 * @param stale the day of what was saved half way, where that is too old to go on
	 * with; its words stand in their boxes all the same
	 */
	record Begun(Step step, Filled filled, String draft, @Nullable LocalDate stale) {
	}

	/**
	 * Goes on with what was saved this week, or begins anew.
	 * @param context whether the person asks to say how things are set up
	 */
	Begun of(OpenSpace space, boolean context, LocalDate today) {
		Past past = this.archive.past(space, today);
		Optional<Notebook.Saved> saved = this.notebook.saved(space);
		Optional<Notebook.Saved> fresh = saved.filter((each) -> each.fresh(today));
		Filled anew = this.screens.before(past, Optional.ofNullable(space.settings().country()));
		Filled filled = fresh.flatMap(Notebook.Saved::half)
			.map(Notebook.Half::filled)
			.orElseGet(() -> anew.with(saved.map(this.notebook::words).orElse(Filled.nothing())))
			.asking(this.workbook.due(space).stream().map(Due::id).toList());
		Step step = fresh.flatMap(Notebook.Saved::half)
			.map(Notebook.Half::step)
			.orElse(this.steps.first(this.screens.contextDue(past, today)));
		return new Begun(context ? Step.CONTEXT : this.steps.resumed(step, filled), filled,
				saved.map(Notebook.Saved::mark).orElse(Notebook.NONE),
				saved.filter((each) -> fresh.isEmpty() && each.half().isPresent())
					.map(Notebook.Saved::day)
					.orElse(null));
	}

}
