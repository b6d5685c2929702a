package app.tideline.proof;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.springframework.web.util.HtmlUtils;

/** Reads what somebody with a space can read of their own, link by link. */
final class Crawl {

	private static final List<String> FROM = List.of("/today", "/journal", "/made", "/check-ins", "/check-ins/replies",
			"/take-along", "/settings", "/reminders", "/places");

	private static final Pattern LINK = Pattern.compile(" href=\"(/[^\"#]*)");

	/** What everybody reads is the same before and after; and leaving ends it all. */
	private static final Pattern LEFT_OUT = Pattern
		.compile("/|/exit|/(css|js|img|guide|questions|help|privacy|about|reasons|before-you-start).*");

	private static final int MOST = 16;

	private final Somebody somebody;

	Crawl(Somebody somebody) {
		this.somebody = somebody;
	}

	List<Answer> pages() {
		Set<String> seen = new LinkedHashSet<>(FROM);
		List<String> open = new ArrayList<>(FROM);
		List<Answer> pages = new ArrayList<>();
		while (!open.isEmpty() && pages.size() < MOST) {
			Answer page = this.somebody.get(open.removeFirst());
			pages.add(page);
			LINK.matcher(page.body())
				.results()
				.map((link) -> HtmlUtils.htmlUnescape(link.group(1)))
				.filter((path) -> !LEFT_OUT.matcher(path).matches())
				.filter(seen::add)
				.forEach(open::add);
		}
		return pages;
	}

}
