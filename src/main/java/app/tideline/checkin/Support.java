package app.tideline.checkin;

import java.util.UUID;

import app.tideline.vault.Place;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.springframework.data.domain.Persistable;

/**
 * The support that a check-in showed, with its reasons. It refers to the opening in which
 * it was made, and the database removes it when that opening ends.
 */
@Entity
@Table(name = "check_in_support")
class Support implements Persistable<UUID> {

	@Id
	@Column(name = "check_in_id")
	private UUID checkIn;

	@Column(name = "account_id", nullable = false)
	private UUID account;

	@Column(name = "opening_id", nullable = false)
	private byte[] opening;

	@Column(nullable = false)
	private long version;

	@Column(nullable = false)
	private byte[] body;

	@SuppressWarnings("NullAway.Init")
	protected Support() {
	}

	Support(UUID checkIn, UUID account, byte[] opening, byte[] body) {
		this.checkIn = checkIn;
		this.account = account;
		this.opening = opening.clone();
		this.body = body;
	}

	static Place body(UUID checkIn, long version) {
		return new Place("check_in_support", "body", checkIn, version);
	}

	@Override
	public UUID getId() {
		return this.checkIn;
	}

	long version() {
		return this.version;
	}

	byte[] body() {
		return this.body;
	}

	@Override
	public boolean isNew() {
		return true;
	}

}
