package app.tideline.search;

import java.util.List;

import app.tideline.search.Everyday.Heard;
import app.tideline.search.PlainEnglish.Word;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Makes the query. No syntax is read out of what was typed, so nothing typed can be
 * wrong.
 */
final class Looking {

	private static final float TITLE = 3;

	private static final float SLIPPED = 0.5f;

	private static final float MEANT = 0.4f;

	/** More than any piece gains by its own words. */
	private static final float LEAD = 200;

	/** The same, between one lead and the next. */
	private static final float STEP = 40;

	/** The first letter is seldom the wrong one. */
	private static final int SURE_LETTERS = 1;

	private static final int MOST_SPELLINGS = 8;

	private final BooleanQuery.Builder query = new BooleanQuery.Builder();

	/** Looks for a word as it is, or for what it may be a slip for. */
	void word(Word word, boolean slip) {
		if (slip) {
			add(fuzzy(Index.TITLE, word), fuzzy(Index.TEXT, word), SLIPPED);
		}
		else {
			exact(word.stem(), 1);
		}
	}

	/** Looks for what was meant. */
	void meaning(Heard heard) {
		heard.meaning().find().forEach((stem) -> exact(stem, MEANT));
		List<String> leads = heard.meaning().leads();
		for (int place = 0; place < leads.size(); place++) {
			Query lead = new ConstantScoreQuery(new TermQuery(new Term(Index.PATH, leads.get(place))));
			this.query.add(new BoostQuery(lead, LEAD * heard.length() - STEP * place), Occur.SHOULD);
		}
	}

	Query query() {
		return this.query.build();
	}

	private void exact(String stem, float weight) {
		add(new TermQuery(new Term(Index.TITLE, stem)), new TermQuery(new Term(Index.TEXT, stem)), weight);
	}

	private void add(Query title, Query text, float weight) {
		Query either = new DisjunctionMaxQuery(List.of(new BoostQuery(title, TITLE), text), 0.1f);
		this.query.add(new BoostQuery(either, weight), Occur.SHOULD);
	}

	private static Query fuzzy(String field, Word word) {
		return new FuzzyQuery(new Term(field, word.stem()), word.slips(), SURE_LETTERS, MOST_SPELLINGS, true);
	}

}
