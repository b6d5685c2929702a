package app.tideline.checkin;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import app.tideline.guidance.Guidance.Reason;
import app.tideline.guidance.Guidance.Shown;
import org.jspecify.annotations.Nullable;

/**
 * What a person has said about suggestions, sealed: at most one reply to a rule.
 *
 * @param given what was said, by the id of the rule
 */
record Replies(Map<String, Given> given) {

	static final Replies NONE = new Replies(Map.of());

	private static final int DAYS_OF_REST = 28;

	/**
	 * A reply.
	 *
	 * @param day the local day on which it was given
	 */
	record Given(Reply reply, LocalDate day) {

		/** The first day on which what rests may be shown again. */
		LocalDate until() {
			return this.day.plusDays(DAYS_OF_REST);
		}

		/** Whether it still says something on that day. */
		boolean stands(LocalDate on) {
			return this.reply != Reply.NOT_NOW || on.isBefore(until());
		}

	}

	Replies {
		given = Map.copyOf(given);
	}

	/** The same, with another reply to a rule, or with none. */
	Replies with(String rule, @Nullable Reply reply, LocalDate today) {
		Map<String, Given> changed = new TreeMap<>(this.given);
		changed.values().removeIf((each) -> !each.stands(today));
		if (reply != null) {
			changed.put(rule, new Given(reply, today));
		}
		else {
			changed.remove(rule);
		}
		return new Replies(changed);
	}

	/** What was said about a rule and still stands. */
	Optional<Given> to(String rule, LocalDate today) {
		return Optional.ofNullable(this.given.get(rule)).filter((each) -> each.stands(today));
	}

	/** The rules that are not true for this person. */
	Set<String> notTrue() {
		return rules((each) -> each.reply() == Reply.NOT_TRUE);
	}

	/** The rules that rest on that day. */
	Set<String> notNow(LocalDate today) {
		return rules((each) -> each.reply() == Reply.NOT_NOW && each.stands(today));
	}

	/**
	 * What was shown with a check-in, as it may be suggested once more: without what
	 * rests, and what is not true for this person behind the rest.
	 */
	Shown again(Shown shown, LocalDate today) {
		Set<String> resting = notNow(today);
		Set<String> last = notTrue();
		return new Shown(shown.panels(),
				shown.cards()
					.stream()
					.filter((card) -> !resting.contains(card.reason().rule()))
					.sorted(Comparator.comparing((card) -> last.contains(card.reason().rule())))
					.toList(),
				shown.exercises()
					.stream()
					.filter((each) -> !each.reasons().stream().map(Reason::rule).allMatch(resting::contains))
					.toList(),
				shown.notes());
	}

	private Set<String> rules(Predicate<Given> wanted) {
		return this.given.entrySet()
			.stream()
			.filter((entry) -> wanted.test(entry.getValue()))
			.map(Map.Entry::getKey)
			.collect(Collectors.toUnmodifiableSet());
	}

	@Override
	public String toString() {
		return "Replies";
	}

}
