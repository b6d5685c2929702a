package app.tideline.proof;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** How often a form was sent, and what came of it. Counted, never reckoned. */
final class Tally {

	/** What came of a form that was sent. */
	enum Outcome {

		/** It was taken, or led on. */
		TAKEN,

		/** The form itself found something in it that does not fit. */
		REFUSED,

		/** The space was locked, or the form of an earlier opening. */
		TURNED_AWAY,

		/** It was refused before anybody asked which form it is. */
		UNREAD

	}

	private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);

	private final Map<Integer, Integer> refusals = new TreeMap<>();

	void add(Outcome outcome, int status) {
		this.outcomes.merge(outcome, 1, Integer::sum);
		if (outcome == Outcome.REFUSED) {
			this.refusals.merge(status, 1, Integer::sum);
		}
	}

	void addAll(Tally other) {
		other.outcomes.forEach((outcome, count) -> this.outcomes.merge(outcome, count, Integer::sum));
		other.refusals.forEach((status, count) -> this.refusals.merge(status, count, Integer::sum));
	}

	int count(Outcome outcome) {
		return this.outcomes.getOrDefault(outcome, 0);
	}

	/** How often the form itself said with that status that something does not fit. */
	int refusedWith(int status) {
		return this.refusals.getOrDefault(status, 0);
	}

	int all() {
		return this.outcomes.values().stream().mapToInt(Integer::intValue).sum();
	}

	@Override
	public String toString() {
		return all() + " " + this.outcomes + " " + this.refusals;
	}

}
