package app.tideline.journal;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import app.tideline.account.OpenSpace;
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

	JournalController(Journal journal) {
		this.journal = journal;
	}

	@GetMapping
	String list(OpenSpace space, @RequestParam(required = false) @Nullable String before,
			@RequestParam(required = false) @Nullable UUID deleted, Model model) {
		List<Line> found = this.journal.before(space, Cursor.parse(before).orElse(null), PAGE + 1);
		List<Line> page = found.subList(0, Math.min(PAGE, found.size()));
		Map<YearMonth, List<Line>> months = page.stream()
			.collect(Collectors.groupingBy((line) -> YearMonth.from(line.day()), LinkedHashMap::new,
					Collectors.toList()));
		model.addAttribute("months", months);
		model.addAttribute("older",
				(found.size() > PAGE) ? new Cursor(page.getLast().day(), page.getLast().id()).toString() : null);
		model.addAttribute("first", before == null);
		model.addAttribute("deleted", deleted);
		return "journal/list";
	}

}
