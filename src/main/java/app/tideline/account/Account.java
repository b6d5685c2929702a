package app.tideline.account;

import java.time.Instant;
import java.util.UUID;

import app.tideline.vault.AccountId;
import app.tideline.vault.Place;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A private space: found by the keyed hash of its name, everything else sealed. */
@Entity
@Table(name = "account")
class Account implements Persistable<UUID> {

	@Id
	private UUID id;

	@Column(name = "name_key", nullable = false)
	private byte[] nameKey;

	@Column(nullable = false)
	private long version;

	@Column(name = "created_at", nullable = false)
	private Instant createdAt;

	@Column(nullable = false)
	private byte[] head;

	@Column(name = "former_key")
	private byte @Nullable [] formerKey;

	@SuppressWarnings("NullAway.Init")
	protected Account() {
	}

	Account(AccountId id, byte[] nameKey, Instant createdAt, byte[] head) {
		this.id = id.value();
		this.nameKey = nameKey;
		this.createdAt = createdAt;
		this.head = head;
	}

	static Place head(AccountId id, long version) {
		return new Place("account", "head", id.value(), version);
	}

	@Override
	public UUID getId() {
		return this.id;
	}

	AccountId account() {
		return new AccountId(this.id);
	}

	byte[] nameKey() {
		return this.nameKey;
	}

	Instant createdAt() {
		return this.createdAt;
	}

	/** While the account gets a new key: the one before, sealed under the new one. */
	byte @Nullable [] formerKey() {
		return this.formerKey;
	}

	long version() {
		return this.version;
	}

	byte[] head() {
		return this.head;
	}

	@Override
	public boolean isNew() {
		return true;
	}

}
