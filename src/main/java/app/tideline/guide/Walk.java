package app.tideline.guide;

import java.util.UUID;

import app.tideline.vault.SealedOne;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** What a person said about their chapters, as it is stored. */
@Entity
@Table(name = "walk")
class Walk extends SealedOne {

	protected Walk() {
	}

	Walk(UUID account, UUID id, byte[] head) {
		super(account, id, head);
	}

}
