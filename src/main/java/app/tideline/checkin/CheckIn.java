package app.tideline.checkin;

import java.time.LocalDate;
import java.util.UUID;

import app.tideline.vault.Place;
import app.tideline.vault.SealedRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A check-in as it is stored: its answers in the head, its words in the body. */
@Entity
@Table(name = "check_in")
class CheckIn extends SealedRow {

	protected CheckIn() {
	}

	CheckIn(UUID id, UUID account, LocalDate day, byte[] head, byte[] body) {
		super(id, account, day, head, body);
	}

	static Place head(UUID id, long version) {
		return new Place("check_in", "head", id, version);
	}

	static Place body(UUID id, long version) {
		return new Place("check_in", "body", id, version);
	}

}
