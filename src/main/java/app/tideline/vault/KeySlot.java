package app.tideline.vault;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.springframework.data.domain.Persistable;

/** One way into a space: the data key, sealed under that way's own key. */
@Entity
@Table(name = "key_slot")
class KeySlot implements Persistable<UUID> {

	/** The ways in. */
	enum Kind {

		PASSPHRASE, RECOVERY, PASSKEY

	}

	@Id
	private UUID id;

	@Column(name = "account_id", nullable = false)
	private UUID account;

	@Enumerated(EnumType.STRING)
	@Column(nullable = false)
	private Kind kind;

	@Column(nullable = false)
	private long version;

	@Column(name = "memory_kib", nullable = false)
	private int memoryKib;

	@Column(nullable = false)
	private int passes;

	@Column(nullable = false)
	private int lanes;

	@Column(nullable = false)
	private byte[] salt;

	@Column(nullable = false)
	private byte[] commitment;

	@Column(name = "wrapped_key", nullable = false)
	private byte[] wrappedKey;

	@SuppressWarnings("NullAway.Init")
	protected KeySlot() {
	}

	KeySlot(UUID id, AccountId account, Kind kind, Wrapped wrapped) {
		this.id = id;
		this.account = account.value();
		this.kind = kind;
		this.memoryKib = wrapped.stretching().memoryKib();
		this.passes = wrapped.stretching().passes();
		this.lanes = wrapped.stretching().lanes();
		this.salt = wrapped.salt();
		this.commitment = wrapped.commitment();
		this.wrappedKey = wrapped.key();
	}

	/** A slot whose secret needs no stretching, because nobody can guess it. */
	KeySlot(UUID id, AccountId account, Kind kind, byte[] salt, byte[] commitment, byte[] wrappedKey) {
		this.id = id;
		this.account = account.value();
		this.kind = kind;
		this.salt = salt;
		this.commitment = commitment;
		this.wrappedKey = wrappedKey;
	}

	/**
	 * @throws Unreadable if the row asks for more work than is allowed
	 */
	Wrapped wrapped() {
		return new Wrapped(new Stretching(this.memoryKib, this.passes, this.lanes), this.salt, this.commitment,
				this.wrappedKey);
	}

	@Override
	public UUID getId() {
		return this.id;
	}

	byte[] salt() {
		return this.salt;
	}

	byte[] commitment() {
		return this.commitment;
	}

	byte[] wrappedKey() {
		return this.wrappedKey;
	}

	long version() {
		return this.version;
	}

	@Override
	public boolean isNew() {
		return true;
	}

}
