package app.tideline.vault;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import org.springframework.data.domain.Persistable;

/**
 * Something private of which an account has at most one: a sealed head and nothing else.
 * Rows are inserted once; every change is an explicit update that raises the version.
 */
@MappedSuperclass
public abstract class SealedOne implements Persistable<UUID> {

	@Id
	@Column(name = "account_id")
	private UUID account;

	@Column(nullable = false)
	private UUID id;

	@Column(nullable = false)
	private long version;

	@Column(nullable = false)
	private byte[] head;

	/** For the persistence layer. */
	@SuppressWarnings("NullAway.Init")
	protected SealedOne() {
	}

	/** A new row, at version 0. */
	protected SealedOne(UUID account, UUID id, byte[] head) {
		this.account = account;
		this.id = id;
		this.head = head;
	}

	/** The account, which has no other row of this kind. */
	@Override
	public final UUID getId() {
		return this.account;
	}

	/** The row's own id, under which its head is sealed. */
	public final UUID rowId() {
		return this.id;
	}

	/** The version under which the head is sealed. */
	public final long version() {
		return this.version;
	}

	/** The sealed head. */
	public final byte[] head() {
		return this.head;
	}

	@Override
	public final boolean isNew() {
		return true;
	}

}
