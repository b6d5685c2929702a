package app.tideline.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;

/**
 * Picks the sentences of a text that answer a query best. They stay text: no markup is
 * made here, and none that somebody typed can get through.
 */
final class Passages {

	private static final int ABOUT_CHARACTERS = 120;

	private static final float MIDDLE = 0.5f;

	private final UnifiedHighlighter highlighter;

	Passages(PlainEnglish english) {
		this.highlighter = UnifiedHighlighter.builderWithoutSearcher(english)
			.withFormatter(new Runs())
			.withBreakIterator(() -> LengthGoalBreakIterator
				.createClosestToLength(BreakIterator.getSentenceInstance(Locale.UK), ABOUT_CHARACTERS, MIDDLE))
			.build();
	}

	/** The best sentences; the first ones where none has any of the words. */
	List<Run> best(Query query, Piece piece) {
		try {
			Object passage = this.highlighter.highlightWithoutSearcher(Index.TEXT, query, piece.text(), 1);
			return (passage instanceof Formatted formatted) ? formatted.runs() : List.of();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private record Formatted(List<Run> runs) {
	}

	private static final class Runs extends PassageFormatter {

		@Override
		public Object format(Passage[] passages, String text) {
			List<Run> runs = new ArrayList<>();
			for (Passage passage : passages) {
				int done = passage.getStartOffset();
				for (int match = 0; match < passage.getNumMatches(); match++) {
					int start = Math.max(done, passage.getMatchStarts()[match]);
					int end = Math.min(passage.getEndOffset(), passage.getMatchEnds()[match]);
					if (start < end) {
						add(runs, text.substring(done, start), false);
						add(runs, text.substring(start, end), true);
						done = end;
					}
				}
				add(runs, text.substring(done, passage.getEndOffset()).stripTrailing(), false);
			}
			return new Formatted(List.copyOf(runs));
		}

		private static void add(List<Run> runs, String text, boolean marked) {
			if (!text.isEmpty()) {
				runs.add(new Run(text.replace('\u2029', ' '), marked));
			}
		}

	}

}
