package app.tideline.guidance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Conditions on how things are set up and on how often the person has been here. */
sealed interface OnCircumstances extends Condition {

	/** One of these answers stands, and is not too old. */
	record Context(String question, Set<String> answers) implements OnCircumstances {

		@Override
		public Optional<List<Quote>> met(Facts facts) {
			return Condition.by(facts.context(this.question, this.answers));
		}

	}

	/**
	 * The day agreed for a talk is still ahead, or has passed. On the day itself it is
	 * neither. It counts only while the answer it belongs to stands.
	 */
	record SpaceDate(boolean passed) implements OnCircumstances {

		@Override
		public Optional<List<Quote>> met(Facts facts) {
			LocalDate date = facts.situation().spaceDate();
			LocalDate today = facts.situation().today();
			if (date == null || !(this.passed ? date.isBefore(today) : date.isAfter(today))) {
				return Optional.empty();
			}
			return Condition.by(facts.spaceDate(date));
		}

	}

	/** What was answered after a disagreement. */
	record SteppedBack(Set<String> answers) implements OnCircumstances {

		@Override
		public Optional<List<Quote>> met(Facts facts) {
			String given = facts.situation().steppedBack();
			return (given != null && this.answers.contains(given)) ? Optional.of(List.of(facts.steppedBack(given)))
					: Optional.empty();
		}

	}

	/** There are so many check-ins, this one counted; a note is none of them. */
	record CheckIns(int atLeast, int atMost) implements OnCircumstances {

		@Override
		public Optional<List<Quote>> met(Facts facts) {
			int number = facts.situation().checkIns();
			boolean first = this.atMost == 1 && facts.situation().note();
			return Condition.plainly(number >= this.atLeast && number <= this.atMost && !first);
		}

	}

	/** More check-ins than this were opened in seven days. */
	record Opened(int moreThan) implements OnCircumstances {

		@Override
		public Optional<List<Quote>> met(Facts facts) {
			List<LocalDate> opened = facts.situation().opened();
			return (opened.size() > this.moreThan) ? Optional.of(facts.opened()) : Optional.empty();
		}

	}

}
