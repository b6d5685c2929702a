package app.tideline.vault;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.springframework.data.domain.Persistable;

/**
 * A space that is open somewhere: a row, not a session. Its key is sealed under a secret
 * that lives in that browser's cookie alone, so that neither the row nor the cookie opens
 * anything without the other.
 */
@Entity
@Table(name = "opening")
class Opening implements Persistable<byte[]> {

	@Id
	private byte[] id;

	@Column(name = "account_id", nullable = false)
	private UUID account;

	@Column(name = "sealed_key", nullable = false)
	private byte[] sealedKey;

	@Column(nullable = false)
	private String browser;

	@Column(name = "opened_at", nullable = false)
	private Instant openedAt;

	@Column(name = "last_used", nullable = false)
	private Instant lastUsed;

	@Column(name = "idle_until", nullable = false)
	private Instant idleUntil;

	@Column(name = "absolute_until", nullable = false)
	private Instant absoluteUntil;

	@SuppressWarnings("NullAway.Init")
	protected Opening() {
	}

	Opening(byte[] id, AccountId account, byte[] sealedKey, String browser, Instant now, Duration idle, Instant limit) {
		this.id = id;
		this.account = account.value();
		this.sealedKey = sealedKey;
		this.browser = browser;
		this.openedAt = now;
		this.lastUsed = now;
		this.idleUntil = now.plus(idle);
		this.absoluteUntil = limit;
	}

	boolean endedBy(Instant now) {
		return !now.isBefore(this.idleUntil) || !now.isBefore(this.absoluteUntil);
	}

	/** How long it may lie idle. */
	Duration idle() {
		return Duration.between(this.lastUsed, this.idleUntil);
	}

	@Override
	public byte[] getId() {
		return this.id;
	}

	AccountId account() {
		return new AccountId(this.account);
	}

	byte[] sealedKey() {
		return this.sealedKey;
	}

	String browser() {
		return this.browser;
	}

	Instant openedAt() {
		return this.openedAt;
	}

	Instant lastUsed() {
		return this.lastUsed;
	}

	Instant idleUntil() {
		return this.idleUntil;
	}

	Instant absoluteUntil() {
		return this.absoluteUntil;
	}

	@Override
	public boolean isNew() {
		return true;
	}

}
