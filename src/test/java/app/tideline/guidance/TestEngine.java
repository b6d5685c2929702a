package app.tideline.guidance;

import app.tideline.content.Content;
import app.tideline.content.Seeds;

/** The real content and rules, read once for all tests. */
final class TestEngine {

	static final Content CONTENT = new Content(new Seeds());

	static final Rules RULES = new Rules(new Seeds(), CONTENT);

	static final GuidanceEngine ENGINE = new GuidanceEngine(RULES, CONTENT);

	private TestEngine() {
	}

}
