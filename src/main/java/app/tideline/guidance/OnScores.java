package app.tideline.guidance;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import app.tideline.guidance.Situation.Week;

/** Conditions on the scored items. What was skipped or did not apply never meets one. */
sealed interface OnScores extends Condition {

	/** The values that count as low. */
	Set<Integer> LOW = Set.of(0, 1);

	/** This check-in's answer is one of these values. */
	record Answer(String item, Set<Integer> values) implements OnScores {

		@Override
		public Optional<List<Quote>> met(Facts facts) {
			return facts.score(facts.situation().now(), this.item, this.values).map(List::of);
		}

	}

	/** One of these values in so many of the last check-ins, this one included. */
	record Recent(String item, Set<Integer> values, int times, int of) implements OnScores {

		@Override
		public Optional<List<Quote>> met(Facts facts) {
			List<Quote> quotes = facts.weeks()
				.stream()
				.limit(this.of)
				.flatMap((week) -> facts.score(week, this.item, this.values).stream())
				.toList();
			return (quotes.size() >= this.times) ? Optional.of(quotes) : Optional.empty();
		}

	}

	/** So many of the group's items are low in this check-in. */
	record LowCount(Group group, int atLeast) implements OnScores {

		@Override
		public Optional<List<Quote>> met(Facts facts) {
			List<Quote> low = facts.low(this.group);
			return (low.size() >= this.atLeast) ? Optional.of(low) : Optional.empty();
		}

	}

	/**
	 * The mean of the group is at most so high in this check-in, and in so many
	 * altogether. Quotes this check-in's low answers.
	 */
	record Average(Group group, double atMost, int times) implements OnScores {

		@Override
		public Optional<List<Quote>> met(Facts facts) {
			if (!low(facts.situation().now(), facts)
					|| facts.weeks().stream().filter((week) -> low(week, facts)).count() < this.times) {
				return Optional.empty();
			}
			return Optional.of(facts.low(this.group));
		}

		private boolean low(Week week, Facts facts) {
			return this.group.mean(week, facts.words().items(this.group)).orElse(Double.MAX_VALUE) <= this.atMost;
		}

	}

}
