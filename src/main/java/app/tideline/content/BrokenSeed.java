package app.tideline.content;

/**
 * Something in the editorial content that cannot be served: an unknown id, a broken link,
 * a missing field. It stops the start, and its message names the file and the line.
 */
public final class BrokenSeed extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * @param file path below the seeds folder's parent, such as
	 * {@code seeds/en/chapters/03-silence.md}
	 * @param line counted from 1
	 */
	public BrokenSeed(String file, int line, String why) {
		super(file + ":" + line + ": " + why);
	}

}
