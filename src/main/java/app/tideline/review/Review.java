package app.tideline.review;

import java.util.List;

/**
 * What may be said of a series at its newest point: the rows of the result table of the
 * evidence base, section 3.6. Only {@link StandsOut} may be called a change.
 */
public sealed interface Review {

	/** Fewer than eight points: too early to speak of change. */
	record TooEarly() implements Review {
	}

	/**
	 * There are enough points, but they may not be compared.
	 *
	 * @param why what keeps them apart
	 */
	record Apart(Why why) implements Review {

		/** What keeps points from being compared. */
		public enum Why {

			/** More than 21 days lie between two neighbours. */
			GAP,

			/** From the first to the last there are fewer than 49 days. */
			SHORT

		}

	}

	/** Two spans of time were compared. */
	sealed interface Compared extends Review {

		/** What was found. */
		Figures figures();

	}

	/** No clear change: about the same, allowing for ordinary ups and downs. */
	record Steady(Figures figures) implements Compared {
	}

	/** The answers and the person's own sense lean the same way; not certain yet. */
	record MayBeShifting(Figures figures) implements Compared {
	}

	/** The last four lie clearly away from the ones before. */
	record StandsOut(Figures figures) implements Compared {
	}

	/** The answers lean one way and the person's own sense the other. */
	record Disagree(Figures figures) implements Compared {
	}

	/**
	 * Reviews a series.
	 * @param points its points in any order, of which the last four are held against the
	 * up to eight before them; earlier ones change nothing
	 * @param scale what it is made of
	 * @param anchor the person's own sense at the newest check-in; where it points
	 * against the answers, nothing is said to stand out, however large the difference
	 */
	static Review of(List<Point> points, Scale scale, Anchor anchor) {
		return new Reviewing(points).review(scale, anchor);
	}

}
