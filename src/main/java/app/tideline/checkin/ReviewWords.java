package app.tideline.checkin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import app.tideline.content.CheckInItems;
import app.tideline.content.Content;
import app.tideline.content.SeedNode;
import app.tideline.content.Seeds;
import app.tideline.guidance.Group;
import app.tideline.review.Figures;
import app.tideline.review.Review;
import org.springframework.stereotype.Component;

/**
 * The words of the longer view, {@code check-in/review.yml}, and which of them a review
 * calls for. Every text has to be there for the application to start.
 */
@Component
final class ReviewWords {

	private static final int ENOUGH = 8;

	private static final List<String> PLAIN = List.of("title", "slow", "looked", "most", "band", "dots", "limits",
			"item");

	private static final Map<String, List<String>> GROUPED = Map.of("groups", List.of("between-us", "you"), "results",
			List.of("too-early", "gap", "short", "steady", "may-be-shifting-lower", "may-be-shifting-higher",
					"stands-out-lower", "stands-out-higher", "disagree"),
			"both", List.of("lower", "higher"), "chart", List.of("title", "about", "one"));

	private final Map<String, String> texts = new LinkedHashMap<>();

	private final List<CheckInItems.Choice> senses;

	ReviewWords(Seeds seeds, Content content) {
		SeedNode root = seeds.yaml("check-in/review.yml");
		List<String> known = new ArrayList<>(PLAIN);
		known.addAll(GROUPED.keySet());
		root.only(known.toArray(String[]::new));
		PLAIN.forEach((id) -> this.texts.put(id, root.get(id).text()));
		GROUPED.forEach((group, ids) -> {
			SeedNode node = root.get(group).only(ids.toArray(String[]::new));
			ids.forEach((id) -> this.texts.put(group + "." + id, node.get(id).text()));
		});
		this.senses = content.checkIn().anchor().answers();
	}

	/** The text of that id; {@code [1]} in it is the value. */
	String of(String id, String... value) {
		String text = this.texts.getOrDefault(id, "");
		return (value.length == 0) ? text : text.replace("[1]", value[0]);
	}

	/** What a group is called. */
	String name(Group group) {
		return of("groups." + group.id());
	}

	/** How a group is drawn and marked. */
	static String kind(Group group) {
		return (group == Group.BETWEEN_US) ? "us" : "me";
	}

	/**
	 * What is said of a group.
	 *
	 * @param kind us, me, or empty where it is said of both
	 * @param name of the group, or empty
	 * @param more what stands below the sentence, or empty
	 */
	record Said(String kind, String name, String sentence, String more) {
	}

	/**
	 * What is said after so many check-ins: group by group where a review could compare,
	 * or else once, why it could not.
	 */
	List<Said> findings(int checkIns, Optional<MonthlyReview.Held> held) {
		if (checkIns < ENOUGH) {
			return List.of(new Said("", "", sentence(new Review.TooEarly()), ""));
		}
		if (held.filter(MonthlyReview.Held::compares).isEmpty()) {
			Review why = held.map((last) -> last.of(Group.BETWEEN_US).review())
				.orElseGet(() -> new Review.Apart(Review.Apart.Why.GAP));
			return List.of(new Said("", "", sentence(why), ""));
		}
		return held.stream()
			.flatMap((last) -> Arrays.stream(Group.values()).map((group) -> said(last, group)))
			.toList();
	}

	private Said said(MonthlyReview.Held held, Group group) {
		MonthlyReview.Finding found = held.of(group);
		return new Said(kind(group), name(group), sentence(found.review()), more(found, held.at().answers()));
	}

	private String sentence(Review review) {
		return of("results." + switch (review) {
			case Review.TooEarly early -> "too-early";
			case Review.Apart apart -> (apart.why() == Review.Apart.Why.GAP) ? "gap" : "short";
			case Review.Steady steady -> "steady";
			case Review.MayBeShifting shifting -> "may-be-shifting-" + way(shifting.figures());
			case Review.StandsOut out -> "stands-out-" + way(out.figures());
			case Review.Disagree disagree -> "disagree";
		});
	}

	/** What stands below the words: what shows most, or both where they differ. */
	private String more(MonthlyReview.Finding finding, Answers answers) {
		if (finding.review() instanceof Review.Disagree disagree) {
			return of("both." + way(disagree.figures()), sense(answers));
		}
		return finding.items().isEmpty() ? ""
				: of("most", String.join(", ", finding.items().stream().map(CheckInItems.Item::dimension).toList()));
	}

	private String sense(Answers answers) {
		return this.senses.stream()
			.filter((sense) -> sense.id().equals(answers.anchor()))
			.map(CheckInItems.Choice::label)
			.findFirst()
			.orElse("");
	}

	private static String way(Figures figures) {
		return figures.direction().name().toLowerCase(Locale.ROOT);
	}

}
