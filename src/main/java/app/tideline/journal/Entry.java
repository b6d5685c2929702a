package app.tideline.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import app.tideline.vault.Place;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/**
 * A page of the journal as it is stored: sealed head, sealed body, its local day in
 * clear.
 */
@Entity
@Table(name = "entry")
class Entry implements Persistable<UUID> {

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

	@Column(name = "deleted_at")
	private @Nullable Instant deletedAt;

	@Column(name = "deleted_in")
	private byte @Nullable [] deletedIn;

	@SuppressWarnings("NullAway.Init")
	protected Entry() {
	}

	Entry(UUID id, UUID account, LocalDate day, byte[] head, byte[] body) {
		this.id = id;
		this.account = account;
		this.day = day;
		this.head = head;
		this.body = body;
	}

	static Place head(UUID id, long version) {
		return new Place("entry", "head", id, version);
	}

	static Place body(UUID id, long version) {
		return new Place("entry", "body", id, version);
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

	/** Rows are inserted once; every change is an explicit update. */
	@Override
	public boolean isNew() {
		return true;
	}

}
