package app.tideline.vault;

/** Without the server's own secret nothing starts. The message never holds it. */
final class NoServerKey extends RuntimeException {

	private static final long serialVersionUID = 1L;

	NoServerKey(String message) {
		super(message);
	}

}
