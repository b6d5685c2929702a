package app.tideline.account;

import java.util.Optional;
import java.util.UUID;

import app.tideline.vault.AccountId;
import app.tideline.vault.OpenVault;
import org.jspecify.annotations.Nullable;

/**
 * The private space of the person who made the current request, open for this request
 * only: whose it is, the unlocked vault, what they have chosen, and a concern that is
 * held. Controllers take it as a parameter; where it is nullable the page has a public
 * form too.
 */
public final class OpenSpace {

	private final OpenVault vault;

	private final byte[] opening;

	private final long version;

	private final Settings settings;

	private final @Nullable HeldConcern concern;

	/**
	 * Made by the filter that opens the space, and by tests.
	 * @param opening the id of the opening's row, as stored (a hash)
	 * @param version the version of the account's row
	 */
	public OpenSpace(OpenVault vault, byte[] opening, long version, Settings settings, @Nullable HeldConcern concern) {
		this.vault = vault;
		this.opening = opening.clone();
		this.version = version;
		this.settings = settings;
		this.concern = concern;
	}

	public AccountId account() {
		return this.vault.account();
	}

	/** The account's id as its rows carry it. */
	public UUID id() {
		return account().value();
	}

	public OpenVault vault() {
		return this.vault;
	}

	/**
	 * The id of the opening's row; rows that must not outlive the opening refer to it.
	 */
	public byte[] opening() {
		return this.opening.clone();
	}

	public Settings settings() {
		return this.settings;
	}

	public Optional<HeldConcern> concern() {
		return Optional.ofNullable(this.concern);
	}

	long version() {
		return this.version;
	}

	@Override
	public String toString() {
		return "OpenSpace";
	}

}
