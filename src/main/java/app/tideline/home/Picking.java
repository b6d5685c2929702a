package app.tideline.home;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import app.tideline.account.OpenSpace;
import app.tideline.checkin.WeeklyCheckIns;
import app.tideline.checkin.WeeklyCheckIns.Helped;
import app.tideline.checkin.WeeklyCheckIns.LookBack;
import app.tideline.checkin.WeeklyCheckIns.Told;
import app.tideline.journal.Journal;
import app.tideline.journal.Leaf;
import app.tideline.work.Tried;
import app.tideline.work.Workbook;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Gathers what can be picked for a page to take along, and what was. */
@Component
class Picking {

	private static final int LISTED = 13;

	private final WeeklyCheckIns checkIns;

	private final Journal journal;

	private final Workbook workbook;

	private final Clock clock;

	Picking(WeeklyCheckIns checkIns, Journal journal, Workbook workbook, Clock clock) {
		this.checkIns = checkIns;
		this.journal = journal;
		this.workbook = workbook;
		this.clock = clock;
	}

	/**
	 * What can be picked.
	 *
	 * @param more whether there are older pages of the journal than those
	 */
	record Offer(LookBack checkIns, List<Leaf> pages, boolean more, List<Tried> tried, List<Helped> helped) {

		/** The check-ins that are listed at once. */
		public List<Told> newer() {
			return this.checkIns.checkIns().stream().limit(LISTED).toList();
		}

		/** Those that are listed on demand. */
		public List<Told> older() {
			return this.checkIns.checkIns().stream().skip(LISTED).toList();
		}

		/** Whether there is nothing but questions of one's own. */
		public boolean isEmpty() {
			return this.checkIns.checkIns().isEmpty() && this.pages.isEmpty() && this.tried.isEmpty()
					&& this.helped.isEmpty();
		}

	}

	Offer offer(OpenSpace space, int pages) {
		List<Leaf> leaves = this.journal.leaves(space, pages + 1);
		return new Offer(this.checkIns.lookBack(space), leaves.subList(0, Math.min(pages, leaves.size())),
				leaves.size() > pages, this.workbook.tried(space), this.checkIns.helped(space));
	}

	/**
	 * What was picked; "not found" where anything of it is somebody else's or was never
	 * there.
	 */
	Taken taken(OpenSpace space, TakeAlongForm form) {
		List<Told> weeks = all(form.weeks(), this.checkIns.told(space, form.weeks()), Told::id);
		List<Leaf> pages = all(form.pages(), this.journal.leaves(space, form.pages()), Leaf::id);
		return new Taken(today(space), form.withChart() ? this.checkIns.lookBack(space).view() : null, weeks,
				form.withWords(), pages,
				form.works().isEmpty() ? List.of() : picked(form.works(), this.workbook.tried(space), Tried::id),
				form.rules().isEmpty() ? List.of() : picked(form.rules(), this.checkIns.helped(space), Helped::rule),
				form.text());
	}

	LocalDate today(OpenSpace space) {
		return LocalDate.ofInstant(this.clock.instant(), space.settings().zoneOrDefault());
	}

	private static <I, T> List<T> picked(Set<I> wanted, Collection<T> offered, Function<T, I> id) {
		return all(wanted, offered.stream().filter((each) -> wanted.contains(id.apply(each))).toList(), id);
	}

	private static <I, T> List<T> all(Set<I> wanted, List<T> found, Function<T, I> id) {
		if (!found.stream().map(id).toList().containsAll(wanted)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return found;
	}

}
