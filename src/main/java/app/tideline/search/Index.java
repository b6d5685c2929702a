package app.tideline.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

import app.tideline.content.Content;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.springframework.stereotype.Component;

/**
 * All pieces of the content, in memory, made once at start. Nothing is ever added to it,
 * and there is no file to close.
 */
@Component
final class Index {

	static final String PATH = "path";

	static final String TITLE = "title";

	static final String TEXT = "text";

	private static final String NUMBER = "number";

	private final List<Piece> pieces;

	private final PlainEnglish english = new PlainEnglish();

	private final IndexSearcher searcher;

	Index(Content content) {
		this.pieces = Pieces.of(content);
		ByteBuffersDirectory memory = new ByteBuffersDirectory();
		try (IndexWriter writer = new IndexWriter(memory, new IndexWriterConfig(this.english))) {
			for (int number = 0; number < this.pieces.size(); number++) {
				writer.addDocument(document(number));
			}
			writer.commit();
			this.searcher = new IndexSearcher(DirectoryReader.open(memory));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	PlainEnglish english() {
		return this.english;
	}

	List<Piece> pieces() {
		return this.pieces;
	}

	/** Whether a word stands anywhere in the content. */
	boolean knows(String stem) {
		try {
			return this.searcher.getIndexReader().docFreq(new Term(TEXT, stem))
					+ this.searcher.getIndexReader().docFreq(new Term(TITLE, stem)) > 0;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Whether there is a piece at that path. */
	boolean holds(String path) {
		return this.pieces.stream().anyMatch((piece) -> piece.path().equals(path));
	}

	/** The pieces that answer a query, the likeliest first. */
	List<Piece> find(Query query) {
		try {
			return Arrays.stream(this.searcher.search(query, this.pieces.size()).scoreDocs).map(this::piece).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Document document(int number) {
		Piece piece = this.pieces.get(number);
		Document document = new Document();
		document.add(new StoredField(NUMBER, number));
		document.add(new StringField(PATH, piece.path(), Field.Store.NO));
		document.add(new TextField(TITLE, piece.title(), Field.Store.NO));
		document.add(new TextField(TEXT, piece.text(), Field.Store.NO));
		return document;
	}

	private Piece piece(ScoreDoc found) {
		try {
			Document document = this.searcher.storedFields().document(found.doc);
			return this.pieces.get(document.getField(NUMBER).numericValue().intValue());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
