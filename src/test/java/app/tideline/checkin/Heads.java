package app.tideline.checkin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import app.tideline.content.CheckInItems;
import app.tideline.content.Content;
import app.tideline.content.Seeds;
import org.jspecify.annotations.Nullable;

/** Check-ins of somebody, put together by hand, oldest first. */
final class Heads {

	static final Content CONTENT = new Content(new Seeds());

	static final LocalDate START = LocalDate.of(2026, 1, 4);

	private final List<Past.One> all = new ArrayList<>();

	private int number;

	/** A check-in with one value for every question of both groups. */
	Heads week(int day, int value) {
		return week(day, all(value), null);
	}

	/** A check-in with these answers. */
	Heads week(int day, Map<String, Integer> scored, @Nullable String anchor) {
		this.number++;
		return head(day, scored, this.number, anchor, false);
	}

	/** A check-in within six days of another. */
	Heads note(int day, int value) {
		return head(day, all(value), null, null, true);
	}

	/** A check-in from before they were numbered. */
	Heads unnumbered(int day, int value) {
		return head(day, all(value), null, null, false);
	}

	Past past() {
		return new Past(this.all.reversed());
	}

	/** The newest of them, and what came before it. */
	Past.One newest() {
		return this.all.getLast();
	}

	Past before() {
		return new Past(this.all.subList(0, this.all.size() - 1).reversed());
	}

	static Heads weekly(int... values) {
		Heads heads = new Heads();
		for (int value : values) {
			heads.week(7 * heads.number, value);
		}
		return heads;
	}

	/** That value for every question of both groups. */
	static Map<String, Integer> all(int value) {
		Map<String, Integer> scored = new HashMap<>();
		items().forEach((item) -> scored.put(item.id(), value));
		return scored;
	}

	/** That value for every question of one group. */
	static Map<String, Integer> only(String group, int value) {
		Map<String, Integer> scored = new HashMap<>();
		CONTENT.checkIn().itemsOf(group).forEach((item) -> scored.put(item.id(), value));
		return scored;
	}

	private static Stream<CheckInItems.Item> items() {
		return CONTENT.checkIn().items().stream();
	}

	private Heads head(int day, Map<String, Integer> scored, @Nullable Integer ordinal, @Nullable String anchor,
			boolean note) {
		this.all.add(new Past.One(UUID.randomUUID(), START.plusDays(day),
				new Answers(scored, Set.of(), note, Map.of(), null, ordinal, anchor, null, List.of())));
		return this;
	}

}
