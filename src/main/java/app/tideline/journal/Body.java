package app.tideline.journal;

/**
 * The sealed body of a page.
 *
 * @param text Markdown
 */
record Body(String text) {

	@Override
	public String toString() {
		return "Body";
	}

}
