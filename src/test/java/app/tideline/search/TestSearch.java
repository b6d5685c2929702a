package app.tideline.search;

import app.tideline.content.Content;
import app.tideline.content.Seeds;

/** The search over the seeds that are packaged, made once for all tests. */
final class TestSearch {

	static final Content CONTENT = new Content(new Seeds());

	static final Index INDEX = new Index(CONTENT);

	static final Search SEARCH = new Search(INDEX, new Everyday(new Seeds(), CONTENT, INDEX));

	private TestSearch() {
	}

}
