package app.tideline.checkin;

import java.util.UUID;

import app.tideline.vault.SealedOne;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** What a person said about suggestions, as it is stored. */
@Entity
@Table(name = "card_reply")
class ReplyRow extends SealedOne {

	protected ReplyRow() {
	}

	ReplyRow(UUID account, UUID id, byte[] head) {
		super(account, id, head);
	}

}
