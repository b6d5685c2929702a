package app.tideline.account;

import java.util.Optional;
import java.util.UUID;

import app.tideline.vault.AccountId;
import app.tideline.vault.OpenVault;
import app.tideline.vault.Opened;
import org.jspecify.annotations.Nullable;

/**
 * The private space of the person who made the current request, open for this request
 * only: whose it is, the unlocked vault, what they have chosen, and a concern that is
 * held. Controllers take it as a parameter; where it is nullable the page has a public
 * form too.
 */
public final class OpenSpace implements AutoCloseable {

	private final Opened opened;

	private final long version;

	private final Settings settings;

	private final @Nullable HeldConcern concern;

	/**
	 * Made by the filter that opens the space, and by tests.
	 * @param version the version of the account's row
	 */
	public OpenSpace(Opened opened, long version, Settings settings, @Nullable HeldConcern concern) {
		this.opened = opened;
		this.version = version;
		this.settings = settings;
		this.concern = concern;
	}

	public AccountId account() {
		return this.opened.vault().account();
	}

	/** The account's id as its rows carry it. */
	public UUID id() {
		return account().value();
	}

	public OpenVault vault() {
		return this.opened.vault();
	}

	/**
	 * The id of the opening's row; rows that must not outlive the opening refer to it.
	 */
	public byte[] opening() {
		return this.opened.id();
	}

	public Settings settings() {
		return this.settings;
	}

	public Optional<HeldConcern> concern() {
		return Optional.ofNullable(this.concern);
	}

	/** What every form of this opening must carry. */
	public String csrf() {
		return this.opened.csrf();
	}

	/** Whether a form's token is the one of this very opening. */
	public boolean hasCsrf(String given) {
		return this.opened.hasCsrf(given);
	}

	/** Whether a form was made for this account, in whatever opening. */
	public boolean hasBinding(String given) {
		return this.opened.hasBinding(given);
	}

	/** Whose form it is, for a form that is sent after its opening ended. */
	public String binding() {
		return this.opened.binding();
	}

	/** Wipes the key, at the end of the request. */
	@Override
	public void close() {
		this.opened.close();
	}

	Opened opened() {
		return this.opened;
	}

	/** Counts the changes of what was chosen and what is held; forms send it back. */
	public long version() {
		return this.version;
	}

	@Override
	public String toString() {
		return "OpenSpace";
	}

}
