package app.tideline.guidance;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * When a rule fires. Each kind is a record that says whether it is met, and by which
 * answers.
 */
sealed interface Condition permits Condition.All, Condition.Any, Condition.Not, OnScores, OnSafety, OnCircumstances {

	/**
	 * The answers that meet it, possibly none where it rests on a count; nothing if it is
	 * not met.
	 */
	Optional<List<Quote>> met(Facts facts);

	/** The scored items whose answers it looks at. */
	default Stream<String> items(Vocabulary words) {
		return parts().stream().flatMap((part) -> part.items(words));
	}

	/** The conditions that stand within it. */
	default List<Condition> parts() {
		return List.of();
	}

	/** This one and everything within it, all the way down. */
	default Stream<Condition> everything() {
		return Stream.concat(Stream.of(this), parts().stream().flatMap(Condition::everything));
	}

	/** Met, by nothing that was answered. */
	static Optional<List<Quote>> plainly(boolean met) {
		return met ? Optional.of(List.of()) : Optional.empty();
	}

	/** Met if there are such answers. */
	static Optional<List<Quote>> by(List<Quote> quotes) {
		return quotes.isEmpty() ? Optional.empty() : Optional.of(quotes);
	}

	/** Met when all parts are, by all their answers. */
	record All(List<Condition> parts) implements Condition {

		@Override
		public Optional<List<Quote>> met(Facts facts) {
			Set<Quote> quotes = new LinkedHashSet<>();
			for (Condition part : this.parts) {
				Optional<List<Quote>> met = part.met(facts);
				if (met.isEmpty()) {
					return met;
				}
				quotes.addAll(met.get());
			}
			return Optional.of(List.copyOf(quotes));
		}

	}

	/** Met when at least one part is, by the answers of those that are. */
	record Any(List<Condition> parts) implements Condition {

		@Override
		public Optional<List<Quote>> met(Facts facts) {
			Set<Quote> quotes = new LinkedHashSet<>();
			boolean any = false;
			for (Condition part : this.parts) {
				Optional<List<Quote>> met = part.met(facts);
				any |= met.isPresent();
				met.ifPresent(quotes::addAll);
			}
			return any ? Optional.of(List.copyOf(quotes)) : Optional.empty();
		}

	}

	/**
	 * Met when the part is not. Only over safety conditions: over anything else a skipped
	 * answer would count as one that was given.
	 */
	record Not(Condition part) implements Condition {

		@Override
		public Optional<List<Quote>> met(Facts facts) {
			return plainly(this.part.met(facts).isEmpty());
		}

		@Override
		public List<Condition> parts() {
			return List.of(this.part);
		}

	}

}
