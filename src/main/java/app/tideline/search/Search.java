package app.tideline.search;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import app.tideline.search.Everyday.Heard;
import app.tideline.search.PlainEnglish.Word;
import org.apache.lucene.search.Query;
import org.springframework.stereotype.Component;

/** Finds what fits somebody's words. It keeps nothing of them. */
@Component
final class Search {

	private static final int MOST_HITS = 5;

	private static final int MOST_OF_ONE_PAGE = 3;

	/**
	 * More of them would only blur what is looked for. Danger is heard in all of them.
	 */
	private static final int MOST_WORDS = 24;

	private final Index index;

	private final Everyday everyday;

	private final Passages passages;

	Search(Index index, Everyday everyday) {
		this.index = index;
		this.everyday = everyday;
		this.passages = new Passages(index.english());
	}

	/** What fits; nothing is asked of the words, not even that they are words. */
	Found find(String typed) {
		List<Word> words = this.index.english().words(typed);
		List<Heard> heard = this.everyday.heard(words);
		Looking looking = new Looking();
		words.stream()
			.filter((word) -> !this.everyday.isCommon(word))
			.distinct()
			.limit(MOST_WORDS)
			.forEach((word) -> looking.word(word, this.everyday.isSlip(word)));
		heard.forEach(looking::meaning);
		Query query = looking.query();
		return new Found(few(this.index.find(query)).stream().map((piece) -> hit(query, piece)).toList(), needs(heard));
	}

	private Hit hit(Query query, Piece piece) {
		return new Hit(piece.path(), piece.place(), piece.title(), this.passages.best(query, piece));
	}

	private static List<Piece> few(List<Piece> pieces) {
		Map<String, Integer> ofPage = new HashMap<>();
		List<Piece> few = new ArrayList<>();
		for (Piece piece : pieces) {
			if (few.size() < MOST_HITS && ofPage.merge(piece.page(), 1, Integer::sum) <= MOST_OF_ONE_PAGE) {
				few.add(piece);
			}
		}
		return few;
	}

	private static Set<Need> needs(List<Heard> heard) {
		Set<Need> needs = EnumSet.noneOf(Need.class);
		for (Heard each : heard) {
			Need need = each.meaning().need();
			if (need != null) {
				needs.add(need);
			}
		}
		return needs;
	}

}
