package app.tideline.search;

import java.util.List;

/** Whether a phrase was said. */
final class Phrases {

	/** So many other words may stand between two of a phrase: "won't even talk". */
	private static final int BETWEEN = 2;

	private Phrases() {
	}

	static boolean contains(List<Everyday.Said> said, List<String> phrase) {
		for (int from = 0; from < said.size(); from++) {
			if (said.get(from).means(phrase.getFirst()) && goesOn(said, from, phrase)) {
				return true;
			}
		}
		return false;
	}

	private static boolean goesOn(List<Everyday.Said> said, int from, List<String> phrase) {
		int last = from;
		for (String word : phrase.subList(1, phrase.size())) {
			int next = last + 1;
			int end = Math.min(said.size(), next + BETWEEN + 1);
			while (next < end && !said.get(next).means(word)) {
				next++;
			}
			if (next == end) {
				return false;
			}
			last = next;
		}
		return true;
	}

}
