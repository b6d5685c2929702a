package app.tideline.reminder;

import java.util.UUID;

import app.tideline.vault.Place;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.springframework.data.domain.Persistable;

/** A rhythm as it is stored: sealed, at most one an account. */
@Entity
@Table(name = "rhythm")
class RhythmRow implements Persistable<UUID> {

	@Id
	@Column(name = "account_id")
	private UUID account;

	@Column(nullable = false)
	private UUID id;

	@Column(nullable = false)
	private long version;

	@Column(nullable = false)
	private byte[] head;

	@SuppressWarnings("NullAway.Init")
	protected RhythmRow() {
	}

	RhythmRow(UUID account, UUID id, byte[] head) {
		this.account = account;
		this.id = id;
		this.head = head;
	}

	static Place head(UUID id, long version) {
		return new Place("rhythm", "head", id, version);
	}

	@Override
	public UUID getId() {
		return this.account;
	}

	UUID rowId() {
		return this.id;
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
