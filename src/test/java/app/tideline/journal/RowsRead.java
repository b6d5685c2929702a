package app.tideline.journal;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Counts the rows that a database says it has looked at. */
final class RowsRead {

	private static final Pattern H2 = Pattern.compile("scanCount: (\\d+)");

	private static final Pattern POSTGRES = Pattern
		.compile("Scan[^\\n]* on entry[^\\n]* actual [^\\n]*rows=(\\d+)|Rows Removed by [^\\n]*: (\\d+)");

	private RowsRead() {
	}

	/** In the words of {@code explain analyze} of either database. */
	static int in(String plan) {
		Pattern pattern = plan.contains("scanCount") ? H2 : POSTGRES;
		return pattern.matcher(plan).results().mapToInt(RowsRead::number).sum();
	}

	private static int number(MatchResult found) {
		return Integer.parseInt((found.group(1) != null) ? found.group(1) : found.group(2));
	}

}
