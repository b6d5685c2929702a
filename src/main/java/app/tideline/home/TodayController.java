package app.tideline.home;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import app.tideline.account.OpenSpace;
import app.tideline.checkin.WeeklyCheckIns;
import app.tideline.checkin.WeeklyCheckIns.LatestGuidance;
import app.tideline.content.Chapter;
import app.tideline.content.Content;
import app.tideline.guide.Progress;
import app.tideline.guide.Walks;
import app.tideline.journal.Journal;
import app.tideline.journal.LastEntry;
import app.tideline.reminder.Rhythms;
import app.tideline.safety.Gates;
import app.tideline.safety.HelpLines;
import app.tideline.work.Workbook;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * One calm page: this week's check-in, what may help, the walk, the last page written.
 */
@Controller
class TodayController {

	/** Open to everyone, whatever is held: looking after oneself. */
	private static final String ALWAYS_OPEN = "self";

	private final Content content;

	private final WeeklyCheckIns checkIns;

	private final Rhythms rhythms;

	private final Journal journal;

	private final Suggestions suggestions;

	private final Walks walks;

	private final Workbook workbook;

	private final HelpLines help;

	private final Clock clock;

	TodayController(Content content, WeeklyCheckIns checkIns, Rhythms rhythms, Journal journal, Suggestions suggestions,
			Walks walks, Workbook workbook, HelpLines help, Clock clock) {
		this.content = content;
		this.checkIns = checkIns;
		this.rhythms = rhythms;
		this.journal = journal;
		this.suggestions = suggestions;
		this.walks = walks;
		this.workbook = workbook;
		this.help = help;
		this.clock = clock;
	}

	@GetMapping("/today")
	String today(OpenSpace space, Model model) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), space.settings().zoneOrDefault());
		boolean held = Gates.supportFirst(space, today);
		Optional<LatestGuidance> latest = this.checkIns.latest(space);
		Optional<LastEntry> last = this.journal.last(space);
		Progress said = this.walks.progress(space);
		model.addAttribute("fresh",
				latest.isEmpty() && last.isEmpty() && said.stops().isEmpty() && !this.workbook.holdsAny(space));
		model.addAttribute("today", today);
		model.addAttribute("week", this.rhythms.state(space));
		model.addAttribute("latest", latest.orElse(null));
		model.addAttribute("last", last.orElse(null));
		model.addAttribute("suggestions",
				latest.map((guidance) -> this.suggestions.of(guidance.shown())).orElseGet(List::of));
		model.addAttribute("chapter", chapter(said, latest, space, today));
		model.addAttribute("due", this.workbook.due(space));
		model.addAttribute("held", held);
		if (held) {
			support(space, model);
		}
		return "home/today";
	}

	private Chapter chapter(Progress said, Optional<LatestGuidance> latest, OpenSpace space, LocalDate today) {
		return said.next(this.content.chapters())
			.or(() -> latest.flatMap((guidance) -> this.suggestions.chapter(guidance.shown())))
			.or(() -> this.content.chapter(1))
			.filter((chapter) -> !Gates.supportFirst(chapter.id(), space, today))
			.or(() -> this.content.chapter(ALWAYS_OPEN))
			.orElseThrow();
	}

	private void support(OpenSpace space, Model model) {
		model.addAttribute("gentle", this.content.notices().panels().get("gentle"));
		model.addAttribute("callList", this.content.notices().callList());
		model.addAttribute("help", this.help.forCountry(space.settings().country()));
	}

}
