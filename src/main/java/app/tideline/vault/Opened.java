package app.tideline.vault;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * An opening that was found for the current request: the unlocked vault, and what the
 * forms of its pages carry.
 */
public final class Opened implements AutoCloseable {

	private final OpenVault vault;

	private final byte[] id;

	private final String csrf;

	private final String binding;

	Opened(OpenVault vault, byte[] id, String csrf, String binding) {
		this.vault = vault;
		this.id = id.clone();
		this.csrf = csrf;
		this.binding = binding;
	}

	public OpenVault vault() {
		return this.vault;
	}

	/** The id of the opening's row, as stored. */
	public byte[] id() {
		return this.id.clone();
	}

	/** What every form of this opening must carry. */
	public String csrf() {
		return this.csrf;
	}

	/** Whether a form's token is the one of this opening; compared in constant time. */
	public boolean hasCsrf(String given) {
		return same(given, this.csrf);
	}

	/** Whether a form was made for this account; compared in constant time. */
	public boolean hasBinding(String given) {
		return same(given, this.binding);
	}

	private static boolean same(String one, String other) {
		return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
	}

	/** Whose form it is, for a form that is sent after its opening ended. */
	public String binding() {
		return this.binding;
	}

	/** Wipes the key. */
	@Override
	public void close() {
		this.vault.close();
	}

	@Override
	public String toString() {
		return "Opened";
	}

}
