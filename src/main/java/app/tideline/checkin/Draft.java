package app.tideline.checkin;

import java.time.LocalDate;
import java.util.UUID;

import app.tideline.vault.Place;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.springframework.data.domain.Persistable;

/**
 * A check-in that was saved and stopped: at most one an account, without any safety
 * answer.
 */
@Entity
@Table(name = "check_in_draft")
class Draft implements Persistable<UUID> {

	@Id
	@Column(name = "account_id")
	private UUID account;

	@Column(nullable = false)
	private UUID id;

	@Column(nullable = false)
	private long version;

	@Column(name = "local_day", nullable = false)
	private LocalDate day;

	@Column(nullable = false)
	private byte[] body;

	@SuppressWarnings("NullAway.Init")
	protected Draft() {
	}

	Draft(UUID account, UUID id, LocalDate day, byte[] body) {
		this.account = account;
		this.id = id;
		this.day = day;
		this.body = body;
	}

	static Place body(UUID id, long version) {
		return new Place("check_in_draft", "body", id, version);
	}

	@Override
	public UUID getId() {
		return this.account;
	}

	/** Tells it from every other that was saved before or is saved later. */
	String mark() {
		return this.id + "." + this.version;
	}

	UUID rowId() {
		return this.id;
	}

	long version() {
		return this.version;
	}

	LocalDate day() {
		return this.day;
	}

	byte[] body() {
		return this.body;
	}

	@Override
	public boolean isNew() {
		return true;
	}

}
