package app.tideline.vault;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OpeningRows extends Repository<Opening, byte[]> {

	Opening save(Opening opening);

	@Query("select o from Opening o where o.id = :id")
	Optional<Opening> find(byte[] id);

	@Query("select o from Opening o where o.account = :account")
	List<Opening> of(UUID account);

	/** Not where somebody else has touched it since, or given it another idle time. */
	@Modifying
	@Query("update Opening o set o.lastUsed = :now, o.idleUntil = :idleUntil where o.id = :id and o.idleUntil = :before")
	void touch(byte[] id, Instant before, Instant now, Instant idleUntil);

	/** Changes nothing, and keeps everybody else from ending it meanwhile. */
	@Modifying
	@Query("update Opening o set o.lastUsed = o.lastUsed where o.id = :id")
	int hold(byte[] id);

	/** Changes nothing, and keeps everybody else from touching any of an account. */
	@Modifying
	@Query("update Opening o set o.lastUsed = o.lastUsed where o.account = :account")
	void holdAll(UUID account);

	@Modifying
	@Query("delete from Opening o where o.id = :id")
	void end(byte[] id);

	@Modifying
	@Query("delete from Opening o where o.account = :account")
	void endAll(UUID account);

	@Modifying
	@Query("delete from Opening o where o.account = :account and o.id <> :id")
	void endOthers(UUID account, byte[] id);

	@Modifying
	@Query("delete from Opening o where o.idleUntil <= :now or o.absoluteUntil <= :now")
	int endBy(Instant now);

}
