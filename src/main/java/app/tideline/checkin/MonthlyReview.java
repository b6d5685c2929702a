package app.tideline.checkin;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

import app.tideline.content.CheckInItems;
import app.tideline.content.Content;
import app.tideline.guidance.Group;
import app.tideline.guidance.Situation.Week;
import app.tideline.review.Anchor;
import app.tideline.review.Point;
import app.tideline.review.Review;
import app.tideline.review.Scale;
import org.springframework.stereotype.Component;

/**
 * The monthly review of a person's check-ins (evidence base, section 3.6). One falls at
 * every fourth that counts, from the eighth on. Their own sense of the last four weeks is
 * about being together, so it is held against "between us" and not against "me".
 */
@Component
final class MonthlyReview {

	private static final int EVERY = 4;

	private static final int FIRST = 8;

	private static final int LONGEST_GAP = 21;

	private static final int ITEMS_NAMED = 2;

	private final CheckInItems items;

	MonthlyReview(Content content) {
		this.items = content.checkIn();
	}

	/**
	 * A review.
	 *
	 * @param at the check-in it fell on
	 * @param findings what it found of each group
	 */
	record Held(Past.One at, Map<Group, Finding> findings) {

		Finding of(Group group) {
			return this.findings.getOrDefault(group, new Finding(new Review.TooEarly(), List.of()));
		}

		/** Whether it could compare two spans of time, for one group or both. */
		boolean compares() {
			return this.findings.values().stream().anyMatch((found) -> found.review() instanceof Review.Compared);
		}

	}

	/**
	 * What a review found of one group.
	 *
	 * @param items the single items that stand out the same way, the clearest first; only
	 * under a group that stands out, and at most two
	 */
	record Finding(Review review, List<CheckInItems.Item> items) {
	}

	/** The review that falls on a check-in with these answers, if one does. */
	Optional<Held> on(LocalDate day, Answers answers, Past before) {
		List<Past.One> all = new ArrayList<>(before.all());
		all.addFirst(new Past.One(new UUID(0, 0), day, answers));
		Past past = new Past(all);
		return falls(past) ? Optional.of(hold(past)) : Optional.empty();
	}

	/** The newest review that there has been. */
	Optional<Held> last(Past past) {
		return IntStream.range(0, past.all().size())
			.mapToObj((from) -> new Past(past.all().subList(from, past.all().size())))
			.filter(MonthlyReview::falls)
			.findFirst()
			.map(this::hold);
	}

	/**
	 * The newest review, unless a gap has come after it: then what it calls the last four
	 * would be others, and would lie across that gap.
	 */
	Optional<Held> standing(Past past) {
		return last(past).filter((held) -> {
			List<LocalDate> since = past.weeks()
				.stream()
				.map(Week::day)
				.filter((day) -> !day.isBefore(held.at().day()))
				.toList();
			return IntStream.range(1, since.size())
				.allMatch((at) -> ChronoUnit.DAYS.between(since.get(at), since.get(at - 1)) <= LONGEST_GAP);
		});
	}

	/** The points of a group, newest first: check-ins with enough answers to it. */
	List<Point> points(Past past, Group group) {
		List<String> ids = this.items.itemsOf(group.id()).stream().map(CheckInItems.Item::id).toList();
		return points(past, (week) -> group.mean(week, ids));
	}

	/** The points of a single item, newest first. */
	List<Point> points(Past past, CheckInItems.Item item) {
		return points(past, (week) -> {
			Integer value = week.answers().get(item.id());
			return (value != null) ? OptionalDouble.of(value) : OptionalDouble.empty();
		});
	}

	private static List<Point> points(Past past, Function<Week, OptionalDouble> value) {
		return past.weeks()
			.stream()
			.flatMap((week) -> value.apply(week).stream().mapToObj((each) -> new Point(week.day(), each)))
			.toList();
	}

	private static boolean falls(Past past) {
		return past.newest().filter((one) -> !one.answers().note()).isPresent() && past.counted() >= FIRST
				&& past.counted() % EVERY == 0;
	}

	private Held hold(Past past) {
		Past.One at = past.newest().orElseThrow();
		Map<Group, Finding> findings = new EnumMap<>(Group.class);
		for (Group group : Group.values()) {
			Anchor anchor = (group == Group.BETWEEN_US) ? Anchor.named(at.answers().anchor()) : Anchor.ABSENT;
			Review review = Review.of(points(past, group), Scale.COMPOSITE, anchor);
			findings.put(group, new Finding(review, named(past, group, review)));
		}
		return new Held(at, findings);
	}

	private List<CheckInItems.Item> named(Past past, Group group, Review review) {
		record Named(CheckInItems.Item item, double difference) {
		}
		List<Named> named = new ArrayList<>();
		if (review instanceof Review.StandsOut whole) {
			for (CheckInItems.Item item : this.items.itemsOf(group.id())) {
				if (Review.of(points(past, item), Scale.ITEM, Anchor.ABSENT) instanceof Review.StandsOut one
						&& one.figures().direction() == whole.figures().direction()) {
					named.add(new Named(item, Math.abs(one.figures().difference())));
				}
			}
		}
		return named.stream()
			.sorted(Comparator.comparingDouble(Named::difference).reversed())
			.limit(ITEMS_NAMED)
			.map(Named::item)
			.toList();
	}

}
