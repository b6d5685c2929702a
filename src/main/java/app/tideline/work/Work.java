package app.tideline.work;

import java.time.LocalDate;
import java.util.UUID;

import app.tideline.vault.Place;
import app.tideline.vault.SealedRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A kept piece of work as it is stored; its sheet is in the body. */
@Entity
@Table(name = "work")
class Work extends SealedRow {

	@Column(name = "due_day")
	private @Nullable LocalDate dueDay;

	protected Work() {
	}

	Work(UUID id, UUID account, LocalDate day, @Nullable LocalDate dueDay, byte[] head, byte[] body) {
		super(id, account, day, head, body);
		this.dueDay = dueDay;
	}

	/** When it is due; null where nothing is, or where that was answered. */
	@Nullable LocalDate dueDay() {
		return this.dueDay;
	}

	static Place head(UUID id, long version) {
		return new Place("work", "head", id, version);
	}

	static Place body(UUID id, long version) {
		return new Place("work", "body", id, version);
	}

}
