package app.tideline.account;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.springframework.data.domain.Persistable;

/**
 * How long a name has to wait after wrong passphrases, whether such a space exists or
 * not.
 */
@Entity
@Table(name = "opening_wait")
class Wait implements Persistable<byte[]> {

	@Id
	@Column(name = "name_key")
	private byte[] nameKey;

	@Column(nullable = false)
	private int failures;

	@Column(name = "wait_until", nullable = false)
	private Instant waitUntil;

	@SuppressWarnings("NullAway.Init")
	protected Wait() {
	}

	Wait(byte[] nameKey, int failures, Instant waitUntil) {
		this.nameKey = nameKey;
		this.failures = failures;
		this.waitUntil = waitUntil;
	}

	@Override
	public byte[] getId() {
		return this.nameKey;
	}

	int failures() {
		return this.failures;
	}

	Instant waitUntil() {
		return this.waitUntil;
	}

	@Override
	public boolean isNew() {
		return true;
	}

}
