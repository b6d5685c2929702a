package app.tideline.guidance;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import app.tideline.safety.Level;
import app.tideline.safety.SafetyAnswer;
import app.tideline.safety.SafetyItem;

/**
 * Conditions on safety answers and what stands beside them. A rule that rests on one of
 * them leaves nothing behind when the opening ends.
 */
sealed interface OnSafety extends Condition {

	/**
	 * One of these questions was answered with one of these answers.
	 *
	 * @param items in the order in which they are asked
	 */
	record Given(EnumSet<SafetyItem> items, Set<SafetyAnswer> answers) implements OnSafety {

		@Override
		public Optional<List<Quote>> met(Facts facts) {
			List<Quote> quotes = new ArrayList<>();
			for (SafetyItem item : this.items) {
				facts.safety(item, this.answers).ifPresent(quotes::add);
			}
			return Condition.by(quotes);
		}

	}

	/** None of the four was answered with one of these answers. */
	record NoneGiven(Set<SafetyAnswer> answers) implements OnSafety {

		private static final EnumSet<SafetyItem> ITEMS = EnumSet.allOf(SafetyItem.class);

		@Override
		public Optional<List<Quote>> met(Facts facts) {
			return Condition.plainly(
					ITEMS.stream().noneMatch((item) -> this.answers.contains(facts.situation().safety().to(item))));
		}

	}

	/** "I'm in danger now", or a sign of danger to life. */
	record Urgent() implements OnSafety {

		@Override
		public Optional<List<Quote>> met(Facts facts) {
			return facts.situation().safety().urgent() ? Optional.of(facts.danger()) : Optional.empty();
		}

	}

	/** What was answered after a very low mood. */
	record SelfHarm(Set<String> answers) implements OnSafety {

		@Override
		public Optional<List<Quote>> met(Facts facts) {
			String given = facts.situation().selfHarm();
			return (given != null && this.answers.contains(given)) ? Optional.of(List.of(facts.selfHarm(given)))
					: Optional.empty();
		}

	}

	/** Something planned was not safe to do. */
	record UnsafePlan() implements OnSafety {

		@Override
		public Optional<List<Quote>> met(Facts facts) {
			return Condition.by(facts.situation().unsafePlans());
		}

	}

	/** A concern is held from before. */
	record Held() implements OnSafety {

		@Override
		public Optional<List<Quote>> met(Facts facts) {
			return Condition.plainly(facts.situation().held());
		}

	}

	/** This check-in's own answers raise at least this level. */
	record LevelAtLeast(Level level) implements OnSafety {

		@Override
		public Optional<List<Quote>> met(Facts facts) {
			return (facts.level().compareTo(this.level) >= 0) ? Optional.of(facts.worries()) : Optional.empty();
		}

	}

}
