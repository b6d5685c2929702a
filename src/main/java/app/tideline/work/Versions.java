package app.tideline.work;

/** The version that a form was made from. */
final class Versions {

	private static final long NONE = -1;

	private Versions() {
	}

	/**
	 * The version; where it is none, one that no row has, so that nothing is overwritten
	 * unseen.
	 */
	static long of(String text) {
		try {
			return Long.parseLong(text);
		}
		catch (NumberFormatException ex) {
			return NONE;
		}
	}

}
