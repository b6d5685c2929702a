package app.tideline.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import app.tideline.vault.Place;
import app.tideline.vault.SealedRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A page of the journal as it is stored. */
@Entity
@Table(name = "entry")
class Entry extends SealedRow {

	@Column(name = "deleted_at")
	private @Nullable Instant deletedAt;

	@Column(name = "deleted_in")
	private byte @Nullable [] deletedIn;

	protected Entry() {
	}

	Entry(UUID id, UUID account, LocalDate day, byte[] head, byte[] body) {
		super(id, account, day, head, body);
	}

	static Place head(UUID id, long version) {
		return new Place("entry", "head", id, version);
	}

	static Place body(UUID id, long version) {
		return new Place("entry", "body", id, version);
	}

}
