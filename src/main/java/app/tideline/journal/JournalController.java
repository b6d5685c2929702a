package app.tideline.journal;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import app.tideline.account.OpenSpace;
import app.tideline.guide.Guide;
import app.tideline.guide.PromptOrigin;
import app.tideline.vault.Cursor;
import app.tideline.vault.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of pages, by month, newest first. */
@Controller
@RequestMapping("/journal")
class JournalController {

	private static final int PAGE = 20;

	private final Journal journal;

	private final Guide guide;

	JournalController(Journal journal, Guide guide) {
		this.journal = journal;
		this.guide = guide;
	}

	@GetMapping
	String list(OpenSpace space, @RequestParam(required = false) @Nullable String before,
			@RequestParam(required = false) @Nullable String deleted, Model model) {
		Optional<Cursor> cursor = Cursor.parse(before);
		List<Line> found = this.journal.before(space, cursor.orElse(null), PAGE + 1);
		List<Line> page = found.subList(0, Math.min(PAGE, found.size()));
		model.addAttribute("months", months(page));
		model.addAttribute("origins", origins(page));
		model.addAttribute("older",
				(found.size() > PAGE) ? new Cursor(page.getLast().day(), page.getLast().id()).toString() : null);
		model.addAttribute("first", cursor.isEmpty());
		model.addAttribute("astray", before != null && cursor.isEmpty());
		model.addAttribute("deleted", undo(space, deleted));
		return "journal/list";
	}

	private @Nullable UUID undo(OpenSpace space, @Nullable String deleted) {
		return Optional.ofNullable(deleted)
			.map(Ids::of)
			.filter((id) -> this.journal.canRestore(space, id))
			.orElse(null);
	}

	private static Map<YearMonth, List<Line>> months(List<Line> lines) {
		return lines.stream()
			.collect(Collectors.groupingBy((line) -> YearMonth.from(line.day()), LinkedHashMap::new,
					Collectors.toList()));
	}

	/** Where the pages' prompts come from, by their ids. */
	private Map<String, PromptOrigin> origins(List<Line> lines) {
		Map<String, PromptOrigin> origins = new HashMap<>();
		for (Line line : lines) {
			if (line.head() != null && line.head().prompt() != null) {
				this.guide.prompt(line.head().prompt()).ifPresent((origin) -> origins.put(origin.id(), origin));
			}
		}
		return origins;
	}

}
