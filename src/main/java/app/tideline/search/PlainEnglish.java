package app.tideline.search;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter.StemmerOverrideMap;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Takes words apart the same way wherever they come from: in lower case, without accents,
 * by their stems, and whatever kind of apostrophe was typed or left out.
 */
final class PlainEnglish extends Analyzer {

	private static final NormalizeCharMap SIGNS = signs();

	private static final StemmerOverrideMap APART = apart();

	private static final Pattern SHORT_FORM = Pattern.compile("'(s|ll|re|ve|d|m)$");

	private static final Pattern APOSTROPHE = Pattern.compile("'");

	/** The words of a text, in order. */
	List<Word> words(String text) {
		List<Word> words = new ArrayList<>();
		try (TokenStream stream = tokenStream("", text)) {
			CharTermAttribute stem = stream.addAttribute(CharTermAttribute.class);
			OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
			stream.reset();
			while (stream.incrementToken()) {
				words.add(new Word(stem.toString(), offset.endOffset() - offset.startOffset()));
			}
			stream.end();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return words;
	}

	/** The stems of a text, in order. */
	List<String> stems(String text) {
		return words(text).stream().map(Word::stem).toList();
	}

	@Override
	protected Reader initReader(String field, Reader reader) {
		return new MappingCharFilter(SIGNS, reader);
	}

	@Override
	protected TokenStreamComponents createComponents(String field) {
		Tokenizer tokenizer = new StandardTokenizer();
		TokenStream stream = new ASCIIFoldingFilter(new LowerCaseFilter(tokenizer));
		stream = new PatternReplaceFilter(stream, SHORT_FORM, "", false);
		stream = new PatternReplaceFilter(stream, APOSTROPHE, "", true);
		return new TokenStreamComponents(tokenizer, new PorterStemFilter(new StemmerOverrideFilter(stream, APART)));
	}

	/** What the stemmer would take for another word. */
	private static StemmerOverrideMap apart() {
		StemmerOverrideFilter.Builder stems = new StemmerOverrideFilter.Builder();
		List.of("evening", "evenings").forEach((word) -> stems.add(word, "evening"));
		try {
			return stems.build();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** One kind of apostrophe, and none of the signs that glue two words to one. */
	private static NormalizeCharMap signs() {
		NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
		List.of("’", "‘", "ʼ", "´", "`", "′", "＇").forEach((sign) -> map.add(sign, "'"));
		List.of(":", ".", "_", "·", "‧", "․").forEach((sign) -> map.add(sign, " "));
		return map.build();
	}

	/**
	 * A word.
	 *
	 * @param stem what it is looked up by
	 * @param letters how long it is as it was written
	 */
	record Word(String stem, int letters) {

		/** How many slips are forgiven in it. */
		int slips() {
			return (Math.min(this.letters, this.stem.length()) < 4) ? 0 : (this.letters < 8) ? 1 : 2;
		}

	}

}
