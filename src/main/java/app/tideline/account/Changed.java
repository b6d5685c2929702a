package app.tideline.account;

/** Somebody, most likely another tab, changed the same thing meanwhile. */
public final class Changed extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public Changed() {
		super("Changed", null, false, false);
	}

}
