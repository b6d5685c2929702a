package app.tideline.vault;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import org.springframework.data.domain.Persistable;

/**
 * Something private as it is stored: a sealed head, which lists read, a sealed body, and
 * its local day in clear. Rows are inserted once; every change is an explicit update that
 * raises the version under which both are sealed.
 */
@MappedSuperclass
public abstract class SealedRow implements Persistable<UUID> {

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

	/** For the persistence layer. */
	@SuppressWarnings("NullAway.Init")
	protected SealedRow() {
	}

	/** A new row, at version 0. */
	protected SealedRow(UUID id, UUID account, LocalDate day, byte[] head, byte[] body) {
		this.id = id;
		this.account = account;
		this.day = day;
		this.head = head;
		this.body = body;
	}

	@Override
	public final UUID getId() {
		return this.id;
	}

	/** The version under which head and body are sealed. */
	public final long version() {
		return this.version;
	}

	/** The local day it is about. */
	public final LocalDate day() {
		return this.day;
	}

	/** The sealed head. */
	public final byte[] head() {
		return this.head;
	}

	/** The sealed body. */
	public final byte[] body() {
		return this.body;
	}

	@Override
	public final boolean isNew() {
		return true;
	}

}
