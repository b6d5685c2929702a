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
 * A check-in as it is stored: sealed answers, sealed words, and the local day in clear.
 */
@Entity
@Table(name = "check_in")
class CheckIn implements Persistable<UUID> {

	@Id
	private UUID id;

	@Column(name = "account_id", nullable = false)
	private UUID account;

	@Column(nullable = false)
	private long version;

	@Column(name = "local_day", nullable = false)
	private LocalDate day;

	@Column(nullable = false)
	private byte[] head;

	@Column(nullable = false)
	private byte[] body;

	@SuppressWarnings("NullAway.Init")
	protected CheckIn() {
	}

	CheckIn(UUID id, UUID account, LocalDate day, byte[] head, byte[] body) {
		this.id = id;
		this.account = account;
		this.day = day;
		this.head = head;
		this.body = body;
	}

	static Place head(UUID id, long version) {
		return new Place("check_in", "head", id, version);
	}

	static Place body(UUID id, long version) {
		return new Place("check_in", "body", id, version);
	}

	@Override
	public UUID getId() {
		return this.id;
	}

	long version() {
		return this.version;
	}

	LocalDate day() {
		return this.day;
	}

	byte[] head() {
		return this.head;
	}

	byte[] body() {
		return this.body;
	}

	@Override
	public boolean isNew() {
		return true;
	}

}
