package app.tideline.vault;

/**
 * A sealed value that does not open: damaged, moved, of another version, or of another
 * key. Which of these is never said, and there is no cause to look into.
 */
public final class Unreadable extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public Unreadable() {
		super("Unreadable", null, false, false);
	}

}
