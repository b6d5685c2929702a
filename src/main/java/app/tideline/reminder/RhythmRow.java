package app.tideline.reminder;

import java.util.UUID;

import app.tideline.vault.SealedOne;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A rhythm as it is stored. */
@Entity
@Table(name = "rhythm")
class RhythmRow extends SealedOne {

	protected RhythmRow() {
	}

	RhythmRow(UUID account, UUID id, byte[] head) {
		super(account, id, head);
	}

}
