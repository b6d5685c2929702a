package app.tideline.guidance;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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

		@Override
		public Stream<String> items(Vocabulary words) {
			return Stream.of(this.item);
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

		@Override
		public Stream<String> items(Vocabulary words) {
			return Stream.of(this.item);
		}

	}

	/** So many of the group's items are low in this check-in. */
	record LowCount(Group group, int atLeast) implements OnScores {

		@Override
		public Optional<List<Quote>> met(Facts facts) {
			List<Quote> low = facts.low(this.group);
			return (low.size() >= this.atLeast) ? Optional.of(low) : Optional.empty();
		}

		@Override
		public Stream<String> items(Vocabulary words) {
			return words.items(this.group).stream();
		}

	}

	/**
	 * The mean of the group is at most so high in this check-in, and in so many
	 * altogether. Quotes this check-in's low answers, and the newest of the check-ins
	 * that were so low.
	 */
	record Average(Group group, double atMost, int times) implements OnScores {

		@Override
		public Optional<List<Quote>> met(Facts facts) {
			if (!low(facts.situation().now(), facts) || facts.weeks()
				.stream()
				.filter((week) -> low(week, facts))
				.limit(this.times)
				.count() < this.times) {
				return Optional.empty();
			}
			return Optional.of(Stream
				.concat(facts.low(this.group).stream(), facts.means(this.group, this::low, this.times).stream())
				.toList());
		}

		@Override
		public Stream<String> items(Vocabulary words) {
			return words.items(this.group).stream();
		}

		private boolean low(double mean) {
			return mean <= this.atMost;
		}

		private boolean low(Week week, Facts facts) {
			return low(this.group.mean(week, facts.words().items(this.group)).orElse(Double.MAX_VALUE));
		}

	}

	/**
	 * The monthly review that falls on this check-in says that the group stands out so.
	 * Quotes every check-in that it compares.
	 */
	record Review(Change change) implements OnScores {

		@Override
		public Optional<List<Quote>> met(Facts facts) {
			if (!facts.situation().standsOut().contains(this.change)) {
				return Optional.empty();
			}
			List<Quote> weeks = facts.means(this.change.group(), (mean) -> true, Change.MOST);
			return (weeks.size() >= Change.FEWEST) ? Optional.of(weeks) : Optional.empty();
		}

		@Override
		public Stream<String> items(Vocabulary words) {
			return words.items(this.change.group()).stream();
		}

	}

}
