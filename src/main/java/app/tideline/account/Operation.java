package app.tideline.account;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.springframework.data.domain.Persistable;

/** A form that was sent and what came of it. */
@Entity
@Table(name = "operation")
class Operation implements Persistable<Operation.Key> {

	/** Whose it is, and the id that the form carried. */
	@Embeddable
	record Key(@Column(name = "account_id") UUID account, @Column(name = "id") UUID id) implements Serializable {
	}

	@EmbeddedId
	private Key key;

	@Column(name = "made_at", nullable = false)
	private Instant madeAt;

	@Column(nullable = false)
	private String result;

	@SuppressWarnings("NullAway.Init")
	protected Operation() {
	}

	Operation(Key key, Instant madeAt, String result) {
		this.key = key;
		this.madeAt = madeAt;
		this.result = result;
	}

	@Override
	public Key getId() {
		return this.key;
	}

	Instant madeAt() {
		return this.madeAt;
	}

	String result() {
		return this.result;
	}

	@Override
	public boolean isNew() {
		return true;
	}

}
