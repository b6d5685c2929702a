package app.tideline.guidance;

import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which rules rest at a check-in: one that the person does not want for now, and one that
 * was shown twice in four weeks, unless an answer it looks at got worse since it was last
 * shown.
 */
final class Rest {

	private static final int DAYS = 28;

	private static final int MOST = 2;

	private final Situation situation;

	private final Vocabulary words;

	/** What was shown in the four weeks that end today, the newest first, by its rule. */
	private final Map<String, List<Showing>> lately;

	Rest(Situation situation, Vocabulary words) {
		this.situation = situation;
		this.words = words;
		this.lately = situation.earlier()
			.showings()
			.stream()
			.filter((showing) -> ChronoUnit.DAYS.between(showing.day(), situation.today()) < DAYS)
			.sorted(Comparator.comparing(Showing::day).reversed())
			.collect(Collectors.groupingBy(Showing::rule));
	}

	boolean rests(Rule rule) {
		if (rule.exempt()) {
			return false;
		}
		if (this.situation.earlier().notNow().contains(rule.id())) {
			return true;
		}
		List<Showing> lately = this.lately.getOrDefault(rule.id(), List.of());
		return lately.size() >= MOST && !worse(rule, lately.getFirst());
	}

	private boolean worse(Rule rule, Showing last) {
		Map<String, Integer> now = this.situation.now().answers();
		return rule.when()
			.items(this.words)
			.anyMatch((item) -> now.getOrDefault(item, Integer.MAX_VALUE) < last.answers()
				.getOrDefault(item, Integer.MIN_VALUE));
	}

}
